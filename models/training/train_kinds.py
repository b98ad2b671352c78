"""Trains picture-kinds: what kind of picture or graphic it is, a linear layer over the encoder's features and the tagger's logits.

usage: train_kinds.py OUT.onnx CACHE      CACHE: kinds.jsonl (unpack_kinds.py), drawn.jsonl (draw_kinds.py) and the .npz of their pictures;
                                          kinds-test.npz with kinds-test.jsonl only tells

Three folds choose the temperature and give the figures that are printed; the layer that is stored learns from all.
"""
import json
import pathlib
import sys

import numpy as np
import onnxruntime
import torch
import torch.nn.functional as F
from torch import nn

import halves
from train_space import read
from unpack_kinds import KINDS

FOLDS, STEPS, DECAY, SURE = 3, 60, 1e-2, 0.9  # a decay of 1e-3 did no better, at more than twice the time


class Kinds(nn.Module):
    """features (batch, 1536), logits (batch, 1000) -> a probability a kind (batch, kinds)."""

    def __init__(self, features, logits):
        super().__init__()
        for name, values in (('features', features), ('logits', logits)):
            self.register_buffer(f'{name}_mean', values.mean(0))
            self.register_buffer(f'{name}_std', values.std(0) + 1e-5)
        self.linear = nn.Linear(features.shape[1] + logits.shape[1], len(KINDS))
        nn.init.zeros_(self.linear.weight)
        nn.init.zeros_(self.linear.bias)
        self.register_buffer('temperature', torch.ones(()))

    def forward(self, features, logits):
        x = torch.cat([((features - self.features_mean) / self.features_std).clamp(-6, 6), ((logits - self.logits_mean) / self.logits_std).clamp(-6, 6)], 1)
        return F.softmax(self.linear(x) / self.temperature, 1)


def trained(features, logits, kind):
    """Kinds weigh by the root of how often they are met, so that rare ones are learned and common ones are not forgotten."""
    counts = torch.bincount(kind, minlength=len(KINDS)).clamp(min=1).float()
    model = Kinds(features, logits)
    each = (1 / counts.sqrt())[kind]
    each = each / each.mean()
    best = torch.optim.LBFGS(model.linear.parameters(), max_iter=STEPS, history_size=10, line_search_fn='strong_wolfe')

    def loss():
        best.zero_grad()
        value = -(each * model(features, logits)[range(len(kind)), kind].clamp(min=1e-9).log()).mean() + DECAY * model.linear.weight.square().sum()
        value.backward()
        return value

    best.step(loss)
    return model.eval()


def items(cache):
    """Features, logits, kinds, and 1 for what is drawn by code and therefore never judged."""
    parts = []
    for name in ('kinds', 'drawn'):
        features, logits, kind = labelled(cache, name)
        parts.append((features, logits, kind, torch.full((len(kind),), float(name == 'drawn'))))
    return [torch.cat(column) for column in zip(*parts)]


def labelled(cache, name):
    names, features, logits = read(cache / f'{name}.npz')
    kind = {r['file']: r['kind'] for r in map(json.loads, open(cache / f'{name}.jsonl'))}
    some = [i for i, n in enumerate(names) if kind.get(n) in KINDS]
    return features[some], logits[some], torch.tensor([KINDS.index(kind[names[i]]) for i in some])


def folds(features, logits, kind):
    """The probabilities that layers give which have not seen the picture, before the temperature, as logarithms."""
    fold = torch.randint(FOLDS, (len(kind),), generator=torch.Generator().manual_seed(0))
    out = torch.zeros(len(kind), len(KINDS))
    for f in range(FOLDS):
        model = trained(features[fold != f], logits[fold != f], kind[fold != f])
        with torch.no_grad():
            out[fold == f] = model(features[fold == f], logits[fold == f]).clamp(min=1e-9).log()
    return out


def temperature(scores, kind):
    tried = torch.linspace(0.6, 3, 49)
    return tried[torch.stack([F.cross_entropy(scores / t, kind) for t in tried]).argmin()]


def told(chances, kind):
    best, label = chances.max(1)
    sure = best >= SURE
    print(f'all right {(label == kind).float().mean():.3f}; sure {sure.float().mean():.3f}, of them right {(label == kind)[sure].float().mean():.3f}')
    for k, name in enumerate(KINDS):
        here, said = kind == k, sure & (label == k)
        print(f'  {name:12} {int(here.sum()):4} found {int((here & (label == k)).sum()):4} surely {int((here & said).sum()):4} said surely {int(said.sum()):4}'
              f' wrongly of {dict((KINDS[j], int(n)) for j, n in enumerate(torch.bincount(kind[said & ~here], minlength=len(KINDS))) if n)}')


def main(out, cache):
    torch.manual_seed(0)
    torch.set_num_threads(2)
    cache = pathlib.Path(cache)
    features, logits, kind, drawn = items(cache)
    judged = drawn == 0
    scores = folds(features, logits, kind)
    hot = temperature(scores[judged], kind[judged])
    print(f'temperature {hot:.2f}')
    told(F.softmax(scores[judged] / hot, 1), kind[judged])
    model = trained(features, logits, kind)
    model.temperature.fill_(hot)
    export(halves.round_weights(model), out, features[:2], logits[:2])
    if (cache / 'kinds-test.npz').exists():
        features, logits, kind = labelled(cache, 'kinds-test')
        with torch.no_grad():
            told(model(features, logits), kind)


def export(model, out, features, logits):
    axes = {name: {0: 'batch'} for name in ('features', 'logits', 'kinds')}
    torch.onnx.export(model, (features, logits), out, input_names=['features', 'logits'], output_names=['kinds'], opset_version=17, dynamo=False, dynamic_axes=axes)
    halves.store(out)
    here = onnxruntime.InferenceSession(out, providers=['CPUExecutionProvider']).run(None, {'features': features.numpy(), 'logits': logits.numpy()})[0]
    with torch.no_grad():
        print('largest difference of the file to torch', float(abs(here - model(features, logits).numpy()).max()))


if __name__ == '__main__':
    main(*sys.argv[1:])
