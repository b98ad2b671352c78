package org.sightline.features.image;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.sightline.model.ModelCard;
import org.sightline.model.ModelException;
import org.sightline.model.ModelShelf;

/** The words that belong to a model's numbers, a line each. */
final class Labels {
    private Labels() {}

    static List<String> read(ModelShelf shelf, ModelCard card, String file) throws ModelException {
        try {
            return Files.readAllLines(shelf.file(card, file));
        } catch (IOException e) {
            throw new ModelException(
                    "the words of model " + card.name() + " cannot be read",
                    "run git checkout models/" + card.name(),
                    e);
        }
    }
}
