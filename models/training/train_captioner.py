"""Trains the captioner and writes its two networks.

usage: train_captioner.py OUT_FOLDER CACHE SPACE.onnx [name=value ...]

CACHE holds train.npz, val.npz, imagenet.npz (cache_features.py; imagenet may hold logits alone), captions.jsonl ({file, captions} a line)
and, where there are any, more.npz with more.jsonl, and text-only.jsonl with text-only.npz (unpack_captions.py, sentences.py).
Goes on from OUT_FOLDER/state.pt. Names: epochs, seed, rate, threads, without (groups never looked at, with commas), pseudo and text (1 or
0: with or without the sentences made of labels, the captions without pictures), stop (minutes until it stops, to go on later).
"""
import json
import math
import pathlib
import sys
import time

import numpy as np
import onnxruntime
import torch
from torch.nn import functional as F

import caption_data
from caption_data import Words, labels, objects, said_objects, sure
from captioner import GROUPS, PAD, TAGS, TOKENS, UNKNOWN, Captioner, search
from cider import Cider
from train_space import read

SPOTS = dict(zip(GROUPS, torch.arange(TOKENS).split(list(GROUPS.values()))))
SIZE, LEARNED = 28, 14  # pictures a step; words of a caption that are learned
DEFAULTS = dict(epochs=5, seed=0, without='', pseudo=1, stop=1e9, rate=6e-4, text=1, validate=3, threads=2)


def spaced(space, features, logits):
    """Vectors of the shared space."""
    network = onnxruntime.InferenceSession(str(space), providers=['CPUExecutionProvider'])
    return torch.tensor(network.run(['vector'], {'features': features.numpy(), 'logits': logits.numpy()})[0])


class Pictures:
    """What the networks saw in a set of pictures, their tags, and their captions as numbers."""

    def __init__(self, cache, space, captions, vocabulary):
        self.names, features, self.logits = read(cache)
        self.features = features.view(len(features), 1536)
        self.vector = spaced(space, self.features, self.logits)
        self.captions = [captions[n] for n in self.names]
        self.fill(vocabulary)

    def fill(self, vocabulary):
        names, known = labels(), objects()
        self.tags = torch.tensor([vocabulary.tags(t) for t in sure(self.logits, names)])
        self.told = torch.tensor([vocabulary.tags(dict.fromkeys(said_objects(c, known) + t)) for c, t in zip(self.captions, sure(self.logits, names))])
        self.numbers = torch.tensor([[vocabulary.sentence(s) for s in c] for c in self.captions])

    def batch(self, some):
        """Half of the pictures are told the objects that their captions name, as a detector might."""
        told = torch.rand(len(some)) < 0.5
        tags = torch.where(told[:, None], self.told[some], self.tags[some])
        absent = torch.zeros(len(some), TOKENS, dtype=torch.bool)
        for group, chance in (('features', 0.1), ('logits', 0.05), ('vector', 0.1)):
            absent[:, SPOTS[group]] |= (torch.rand(len(some)) < chance)[:, None]
        tags = torch.where((torch.rand(len(some)) < 0.2)[:, None], PAD, tags)
        return [self.features[some], self.logits[some], self.vector[some], tags], absent, self.numbers[some]


class Labelled:
    """Pictures of one thing each: sentences made of the label. They start from PAD, not START: what they teach to see is kept, what they
    teach to say ("a cat") is not what people say."""

    def __init__(self, cache, vocabulary):
        self.logits, names = torch.tensor(np.load(cache)['logits']), labels()
        classes = self.logits.argmax(1)
        self.keep = [i for i in range(len(classes)) if names[classes[i]]]
        patterns = lambda name: [caption_data.article(p.format(name)) for p in caption_data.PATTERNS]
        self.numbers = torch.tensor([[vocabulary.sentence(s) for s in patterns(names[classes[i]])] for i in self.keep])
        self.numbers[:, :, 0] = PAD
        self.logits, self.tags = self.logits[self.keep], torch.tensor([vocabulary.tags(t) for t in sure(self.logits[self.keep], names)])

    def batch(self, some):
        n, absent = len(some), torch.zeros(len(some), TOKENS, dtype=torch.bool)
        absent[:, SPOTS['features']] = absent[:, SPOTS['vector']] = True
        return [torch.zeros(n, 1536), self.logits[some], torch.zeros(n, 384), self.tags[some]], absent, self.numbers[some]


