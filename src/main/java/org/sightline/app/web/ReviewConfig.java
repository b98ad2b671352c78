package org.sightline.app.web;

import java.time.Duration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.batch.autoconfigure.BatchJobLauncherAutoConfiguration;
import org.springframework.boot.batch.jdbc.autoconfigure.BatchJdbcAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** The pages: Boot's web server and Thymeleaf; no data source, the pages keep to the library. */
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration(
        exclude = {
            DataSourceAutoConfiguration.class,
            BatchJdbcAutoConfiguration.class,
            BatchJobLauncherAutoConfiguration.class
        })
class ReviewConfig implements WebMvcConfigurer {
    /** The letters of the minutes are those of the pages. */
    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/fonts/*.ttf")
                .addResourceLocations("classpath:/org/sightline/output/minutes/fonts/")
                .setCacheControl(CacheControl.maxAge(Duration.ofDays(30)).cachePrivate());
    }

    @Bean
    Gate gate(Access access, Desks desks) {
        return new Gate(access, desks.courtesy());
    }

    @Bean
    Guard guard() {
        return new Guard();
    }

    @Bean
    PageValues pageValues(Desks desks, Guard guard) {
        return new PageValues(desks, guard);
    }

    @Bean
    Reviewer reviewer(Guard guard) {
        return new Reviewer(guard);
    }

    @Bean
    ReviewPages reviewPages(Desks desks, Guard guard) {
        return new ReviewPages(desks.pictures(), guard);
    }

    @Bean
    VideoPages videoPages(Desks desks, Guard guard) {
        return new VideoPages(desks.videos(), guard);
    }

    @Bean
    MeetingPages meetingPages(Desks desks, Guard guard) {
        return new MeetingPages(desks.meetings(), guard);
    }

    @Bean
    SearchPages searchPages(Desks desks) {
        return new SearchPages(desks.search());
    }

    @Bean
    RunFeed runFeed(Desks desks) {
        return new RunFeed(desks.runs());
    }

    @Bean
    RunPages runPages(Desks desks, RunFeed feed, Guard guard) {
        return new RunPages(desks.runs(), feed, guard);
    }

    @Bean
    MediaPages mediaPages(Desks desks) {
        return new MediaPages(desks.holdings(), new Stills(desks.library()));
    }
}
