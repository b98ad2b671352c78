package org.sightline.app.web;

import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.batch.autoconfigure.BatchJobLauncherAutoConfiguration;
import org.springframework.boot.batch.jdbc.autoconfigure.BatchJdbcAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The pages: Boot's web server and Thymeleaf; no data source, the pages keep to the library. */
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration(
        exclude = {
            DataSourceAutoConfiguration.class,
            BatchJdbcAutoConfiguration.class,
            BatchJobLauncherAutoConfiguration.class
        })
class ReviewConfig {
    @Bean
    LoopbackOnly loopbackOnly() {
        return new LoopbackOnly();
    }

    @Bean
    Guard guard() {
        return new Guard();
    }

    @Bean
    ReviewPages reviewPages(Desk desk, Guard guard) {
        return new ReviewPages(desk, guard);
    }

    @Bean
    SearchPages searchPages(Desk desk) {
        return new SearchPages(desk);
    }

    @Bean
    MediaPages mediaPages(Desk desk) {
        return new MediaPages(desk);
    }

    @Bean
    StudioPages studioPages(StudioDesk desk, Guard guard) {
        return new StudioPages(desk, guard);
    }

    @Bean
    RunPages runPages(Desk desk) {
        return new RunPages(desk);
    }
}
