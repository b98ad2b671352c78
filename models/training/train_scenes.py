"""Trains picture-scenes: what scene, sport and room a picture shows, if any; a hidden layer over the encoder's features and the tagger's logits.

usage: train_scenes.py OUT.onnx CACHE      CACHE: scenes.jsonl (unpack_scenes.py) and scenes.npz (cache_features.py)

Five folds over what is not held give the calibration. What is held is only told. Where nobody says what a picture shows of a group, it counts for nothing
there: a set's picture of a sport has a scene that the set does not name.
"""
import json
import pathlib
import sys

import numpy as np
import torch
import torch.nn.functional as F
from torch import nn

from heads import FOLDS, UNKNOWN, Group, calibrated, calibration, export
from train_space import Prepared, read
from unpack_scenes import GROUPS, NONE

HIDDEN, DROP, DROP_HIDDEN, PASSES, SIZE, RATE, DECAY = 256, 0.3, 0.5, 15, 128, 1e-3, 0.1
EVERYDAY = ('everyday', 'coco', 'flickr8k', 'imagenet')
# Of 480 everyday pictures, drawn from COCO, by eye: this share shows none.
SHOWS_NONE = {'scene': 0.78, 'sport': 0.84, 'room': 0.89}
TWINS = 0.995  # cosine of two pictures' input: copies, crops
BANDS = (0, 0.1, 0.3, 0.5, 0.7, 0.9, 1.0001)


class Scenes(nn.Module):
    """features (batch, 1536), logits (batch, 1000) -> for each group a probability a label (batch, labels)."""

    def __init__(self, groups, prepared):
        super().__init__()
        self.groups, self.prepared, self.drop, self.drop_hidden = groups, prepared, nn.Dropout(DROP), nn.Dropout(DROP_HIDDEN)
        self.into = nn.Linear(len(prepared.features_mean) + 2 * len(prepared.logits_mean), HIDDEN)
        self.linears = nn.ModuleList(nn.Linear(HIDDEN, g.classes) for g in groups)

    def scores(self, x):
        seen = self.drop_hidden(F.gelu(self.into(self.drop(x))))
        return [linear(seen) for linear in self.linears]

    def forward(self, features, logits):
        return tuple(F.softmax(scores, 1)[:, :len(g.labels)] for g, scores in zip(self.groups, self.scores(self.prepared(features, logits))))