class TextOnly:
    """Captions without their pictures: the sentence's own vector, shaken, stands for the picture's, and the objects it names for the detector's."""

    def __init__(self, rows, vectors, vocabulary, seed=0):
        known = objects()
        self.vectors = F.normalize(torch.tensor(vectors.astype(np.float32)), dim=2)
        self.tags = torch.tensor([vocabulary.tags(said_objects(r, known)) for r in rows])
        self.numbers = torch.tensor([[vocabulary.sentence(s) for s in r] for r in rows])

    def batch(self, some):
        """The vector leans to the mean of the captions, as the space's does, and carries noise so that its cosine is a picture's."""
        n, absent = len(some), torch.zeros(len(some), TOKENS, dtype=torch.bool)
        absent[:, SPOTS['features']] = absent[:, SPOTS['logits']] = True
        vector = F.normalize(self.vectors[some].mean(1), dim=1) + torch.randn(n, 384) * (0.9 / math.sqrt(384))
        tags = torch.where((torch.rand(n) < 0.3)[:, None], PAD, self.tags[some])
        return [torch.zeros(n, 1536), torch.zeros(n, 1000), F.normalize(vector, dim=1), tags], absent, self.numbers[some]


def loss_of(model, inputs, absent, numbers):
    said, aim = numbers[:, :, :-1], numbers[:, :, 1:]
    length = min(LEARNED, int((aim != PAD).any((0, 1)).nonzero().max()) + 1)
    said, aim = said[:, :, :length], aim[:, :, :length]
    wanted = aim != PAD
    said = torch.where((torch.rand(said.shape) < 0.08) & (said > PAD), UNKNOWN, said)
    with torch.autocast('cpu', torch.bfloat16):
        scores = model(model.memory(*inputs), said, wanted, absent)
    return F.cross_entropy(scores.float(), aim[wanted], label_smoothing=0.1)


@torch.inference_mode()
def captions_of(model, pictures, vocabulary, beams=4, without=(), tags=None, size=50):
    model.eval()
    out, absent = [], torch.cat([SPOTS[g] for g in without]) if without else None
    for start in range(0, len(pictures.names), size):
        some = slice(start, start + size)
        memory = model.memory(pictures.features[some], pictures.logits[some], pictures.vector[some], (pictures.tags if tags is None else tags)[some])
        if absent is not None:
            memory = memory[:, [i for i in range(TOKENS) if i not in set(absent.tolist())]]
        out += search(model, memory, beams)
    return out


def validate(model, pictures, vocabulary, without, most=None):
    said = [vocabulary.text(found[0][2]) for found in captions_of(model, pictures, vocabulary, without=without)]
    cider = Cider(pictures.captions)
    return float(np.mean([cider.score(i, s) for i, s in enumerate(said)])), said


