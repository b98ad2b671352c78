"""Trains object-presence: which of COCO's 80 things a picture shows, over the encoder's features and the tagger's logits.

usage: train_objects.py OUT.onnx CACHE      CACHE: objects.npz (cache_features.py) and objects.jsonl (unpack_objects.py)

A first network learns from all but 600 pictures, whose figures are printed; the one that is stored learns from all, in the same number of passes.
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
from caption_data import objects
from train_space import Prepared, read

HELD, HIDDEN, DROP, PASSES, SIZE, RATE = 600, 512, 0.6, 12, 256, 1e-3


class Presence(nn.Module):
    """features (batch, 1536), logits (batch, 1000) -> a probability a thing (batch, 80): a linear layer, and a hidden one beside it."""

    def __init__(self, features, logits, things):
        super().__init__()
        self.prepared, self.drop, self.drop_hidden = Prepared(features, logits), nn.Dropout(DROP), nn.Dropout(0.5)
        width = 2 * logits.shape[1] + features.shape[1]
        self.skip, self.into, self.out = nn.Linear(width, things), nn.Linear(width, HIDDEN), nn.Linear(HIDDEN, things)
        for weights in (self.skip.weight, self.out.weight, self.out.bias):
            nn.init.zeros_(weights)
        nn.init.constant_(self.skip.bias, -3.5)

    def scores(self, features, logits):
        x = self.drop(self.prepared(features, logits))
        return self.skip(x) + self.out(self.drop_hidden(F.gelu(self.into(x))))

    def forward(self, features, logits):
        return torch.sigmoid(self.scores(features, logits))


def trained(features, logits, shown):
    torch.manual_seed(0)
    model = Presence(features, logits, shown.shape[1])
    optimizer, steps = torch.optim.AdamW(model.parameters(), RATE, weight_decay=0.1), PASSES * (len(shown) // SIZE)
    schedule = torch.optim.lr_scheduler.OneCycleLR(optimizer, RATE, total_steps=steps, pct_start=0.2)
    for _ in range(PASSES):
        order = torch.randperm(len(shown))
        for start in range(0, len(shown) - SIZE + 1, SIZE):
            some = order[start:start + SIZE]
            optimizer.zero_grad()
            (F.binary_cross_entropy_with_logits(model.scores(features[some], logits[some]), shown[some]) * shown.shape[1]).backward()
            optimizer.step()
            schedule.step()
    return model.eval()


def precision(scores, true):
    """Average precision over all pairs of picture and thing, in per cent."""
    hits = true.flatten()[scores.flatten().argsort(descending=True, stable=True)]
    return float((hits.cumsum(0) / torch.arange(1, len(hits) + 1) * hits).sum() / hits.sum() * 100)


def told(model, features, logits, shown):
    with torch.no_grad():
        chances = model(features, logits)
    each = [precision(chances[:, i], shown[:, i]) for i in range(shown.shape[1]) if shown[:, i].any()]
    print(f'{len(shown)} pictures held: average precision {precision(chances, shown):.1f}, mean over things {np.mean(each):.1f}, people {each[0]:.1f}')
    for low in np.arange(0, 1, 0.2):
        here = (chances >= low) & (chances < low + 0.2)
        print(f'  {low:.1f} to {low + 0.2:.1f}: {int(here.sum())} said {chances[here].mean():.3f} true {shown[here].mean():.3f}')


def main(out, cache):
    torch.set_num_threads(1)
    cache, things = pathlib.Path(cache), objects()
    seen = {r['file']: r['objects'] for r in map(json.loads, open(cache / 'objects.jsonl'))}
    names, features, logits = read(cache / 'objects.npz')
    keep = [i for i, n in enumerate(names) if n in seen]
    features, logits = features[keep], logits[keep]
    shown = torch.tensor([[float(t in seen[names[i]]) for t in things] for i in keep])
    order = torch.randperm(len(keep), generator=torch.Generator().manual_seed(0))
    held, learned = order[:HELD], order[HELD:]
    told(trained(features[learned], logits[learned], shown[learned]), features[held], logits[held], shown[held])
    model = halves.round_weights(trained(features, logits, shown))
    axes = {name: {0: 'batch'} for name in ('features', 'logits', 'objects')}
    torch.onnx.export(model, (features[:2], logits[:2]), out, input_names=['features', 'logits'], output_names=['objects'], opset_version=17, dynamo=False, dynamic_axes=axes)
    halves.store(out)
    here = onnxruntime.InferenceSession(out, providers=['CPUExecutionProvider']).run(None, {'features': features[:2].numpy(), 'logits': logits[:2].numpy()})[0]
    with torch.no_grad():
        print('largest difference of the file to torch', float(abs(here - model(features[:2], logits[:2]).numpy()).max()))


if __name__ == '__main__':
    main(*sys.argv[1:])
