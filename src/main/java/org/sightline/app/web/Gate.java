package org.sightline.app.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Answers only who came by a name of this server's own, so that a page elsewhere that points a name
 * at this machine gets nothing (DNS rebinding); and, where a key is asked for, who has shown it.
 * Sets the headers that keep our pages from loading or sending anything elsewhere.
 */
final class Gate extends OncePerRequestFilter {
    /** The cookie that holds the key. */
    static final String COOKIE = "key";

    private static final String NO_KEY =
            "These pages want a key. Open the address that ./sightline review printed.\n";

    private final Access access;
    private final Courtesy courtesy;

    /**
     * @param courtesy is told while somebody is answered
     */
    Gate(Access access, Courtesy courtesy) {
        this.access = access;
        this.courtesy = courtesy;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        setHeaders(response);
        String origin = request.getHeader(HttpHeaders.ORIGIN);
        String own = "http://" + request.getHeader(HttpHeaders.HOST);
        if (!access.admits(request.getServerName()) || (origin != null && !origin.equals(own))) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        } else if (access.key() == null || isKey(cookie(request))) {
            answer(request, response, chain);
        } else if (isKey(request.getParameter(COOKIE))) {
            letIn(response, access.key());
        } else {
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
            response.setContentType("text/plain;charset=UTF-8");
            response.getWriter().write(NO_KEY);
        }
    }

    private void answer(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getRequestURI().startsWith("/media/")) {
            // Who plays a video has his page; sending it may take as long as it plays.
            chain.doFilter(request, response);
            return;
        }
        courtesy.begin();
        try {
            chain.doFilter(request, response);
        } finally {
            courtesy.end();
        }
    }

    /** Takes the key out of the address, where others might see it. */
    private static void letIn(HttpServletResponse response, String key) {
        ResponseCookie cookie =
                ResponseCookie.from(COOKIE, key).httpOnly(true).sameSite("Lax").path("/").build();
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader(HttpHeaders.SET_COOKIE, cookie.toString());
        response.setHeader(HttpHeaders.LOCATION, "/");
    }

    private boolean isKey(@Nullable String given) {
        String key = access.key();
        return given != null
                && key != null
                && MessageDigest.isEqual(
                        given.getBytes(StandardCharsets.UTF_8),
                        key.getBytes(StandardCharsets.UTF_8));
    }

    private static @Nullable String cookie(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        return cookies == null
                ? null
                : Stream.of(cookies)
                        .filter(cookie -> cookie.getName().equals(COOKIE))
                        .map(Cookie::getValue)
                        .findFirst()
                        .orElse(null);
    }

    private static void setHeaders(HttpServletResponse response) {
        response.setHeader(
                "Content-Security-Policy",
                "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self';"
                        + " media-src 'self'; font-src 'self'; connect-src 'self';"
                        + " form-action 'self'; base-uri 'none'; frame-ancestors 'none'");
        response.setHeader("X-Content-Type-Options", "nosniff");
        // With no-referrer a browser would send our own forms without their origin.
        response.setHeader("Referrer-Policy", "same-origin");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
        response.setHeader("Cache-Control", "no-store");
    }
}
