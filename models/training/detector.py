"""nanodet-g in numpy, as the product uses it: things with raw scores and boxes, best first."""
import pathlib

import numpy as np
import onnxruntime
import yaml

import pixels


class Detector:
    def __init__(self, folder):
        folder = pathlib.Path(folder)
        self.settings = yaml.safe_load((folder / 'model.yml').read_text())['settings']
        self.labels, self.groups = zip(*(line.split('\t') for line in (folder / 'labels.txt').read_text().splitlines()))
        self.network = onnxruntime.InferenceSession(str(folder / 'nanodet-g.onnx'), providers=['CPUExecutionProvider'])
        side, grids = self.settings['input']['width'], []
        for stride in self.settings['strides']:
            y, x = np.mgrid[0:side // stride, 0:side // stride]
            grids.append(np.stack([(x.ravel() + 0.5) * stride, (y.ravel() + 0.5) * stride, np.full(x.size, stride)]))
        self.x, self.y, self.strides = np.concatenate(grids, 1)

    def run(self, picture):
        return [v[0] for v in self.network.run(['scores', 'bins'], {'pixels': pixels.prepare(picture, self.settings['input'])[None]})]

    def boxes(self, bins, picture):
        """left, top, right, bottom of every place as fractions of the picture."""
        powers = np.exp(bins.reshape(4, 11, -1) - bins.reshape(4, 11, -1).max(1, keepdims=True))
        left, up, right, down = (powers * np.arange(11)[:, None]).sum(1) / powers.sum(1) * self.strides
        small, (x, y) = pixels.resized(picture, **self.settings['input'])
        corners = np.stack([self.x - left - x, self.y - up - y, self.x + right - x, self.y + down - y], 1)
        return (corners / [*small.size, *small.size]).clip(0, 1)

    def find(self, picture, floor=None):
        """(label number, raw score, box as left, top, right, bottom, whether it is the first of its label)"""
        scores, bins = self.run(picture)
        boxes, kept, found = self.boxes(bins, picture), {}, []
        kinds, places = np.nonzero(scores > (self.settings['floor'] if floor is None else floor))
        for i in np.lexsort((places, kinds, -scores[kinds, places])):
            kind, box, others = int(kinds[i]), boxes[places[i]], kept.setdefault(int(kinds[i]), [])
            if (box[2:] > box[:2]).all() and all(overlap(o, box) <= self.settings['overlap'] for o in others):
                found.append((kind, float(scores[kind, places[i]]), box, not others))
                others.append(box)
        return found

    def probability(self, kind, score, whole=None):
        """Of a box; whole: what object-presence says of its kind, where the box is the first of that kind."""
        clues = [score] if whole is None else [score, whole]
        *slopes, odds = self.settings['calibration'][self.groups[kind]]['more' if whole is None else 'first']
        return 1 / (1 + np.exp(-(np.dot(slopes, [np.log(p / (1 - p)) for p in clues]) + odds)))


def overlap(a, b):
    """Intersection over union."""
    width, height = np.minimum(a[2:], b[2:]) - np.maximum(a[:2], b[:2])
    both = max(width, 0) * max(height, 0)
    return both / (np.prod(a[2:] - a[:2]) + np.prod(b[2:] - b[:2]) - both)
