package org.sightline.understand.minutes;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** English words that say nothing of the matter: function words, courtesy, fillers. */
final class StopWords {
    private static final Set<String> WORDS =
            Stream.of(
                            """
                            'cause 'em a able about above actual actually after again against ah all
                            almost already alright also although always am an and another any
                            anybody anyone anything anyway are aren't around as at aw away back
                            basically be because been before being below better between bit both
                            bring but by bye called can can't cannot cause certainly come comes
                            could couldn't course d did didn't different do does doesn't doing don't
                            done down each eh either else em enough er erm even ever every everybody
                            everyone everything exactly few fine first for forth from get gets
                            getting give go goes going gonna good got gotta great guess had hadn't
                            happen happens has hasn't have haven't having he he's hello her here
                            here's hers hey hi him his hm hmm how however huh i i'd i'll i'm i've if
                            in indeed instead into is isn't it it'd it'll it's its itself just kay
                            keep kind kinda know last least less let let's like little ll look
                            looking lot lots m made make makes making many may maybe me mean means
                            mhm might mind mine mm mm-hmm more most much must my myself nah need
                            needs never new next nice no nobody none nope nor not nothing now
                            obviously of off oh ok okay okey on once one ones only onto ooh oops or
                            other others our ours out over own part people perhaps please point
                            possible possibly pretty probably put quite rather re real really reason
                            right s said same say saying says second see seem seems seen shall she
                            she's should shouldn't side since so some somebody somehow someone
                            something sometimes somewhere sorry sort start still stuff such sure t
                            take talk talked talking tell th than thank thanks that that'd that'll
                            that's the their theirs them themselves then there there'd there'll
                            there're there's these they they'd they'll they're they've thing things
                            think thinking third this those though thought through till to together
                            told too try trying two uh uh-huh um under until up us use used ve very
                            wanna want wanted wants was wasn't way we we'd we'll we're we've well
                            went were weren't what what's whatever when where whether which while
                            who who's whole why will with within without won't work worked working
                            works would wouldn't wow y'know ya yeah yep yes yet you you'd you'll
                            you're you've your yours yourself yup
                            """
                                    .strip()
                                    .split("\\s+", -1))
                    .collect(Collectors.toUnmodifiableSet());

    private static final Set<String> NUMBERS =
            Set.of(
                    "zero",
                    "one",
                    "two",
                    "three",
                    "four",
                    "five",
                    "six",
                    "seven",
                    "eight",
                    "nine",
                    "ten",
                    "eleven",
                    "twelve",
                    "thirteen",
                    "fourteen",
                    "fifteen",
                    "sixteen",
                    "seventeen",
                    "eighteen",
                    "nineteen",
                    "twenty",
                    "thirty",
                    "forty",
                    "fifty",
                    "sixty",
                    "seventy",
                    "eighty",
                    "ninety",
                    "hundred",
                    "thousand",
                    "million",
                    "billion");

    private StopWords() {}

    /** True for a word of three letters or more, or a number, that is not in the list. */
    static boolean carriesMatter(String norm) {
        return (norm.length() > 2 || norm.chars().anyMatch(c -> c > 0x2ff || Character.isDigit(c)))
                && !WORDS.contains(norm);
    }

    /** True for figures and for numbers in words. */
    static boolean isNumber(String norm) {
        return NUMBERS.contains(norm) || norm.chars().anyMatch(Character::isDigit);
    }
}
