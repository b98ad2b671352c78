package org.sightline.app.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Proxy;
import java.net.URL;
import java.net.URLConnection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.WebServer;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/** The running pages. */
public final class ReviewServer implements AutoCloseable {
    private static final int PATIENCE_MILLIS = 5000;

    private final ConfigurableApplicationContext spring;

    private ReviewServer(ConfigurableApplicationContext spring) {
        this.spring = spring;
    }

    /**
     * Starts the server and makes its first page, so that nobody waits for what only the first one
     * takes.
     *
     * @param port 0 for any free one
     */
    public static ReviewServer start(Desks desks, Access access, int port) {
        ReviewServer server = started(desks, access, port);
        server.makeAPage(access);
        return server;
    }

    private static ReviewServer started(Desks desks, Access access, int port) {
        return new ReviewServer(
                new SpringApplicationBuilder(ReviewConfig.class)
                        .web(WebApplicationType.SERVLET)
                        .bannerMode(Banner.Mode.OFF)
                        .logStartupInfo(false)
                        .properties(properties(access, port))
                        .initializers(
                                context -> {
                                    var beans = (GenericApplicationContext) context;
                                    beans.registerBean(Desks.class, () -> desks);
                                    beans.registerBean(Access.class, () -> access);
                                })
                        .run());
    }

    private static Map<String, Object> properties(Access access, int port) {
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("server.address", access.address().getHostAddress());
        properties.put("server.port", port);
        properties.put("server.servlet.session.persistent", false);
        properties.put("server.servlet.session.tracking-modes", "cookie");
        properties.put("server.servlet.session.cookie.same-site", "strict");
        // What is sent to us is words in forms, and only these.
        properties.put("server.tomcat.max-http-form-post-size", "64KB");
        properties.put("spring.servlet.multipart.enabled", false);
        properties.put("spring.web.error.include-message", "never");
        properties.put("spring.main.lazy-initialization", "false");
        // The first page is not to wait for what can be made ready before.
        properties.put("spring.mvc.servlet.load-on-startup", 1);
        // Style and scripts have their content in their address, so browsers keep them.
        properties.put("spring.web.resources.chain.strategy.content.enabled", true);
        properties.put("spring.web.resources.chain.strategy.content.paths", "/sightline*");
        properties.put("spring.web.resources.cache.cachecontrol.max-age", "365d");
        return properties;
    }

    private void makeAPage(Access access) {
        InetAddress address =
                access.address().isAnyLocalAddress()
                        ? InetAddress.getLoopbackAddress()
                        : access.address();
        try {
            URL first = new URL("http", Access.inAddress(address), port(), "/");
            URLConnection page = first.openConnection(Proxy.NO_PROXY);
            page.setReadTimeout(PATIENCE_MILLIS);
            page.setRequestProperty("Cookie", Gate.COOKIE + "=" + access.key());
            try (InputStream words = page.getInputStream()) {
                words.transferTo(OutputStream.nullOutputStream());
            }
        } catch (IOException unmade) {
            // whoever comes first waits a little longer and is told what is wrong
        }
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
