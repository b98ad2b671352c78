"""The first layers of MiniLM, which knows English already, with a head that tells marks and cases of words."""
import collections
import functools
import json
import re
import unicodedata

import onnx
import torch
from onnx import numpy_helper
from torch import nn
from torch.nn import functional as F

SIZE, HEADS, PLACES, MARKS, CASES = 384, 12, 512, 4, 3
BLIND = 0.06  # of the pieces are not seen while it learns


class Layer(nn.Module):
    def __init__(self):
        super().__init__()
        self.qkv, self.o = nn.Linear(SIZE, 3 * SIZE), nn.Linear(SIZE, SIZE)
        self.up, self.down = nn.Linear(SIZE, 4 * SIZE), nn.Linear(4 * SIZE, SIZE)
        self.n1, self.n2, self.drop = nn.LayerNorm(SIZE, 1e-12), nn.LayerNorm(SIZE, 1e-12), nn.Dropout(0.1)

    def forward(self, x, mask):
        batch, pieces, _ = x.shape
        q, k, v = self.qkv(x).view(batch, pieces, 3, HEADS, SIZE // HEADS).permute(2, 0, 3, 1, 4).unbind(0)
        alike = q @ k.transpose(2, 3) / (SIZE // HEADS) ** 0.5  # spelt out: PyTorch's own has a slow way back on processors
        seen = (alike if mask is None else alike.masked_fill(~mask, -1e4)).softmax(-1) @ v
        x = self.n1(x + self.drop(self.o(seen.transpose(1, 2).reshape(batch, pieces, SIZE))))
        return self.n2(x + self.drop(self.down(F.gelu(self.up(x)))))


class Net(nn.Module):
    """Pieces and breaks, int64 (batch, pieces), to logits of marks and cases (batch, pieces, 4 + 3)."""

    def __init__(self, layers, vocabulary):
        super().__init__()
        self.word, self.pos, self.brk = nn.Embedding(vocabulary, SIZE), nn.Embedding(PLACES, SIZE), nn.Embedding(2, SIZE)
        self.norm, self.drop = nn.LayerNorm(SIZE, 1e-12), nn.Dropout(0.1)
        self.layers = nn.ModuleList(Layer() for _ in range(layers))
        self.out = nn.Linear(SIZE, MARKS + CASES)
        nn.init.zeros_(self.brk.weight)

    def forward(self, pieces, breaks, mask=None):
        words = self.word(pieces)
        if self.training:
            words = words * (torch.rand(pieces.shape) >= BLIND)[..., None]
        x = self.drop(self.norm(words + self.pos.weight[:pieces.shape[1]] + self.brk(breaks)))
        for layer in self.layers:
            x = layer(x, None if mask is None else mask[:, None, None, :])
        return self.out(self.drop(x))

    @torch.no_grad()
    def load(self, path, keep):
        """Takes over MiniLM's weights from its ONNX file, of the word pieces those to keep."""
        graph = onnx.load(path).graph
        w = {i.name: torch.from_numpy(numpy_helper.to_array(i).copy()) for i in graph.initializer}
        product = {node.name: node.input[1] for node in graph.node if node.op_type == 'MatMul'}

        def fill(module, weight, name):
            module.weight.copy_(weight)
            module.bias.copy_(w[name + '.bias'])

        self.word.weight.copy_(w['embeddings.word_embeddings.weight'][keep])
        self.pos.weight.copy_(w['embeddings.position_embeddings.weight'] + w['embeddings.token_type_embeddings.weight'][0])
        fill(self.norm, w['embeddings.LayerNorm.weight'], 'embeddings.LayerNorm')
        for i, layer in enumerate(self.layers):
            name = f'encoder.layer.{i}.'
            matrix = lambda part: w[product[f'/encoder/layer.{i}/{part}/MatMul']].T
            parts = [f'attention/self/{p}' for p in ('query', 'key', 'value')]
            layer.qkv.weight.copy_(torch.cat([matrix(p) for p in parts]))
            layer.qkv.bias.copy_(torch.cat([w[name + p.replace('/', '.') + '.bias'] for p in parts]))
            fill(layer.o, matrix('attention/output/dense'), name + 'attention.output.dense')
            fill(layer.up, matrix('intermediate/dense'), name + 'intermediate.dense')
            fill(layer.down, matrix('output/dense'), name + 'output.dense')
            fill(layer.n1, w[name + 'attention.output.LayerNorm.weight'], name + 'attention.output.LayerNorm')
            fill(layer.n2, w[name + 'output.LayerNorm.weight'], name + 'output.LayerNorm')


class Pieces:
    """Words to numbers of pieces, the longest first, as Java's WordPieces."""

    def __init__(self, names, known=None):
        self.names = names
        self.numbers = {name: i for i, name in enumerate(names)}
        self.known = known or len(names)
        self.of = functools.cache(self.of)

    @classmethod
    def of_tokenizer(cls, path):
        vocabulary = json.loads(open(path).read())['model']['vocab']
        return cls(sorted(vocabulary, key=vocabulary.get))

    def of(self, word):
        plain = ''.join(c for c in unicodedata.normalize('NFD', word.lower()) if unicodedata.category(c) != 'Mn')
        pieces = [piece for part in re.findall(r'[^\W_]+|\S', plain) for piece in self.cut(part)]
        return pieces or [self.numbers['[UNK]']]

    def cut(self, part):
        pieces, at = [], 0
        while at < len(part):
            fits = (to for to in range(len(part), at, -1) if ('##' if at else '') + part[at:to] in self.numbers)
            to = next(fits, None)
            if to is None:
                return [self.numbers['[UNK]']]
            number = self.numbers[('##' if at else '') + part[at:to]]
            pieces.append(number if number < self.known else self.numbers['[UNK]'])
            at = to
        return pieces

    def first(self, keep):
        """The same pieces in another order: those to keep, by their numbers here, first; the others are not told apart."""
        rest = sorted(set(range(len(self.names))) - set(keep))
        return Pieces([self.names[i] for i in [*keep, *rest]], len(keep))

    def common(self, words, least):
        """Numbers of the pieces that the words have at least so often, of the commonest of English, and the special ones."""
        count = collections.Counter(piece for word, n in words.items() for piece in self.of(word) for _ in range(n))
        return sorted({p for p, n in count.items() if n >= least} | set(range(996, 5000)) | {0, 100, 101, 102})
