package org.sightline.app.batch;

import java.util.Locale;
import java.util.Map;
import org.sightline.app.batch.RunReport.Failing;
import org.sightline.app.batch.RunReport.Item;
import org.sightline.app.batch.RunReport.Report;

/** {@code report.html}: failed files first, for somebody who looks once. */
final class RunReportHtml {
    private static final String HEAD =
            """
            <!doctype html>
            <html lang="en"><head><meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>%s: report</title>
            <style>
            :root { color-scheme: light dark; }
            body { font: 16px/1.5 system-ui, sans-serif; max-width: 70rem; margin: 2rem auto; padding: 0 1rem; }
            table { border-collapse: collapse; width: 100%%; }
            th, td { text-align: left; padding: .4rem .6rem; border-bottom: 1px solid #8886; vertical-align: top; overflow-wrap: anywhere; }
            .failed { font-weight: 600; } .advice { display: block; font-size: .9em; }
            td.seconds { white-space: nowrap; font-variant-numeric: tabular-nums; }
            </style></head><body>
            """;

    private RunReportHtml() {}

    static String of(Report report) {
        StringBuilder page = new StringBuilder(HEAD.formatted(escaped(report.job())));
        page.append("<h1>").append(escaped(report.job())).append("</h1>\n<p>");
        page.append(escaped(summary(report))).append("</p>\n");
        page.append("<table><thead><tr><th scope=\"col\">File</th><th scope=\"col\">State</th>")
                .append("<th scope=\"col\">Seconds</th></tr></thead><tbody>\n");
        report.items().stream().filter(i -> i.failure() != null).forEach(i -> row(page, i));
        report.items().stream().filter(i -> i.failure() == null).forEach(i -> row(page, i));
        page.append("</tbody></table>\n<h2>Models</h2>\n<ul>\n");
        report.models()
                .forEach(
                        m ->
                                page.append("<li>")
                                        .append(escaped(m.name() + " " + m.version() + " "))
                                        .append("<code>")
                                        .append(escaped(m.sha256()))
                                        .append("</code></li>\n"));
        return page.append("</ul></body></html>\n").toString();
    }

    private static String summary(Report report) {
        return String.format(
                Locale.ROOT,
                "%d done, %d unchanged, %d failed. Started %s, took %.1f s.",
                count(report, "done"),
                count(report, "unchanged"),
                count(report, "failed"),
                report.started(),
                report.seconds());
    }

    private static long count(Report report, String state) {
        return report.items().stream().filter(i -> i.state().equals(state)).count();
    }

    private static void row(StringBuilder page, Item item) {
        page.append("<tr><td>").append(escaped(item.file())).append("</td><td class=\"");
        page.append(item.state()).append("\">").append(item.state());
        Failing failure = item.failure();
        if (failure != null) {
            page.append(": ").append(escaped(failure.message()));
            page.append("<span class=\"advice\">")
                    .append(escaped(failure.advice()))
                    .append("</span>");
        }
        page.append("</td><td class=\"seconds\">");
        for (Map.Entry<String, Double> stage : item.seconds().entrySet()) {
            page.append(
                    String.format(
                            Locale.ROOT,
                            "%s&nbsp;%.2f ",
                            escaped(stage.getKey()),
                            stage.getValue()));
        }
        page.append("</td></tr>\n");
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
