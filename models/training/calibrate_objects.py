"""How probable is a thing that the detector scores so? Prints the lines of nanodet-g's card, and how well they hold.

usage: calibrate_objects.py MODELS PICTURES LABELS WITHOUT_FOLDER SEEN.npz

PICTURES and LABELS: folders of COCO val2017 as github.com/lightly-ai/coco128_yolo keeps them (a line a thing: label number, centre, size); what
lies in WITHOUT_FOLDER too is left out, as it tells how well all of this works. SEEN: features and logits of PICTURES (cache_features.py). first:
the picture shows a thing of that label at all, from its best box's score and what object-presence says of the whole picture; more: the box is one
more, half of it over the true one at least.
"""
import pathlib
import sys

import numpy as np
import onnxruntime
from PIL import Image

from detector import Detector, overlap


def truth(path):
    if not path.exists():
        return []
    rows = np.array([[float(v) for v in line.split()] for line in path.read_text().splitlines()]).reshape(-1, 5)
    return [(int(r[0]), np.concatenate([r[1:3] - r[3:] / 2, r[1:3] + r[3:] / 2])) for r in rows]


def log_odds(p):
    return np.log(p / (1 - p))


def fit(x, y):
    """Weights of the columns of x and the constant behind them (Platt 1999), held a little to nought."""
    design, w = np.concatenate([x, np.ones((len(x), 1))], 1), np.zeros(x.shape[1] + 1)
    for _ in range(60):
        p = 1 / (1 + np.exp(-design @ w))
        w += np.linalg.solve(design.T * (p * (1 - p)) @ design + 0.01 * np.eye(len(w)), design.T @ (y - p) - 0.01 * w)
    return w


def presence(models, seen):
    """Probabilities by file name: (80)."""
    cache, head = np.load(seen), onnxruntime.InferenceSession(f'{models}/object-presence/object-presence.onnx', providers=['CPUExecutionProvider'])
    chances = head.run(None, {'features': cache['features'].astype(np.float32), 'logits': cache['logits']})[0]
    return dict(zip(map(str, cache['names']), chances.clip(1e-6, 1 - 1e-6)))


def main(models, pictures, labels, without, seen):
    detector, whole, rows = Detector(f'{models}/nanodet-g'), presence(models, seen), {}
    for path in sorted(pathlib.Path(pictures).glob('*.jpg')):
        if (pathlib.Path(without) / path.name).exists():
            continue
        things = truth(pathlib.Path(labels) / (path.stem + '.txt'))
        kinds, open_ = {kind for kind, _ in things}, list(range(len(things)))
        for kind, score, box, first in detector.find(Image.open(path).convert('RGB'), 0.05):
            fitting = [i for i in open_ if things[i][0] == kind and overlap(things[i][1], box) > 0.5]
            if fitting:
                open_.remove(max(fitting, key=lambda i: overlap(things[i][1], box)))
            clues = [log_odds(score), log_odds(whole[path.name][kind])] if first else [log_odds(score)]
            rows.setdefault((detector.groups[kind], first), []).append((*clues, kind in kinds if first else bool(fitting)))
    for (group, first), some in sorted(rows.items()):
        *x, y = np.array(some, float).T
        w = fit(np.stack(x, 1), y)
        p = 1 / (1 + np.exp(-(w[:-1] @ x + w[-1])))
        bins = [(p >= low) & (p < low + 0.2) for low in (0.2, 0.4, 0.6, 0.8)]
        print(group, 'first' if first else 'more', w.round(2), len(y), 'said/true/number',
              [(p[b].mean().round(2), y[b].mean().round(2), int(b.sum())) for b in bins if b.any()])


if __name__ == '__main__':
    main(*sys.argv[1:])
