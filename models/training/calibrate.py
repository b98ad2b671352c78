"""Turns likeness into probability, on data that no training saw; prints the numbers for the cards and how well they hold elsewhere.

usage: calibrate.py pictures SPACE.onnx CACHE        captions against pictures; fitted on val, told on val and test
       calibrate.py speech MINILM_FOLDER QMSUM       questions against spoken lines; fitted on half of the train meetings, told on the other
       calibrate.py tags IMAGENET.npz IMAGENET.jsonl temperature of the tagger's softmax; fitted on one half, told on the other

p = 1 / (1 + exp(-(a * cosine + b))).
"""
import json
import pathlib
import random
import re
import sys

import numpy as np
import onnxruntime
import torch
from torch.nn import functional as F

from sentences import Sentences
from train_space import captions, read


def logistic(cosine, right, weight):
    """a and b by Newton's steps."""
    x, w = np.stack([cosine, np.ones_like(cosine)], 1).astype(np.float64), np.zeros(2)
    for _ in range(50):
        p = 1 / (1 + np.exp(-(x @ w)))
        step = np.linalg.solve((x * (weight * p * (1 - p))[:, None]).T @ x + 1e-9 * np.eye(2), x.T @ (weight * (right - p)))
        w += step
    return w


def pictures(space, cache, among=100):
    """A picture answers a caption when it is its own, or when one of its own captions is as near to it as two captions of one picture are
    in the middle (cosine 0.6). Weights make one own picture among 100."""
    cache, network = pathlib.Path(cache), onnxruntime.InferenceSession(space, providers=['CPUExecutionProvider'])
    told = {}
    for part, words in (('val', 'text'), ('test', 'test-text')):
        names, features, logits = read(cache / f'{part}.npz')
        text = captions(cache / f'{words}.npz', names).numpy()
        vectors = network.run(['vector'], {'features': features.numpy(), 'logits': logits.numpy()})[0]
        own = np.broadcast_to(np.eye(len(names), dtype=bool)[:, None], (len(names), 5, len(names)))
        near = np.stack([(text @ text[:, c].T) for c in range(5)]).max(0) >= 0.6
        told[part] = text @ vectors.T, own, own | near
    cosine, own, right = told['val']
    weight = np.where(own, 1.0, (among - 1) / (len(own) - 1))
    a, b = logistic(cosine.ravel(), right.ravel().astype(float), weight.ravel())
    print(f'a {a:.3f} b {b:.3f}, p = 0.5 at cosine {-b / a:.3f}; {right.sum(2).mean():.2f} of {len(own)} pictures answer a caption')
    for part, (cosine, own, right) in told.items():
        for least in (0.3, 0.5, 0.7):
            hit = a * cosine + b >= np.log(least / (1 - least))
            print(f'  {part} ({len(own)}) p >= {least}: own picture shown {(hit & own).sum() / own.sum():.3f}, of all that answer {(hit & right).sum() / right.sum():.3f}, '
                  f'pictures shown {hit.sum(2).mean():.2f}, of them answering {(hit & right).sum() / max(1, hit.sum()):.3f}, '
                  f'false hits a picture asked {(hit & ~right).sum() / (~right).sum():.5f}, captions without any hit {1 - hit.any(2).mean():.3f}')
        wrong = np.random.default_rng(0).permutation(len(own))[:among]
        hit = (a * cosine[:, :, wrong] + b >= 0) & ~right[:, :, wrong]
        print(f'  {part}: captions with a false hit among {among} pictures {hit.any(2).mean():.3f}')


def spoken_lines(meeting, longest=30, shortest=4):
    """(turn, words): turns cut at sentence ends into pieces of up to 30 words; the shortest are left out."""
    for turn, said in enumerate(meeting['meeting_transcripts']):
        text, piece = re.sub(r'\{\w+\}', ' ', said['content']), []
        for sentence in re.split(r'(?<=[.?!])\s', text) + ['']:
            words = sentence.split()
            if piece and (not words or len(piece) + len(words) > longest):
                if len(piece) >= shortest:
                    yield turn, re.sub(r"\s+([.,?!'])", r'\1', ' '.join(piece))
                piece = []
            piece += words


