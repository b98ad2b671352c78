"""Writes what the captioner looks at: PART.seen.npz beside PART.npz, with names, patches, logits and the picture's vector.

usage: seen.py SPACE.onnx CACHE      CACHE: train.npz, train.mirrored.npz, text.npz and, where there are any, val, test, coco, more, schoolbooks,
                                            openstax-test (cache_features.py, sentences.py)

The pictures that the space learned from lie much nearer to their captions than others will (cosine 0.55 to the mean caption against 0.44). A captioner
that learns from such vectors trusts them too much. So theirs come from five heads, each of which never saw the fifth that it places (0.41), the right way round or mirrored.
"""
import pathlib
import sys

import numpy as np
import onnxruntime
import torch

from train_space import TRIALS, Prepared, Ridge, captions, read, train

FOLDS = 5


def unseen(names, features, logits, text, views):
    """For each view (features, logits) of the pictures a vector a picture, by a head that did not learn from it."""
    fold = torch.tensor([sum(map(ord, str(n))) * 7919 % 1000003 % FOLDS for n in names])
    out = torch.zeros(len(views), len(names), text.shape[2])
    for k in range(FOLDS):
        learned, held = fold != k, fold == k
        prepared = Prepared(features[learned], logits[learned])
        x = prepared(features[learned], logits[learned])
        with torch.no_grad():
            ridge = Ridge(x, text[learned], 1000)
        head = train(x, text[learned], ridge, TRIALS['one'], k)
        with torch.no_grad():
            for view, seen in zip(out, views):
                view[held] = head(prepared(*(part[held] for part in seen)))
    return out.numpy()


def main(space, cache):
    torch.set_num_threads(1)
    cache, network = pathlib.Path(cache), onnxruntime.InferenceSession(space, providers=['CPUExecutionProvider'])

    def keep(part, vector):
        of = np.load(cache / f'{part}.npz')
        np.savez(cache / f'{part}.seen.npz', names=of['names'], patches=of['patches'], vector=vector, logits=of['logits'])

    for part in ('val', 'test', 'coco', 'more', 'schoolbooks', 'openstax-test'):
        if (cache / f'{part}.npz').exists():
            _, features, logits = read(cache / f'{part}.npz')
            keep(part, network.run(['vector'], {'features': features.numpy(), 'logits': logits.numpy()})[0])
    (names, *seen), (_, *mirrored) = read(cache / 'train.npz'), read(cache / 'train.mirrored.npz')
    for part, vector in zip(('train', 'train.mirrored'), unseen(names, *seen, captions(cache / 'text.npz', names), (seen, mirrored))):
        keep(part, vector)


if __name__ == '__main__':
    main(*sys.argv[1:])
