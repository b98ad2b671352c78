"""The captioner: a transformer decoder over what the other networks saw, written so that training, beam search and export share one code."""
import math

import numpy as np
import torch
from torch import nn
from torch.nn import functional as F

WIDTH, HEADS, DEPTH, LONGEST, TAGS, PATCHES = 256, 4, 3, 20, 8, 65
DEEP = WIDTH // HEADS
START, END, UNKNOWN, PAD = range(4)
BEAMS, POWER, AGREEMENT, REPEATS = 8, 0.8, 4.0, 1.0  # power of length; of the sentence with the picture's vector; against a word said twice: chosen on val
SPECIAL = ['<start>', '<end>', '<unk>', '<pad>']
GROUPS = {'patches': PATCHES, 'logits': 4, 'vector': 1, 'tags': TAGS}
TOKENS = sum(GROUPS.values())


def split(x, heads=HEADS):
    """(n, tokens, width) -> (n, heads, tokens, width / heads)"""
    return x.unflatten(2, (heads, -1)).transpose(1, 2)


def join(x):
    return x.transpose(1, 2).flatten(2)


class Layer(nn.Module):
    """Looks at the words so far, then at the picture, then thinks; pre-norm."""

    def __init__(self, drop):
        super().__init__()
        self.norm1, self.norm2, self.norm3 = (nn.LayerNorm(WIDTH) for _ in range(3))
        self.own, self.own_out = nn.Linear(WIDTH, 3 * WIDTH), nn.Linear(WIDTH, WIDTH)
        self.query, self.memory, self.memory_out = nn.Linear(WIDTH, WIDTH), nn.Linear(WIDTH, 2 * WIDTH), nn.Linear(WIDTH, WIDTH)
        self.up, self.down, self.drop = nn.Linear(WIDTH, 4 * WIDTH), nn.Linear(4 * WIDTH, WIDTH), nn.Dropout(drop)

    def looked(self, x, keys, values, mask=None):
        heads = split(self.query(self.norm2(x)))
        return x + self.drop(self.memory_out(join(attend(heads, keys, values, mask))))

    def thought(self, x):
        return x + self.drop(self.down(F.gelu(self.up(self.norm3(x)))))


class Captioner(nn.Module):
    def __init__(self, words, logits_mean=None, logits_std=None, drop=0.2):
        super().__init__()
        self.register_buffer('logits_mean', torch.zeros(1000) if logits_mean is None else logits_mean)
        self.register_buffer('logits_std', torch.ones(1000) if logits_std is None else logits_std)
        self.words, self.place = nn.Embedding(words, WIDTH), nn.Parameter(torch.randn(LONGEST + 1, WIDTH) * 0.02)
        self.spot = nn.Parameter(torch.randn(TOKENS, WIDTH) * 0.02)
        self.patches, self.vector = nn.Sequential(nn.LayerNorm(384), nn.Linear(384, WIDTH)), nn.Linear(384, WIDTH)
        self.logits, self.tag = nn.Linear(2000, 4 * WIDTH), nn.Linear(WIDTH, WIDTH)
        self.memory_norm, self.norm = nn.LayerNorm(WIDTH), nn.LayerNorm(WIDTH)
        self.layers, self.bias = nn.ModuleList(Layer(drop) for _ in range(DEPTH)), nn.Parameter(torch.zeros(words))
        self.drop, self.drop_in = nn.Dropout(drop), nn.Dropout(0.1)
        nn.init.normal_(self.words.weight, std=0.02)

    def memory(self, patches, logits, vector, tags):
        """What there is to look at: (n, tokens, width); tags are word numbers, filled up with PAD, which stands for "nothing". What is None
        is left out, its places too."""
        groups = {'tags': self.tag(self.words(tags) * 16)}
        if patches is not None:
            groups['patches'] = self.patches(self.drop_in(patches))
        if logits is not None:
            chances = torch.cat([((logits - self.logits_mean) / self.logits_std).clamp(-6, 6), F.softmax(logits, 1).sqrt() * 10], 1)
            groups['logits'] = self.logits(self.drop_in(chances)).unflatten(1, (4, WIDTH))
        if vector is not None:
            groups['vector'] = self.vector(vector * 20).unsqueeze(1)
        seen = [groups[name] + spot for name, spot in zip(GROUPS, self.spot.split(list(GROUPS.values()))) if name in groups]
        return self.drop(self.memory_norm(torch.cat(seen, 1)))

    def looks(self, memory):
        """Keys and values of the picture: (layers, n, heads, tokens, deep) each."""
        pairs = [layer.memory(memory).chunk(2, 2) for layer in self.layers]
        return torch.stack([split(k) for k, _ in pairs]), torch.stack([split(v) for _, v in pairs])

    def embed(self, words, first):
        return self.drop(self.words(words) * 16 + self.place[first:first + words.shape[1]])

    def chances(self, x):
        return F.linear(self.norm(x), self.words.weight, self.bias)

    def forward(self, memory, words, wanted, absent=None):
        """Scores of the next word where `wanted` (n, captions, length) says so. words (n, captions, length): a picture's captions share its
        memory; absent (n, tokens) is not looked at."""
        n, captions, length = words.shape
        keys, values = self.looks(memory)
        mask = None if absent is None else ~absent[:, None, None]
        past = torch.ones(length, length + 1, dtype=torch.bool).tril(1)
        x = self.embed(words.flatten(0, 1), 0)
        for layer, key, value in zip(self.layers, keys, values):
            q, k, v = (F.pad(split(part), (0, 0, 1 - first, 0)) for first, part in zip((1, 0, 0), layer.own(layer.norm1(x)).chunk(3, 2)))
            x = x + layer.own_out(join(attend(q, k, v, past)))
            x = layer.looked(x.view(n, captions * length, WIDTH), key, value, mask).view(n * captions, length, WIDTH)
            x = layer.thought(x)
        return self.chances(x[wanted.flatten(0, 1)])

    def step(self, words, past_keys, past_values, memory_keys, memory_values):
        """One word on: words (b), past (layers, b, heads, t, deep) starts as one place of zeros, memory (layers, b or 1, heads, tokens, deep).

        Returns logarithms of the next word's probabilities (b, words), and the past with t + 1 places.
        """
        beams, t = words.shape[0], past_keys.shape[3]
        x, keys, values = self.words(words)[:, None] * 16 + self.place[t - 1:t], [], []
        for i, layer in enumerate(self.layers):
            q, k, v = (split(part) for part in layer.own(layer.norm1(x)).chunk(3, 2))
            keys.append(torch.cat([past_keys[i], k], 2))
            values.append(torch.cat([past_values[i], v], 2))
            x = x + layer.own_out(join(attend(q, keys[-1], values[-1])))
            heads = split(layer.query(layer.norm2(x)))
            x = x + layer.memory_out(join(attend(heads, memory_keys[i], memory_values[i])))
            x = layer.thought(x)
        return F.log_softmax(self.chances(x[:, 0]), 1), torch.stack(keys), torch.stack(values)


