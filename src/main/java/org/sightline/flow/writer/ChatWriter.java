package org.sightline.flow.writer;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.sightline.dossier.Json;
import org.sightline.job.WriterSpec;
import org.sightline.understand.minutes.LineWriter;
import org.sightline.understand.minutes.WriterException;
import tools.jackson.core.JacksonException;

/**
 * A chat model behind any endpoint that speaks OpenAI's "chat completions", such as one on this
 * machine. Only the address that the job names is ever called; redirects are not followed, and the
 * key is sent there and told nowhere.
 */
public final class ChatWriter implements LineWriter {
    private static final String TASK =
            """
            You tidy one line of meeting minutes. Write it as one short, plain sentence, shorter than the line. \
            Use only words, names and numbers that stand in what was said; add nothing, leave no "not" out. \
            Answer with the sentence alone.""";

    private final WriterSpec spec;
    private final @Nullable String key;
    private final HttpClient client;

    /**
     * @param key what the server asks for; null for one without keys
     */
    public ChatWriter(WriterSpec spec, @Nullable String key) {
        this.spec = spec;
        this.key = key;
        this.client = HttpClient.newBuilder().connectTimeout(spec.timeout()).build();
    }

    @Override
    public String name() {
        return spec.model();
    }

    @Override
    public String rephrase(String line, String said) throws WriterException {
        Question question =
                new Question(
                        spec.model(),
                        0,
                        List.of(
                                new Message("system", TASK),
                                new Message("user", "Said:\n" + said + "\n\nLine: " + line)));
        HttpResponse<String> answer = ask(question);
        if (answer.statusCode() != 200) {
            throw new WriterException(told("answers " + answer.statusCode()));
        }
        return words(answer.body());
    }

    private HttpResponse<String> ask(Question question) throws WriterException {
        // Not the request's own timeout: that ends with the headers, and a body may come for ever.
        CompletableFuture<HttpResponse<String>> answer =
                client.sendAsync(request(question), BodyHandlers.ofString());
        try {
            return answer.get(spec.timeout().toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw new WriterException(
                    told("did not answer within " + spec.timeout().toSeconds() + " s"), e);
        } catch (ExecutionException e) {
            throw new WriterException(told("cannot be reached"), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new WriterException(told("was interrupted"), e);
        } finally {
            answer.cancel(true);
        }
    }

    private HttpRequest request(Question question) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(address())
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(Json.line(question)));
        return (key == null ? request : request.header("Authorization", "Bearer " + key)).build();
    }

    private URI address() {
        String url = spec.url().toString().replaceFirst("/+$", "");
        return URI.create(url.endsWith("/chat/completions") ? url : url + "/chat/completions");
    }

    /** The words of the first choice, without what a model thought aloud before them. */
    private String words(String body) throws WriterException {
        try {
            return Json.mapper()
                    .readTree(body)
                    .at("/choices/0/message/content")
                    .asStringOpt()
                    .map(text -> text.replaceFirst("(?s)^\\s*<think>.*?</think>", "").strip())
                    .filter(text -> !text.isEmpty())
                    .orElseThrow(() -> new WriterException(told("answers without words")));
        } catch (JacksonException e) {
            throw new WriterException(told("answers something that is not JSON"), e);
        }
    }

    private String told(String what) {
        return "the writer at " + spec.url() + " " + what;
    }

    record Question(String model, double temperature, List<Message> messages) {}

    record Message(String role, String content) {}
}
