"""Writes captioner-memory.onnx and captioner-step.onnx from train_captioner.py's state, and an example to compare with.

usage: export_captioner.py STATE_FOLDER OUT_FOLDER
"""
import pathlib
import shutil
import sys

import numpy as np
import onnxruntime
import torch
from torch import nn

import halves
from captioner import DEEP, DEPTH, HEADS, PAD, PATCHES, START, TAGS, Captioner


class Memory(nn.Module):
    """patches (1, 65, 384), logits (1, 1000), vector (1, 384), tags (1, 8) -> keys, values (layers, 1, heads, 78, 64)."""

    def __init__(self, model):
        super().__init__()
        self.model = model

    def forward(self, patches, logits, vector, tags):
        return self.model.looks(self.model.memory(patches, logits, vector, tags))


class Step(nn.Module):
    def __init__(self, model):
        super().__init__()
        self.model = model

    def forward(self, *inputs):
        return self.model.step(*inputs)


def load(folder):
    folder = pathlib.Path(folder)
    known = (folder / 'words.txt').read_text().split('\n')[:-1]
    model = Captioner(len(known))
    if (folder / 'state.pt').exists():
        model.load_state_dict(torch.load(folder / 'state.pt')['average'])
    return halves.round_weights(model).eval(), known


@torch.inference_mode()
def main(folder, out):
    folder, out = pathlib.Path(folder), pathlib.Path(out)
    out.mkdir(parents=True, exist_ok=True)
    model, _ = load(folder)
    torch.manual_seed(3)
    seen = torch.randn(1, PATCHES, 384), torch.randn(1, 1000), nn.functional.normalize(torch.randn(1, 384), dim=1), torch.tensor([[7, 9] + [PAD] * (TAGS - 2)])
    inputs, outputs = ['patches', 'logits', 'vector', 'tags'], ['memory_keys', 'memory_values']
    torch.onnx.export(Memory(model).eval(), seen, str(out / 'captioner-memory.onnx'), input_names=inputs, output_names=outputs, opset_version=17, dynamo=False)
    looked = model.looks(model.memory(*seen))
    past = [torch.zeros(DEPTH, 4, HEADS, 3, DEEP)] * 2
    names = ['words', 'past_keys', 'past_values', 'memory_keys', 'memory_values']
    axes = {'words': {0: 'beams'}, 'scores': {0: 'beams'}, **{n: {1: 'beams', 3: 'past'} for n in ('past_keys', 'past_values')},
            **{n: {1: 'beams', 3: 'past_and_one'} for n in ('keys', 'values')}}
    torch.onnx.export(Step(model).eval(), (torch.full((4,), START), *past, *looked), str(out / 'captioner-step.onnx'), input_names=names,
                      output_names=['scores', 'keys', 'values'], opset_version=17, dynamo=False, dynamic_axes=axes)
    for name in ('captioner-memory.onnx', 'captioner-step.onnx'):
        halves.store(str(out / name))
    for name in ('words.txt', 'tag-words.txt'):
        shutil.copy(folder / name, out / name)

    run = lambda file, **given: onnxruntime.InferenceSession(str(out / file), providers=['CPUExecutionProvider']).run(None, given)
    here = run('captioner-memory.onnx', **{n: v.numpy() for n, v in zip(inputs, seen)})
    print('memory, largest difference to torch', [float(abs(a - b.numpy()).max()) for a, b in zip(here, looked)])
    for beams, t in ((1, 1), (5, 7)):
        words, past = torch.randint(4, 100, (beams,)), [torch.randn(DEPTH, beams, HEADS, t, DEEP) for _ in range(2)]
        there = model.step(words, *past, *looked)
        given = dict(zip(names, [words, *past, *looked]))
        here = run('captioner-step.onnx', **{n: v.numpy() for n, v in given.items()})
        print(beams, 'beams, largest difference to torch', [float(abs(a - b.numpy()).max()) for a, b in zip(here, there)])


if __name__ == '__main__':
    main(*sys.argv[1:])
