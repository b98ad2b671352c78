package org.sightline.app.web;

import java.util.Map;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.WebServer;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/** The running pages, on loopback alone. */
public final class ReviewServer implements AutoCloseable {
    private final ConfigurableApplicationContext spring;

    private ReviewServer(ConfigurableApplicationContext spring) {
        this.spring = spring;
    }

    /**
     * Starts the server.
     *
     * @param port 0 for any free one
     */
    public static ReviewServer start(Desk desk, StudioDesk studio, int port) {
        return new ReviewServer(
                new SpringApplicationBuilder(ReviewConfig.class)
                        .web(WebApplicationType.SERVLET)
                        .bannerMode(Banner.Mode.OFF)
                        .logStartupInfo(false)
                        .properties(
                                Map.of(
                                        "server.address", "127.0.0.1",
                                        "server.port", port,
                                        "server.servlet.session.persistent", false,
                                        "server.servlet.session.tracking-modes", "cookie",
                                        "server.servlet.session.cookie.same-site", "strict",
                                        "spring.web.error.include-message", "never",
                                        "spring.main.lazy-initialization", "false"))
                        .initializers(
                                context -> {
                                    var beans = (GenericApplicationContext) context;
                                    beans.registerBean(Desk.class, () -> desk);
                                    beans.registerBean(StudioDesk.class, () -> studio);
                                })
                        .run());
    }

    public int port() {
        WebServer server = ((ServletWebServerApplicationContext) spring).getWebServer();
        return server == null ? 0 : server.getPort();
    }

    @Override
    public void close() {
        spring.close();
    }
}
