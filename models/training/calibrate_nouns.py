"""How probable is it that a noun may be said, when the tagger gives its labels this much together?

usage: calibrate_nouns.py NOUNS_FOLDER CAPTIONS.jsonl FLICKR.npz OPENSTAX.npz TEST.npz...

NOUNS_FOLDER: src/main/resources/org/sightline/understand/caption, where noun-doubts.tsv is written; CAPTIONS: {file, captions, kind} a line
for all sets; kind is that of OpenStax, whose graphics are left out; the others: names and logits as cache_features.py writes them. The
tagger saw nothing of this.

A noun is right when a caption of the picture says it or something like it (caption-words.tsv). People leave things out, so this is a lower
bound. A tagger is right more often where its things are common, so the two sets, people at play and science, count as much as one another.

p = 1 / (1 + exp(-(a + b * log(s / (1 - s)) - doubt))), s = sum of the softmax over the noun's labels. a and b for four families of nouns
(printed; they stand in NounScore.java), a doubt for each noun that the tagger claims in vain (written). Dogs are in a quarter of Flickr8k
and would speak for all animals, so that their pictures do not count.
"""
import collections
import json
import pathlib
import re
import sys

import numpy as np

LEAST, DOUBTED, ROUNDS = 0.1, 12, 4
HERE = pathlib.Path(__file__).parent
GLUE = set('a an or of the in for and other similar old metal s'.split())


def rows(path):
    return [line.split('\t') for line in path.read_text().splitlines() if not line.startswith('#')]


class Nouns:
    def __init__(self, folder):
        self.rows = {row[0]: row for row in rows(folder / 'nouns.tsv')}
        self.names = list(self.rows)
        self.labels = [row[1] for row in rows(folder / 'imagenet-nouns.tsv')]
        also = dict(rows(HERE / 'caption-words.tsv'))
        own = {n: set(re.findall('[a-z]+', ' '.join([*self.rows[n][:3], also.get(n, '')]).lower())) - GLUE for n in self.names}
        below = collections.defaultdict(set)
        for n in self.names:
            for above in self.lineage(n):
                below[above] |= own[n]
        self.words = {n: {w + end for w in below[n] for end in ('', 's', 'es')} for n in self.names}
        self.member = np.array([[n in self.lineage(label) for n in self.names] for label in self.labels], float)

    def lineage(self, name):
        parents = self.rows[name][4].split(',') if len(self.rows[name]) > 4 else []
        return {name}.union(*map(self.lineage, parents))

    def family(self, name):
        lineage = self.lineage(name)
        if 'animal' in lineage:
            return 'alive'
        return 'vehicle' if 'vehicle' in lineage else 'landscape' if 'landscape' in lineage else 'other'


def claims(nouns, captions, path):
    """(noun, log odds of its score, right, whether a dog may be in the picture) for every noun with some score in every picture."""
    cache = np.load(path)
    powers = np.exp(cache['logits'].astype(np.float64) - cache['logits'].max(1, keepdims=True))
    scores = powers / powers.sum(1, keepdims=True) @ nouns.member
    dog = nouns.names.index('dog')
    for name, row in zip(cache['names'], scores):
        if name not in captions:
            continue
        for i in np.flatnonzero(row >= LEAST):
            noun = nouns.names[i]
            if nouns.rows[noun][3] != 'silent':
                s = min(row[i], 0.999)
                yield noun, np.log(s / (1 - s)), bool(nouns.words[noun] & captions[name]), row[dog] > 0.3


def fit(seen, family, nouns, doubts):
    own = [c for c in seen if nouns.family(c[0]) == family]
    share = collections.Counter(c[3] for c in own)
    weight = np.array([len(own) / len(share) / share[c[3]] for c in own])
    x, right = np.array([[1, c[1]] for c in own]), np.array([c[2] for c in own], float)
    less, w = np.array([doubts.get(c[0], (0, 0))[0] for c in own]), np.zeros(2)
    for _ in range(50):
        p = 1 / (1 + np.exp(-(x @ w - less)))
        w += np.linalg.solve((x * (weight * p * (1 - p))[:, None]).T @ x + 1e-9 * np.eye(2), x.T @ (weight * (right - p)))
    return *w, len(own)


def doubt(seen, noun, family):
    """The shift that a noun's own claims ask for, under a normal prior of 1, and their count; None where there are few. Never trust: one
    set's habits do not carry over."""
    own = [c for c in seen if c[0] == noun]
    odds, right, shift = np.array([family[0] + family[1] * c[1] for c in own]), np.array([c[2] for c in own], float), 0.0
    for _ in range(50 if len(own) >= DOUBTED else 0):
        p = 1 / (1 + np.exp(-(odds - shift)))
        shift -= ((right - p).sum() + shift) / ((p * (1 - p)).sum() + 1)
    return (shift, len(own)) if shift >= 0.1 else None


def main(folder, captions, flickr, openstax, *tests):
    nouns = Nouns(pathlib.Path(folder))
    told = [d for d in map(json.loads, open(captions)) if d.get('kind', 'photo') == 'photo']
    said = {d['file']: set(re.findall('[a-z]+', ' '.join(d['captions']).lower())) for d in told}
    seen = [(*c[:3], train) for train in (flickr, openstax) for c in claims(nouns, said, train) if not c[3]]
    doubts = {}
    for _ in range(ROUNDS):  # what is taken from the doubted is due to the others
        fitted = {family: fit(seen, family, nouns, doubts) for family in ('alive', 'vehicle', 'landscape', 'other')}
        doubts = {noun: d for noun in nouns.names if (d := doubt(seen, noun, fitted[nouns.family(noun)]))}
    for family, (a, b, count) in fitted.items():
        print(f'{family} {count} claims: a {a:.2f}, b {b:.2f}')
    lines = ['# Nouns that the tagger claims in vain: how much to take off the log odds, and the claims seen. From calibrate_nouns.py.\n']
    lines += [f'{noun}\t{value:.2f}\t{count}\n' for noun, (value, count) in doubts.items()]
    pathlib.Path(folder, 'noun-doubts.tsv').write_text(''.join(lines))
    print(len(doubts), 'nouns are doubted')
    for test in tests:
        table = collections.defaultdict(list)
        for noun, x, right, dog in claims(nouns, said, test):
            a, b, _ = fitted[nouns.family(noun)]
            p = 1 / (1 + np.exp(-(a + b * x - doubts.get(noun, (0, 0))[0])))
            table[int(p * 10)].append((p, right, dog))
        print(pathlib.Path(test).name, 'claims, mean said, share found; then without pictures of dogs')
        for tenth, own in sorted(table.items()):
            rest = [c for c in own if not c[2]]
            print('  %4d %.2f %.2f   %4d %.2f %.2f' % (len(own), *np.mean(own, 0)[:2], len(rest), *np.mean(rest or [(0, 0, 0)], 0)[:2]))


if __name__ == '__main__':
    main(*sys.argv[1:])