def attend(q, k, v, mask=None):
    """Plain attention: on a CPU its way back is several times as fast as that of the fused one."""
    near = q @ k.transpose(2, 3) / math.sqrt(DEEP)
    return torch.softmax(near if mask is None else near.masked_fill(~mask, -1e4), 3).to(v.dtype) @ v


GLUE = set('a an the of in on with and is are to his her their at by it one another other while through over up down into from for'.split())


def rank(score, agreement, words):
    """What the finished sentences are ordered by: search's score, the cosine with the picture's vector, and how often a word comes again."""
    own = [w for w in words if w not in GLUE]
    return score + AGREEMENT * agreement - REPEATS * (len(own) - len(set(own)))


@torch.inference_mode()
def search(model, memory, beams=BEAMS, longest=LONGEST, power=POWER):
    """Beam search, a picture's beams beside one another. Returns for each picture its sentences, best first: (score, mean log probability, word numbers).

    score = sum of log probabilities / (number of words, the end among them) ^ power. A word never follows itself; <unk>, <pad> and
    <start> are never said. The search ends when as many sentences have ended as there are beams, or at `longest` words.
    """
    n, keys_values = len(memory), model.looks(memory)
    keys, values = (part.repeat_interleave(beams, 1) for part in keys_values)
    past = [torch.zeros(DEPTH, n * beams, HEADS, 1, DEEP)] * 2
    word, total = torch.full((n * beams,), START), torch.full((n, beams), -1e9)
    total[:, 0] = 0
    said, ended = torch.zeros(n, beams, 0, dtype=torch.long), [[] for _ in range(n)]
    for t in range(longest):
        scores, *past = model.step(word, *past, keys, values)
        scores = scores.view(n, beams, -1).clone()
        scores[:, :, [START, UNKNOWN, PAD]] = -1e9
        if t:
            scores.scatter_(2, said[:, :, -1:], -1e9)
        else:
            scores[:, :, END] = -1e9
        width = scores.shape[2]
        best, place = (total[:, :, None] + scores).flatten(1).topk(2 * beams)
        source, new = place // width, place % width
        keep = torch.zeros(n, beams, dtype=torch.long)
        for i in range(n):
            going = []
            for j in range(2 * beams):
                if new[i, j] == END:
                    if j < beams and best[i, j] > -1e8:
                        ended[i].append((best[i, j].item() / (t + 1) ** power, best[i, j].item() / (t + 1), said[i, source[i, j]].tolist()))
                elif len(going) < beams:
                    going.append(j)
            keep[i] = torch.tensor(going)
        total, source, new = best.gather(1, keep), source.gather(1, keep), new.gather(1, keep)
        said = torch.cat([said.gather(1, source[:, :, None].expand(-1, -1, said.shape[2])), new[:, :, None]], 2)
        flat = (torch.arange(n)[:, None] * beams + source).flatten()
        past, word = [p[:, flat] for p in past], new.flatten()
        if all(len(e) >= beams for e in ended):
            break
    for i in range(n):
        if not ended[i]:
            ended[i] = [(total[i, 0].item() / longest ** power, total[i, 0].item() / longest, said[i, 0].tolist())]
        ended[i].sort(key=lambda e: -e[0])
        del ended[i][beams:]
    return ended
