package org.sightline.app.web;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.sightline.dossier.Library;
import org.sightline.flow.Instruments;
import org.sightline.flow.SampleLibrary;

/**
 * Gives a test the pages in the browser that is installed: one server over a copy of the sample
 * library and one browser for all tests of a JVM, and a window of its own for each test. Where
 * there is no browser the tests are passed over and say so, but never on CI. A test fails when the
 * browser complains of an error, such as one against the content security policy.
 */
final class InBrowser implements ExecutionCondition, ParameterResolver, AfterEachCallback {
    private static final Namespace OURS = Namespace.create(InBrowser.class);
    private static final List<String> PLACES =
            List.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome");

    /** Milliseconds: what opens the models for the first time is slow on a busy machine. */
    private static final int PATIENCE = 90_000;

    /** What all tests share. */
    record Site(
            Instruments instruments,
            Library library,
            Desks desks,
            ReviewServer server,
            Playwright playwright,
            Browser browser)
            implements AutoCloseable {
        static Site open() throws Exception {
            PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
            Path folder = Files.createTempDirectory("sightline-pages");
            Library library = SampleLibrary.built().copy(folder.resolve("library"));
            Instruments instruments = Instruments.standard();
            Desks desks = Desks.open(library, instruments, Holdings.of(library));
            desks.pictures().finishReading();
            Playwright playwright =
                    Playwright.create(
                            new Playwright.CreateOptions()
                                    .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
            LaunchOptions options =
                    new LaunchOptions()
                            .setExecutablePath(browserPath().orElseThrow())
                            .setArgs(List.of("--autoplay-policy=no-user-gesture-required"));
            return new Site(
                    instruments,
                    library,
                    desks,
                    ReviewServer.start(desks, Access.loopback(), 0),
                    playwright,
                    playwright.chromium().launch(options));
        }

        String address() {
            return "http://127.0.0.1:" + server.port();
        }

        /** The pages over a library of one's own, in a window of their own. */
        Window window(Library own) throws Exception {
            return window(own, Holdings.of(own));
        }

        /** The same over these files, whatever its store says. */
        Window window(Library own, Holdings files) throws Exception {
            Desks ours = Desks.open(own, instruments, files);
            ours.pictures().finishReading();
            ReviewServer pages = ReviewServer.start(ours, Access.loopback(), 0);
            BrowserContext context = context(browser, "http://127.0.0.1:" + pages.port());
            return new Window(ours, pages, context, context.newPage());
        }

        @Override
        public void close() {
            browser.close();
            playwright.close();
            server.close();
            instruments.close();
        }
    }

    /** The pages over another library than the one that tests share. */
    record Window(Desks desks, ReviewServer server, BrowserContext context, Page page)
            implements AutoCloseable {
        @Override
        public void close() {
            context.close();
            server.close();
            desks.close();
        }
    }

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        boolean isThere = browserPath().isPresent() || "true".equals(System.getenv("CI"));
        return isThere
                ? ConditionEvaluationResult.enabled("there is a browser")
                : ConditionEvaluationResult.disabled(
                        "no Chromium at " + PLACES + "; install it to test the pages");
    }

    private static Optional<Path> browserPath() {
        return PLACES.stream().map(Path::of).filter(Files::isExecutable).findFirst();
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        return Stream.of(Page.class, Site.class).anyMatch(type::equals);
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        Site site =
                context.getRoot()
                        .getStore(OURS)
                        .computeIfAbsent(Site.class, type -> opened(), Site.class);
        return parameter.getParameter().getType().equals(Site.class) ? site : window(site, context);
    }

    private static Site opened() {
        try {
            return Site.open();
        } catch (Exception e) {
            throw new IllegalStateException("the pages could not be opened in a browser", e);
        }
    }

    static BrowserContext context(Browser browser, String address) {
        BrowserContext context =
                browser.newContext(
                        new Browser.NewContextOptions()
                                .setBaseURL(address)
                                .setLocale("en")
                                .setViewportSize(1280, 900));
        context.setDefaultTimeout(PATIENCE);
        return context;
    }

    private static Page window(Site site, ExtensionContext context) {
        BrowserContext own = context(site.browser(), site.address());
        Page page = own.newPage();
        List<String> complaints = new ArrayList<>();
        page.onConsoleMessage(
                said -> {
                    if (said.type().equals("error")) {
                        complaints.add(said.text() + " at " + said.location());
                    }
                });
        page.onPageError(complaints::add);
        ExtensionContext.Store store = context.getStore(OURS);
        store.put(BrowserContext.class, own);
        store.put("complaints", complaints);
        return page;
    }

    @Override
    public void afterEach(ExtensionContext context) {
        BrowserContext own = context.getStore(OURS).get(BrowserContext.class, BrowserContext.class);
        if (own != null) {
            own.close();
        }
        List<?> complaints = context.getStore(OURS).get("complaints", List.class);
        if (complaints != null && !complaints.isEmpty()) {
            throw new AssertionError("the browser complained: " + complaints);
        }
    }
}
