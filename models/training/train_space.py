"""Trains sightline-space: picture features and tags into the space of MiniLM sentence vectors; beside it, photograph or graphic.

usage: train_space.py OUT.onnx CACHE TRIAL...
       CACHE holds train.npz, val.npz, test.npz (cache_features.py), text.npz, test-text.npz (sentences.py), and for the second output
       openstax.npz, openstax.jsonl, openstax-test.npz, openstax-test.jsonl. TRIAL is name=seeds, e.g. all=2; the best on val is exported.
       Where train.npz was cached the quick way, more.npz and more.quick.npz tell by how much that differs.

Train and val are disjoint parts of the Flickr8k training names; test is looked at once a trial, and never to choose.
"""
import copy
import json
import math
import pathlib
import sys

import numpy as np
import onnxruntime
import torch
from torch import nn
from torch.nn import functional as F

import halves

TRIALS = {  # captions of a picture that a step shows, width of the hidden layer, its dropout, dropout on the way in, epochs
    'one': dict(shown=1, hidden=512, drop=0.5, drop_in=0.4, epochs=8),
    'all': dict(shown=5, hidden=512, drop=0.5, drop_in=0.4, epochs=8),
}


class Prepared(nn.Module):
    """features (batch, 1536), logits (batch, 1000) -> standardised features, logits and roots of their softmax (batch, 3536)."""

    def __init__(self, features, logits):
        super().__init__()
        for name, values in (('features', features), ('logits', logits)):
            self.register_buffer(f'{name}_mean', values.mean(0))
            self.register_buffer(f'{name}_std', values.std(0) + 1e-5)

    def forward(self, features, logits):
        return torch.cat([((features - self.features_mean) / self.features_std).clamp(-6, 6),
                          ((logits - self.logits_mean) / self.logits_std).clamp(-6, 6), F.softmax(logits, 1).sqrt() * 10], 1)


class Head(nn.Module):
    """The ridge's answer, trained on, and beside it a hidden layer that starts by adding nothing."""

    def __init__(self, ridge, hidden, drop, drop_in, **_):
        super().__init__()
        self.drop_in, self.drop = nn.Dropout(drop_in), nn.Dropout(drop)
        self.skip = copy.deepcopy(ridge.linear)
        self.into, self.out = nn.Linear(self.skip.in_features, hidden), nn.Linear(hidden, 384)
        nn.init.zeros_(self.out.weight)
        nn.init.zeros_(self.out.bias)

    def forward(self, x):
        x = self.drop_in(x)
        return F.normalize((self.skip(x) + self.out(self.drop(F.gelu(self.into(x))))).float(), dim=1)


class Together(nn.Module):
    """The mean direction of several heads."""

    def __init__(self, heads):
        super().__init__()
        self.heads = nn.ModuleList(heads)

    def forward(self, x):
        return F.normalize(sum(head(x) for head in self.heads), dim=1)


class Space(nn.Module):
    """What is exported: the prepared input, its vector, and the photograph's probability."""

    def __init__(self, prepared, head, kind):
        super().__init__()
        self.prepared, self.head, self.kind = prepared, head, kind

    def forward(self, features, logits):
        x = self.prepared(features, logits)
        return self.head(x), torch.sigmoid(self.kind(x))


def read(path):
    cache = np.load(path)
    return list(cache['names']), torch.tensor(cache['features'].astype(np.float32)), torch.tensor(cache['logits'])


def exact(features, cache):
    """Features of the quick way, moved and stretched as a set of pictures tells that was cached both ways."""
    if not (cache / 'more.quick.npz').exists():
        return features
    quick, slow = (read(cache / f'{name}.npz')[1] for name in ('more.quick', 'more'))
    return (features - quick.mean(0)) * (slow.std(0) / quick.std(0)) + slow.mean(0)


def captions(path, names):
    cache = np.load(path)
    place = {name: i for i, name in enumerate(cache['names'])}
    return F.normalize(torch.tensor(cache['vectors'][[place[n] for n in names]].astype(np.float32)), dim=2)


def recall(vectors, text):
    """R@1, 5, 10 in per cent: of finding a caption's picture among all; of finding one of a picture's captions among all."""
    likeness = torch.einsum('ncd,md->ncm', text, vectors)
    own = likeness[torch.arange(len(text)), :, torch.arange(len(text))]
    picture = (likeness > own[:, :, None]).sum(2).flatten()
    words = (likeness > own.max(1).values).sum((0, 1))
    return [[round((rank < k).float().mean().item() * 100, 1) for k in (1, 5, 10)] for rank in (picture, words)]


class Ridge(nn.Module):
    """Closed form from the prepared input to the mean of five captions."""

    def __init__(self, x, text, weight):
        super().__init__()
        aim = text.mean(1)
        self.linear = nn.Linear(x.shape[1], 384)
        self.linear.bias.copy_(aim.mean(0))
        self.linear.weight.copy_(torch.linalg.solve(x.T @ x + weight * torch.eye(x.shape[1]), x.T @ (aim - aim.mean(0))).T)

    def forward(self, x):
        return F.normalize(self.linear(x), dim=1)


def loss_of(vectors, words, heat):
    """Each caption finds its picture; each picture finds each of its captions among those of the others. words (n, captions, 384)."""
    n, shown = words.shape[:2]
    likeness = torch.einsum('nd,mcd->nmc', vectors, words) * heat.exp().clamp(max=60)
    to_picture = F.cross_entropy(likeness.permute(1, 2, 0).flatten(0, 1), torch.arange(n).repeat_interleave(shown))
    own = likeness[torch.arange(n), torch.arange(n)]
    others = likeness.masked_fill(torch.eye(n, dtype=torch.bool)[:, :, None], -1e9).flatten(1).logsumexp(1, True)
    return (to_picture + (torch.logaddexp(own, others) - own).mean()) / 2