def trained(groups, prepared, x, answer):
    """Answers weigh by the root of how often they are met, so that rare ones are learned and common ones are not forgotten."""
    torch.manual_seed(0)
    model, each = Scenes(groups, prepared), torch.zeros(answer.shape)
    for at, group in enumerate(groups):
        known = answer[:, at] != UNKNOWN
        each[known, at] = (1 / torch.bincount(answer[known, at], minlength=group.classes).clamp(min=1).float().sqrt())[answer[known, at]]
        each[:, at] /= each[known, at].mean()
    optimizer = torch.optim.AdamW(model.parameters(), RATE, weight_decay=DECAY)
    schedule = torch.optim.lr_scheduler.OneCycleLR(optimizer, RATE, total_steps=PASSES * -(-len(x) // SIZE), pct_start=0.2)
    for _ in range(PASSES):
        for some in torch.randperm(len(x)).split(SIZE):
            losses = [F.cross_entropy(scores, answer[some, at].clamp(min=0), reduction='none') * each[some, at] for at, scores in enumerate(model.scores(x[some]))]
            optimizer.zero_grad()
            sum(loss.mean() for loss in losses).backward()
            optimizer.step()
            schedule.step()
    return model.eval()


def out_of_fold(groups, prepared, x, answer, part):
    """What networks say that have not seen the picture; pictures of one part are in one fold."""
    parts = sorted(set(part))
    order = dict(zip(parts, np.random.default_rng(0).permutation(len(parts))))
    fold = torch.tensor([int(order[p]) % FOLDS for p in part])
    said = [torch.zeros(len(x), group.classes) for group in groups]
    for f in range(FOLDS):
        model = trained(groups, prepared, x[fold != f], answer[fold != f])
        with torch.no_grad():
            for told, scores in zip(said, model.scores(x[fold == f])):
                told[fold == f] = scores
    return said


def labels(rows, group):
    return sorted({r[group] for r in rows if r[group] not in (None, NONE)})


def answers(rows, groups):
    of = lambda row, group: UNKNOWN if row[group.name] is None else len(group.labels) if row[group.name] == NONE else group.labels.index(row[group.name])
    return torch.tensor([[of(row, group) for group in groups] for row in rows])


def as_in_life(answer, everyday, group):
    """Weights: so many pictures show none as of those that people take. Of these four in five are everyday ones, of the others every second."""
    none, weight = answer == len(group.labels), torch.zeros(len(answer))
    for shows, share, of_everyday in ((none, SHOWS_NONE[group.name], 0.8), (~none, 1 - SHOWS_NONE[group.name], 0.5)):
        for part, of_part in ((everyday, of_everyday), (~everyday, 1 - of_everyday)):
            weight[shows & part] = share * of_part / max(1, int((shows & part).sum()))
    return weight / weight.mean()


def bands(name, chances, answer, weight=None):
    """What is said of the best label, and whether it is so."""
    best, label = chances.max(1)
    right = (label == answer).float()
    weight = torch.ones(len(best)) if weight is None else weight
    cells, error = [], 0
    for low, high in zip(BANDS, BANDS[1:]):
        some = (best >= low) & (best < high)
        if some.any():
            share = weight[some] / weight[some].sum()
            said, true = float((best[some] * share).sum()), float((right[some] * share).sum())
            error += float(weight[some].sum() / weight.sum()) * abs(said - true)
            cells.append(f'{said:.2f} / {true:.2f} / {int(some.sum())}')
        else:
            cells.append('')
    sure, shown = best >= 0.5, answer < chances.shape[1]
    print(f'| {name} | {len(answer)} | {" | ".join(cells)} | {error:.3f} | {int((sure & (right > 0)).sum())} of {int(sure.sum())} said, of {int(shown.sum())} there |')


def without_twins(x, rows):
    """Held pictures that something to learn from nearly equals are left out."""
    held = torch.tensor([r['held'] for r in rows])
    unit = F.normalize(x, dim=1)
    twin = torch.zeros(len(rows), dtype=torch.bool)
    twin[held] = (unit[held] @ unit[~held].T).max(1).values > TWINS
    print(int(held.sum()), 'held,', int(twin.sum()), 'of them left out as twins')
    return [i for i in range(len(rows)) if not twin[i]]


def main(out, cache):
    torch.set_num_threads(1)
    cache = pathlib.Path(cache)
    rows = {r['file']: r for r in map(json.loads, open(cache / 'scenes.jsonl'))}
    names, features, logits = read(cache / 'scenes.npz')
    rows = [rows[n] for n in names]
    groups = [Group(g, labels(rows, g), True) for g in GROUPS]
    prepared = Prepared(*(v[[not r['held'] for r in rows]] for v in (features, logits)))
    keep = without_twins(prepared(features, logits), rows)
    rows, features, logits = [rows[i] for i in keep], features[keep], logits[keep]
    x, answer = prepared(features, logits), answers(rows, groups)
    held, source = torch.tensor([r['held'] for r in rows]), np.array([r['set'] for r in rows])
    everyday, learned = torch.tensor(np.isin(source, EVERYDAY)), torch.where(~held)[0]
    told = out_of_fold(groups, prepared, x[learned], answer[learned], [rows[i]['part'] for i in learned])
    model = trained(groups, prepared, x[learned], answer[learned])
    print(f'| | pictures | {" | ".join(f"{low:.1f} to {min(high, 1):.1f}" for low, high in zip(BANDS, BANDS[1:]))} | error | said at 0.5 and more |')
    for at, group in enumerate(groups):
        known = answer[learned, at] != UNKNOWN
        said, right, weight = told[at][known], answer[learned, at][known], as_in_life(answer[learned, at][known], everyday[learned][known], group)
        slope, offset = calibration(said, right, True, weight)
        chances = F.softmax(said * slope + offset * F.one_hot(torch.tensor(group.classes - 1), group.classes), 1)
        loss = float((F.cross_entropy(chances.log(), right, reduction='none') * weight).mean())
        print(f'{group.name}: {len(right)} to learn from, slope {slope:.2f}, offset {offset:+.2f}, loss as in life {loss:.4f}')
        bands(f'{group.name}, folds, as in life', chances[:, :-1], right, weight)
        model.linears[at] = calibrated(model.linears[at], slope, offset)
    with torch.no_grad():
        chances = model(features, logits)
    for at, group in enumerate(groups):
        for name, part in (('by eye', source == 'everyday'), ('everyday', np.isin(source, EVERYDAY)), ('sets', ~np.isin(source, EVERYDAY))):
            here = held & (answer[:, at] != UNKNOWN) & torch.tensor(part)
            bands(f'{group.name}, held, {name}', chances[at][here], answer[here, at])
    export(model, out, features[:2], logits[:2])


if __name__ == '__main__':
    main(*sys.argv[1:])
