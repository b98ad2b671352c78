package org.sightline.review;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Range;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;
import org.sightline.media.AtomicFile;
import org.sightline.media.FailureKind;
import org.sightline.media.MediaException;

/**
 * A page of a web site on disk, and the pictures that it shows. Immutable.
 *
 * <p>The door to jsoup. Pages are changed at the very places of their {@code alt} attributes; every
 * other byte stays as it was.
 */
public final class HtmlPage {
    private static final Pattern PAGE = Pattern.compile("(?i).*\\.(html?|xhtml)");
    private static final Pattern VALUE = Pattern.compile("\\s*=\\s*(\"[^\"]*\"|'[^']*'|[^\\s>]*)");
    private static final Pattern ELSEWHERE = Pattern.compile("(?i)([a-z][a-z0-9+.-]*:|//).*");

    private final Path root;
    private final Path path;
    private final Charset charset;
    private final String text;
    private final Document document;

    /**
     * A picture on the page.
     *
     * @param file where its file would lie; it need not be there
     * @param alt null when the attribute is missing
     * @param caption of the figure around it; null when none
     */
    public record Shown(Path file, @Nullable String alt, @Nullable String caption) {}

    private HtmlPage(Path root, Path path, byte[] bytes) throws IOException {
        this.root = root;
        this.path = path;
        this.charset = Jsoup.parse(new ByteArrayInputStream(bytes), null, "").charset();
        this.text = new String(bytes, charset);
        Parser parser = Parser.htmlParser().setTrackPosition(true);
        this.document = parser.parseInput(text, "");
    }

    /**
     * All pages below a folder, by name; a page given itself is one.
     *
     * @throws MediaException UNREADABLE
     */
    public static List<HtmlPage> all(Path given) throws MediaException {
        Path root = Files.isDirectory(given) ? given : given.resolveSibling("");
        List<HtmlPage> pages = new ArrayList<>();
        try (Stream<Path> walk = Files.walk(given)) {
            for (Path path : walk.filter(HtmlPage::isPage).sorted(byName()).toList()) {
                pages.add(new HtmlPage(root, path, Files.readAllBytes(path)));
            }
        } catch (IOException e) {
            throw new MediaException(
                    FailureKind.UNREADABLE,
                    "the pages in " + given + " cannot be read",
                    "check that they are there and yours to read",
                    e);
        }
        return pages;
    }

    /** Whether it is a file with a page's ending. */
    public static boolean isPage(Path path) {
        return Files.isRegularFile(path) && PAGE.matcher(path.toString()).matches();
    }

    private static Comparator<Path> byName() {
        return Comparator.comparing(Path::toString);
    }

    /** From the folder that was given, with {@code /}. */
    public String name() {
        return root.relativize(root.isAbsolute() ? path.toAbsolutePath() : path)
                .toString()
                .replace('\\', '/');
    }

    /** The pictures whose files lie on this machine, in order. */
    public List<Shown> pictures() {
        List<Shown> shown = new ArrayList<>();
        for (Element img : document.select("img[src]")) {
            file(img).ifPresent(file -> shown.add(new Shown(file, alt(img), caption(img))));
        }
        return shown;
    }

    /**
     * Writes the page with these alternatives.
     *
     * @param words what to say of a picture; empty where what stands shall stand
     */
    public void write(Path target, Function<Shown, Optional<String>> words) throws MediaException {
        StringBuilder page = new StringBuilder(text);
        List<Element> images = new ArrayList<>(document.select("img[src]"));
        for (int i = images.size() - 1; i >= 0; i--) {
            Element img = images.get(i);
            file(img)
                    .flatMap(file -> words.apply(new Shown(file, alt(img), caption(img))))
                    .ifPresent(said -> put(page, img, said));
        }
        byte[] bytes = encoded(page).getBytes(charset);
        AtomicFile.write(target, out -> out.write(bytes));
    }

    private static void put(StringBuilder page, Element img, String words) {
        String attribute = "alt=\"" + escaped(words) + "\"";
        Range name = img.attributes().sourceRange("alt").nameRange();
        if (img.hasAttr("alt") && name.isTracked()) {
            Matcher value = VALUE.matcher(page).region(name.endPos(), page.length());
            int end = value.lookingAt() ? value.end() : name.endPos();
            page.replace(name.startPos(), end, attribute);
        } else if (!img.hasAttr("alt")) {
            page.insert(img.sourceRange().startPos() + "<img".length(), " " + attribute);
        }
    }

    // Where a page does not say its character set, a browser guesses: then only ASCII is safe.
    private Charset safe() {
        boolean says =
                document.selectFirst("meta[charset], meta[http-equiv~=(?i)content-type]") != null;
        boolean isAscii = StandardCharsets.US_ASCII.newEncoder().canEncode(text);
        return isAscii && !says ? StandardCharsets.US_ASCII : charset;
    }

    private static String escaped(String words) {
        return words.replace("&", "&amp;")
                .replace("\"", "&quot;")
                .replace("<", "&lt;")
                .replace(">", "&gt;");
    }

    // A page in a smaller character set says the others by number.
    private String encoded(CharSequence page) {
        CharsetEncoder encoder = safe().newEncoder();
        StringBuilder encoded = new StringBuilder(page.length());
        page.codePoints()
                .forEach(
                        c -> {
                            String character = Character.toString(c);
                            boolean fits = encoder.canEncode(character);
                            encoded.append(fits ? character : "&#" + c + ";");
                        });
        return encoded.toString();
    }

    private Optional<Path> file(Element img) {
        String source = img.attr("src").strip();
        if (source.isEmpty() || ELSEWHERE.matcher(source).matches()) {
            return Optional.empty();
        }
        try {
            String plain = source.replaceFirst("[?#].*", "").replace("+", "%2B");
            String name = URLDecoder.decode(plain, StandardCharsets.UTF_8);
            String below = name.replaceFirst("^/+", "");
            boolean isFromRoot = name.startsWith("/");
            Path file = isFromRoot ? root.resolve(below) : path.resolveSibling(below);
            return Optional.of(file.toAbsolutePath().normalize());
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static @Nullable String alt(Element img) {
        return img.hasAttr("alt") ? img.attr("alt") : null;
    }

    private static @Nullable String caption(Element img) {
        Element figure = img.closest("figure");
        Element caption = figure == null ? null : figure.selectFirst("figcaption");
        return caption == null ? null : caption.text();
    }
}
