"""Words, tags and sentences that the captioner learns from."""
import collections
import csv
import json
import pathlib
import re

import numpy as np
import torch
from torch.nn import functional as F

from captioner import END, LONGEST, PAD, SPECIAL, START, TAGS, UNKNOWN
from cider import named, words

HERE = pathlib.Path(__file__).parent
NOUNS = HERE / '../../src/main/resources/org/sightline/understand/caption'
SURE, HEAT = 0.3, 0.62
SPOKEN = {'aeroplane': 'airplane', 'person': 'person'}
PATTERNS = ('a {}', 'a close up of a {}', 'there is a {} in the picture', 'a view of a {}', 'a {} is shown')


def rows(path):
    return [line.split('\t') for line in path.read_text().splitlines() if line and not line.startswith('#')]


def labels():
    """What each of the tagger's 1,000 labels is called in a caption; empty where nothing may be said."""
    known = {row[0]: row for row in rows(NOUNS / 'nouns.tsv')}
    out = []
    for _, noun in rows(NOUNS / 'imagenet-nouns.tsv'):
        quiet = noun not in known or known[noun][3] in ('silent', 'broad')
        out.append('' if quiet else ' '.join(words(SPOKEN.get(noun, noun).split(' or ')[0])))
    return out


def objects():
    return [row[0] for row in rows(NOUNS / 'coco-nouns.tsv')]


def article(sentence):
    return re.sub(r'\ba(?= [aeiou])', 'an', sentence)


class Words:
    def __init__(self, known):
        self.known, self.place = known, {w: i for i, w in enumerate(known)}

    @classmethod
    def of(cls, sentences, also, least):
        seen = collections.Counter(w for s in sentences for w in words(s))
        often = sorted((w for w, n in seen.items() if n >= least), key=lambda w: (-seen[w], w))
        return cls(SPECIAL + often + sorted({w for s in also for w in words(s)} - set(often)))

    def numbers(self, sentence):
        return [self.place.get(w, UNKNOWN) for w in words(sentence)]

    def sentence(self, sentence):
        """(LONGEST + 1) numbers from the start on, filled up with PAD."""
        inside = [START, *self.numbers(sentence)[:LONGEST - 1], END]
        return inside + [PAD] * (LONGEST + 1 - len(inside))

    def text(self, numbers):
        return ' '.join(self.known[i] for i in numbers)

    def tags(self, names):
        """TAGS numbers: the names' words one after the other, whole names only, filled up with PAD."""
        out = []
        for name in names:
            numbers = self.numbers(name)
            if UNKNOWN not in numbers and len(out) + len(numbers) <= TAGS:
                out += numbers
        return out + [PAD] * (TAGS - len(out))


def sure(logits, names, least=SURE):
    """A picture's sure tags, surest first: labels of one name share their probability (softmax of logits / temperature)."""
    chances = F.softmax(torch.as_tensor(logits).double() / HEAT, 1).numpy()
    order = sorted(set(names) - {''})
    member = np.array([[name == other for other in order] for name in names], float)
    together = chances @ member
    return [[order[i] for i in np.argsort(-row, kind='stable') if row[i] >= least] for row in together]


def said_objects(captions, known):
    """Objects of COCO that two captions at least name: what a perfect detector might have told. In the order of the alphabet: that of sets changes from run to run."""
    count = collections.Counter(name for c in captions for name in named(c, known))
    return sorted(name for name, n in count.items() if n >= 2)
