package org.sightline.app.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Which pictures of the queue are asked for; as a form or an address gives them, so all are words.
 *
 * @param show a state; empty for all that nobody decided on, {@code all} for all
 * @param type of the picture; empty for all
 * @param folder that the files lie in or below; empty for all
 * @param from least confidence in percent; null for any
 * @param to most confidence in percent; null for any
 * @param q words that a file's name or alt text holds; empty for all
 */
public record QueueFilter(
        @Nullable String show,
        @Nullable String type,
        @Nullable String folder,
        @Nullable Integer from,
        @Nullable Integer to,
        @Nullable String q) {
    static final QueueFilter TO_DO = new QueueFilter("", "", "", null, null, "");

    private static final int LONGEST = 300;

    public QueueFilter {
        show = cut(show);
        type = cut(type);
        folder = cut(folder);
        q = cut(q);
    }

    /** Whether anything but what is to do is asked for. */
    public boolean isNarrowed() {
        return !equals(TO_DO);
    }

    boolean lets(Row row) {
        return isOfState(row.state())
                && (text(type).isEmpty() || row.type().equals(type))
                && isIn(row.folder())
                && (from == null || row.percent() >= from)
                && (to == null || row.percent() <= to)
                && holds(row);
    }

    private boolean isOfState(Row.State state) {
        return switch (text(show)) {
            case "" -> state != Row.State.DECIDED;
            case "all" -> true;
            default -> state.key().equals(show);
        };
    }

    private boolean isIn(String of) {
        return text(folder).isEmpty() || of.equals(folder) || of.startsWith(folder + "/");
    }

    private boolean holds(Row row) {
        String wanted = text(q).strip().toLowerCase(Locale.ROOT);
        return (row.file() + "\n" + row.alt()).toLowerCase(Locale.ROOT).contains(wanted);
    }

    /** The queue's address with this filter. */
    public String address(String at) {
        Map<String, String> fields = new TreeMap<>();
        fields.put("show", text(show));
        fields.put("type", text(type));
        fields.put("folder", text(folder));
        fields.put("from", from == null ? "" : from.toString());
        fields.put("to", to == null ? "" : to.toString());
        fields.put("q", text(q));
        fields.put("at", at);
        StringBuilder address = new StringBuilder("/");
        fields.forEach(
                (name, value) -> {
                    if (!value.isEmpty()) {
                        address.append(address.length() == 1 ? '?' : '&').append(name).append('=');
                        address.append(URLEncoder.encode(value, StandardCharsets.UTF_8));
                    }
                });
        return address.toString();
    }

    private static String text(@Nullable String given) {
        return given == null ? "" : given;
    }

    private static String cut(@Nullable String given) {
        String text = text(given);
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST);
    }
}
