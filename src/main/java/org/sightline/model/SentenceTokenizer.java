package org.sightline.model;

import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import java.io.IOException;
import java.nio.file.Path;

/**
 * Text to the numbers of its word pieces, by a {@code tokenizer.json}.
 *
 * <p>For any number of threads. Close it when no call is under way.
 */
public final class SentenceTokenizer implements AutoCloseable {
    private final HuggingFaceTokenizer tokenizer;

    /**
     * @param file {@code tokenizer.json}
     * @param longest pieces kept, those that mark start and end among them
     */
    public SentenceTokenizer(Path file, int longest) throws ModelException {
        OnnxEngine.start();
        try {
            tokenizer =
                    HuggingFaceTokenizer.builder()
                            .optTokenizerPath(file)
                            .optAddSpecialTokens(true)
                            .optPadding(false)
                            .optTruncation(true)
                            .optMaxLength(longest)
                            .build();
        } catch (IOException | RuntimeException e) {
            throw new ModelException(
                    file + " cannot be read as a tokenizer", "run mvn generate-resources", e);
        }
    }

    /** Numbers of the pieces with start and end; two for an empty text. */
    public long[] ids(String text) {
        return tokenizer.encode(text).getIds();
    }

    @Override
    public void close() {
        tokenizer.close();
    }
}
