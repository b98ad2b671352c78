"""Measures the captioner: CIDEr-D, objects that are not there, what each kind of memory gives, and how probable it is that a caption is good.

usage: judge_captioner.py STATE_FOLDER MINILM_FOLDER CACHE [BEAMS [blind]]      blind: also with parts of what it looks at left out

CACHE holds val.seen.npz, test.seen.npz and coco.seen.npz (seen.py) and captions.jsonl, test.jsonl, coco.json (the evaluation's TRUTH.json); where
there are any, schoolbooks.seen.npz with schoolbooks-held.jsonl, and openstax-test.seen.npz with openstax-test-captions.jsonl (unpack_schoolbooks.py),
whose one caption is made of the publisher's alt text, all of whose words tell whether nouns are said. A caption is good when every noun in it
(noun-list below) is said by one of the picture's own five captions, in that word or one like it.
p(good) = 1 / (1 + exp(-(bias + mean * its mean log probability + agreement * cosine of its sentence vector with the picture's + top * the
surest tag))), fitted on every second picture of val, told on the others and on test.
"""
import json
import pathlib
import sys

import numpy as np
import torch

from caption_data import HERE, Words, labels, objects, rows, sure
from captioner import BEAMS, PAD, rank
from cider import ALSO, PEOPLE, Cider, named, words
from export_captioner import load
from sentences import Sentences
from train_captioner import Pictures, captions_of

SCENERY = '''shirt jacket hat cap helmet dress jeans shorts coat uniform costume glasses sunglasses bag backpack water grass field snow beach street road
sidewalk building wall pool ocean sea river lake wave sand mountain rock tree wood forest hill ball toy stick bike car boat room kitchen bathroom floor table
chair bench window door fence yard park stage crowd ramp skateboard snowboard surfboard sky air fountain swing slide guitar camera rope leaf dirt track court
game race sign bridge stair step city food cake bottle cup hand face mouth tongue hair arm head lap shoulder sled tunnel puddle pond creek bush flower'''.split()


def singular(word):
    for end, back in (('ies', 'y'), ('ves', 'f'), ('ches', 'ch'), ('shes', 'sh'), ('xes', 'x'), ('sses', 'ss'), ('s', '')):
        if word.endswith(end) and len(word) > len(end) + 2 and not word.endswith('ss'):
            return word[:-len(end)] + back
    return word


def families():
    """Each noun's words that count as saying it."""
    out = {w: {w} for w in SCENERY}
    groups = [[n, *a.split()] for n, a in ALSO.items()] + [[a, *b.split()] for a, b in (r for r in rows(HERE / 'caption-words.tsv') if len(r) > 1)]
    groups += [[w for w in words(name)][-1:] for name in [*labels(), *objects()] if name]
    for group in groups:
        of = {singular(w) for name in group for w in words(name)[-1:]}
        for w in of:
            out.setdefault(w, set()).update(of)
    people = {singular(w) for w in PEOPLE.split()}
    for w in people | {'people', 'man', 'woman', 'men', 'women', 'children'}:
        out[w] = people | {'people', 'man', 'woman', 'men', 'women', 'children', 'person', 'one', 'someone'}
    return out


def good(sentence, captions, family):
    said = {singular(w) for c in captions for w in words(c)}
    return all(family[w] & said for w in map(singular, words(sentence)) if w in family)


def logistic(x, right):
    """Weights by Newton's steps; the last column of x is 1."""
    w = np.zeros(x.shape[1])
    for _ in range(50):
        p = 1 / (1 + np.exp(-(x @ w)))
        w += np.linalg.solve((x * (p * (1 - p))[:, None]).T @ x + 1e-3 * np.eye(len(w)), x.T @ (right - p) - 1e-3 * w)
    return w


def reliability(name, p, right, scores):
    print(f'  {name}: {len(p)} captions, {right.mean():.3f} good, said {p.mean():.3f}')
    gap = 0
    for low in (0, 0.2, 0.4, 0.6, 0.8):
        some = (p >= low) & (p < low + 0.2 + (low > 0.7))
        if some.any():
            gap += some.mean() * abs(p[some].mean() - right[some].mean())
            print(f'    {low:.1f} to {low + 0.2:.1f}: {some.sum()} captions, said {p[some].mean():.2f}, true {right[some].mean():.2f}')
    order = np.argsort(-p)
    half = len(p) // 2
    print(f'    calibration error {gap:.3f}; CIDEr-D of the surer half {scores[order[:half]].mean():.1f}, of the other {scores[order[half:]].mean():.1f}', flush=True)