def speech(minilm, qmsum, meetings=24, shown=3):
    """Fitted on what a search would show: a question's three nearest lines in its own meeting, and in the next one, where none answers."""
    encoder, files = Sentences(minilm, threads=1), sorted(pathlib.Path(qmsum).glob('*/train/*.json'))
    random.Random(0).shuffle(files)
    read = []
    for file in files[:meetings]:
        meeting = json.loads(file.read_text())
        turns, lines = zip(*spoken_lines(meeting))
        spans = [[range(int(first), int(last) + 1) for first, last in q['relevant_text_span']] for q in meeting['specific_query_list']]
        inside = np.array([[any(turn in span for span in some) for turn in turns] for some in spans])
        read.append((encoder.vectors([q['query'] for q in meeting['specific_query_list']]), encoder.vectors(lines), inside))
    halves = [], []
    for index, (questions, lines, inside) in enumerate(read):
        other = read[(index + 2) % meetings][1]
        for question, answers in zip(questions, inside):
            near, far = lines @ question, np.sort(other @ question)[-shown:]
            best = np.argsort(near)[-shown:]
            halves[index % 2].append((np.concatenate([near[best], far]), np.concatenate([answers[best], np.zeros(shown, bool)])))
    pooled = lambda half: [np.concatenate(part) for part in zip(*half)]
    cosine, right = pooled(halves[0])
    a, b = logistic(cosine, right.astype(float), np.ones(len(cosine)))
    print(f'{meetings} meetings, {sum(map(len, halves))} questions; a {a:.3f} b {b:.3f}, p = 0.5 at cosine {-b / a:.3f}')
    for name, half in zip(('fitted', 'other'), halves):
        cosine, right = pooled(half)
        p = 1 / (1 + np.exp(-(a * cosine + b)))
        for low in (0, 0.2, 0.4, 0.6, 0.8):
            some = (p >= low) & (p < low + 0.2)
            print(f'  {name} p {low:.1f} to {low + 0.2:.1f}: {some.sum()} lines, said {p[some].mean() if some.any() else 0:.3f}, true {right[some].mean() if some.any() else 0:.3f}')
        sure = p >= 0.5
        asked = sure.reshape(len(half), -1)
        print(f'  {name} p >= 0.5: {sure.sum()} lines shown, {right[sure].mean() if sure.any() else 0:.3f} of them answer; questions with a hit in their own meeting '
              f'{asked[:, :shown].any(1).mean():.3f}, in the other {asked[:, shown:].any(1).mean():.3f}; best line of the own meeting answers '
              f'{right.reshape(len(half), -1)[:, shown - 1].mean():.3f}')


def tags(cached, items):
    cache, of = np.load(cached), {r['file']: r['class'] for r in map(json.loads, open(items))}
    logits, classes = torch.tensor(cache['logits']), torch.tensor([of[n] for n in cache['names']])
    order = torch.randperm(len(classes), generator=torch.Generator().manual_seed(0))
    fit, rest = order[::2], order[1::2]
    grid = np.arange(0.5, 2.01, 0.01)
    heat = float(grid[np.argmin([F.cross_entropy(logits[fit] / t, classes[fit]) for t in grid])])
    top = logits[rest].topk(5).indices
    print(f'{len(classes)} pictures; temperature {heat:.2f}; on the other half top-1 {(top[:, 0] == classes[rest]).float().mean():.3f}, '
          f'top-5 {(top == classes[rest][:, None]).any(1).float().mean():.3f}')
    for t in (1.0, heat):
        p, best = (logits[rest] / t).softmax(1).max(1)
        right, gap = (best == classes[rest]).float(), 0
        for low in np.arange(0, 1, 0.1):
            some = (p >= low) & (p < low + 0.1 + (low > 0.85))
            gap += some.float().mean() * abs(p[some].mean() - right[some].mean()) if some.any() else 0
        print(f'  temperature {t:.2f}: loss {F.cross_entropy(logits[rest] / t, classes[rest]):.3f}, mean gap of said and true {gap:.3f}')
    for low, high in ((0, 0.1), (0.1, 0.3), (0.3, 0.5), (0.5, 0.7), (0.7, 0.9), (0.9, 1.01)):
        some = (p >= low) & (p < high)
        print(f'  best tag {low:.1f} to {min(high, 1):.1f}: {int(some.sum())}, said {p[some].mean():.3f}, true {right[some].mean():.3f}')


if __name__ == '__main__':
    {'pictures': pictures, 'speech': speech, 'tags': tags}[sys.argv[1]](*sys.argv[2:])