def train(x, text, ridge, trial, seed):
    torch.manual_seed(seed)
    head, heat = Head(ridge, **trial).requires_grad_(True), nn.Parameter(torch.tensor(math.log(20.0)))
    optimizer, size = torch.optim.AdamW([*head.parameters(), heat], weight_decay=0.1), 512
    steps = trial['epochs'] * (len(x) // size)
    schedule = torch.optim.lr_scheduler.OneCycleLR(optimizer, 1e-3, total_steps=steps, pct_start=0.15)
    for _ in range(trial['epochs']):
        order = torch.randperm(len(x))
        for start in range(0, len(x) - size + 1, size):
            some = order[start:start + size]
            words = text[some] if trial['shown'] == 5 else text[some, torch.randint(5, (size,))][:, None]
            with torch.autocast('cpu', torch.bfloat16):
                vectors = head(x[some])
            optimizer.zero_grad()
            loss_of(vectors, words, heat).backward()
            nn.utils.clip_grad_norm_(head.parameters(), 1.0)
            optimizer.step()
            schedule.step()
    return head.eval().requires_grad_(False)


def train_kind(x, photograph, weight=0.03):
    """Logistic regression, both classes counting alike."""
    torch.manual_seed(0)
    kind = nn.Linear(x.shape[1], 1)
    nn.init.zeros_(kind.weight)
    each = torch.where(photograph > 0, 0.5 / photograph.mean(), 0.5 / (1 - photograph.mean()))
    optimizer = torch.optim.LBFGS(kind.parameters(), max_iter=200, line_search_fn='strong_wolfe')

    def loss():
        optimizer.zero_grad()
        value = F.binary_cross_entropy_with_logits(kind(x)[:, 0], photograph, each) + weight * kind.weight.square().sum()
        value.backward()
        return value

    optimizer.step(loss)
    return kind.requires_grad_(False)


def balanced(chance, photograph):
    right = (chance > 0.5) == (photograph > 0)
    return round(100 * (right[photograph > 0].float().mean() + right[photograph == 0].float().mean()).item() / 2, 1)


def kinds(cache, name):
    """Features, logits and 1 for a photograph; pictures whose alt text says nothing of their kind are left out."""
    names, features, logits = read(cache / f'{name}.npz')
    rows = {r['file']: r for r in map(json.loads, open(cache / f'{name}.jsonl'))}
    sure = [i for i, n in enumerate(names) if rows[n].get('sure', True)]
    return features[sure], logits[sure], torch.tensor([float(rows[names[i]]['kind'] == 'photo') for i in sure])


def main(out, cache, *trials):
    torch.set_num_threads(1)
    cache = pathlib.Path(cache)
    names, features, logits = read(cache / 'train.npz')
    features = exact(features, cache)
    prepared, text = Prepared(features, logits), captions(cache / 'text.npz', names)
    x = prepared(features, logits)
    held = {}
    for part, words in (('val', 'text'), ('test', 'test-text')):
        part_names, part_features, part_logits = read(cache / f'{part}.npz')
        held[part] = prepared(part_features, part_logits), captions(cache / f'{words}.npz', part_names)

    @torch.no_grad()
    def report(name, head):
        found = {part: recall(head(y), words) for part, (y, words) in held.items()}
        print(f'{name:28}', found, flush=True)
        return found['val']

    with torch.no_grad():
        tried = {'ridge 1000': [Ridge(x, text, 1000)]}
    for name, seeds in (t.split('=') for t in trials):
        tried[name] = []
        for seed in range(int(seeds)):
            tried[name].append(train(x, text, tried['ridge 1000'][0], TRIALS[name], seed))
            report(f'{name} seed {seed}', tried[name][-1])
    score = {}
    for name, heads in tried.items():
        together = Together(heads)
        score[name] = sum(map(sum, report(f'{name}, {len(heads)} together', together)))
    best = max(score, key=score.get)
    print('chosen on val:', best)

    kind_features, kind_logits, photograph = kinds(cache, 'openstax')
    some = torch.randperm(len(x), generator=torch.Generator().manual_seed(0))[:1000]
    kind = train_kind(torch.cat([prepared(kind_features, kind_logits), x[some]]), torch.cat([photograph, torch.ones(len(some))]))
    space = Space(prepared, Together(tried[best]), kind).eval()
    test_features, test_logits, test_photograph = kinds(cache, 'openstax-test')
    print('photograph or graphic, balanced accuracy on', len(test_photograph), balanced(space(test_features, test_logits)[1][:, 0], test_photograph))
    export(halves.round_weights(space), out, test_features, test_logits)


def export(space, out, features, logits):
    axes = {name: {0: 'batch'} for name in ('features', 'logits', 'vector', 'photograph')}
    torch.onnx.export(space, (features[:2], logits[:2]), out, input_names=['features', 'logits'], output_names=['vector', 'photograph'],
                      opset_version=17, dynamo=False, dynamic_axes=axes)
    halves.store(out)
    here = onnxruntime.InferenceSession(out, providers=['CPUExecutionProvider']).run(None, {'features': features.numpy(), 'logits': logits.numpy()})
    with torch.no_grad():
        want = space(features, logits)
    print('largest difference of the file to torch', [float(abs(a - b.numpy()).max()) for a, b in zip(here, want)])


if __name__ == '__main__':
    main(*sys.argv[1:])
