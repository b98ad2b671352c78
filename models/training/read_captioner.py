"""Reads the captioner's weights back from its two files, for train_captioner.py to go on from: STATE/state.pt, words.txt, tag-words.txt.

usage: read_captioner.py CAPTIONER_FOLDER STATE_FOLDER

A captioner of random weights is exported beside it: where one of its parameters lies in the files, there lies the other's. (In 16 bits, as they are stored.)
"""
import pathlib
import shutil
import sys
import tempfile

import numpy as np
import onnx
import torch
from onnx import numpy_helper

import export_captioner
from captioner import Captioner


def initialisers(path):
    return {t.name: numpy_helper.to_array(t).astype(np.float32) for t in onnx.load(str(path)).graph.initializer}


def strange(words):
    """A captioner no two parameters of which are alike."""
    model = Captioner(words, torch.randn(1000), torch.rand(1000) + 1)
    with torch.no_grad():
        for parameter in model.parameters():
            parameter.copy_(torch.randn_like(parameter) * 0.05)
    return model


def take(own, placed, value, found):
    """Writes `found` where `placed`, as it is, turned, or a run of its rows, is `value`."""
    if placed.shape == value.shape and np.array_equal(placed, value):
        own[...] = found
    elif value.ndim == 2 and placed.shape == value.T.shape and np.array_equal(placed, value.T):
        own[...] = found.T
    elif placed.ndim == value.ndim and placed.shape[1:] == value.shape[1:]:
        for first in range(len(placed) - len(value) + 1):
            if np.array_equal(placed[first:first + len(value)], value):
                own[first:first + len(value)] = found


def main(captioner, state):
    captioner, state = pathlib.Path(captioner), pathlib.Path(state)
    state.mkdir(parents=True, exist_ok=True)
    for name in ('words.txt', 'tag-words.txt'):
        shutil.copy(captioner / name, state / name)
    with tempfile.TemporaryDirectory() as folder:
        folder = pathlib.Path(folder)
        for name in ('words.txt', 'tag-words.txt'):
            shutil.copy(captioner / name, folder / name)
        torch.save({'average': strange(len((captioner / 'words.txt').read_text().splitlines())).state_dict()}, folder / 'state.pt')
        export_captioner.main(folder, folder / 'exported')
        placed = {name: p.numpy() for name, p in export_captioner.load(folder)[0].state_dict().items()}
        own = {name: np.full_like(p, np.nan) for name, p in placed.items()}
        for file in ('captioner-memory.onnx', 'captioner-step.onnx'):
            values, found = initialisers(folder / 'exported' / file), initialisers(captioner / file)
            for name in values:
                for parameter in placed if values[name].size > 1 else ():
                    take(own[parameter], placed[parameter], values[name], found[name])
    missing = [name for name, p in own.items() if np.isnan(p).any()]
    assert not missing, missing
    torch.save({'average': {name: torch.tensor(p) for name, p in own.items()}}, state / 'state.pt')


if __name__ == '__main__':
    main(*sys.argv[1:])
