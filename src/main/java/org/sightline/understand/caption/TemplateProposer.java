package org.sightline.understand.caption;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.sightline.features.image.ImageFeatures;

/**
 * Names what is sure in a photograph: {@code A dog.}, {@code A bus, with the text “Metro”.}
 *
 * <p>How things stand to one another was not measured and is not said.
 */
final class TemplateProposer implements Proposer {
    private final SureNouns sureNouns;
    private final SaidWords words;
    private final Acceptance acceptance;

    TemplateProposer(Nouns nouns, Acceptance acceptance) {
        sureNouns = new SureNouns(nouns);
        words = new SaidWords(nouns);
        this.acceptance = acceptance;
    }

    @Override
    public List<Proposal> propose(ImageFeatures image, CaptionOptions options) {
        List<SureNoun> nouns = sureNouns.of(image);
        if (nouns.isEmpty()) {
            return List.of();
        }
        List<Evidence> evidence = new ArrayList<>();
        nouns.forEach(sure -> evidence.addAll(sure.evidence()));
        String said = Wording.list(nouns.stream().map(SureNoun::phrase).toList());
        double chance = chance(nouns, image) * image.photograph();
        boolean isBrief = options.tone() == CaptionOptions.Tone.BRIEF;
        if (image.stats().grey() && !isBrief) {
            said += ", photographed in black and white";
            evidence.add(new Evidence("black and white", "pixels", "no colour", 1, null));
            evidence.add(
                    new Evidence("photographed", "kind", "photograph", image.photograph(), null));
        }
        Proposal plain =
                new Proposal(
                        AltText.Type.INFORMATIVE,
                        Wording.sentence(said),
                        chance,
                        Sureness.reviewOf(chance),
                        evidence);
        return List.of(
                isBrief ? plain : ProminentText.added(plain, image.text(), options.length()));
    }

    private double chance(List<SureNoun> nouns, ImageFeatures image) {
        double all = nouns.stream().mapToDouble(SureNoun::score).reduce(1, (a, b) -> a * b);
        double people = nouns.stream().filter(TemplateProposer::isPerson).count();
        return acceptance.chance(
                Acceptance.Kind.TEMPLATE,
                Acceptance.logOdds(all),
                nouns.size(),
                people / nouns.size(),
                people == 0 && decoderNamesPeople(image) ? image.presence(SaidWords.PERSON) : 0);
    }

    private boolean decoderNamesPeople(ImageFeatures image) {
        return image.sentences().stream()
                .limit(1)
                .flatMap(sentence -> Stream.of(sentence.words().split(" ", -1)))
                .anyMatch(words::isPerson);
    }

    private static boolean isPerson(SureNoun sure) {
        return sure.noun().kind() == Noun.Kind.PERSON;
    }
}