def main(state, minilm, cache, beams=BEAMS, blind=''):
    torch.set_num_threads(1)
    cache, beams = pathlib.Path(cache), int(beams)
    model, known = load(state)
    vocabulary, sentences, family = Words(known), Sentences(minilm, threads=1), families()
    lines = lambda path: {r['file']: r['captions'] for r in map(json.loads, open(path))}
    truth = json.loads((cache / 'coco.json').read_text())
    told = {'val': lines(cache / 'captions.jsonl'), 'test': lines(cache / 'test.jsonl'), 'coco': {n: t['captions'] for n, t in truth.items()}}
    evidence, alts = {}, {}
    for part, file in (('schoolbooks', 'schoolbooks-held'), ('openstax-test', 'openstax-test-captions')):
        if (cache / f'{file}.jsonl').exists():
            told[part] = lines(cache / f'{file}.jsonl')
            alts |= {r['file']: [r['alt']] for r in map(json.loads, open(cache / f'{file}.jsonl'))}
    for part, captions in told.items():
        pictures = Pictures(cache / f'{part}.seen.npz', {n: c[:5] for n, c in captions.items()}, vocabulary)
        cider = Cider(pictures.captions)

        def say(ranked=True, **how):
            """(sentence, its mean log probability, its agreement) a picture: of the finished beams, the one that score and agreement like best."""
            found = captions_of(model, pictures, vocabulary, beams, **how)
            texts = [[vocabulary.text(f[2]) for f in some] for some in found]
            vectors = iter(sentences.vectors([t for some in texts for t in some]))
            out = []
            for some, text, own in zip(found, texts, pictures.vector.numpy()):
                near = [float(next(vectors) @ own) for _ in some]
                best = int(np.argmax([rank(f[0], n, t.split()) for f, n, t in zip(some, near, text)])) if ranked else 0
                out.append((text[best], some[best][1], near[best]))
            return out

        mean_score = lambda said: float(np.mean([cider.score(i, s[0]) for i, s in enumerate(said)]))
        chosen = say()
        said = [c[0] for c in chosen]
        scores = np.array([cider.score(i, s) for i, s in enumerate(said)])
        right = np.array([good(s, alts.get(n, c), family) for s, n, c in zip(said, pictures.names, pictures.captions)], float)
        print(f'{part}: {len(said)} pictures, CIDEr-D {scores.mean():.1f}, different sentences {len(set(said))}, good {right.mean():.3f}', flush=True)
        top = np.array([sum_of(row) for row in pictures.logits])
        evidence[part] = np.stack([[c[1] for c in chosen], [c[2] for c in chosen], top, np.ones(len(said))], 1), right, scores, pictures.names, said
        if part == 'coco':
            chair(truth, pictures.names, said)
            for name, sentence, score in sorted(zip(pictures.names, said, scores))[:60]:
                print('   ', name, round(score), sentence)
            with_objects = torch.tensor([vocabulary.tags(list(truth[n]['objects'] or ())[:4]) for n in pictures.names])
            some = [i for i, n in enumerate(pictures.names) if truth[n]['objects']]
            fed = say(tags=torch.where((with_objects != PAD).any(1, True), with_objects, pictures.tags))
            print(f'    told the true objects, {len(some)} pictures: CIDEr-D', round(float(np.mean([cider.score(i, fed[i][0]) for i in some])), 1), 'against', round(float(scores[some].mean()), 1))
            chair(truth, pictures.names, [f[0] for f in fed])
        if part in ('test', 'coco'):
            print(f'    not ranked by agreement: {mean_score(say(ranked=False)):.1f}', flush=True)
            for groups in () if not blind else (['tags'], ['logits'], ['patches'], ['vector'], ['patches', 'vector']):
                print(f'    {groups} not looked at, same weights: {mean_score(say("vector" not in groups, without=groups)):.1f}', flush=True)
    x, right, scores, *_ = evidence['val']
    w = logistic(x[::2], right[::2])
    print('p(good): mean {:.3f}, agreement {:.3f}, top {:.3f}, bias {:.3f}'.format(*w))
    sure_of = lambda x: 1 / (1 + np.exp(-(x @ w)))
    reliability('val, other half', sure_of(x[1::2]), right[1::2], scores[1::2])
    for part in ('test', 'coco'):
        x, right, scores, names, said = evidence[part]
        reliability(part, sure_of(x), right, scores)
        for least in (0.3, 0.4, 0.5, 0.7):
            some = np.flatnonzero(sure_of(x) >= least)
            print(f'    p >= {least}: {len(some) / len(said):.2f} said, CIDEr-D {scores[some].mean():.1f}, good {right[some].mean():.2f}')
            if part == 'coco':
                chair(truth, [names[i] for i in some], [said[i] for i in some])


def sum_of(logits, member={}):
    """The surest tag's probability, labels of one name together."""
    if not member:
        names = labels()
        order = sorted(set(names) - {''})
        member['of'] = torch.tensor([[name == other for other in order] for name in names], dtype=torch.double)
    return float((torch.softmax(logits.double() / 0.62, 0) @ member['of']).max())


def chair(truth, names, said):
    """Sentences that name an object of COCO which nobody boxed and no caption says, among pictures with boxes."""
    known, sentences, wrong, spoken = objects(), 0, 0, 0
    for name, sentence in zip(names, said):
        if truth[name]['objects']:
            there = set(truth[name]['objects']) | set().union(*(named(c, known) for c in truth[name]['captions']))
            told = named(sentence, known)
            sentences, spoken, wrong = sentences + 1, spoken + len(told), wrong + len(told - there)
    print(f'    objects that are not there: {wrong} of {spoken} named (CHAIR-i {wrong / max(1, spoken):.3f}) in {sentences} pictures')


if __name__ == '__main__':
    main(*sys.argv[1:])
