"""Runs both backbones once over folders of pictures and keeps what the heads learn from.

usage: cache_features.py MODELS VIT_S_FOCUS.onnx LIST.txt OUT.npz SETTING [half]

MODELS: the folder of exported models; LIST: a picture's path a line; SETTING: squash | letterbox | shortest-side; half: the ViT computes in
bfloat16, three times as fast where the processor has it (cosine to 32 bits: see README).

OUT.npz: names (n), layers (n, 13, 2, 384) float16 = class token and mean patch after each block, then after the last norm;
logits (n, 1000) float32. Weights are the rounded ones that are shipped.
"""
import sys

import numpy as np
import onnxruntime
import torch

import halves
import pixels
import vit

BATCH = 8


def summary(tokens):
    return torch.stack([tokens[:, 0], tokens[:, 1:].mean(1)], 1)


@torch.inference_mode()
def main(models, focus, listing, out, resize, precision='full'):
    torch.set_num_threads(2)
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 2
    options.add_session_config_entry('session.intra_op.allow_spinning', '0')
    tagger = onnxruntime.InferenceSession(f'{models}/efficientnet-lite2/efficientnet-lite2.onnx', options, providers=['CPUExecutionProvider'])
    encoder = halves.round_weights(vit.load(focus))
    paths, layers, logits = open(listing).read().split('\n'), [], []
    paths = [p for p in paths if p]
    for start in range(0, len(paths), BATCH):
        pictures = [pixels.upright(p) for p in paths[start:start + BATCH]]
        as_batch = lambda settings: np.stack([pixels.prepare(p, settings | {'resize': resize}) for p in pictures])
        with torch.autocast('cpu', torch.bfloat16, enabled=precision == 'half'):
            tokens = encoder.layers(torch.tensor(as_batch(pixels.VIT)))
            tokens.append(encoder.norm(tokens[-1]))
        layers.append(torch.stack([summary(t.float()) for t in tokens], 1).half().numpy())
        logits.append(tagger.run(None, {'pixels': as_batch(pixels.LITE2)})[0])
        if start % 400 == 0:
            print(start, 'of', len(paths), flush=True)
    np.savez(out, names=np.array([p.rsplit('/', 1)[-1] for p in paths]), layers=np.concatenate(layers), logits=np.concatenate(logits))


if __name__ == '__main__':
    main(*sys.argv[1:])
