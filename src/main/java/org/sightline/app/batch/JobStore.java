package org.sightline.app.batch;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sightline.app.config.StoreConfig;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/** Opens the job store and what Spring Batch needs around it. */
public final class JobStore {
    private JobStore() {}

    /**
     * Starts Spring on a job store; the caller closes it.
     *
     * @param url JDBC address, or null for a file in the library
     * @param run what is to be run; null only to look at past runs
     */
    public static ConfigurableApplicationContext open(
            Path library, @Nullable String url, @Nullable RunRequest run) {
        SpringApplicationBuilder builder =
                new SpringApplicationBuilder(StoreConfig.class)
                        .web(WebApplicationType.NONE)
                        .bannerMode(Banner.Mode.OFF)
                        .logStartupInfo(false)
                        .registerShutdownHook(false)
                        .properties(properties(library, url));
        if (run != null) {
            builder.sources(RunConfig.class)
                    .initializers(
                            context ->
                                    ((GenericApplicationContext) context)
                                            .registerBean(RunRequest.class, () -> run));
        }
        return builder.run();
    }

    private static Map<String, Object> properties(Path library, @Nullable String url) {
        Map<String, Object> properties = new LinkedHashMap<>();
        // WRITE_DELAY=0: without it H2 loses up to nine committed chunks when it is killed.
        properties.put(
                "spring.datasource.url",
                url != null
                        ? url
                        : "jdbc:h2:file:"
                                + library.toAbsolutePath().resolve("jobs")
                                + ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE;TRACE_LEVEL_FILE=0");
        properties.put("spring.sql.init.mode", "always");
        properties.put("spring.sql.init.schema-locations", "classpath:store.sql");
        properties.put("spring.batch.jdbc.initialize-schema", "always");
        properties.put("spring.main.lazy-initialization", "false");
        properties.put("spring.datasource.hikari.maximum-pool-size", "16");
        return properties;
    }
}
