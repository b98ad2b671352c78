"""Runs the picture networks once over pictures and keeps what the heads and the captioner learn from.

usage: cache_features.py MODELS LIST.txt OUT.npz [tagger]
       cache_features.py MODELS LIST.txt OUT.npz quick VIT_S_FOCUS.onnx [mirrored]

MODELS: the folder of exported models; LIST: a picture's path a line; tagger: its logits alone. quick: the ViT computes in bfloat16 and its last
three blocks see the pooled patches, in two thirds of the time; patches are the same but for rounding, the features of the last blocks nearly so. mirrored: left and right changed places.
OUT.npz: names (n); features (n, 1536) and patches (n, 65, 384) of vit-s14 in 16 bits; logits (n, 1000) of efficientnet-lite2.
"""
import sys
import time

import numpy as np
import onnxruntime
import torch
from PIL import ImageOps

import halves
import pixels
import vit
from export_vit import EARLY, pooled

BATCH = 8


def session(path):
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 1
    options.add_session_config_entry('session.intra_op.allow_spinning', '0')
    return onnxruntime.InferenceSession(path, options, providers=['CPUExecutionProvider'])


class Quick(torch.nn.Module):
    """As vit-s14.onnx: features, patches."""

    def __init__(self, focus):
        super().__init__()
        self.network = halves.round_weights(vit.load(focus)).to(torch.bfloat16)
        self.last, self.network.blocks = self.network.blocks[EARLY:], self.network.blocks[:EARLY]

    def run(self, _, inputs):
        patches = tokens = pooled(self.network.layers(torch.tensor(inputs['pixels']).bfloat16())[-1].float()).half().bfloat16()
        for block in self.last:
            tokens = block(tokens)
        summaries = [x.float()[:, i].numpy() if i == 0 else x.float()[:, 1:].mean(1).numpy() for x in (patches, self.network.norm(tokens)) for i in (0, 1)]
        return np.concatenate(summaries, 1), patches.float().numpy()


@torch.inference_mode()
def main(models, listing, out, how='both', focus='', side=''):
    torch.set_num_threads(1)
    tagger = session(f'{models}/efficientnet-lite2/efficientnet-lite2.onnx')
    encoder = Quick(focus) if how == 'quick' else session(f'{models}/vit-s14/vit-s14.onnx')
    paths, began = [p for p in open(listing).read().split('\n') if p], time.process_time()
    kept = {'features': [], 'patches': [], 'logits': []}
    for start in range(0, len(paths), BATCH):
        pictures = [pixels.upright(p) for p in paths[start:start + BATCH]]
        if side == 'mirrored':
            pictures = [ImageOps.mirror(p) for p in pictures]
        as_batch = lambda settings: np.stack([pixels.prepare(p, settings) for p in pictures])
        if how != 'tagger':
            for name, values in zip(('features', 'patches'), encoder.run(['features', 'patches'], {'pixels': as_batch(pixels.VIT)})):
                kept[name].append(values.astype(np.float16))
        kept['logits'].append(tagger.run(None, {'pixels': as_batch(pixels.LITE2)})[0])
        if start % 800 == 0:
            print(start, 'of', len(paths), f'{time.process_time() - began:.0f} CPU s', flush=True)
    np.savez(out, names=np.array([p.rsplit('/', 1)[-1] for p in paths]), **{name: np.concatenate(some) for name, some in kept.items() if some})


if __name__ == '__main__':
    main(*sys.argv[1:])