def main(out, cache, space, *settings):
    options = DEFAULTS | {k: type(DEFAULTS[k])(v) for k, v in (s.split('=') for s in settings)}
    torch.set_num_threads(options['threads'])
    out, cache, began = pathlib.Path(out), pathlib.Path(cache), time.time()
    out.mkdir(parents=True, exist_ok=True)
    torch.manual_seed(options['seed'])
    captions = {r['file']: r['captions'] for r in map(json.loads, open(cache / 'captions.jsonl'))}
    texts = [r['captions'] for r in map(json.loads, open(cache / 'text-only.jsonl'))] if options['text'] and (cache / 'text-only.jsonl').exists() else []
    learned = [c for n in np.load(cache / 'train.npz')['names'] for c in captions[n]]
    also = [*labels(), *objects(), *caption_data.PATTERNS, 'an']
    vocabulary = Words.of(learned, also, 4)
    if texts:
        more = Words.of([c for some in texts for c in some], [], 8)
        vocabulary = Words(vocabulary.known + [w for w in more.known if w not in vocabulary.place])
    (out / 'words.txt').write_text('\n'.join(vocabulary.known) + '\n')
    (out / 'tag-words.txt').write_text('\n'.join(labels()) + '\n')
    train, val = (Pictures(cache / f'{part}.npz', space, captions, vocabulary) for part in ('train', 'val'))
    sets = [(train, SIZE)]
    if options['pseudo']:
        sets.append((Labelled(cache / 'imagenet.npz', vocabulary), 3))
    if options['pseudo'] and (cache / 'more.npz').exists():
        rows = {r['file']: r for r in map(json.loads, open(cache / 'more.jsonl'))}
        more = Pictures(cache / 'more.npz', space, {n: r['captions'] for n, r in rows.items()}, vocabulary)
        more.numbers[[bool(rows[n].get('made')) for n in more.names], :, 0] = PAD
        sets.append((more, 2))
    if texts:
        sets.append((TextOnly(texts, np.load(cache / 'text-only.npz')['vectors'], vocabulary), 24))
    without = [g for g in options['without'].split(',') if g]
    never = torch.cat([SPOTS[g] for g in without]) if without else None

    model = Captioner(len(vocabulary.known), train.logits.mean(0), train.logits.std(0) + 1e-5)
    average = Captioner(len(vocabulary.known), train.logits.mean(0), train.logits.std(0) + 1e-5).requires_grad_(False)
    average.load_state_dict(model.state_dict())
    optimizer = torch.optim.AdamW(model.parameters(), options['rate'], betas=(0.9, 0.98), weight_decay=0.02, fused=True)
    steps, step = len(train.names) // SIZE, 0
    total = steps * options['epochs']
    if (out / 'state.pt').exists():
        state = torch.load(out / 'state.pt')
        step = state['step']
        for net, name in ((model, 'model'), (average, 'average')):
            net.load_state_dict(widened(state[name], net.state_dict()))
        if len(state['model']['bias']) == len(vocabulary.known):
            optimizer.load_state_dict(state['optimizer'])
    torch.manual_seed(options['seed'] + step)
    print(len(vocabulary.known), 'words', len(train.names), 'pictures', [len(s.numbers) for s, _ in sets], 'from step', step, 'of', total, flush=True)
    running = 0.0
    while step < total:
        rate = options['rate'] * min(1, (step + 1) / 200) * (0.02 + 0.98 * 0.5 * (1 + math.cos(math.pi * step / total)))
        for group in optimizer.param_groups:
            group['lr'] = rate
        model.train()
        optimizer.zero_grad()
        for some, size in sets:
            inputs, absent, numbers = some.batch(torch.randint(len(some.numbers), (size,)))
            if never is not None:
                absent[:, never] = True
                absent[absent.all(1)] = ~torch.isin(torch.arange(TOKENS), never)
            loss = loss_of(model, inputs, absent, numbers)
            (loss * numbers.shape[1] * size / (5 * SIZE)).backward()
            if some is train:
                running += loss.item()
        torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
        optimizer.step()
        step += 1
        keep = min(0.998, (step + 1) / (step + 20))
        with torch.no_grad():
            torch._foreach_lerp_(list(average.parameters()), list(model.parameters()), 1 - keep)
        stop = (time.time() - began) / 60 > options['stop']
        if step % steps == 0 or stop:
            print(f'step {step} loss {running / ((step - 1) % steps + 1):.3f} minutes {(time.time() - began) / 60:.1f}', flush=True)
            running = 0.0
            torch.save({'model': model.state_dict(), 'average': average.state_dict(), 'optimizer': optimizer.state_dict(), 'step': step}, out / 'state.tmp')
            (out / 'state.tmp').rename(out / 'state.pt')
            if step % (steps * options['validate']) == 0 or step == total:
                print('CIDEr-D on val', validate(average, val, vocabulary, without)[0], flush=True)
        if stop:
            break


def widened(old, new):
    """Old weights in new shapes: words that came later keep their fresh start."""
    return {k: v if v.shape == new[k].shape else torch.cat([v, new[k][len(v):]]) for k, v in old.items()}


if __name__ == '__main__':
    main(*sys.argv[1:])
