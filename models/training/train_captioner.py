"""Trains the captioner to say what people said.

usage: train_captioner.py OUT_FOLDER CACHE [name=value ...]

CACHE holds train.seen.npz, train.mirrored.seen.npz and val.seen.npz (seen.py), imagenet.npz (cache_features.py; logits alone will do), captions.jsonl ({file,
captions} a line) and, where there are any, more.seen.npz with more.jsonl (unpack_captions.py), schoolbooks.seen.npz with schoolbooks.jsonl
(unpack_schoolbooks.py), and text-only.jsonl with text-only.npz (unpack_captions.py, sentences.py). Goes on from OUT_FOLDER/state.pt; every step
draws from a seed of its own, so that a run that was stopped gives the same weights as one that was not. Names: steps, seed, rate, threads, keep
(how much the average keeps a step), pseudo, text, books (1 or 0: with or without the sentences made of labels, the captions without pictures, the
schoolbooks), minutes (until it stops, to go on later), start (another run's folder, whose words and weights are taken over; the rate then falls all the way).
"""
import json
import math
import pathlib
import sys
import time

import numpy as np
import torch
from torch.nn import functional as F

import caption_data
from caption_data import Words, labels, objects, said_objects, sure
from captioner import GROUPS, PAD, TOKENS, UNKNOWN, Captioner, search
from cider import Cider

SPOTS = dict(zip(GROUPS, torch.arange(TOKENS).split(list(GROUPS.values()))))
SIZE, LEARNED = 28, 14  # pictures a step; words of a caption that are learned
BOOKS, BOOK = 16, 4.0  # schoolbooks' photographs a step, and what one of their captions counts
DEFAULTS = dict(steps=1200, seed=0, pseudo=1, minutes=1e9, rate=8e-4, text=1, books=1, keep=0.98, validate=400, save=50, threads=1, start='')


def sides_changed(caption):
    other = {'left': 'right', 'right': 'left'}
    return ' '.join(other.get(word, word) for word in caption.split(' '))


class Pictures:
    """What the networks saw in a set of pictures, and in their mirror images where there are any, their tags, and their captions as numbers."""

    def __init__(self, cache, captions, vocabulary, mirrored=None):
        seen = np.load(cache)
        keep = [i for i, name in enumerate(seen['names']) if name in captions]
        self.names = [str(seen['names'][i]) for i in keep]
        self.captions = [captions[n] for n in self.names]
        views = [{key: seen[key][keep] for key in ('patches', 'logits', 'vector')}]
        if mirrored:
            other = np.load(mirrored)
            assert (other['names'] == seen['names']).all(), 'not the same pictures in the same order'
            views.append({key: other[key][keep] for key in views[0]})
            self.names += self.names
            self.captions += [[sides_changed(c) for c in some] for some in self.captions]
        self.patches, self.logits, self.vector = (torch.cat([torch.tensor(view[key]) for view in views]) for key in views[0])
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
        for group, chance in (('patches', 0.1), ('logits', 0.05), ('vector', 0.1)):
            absent[:, SPOTS[group]] |= (torch.rand(len(some)) < chance)[:, None]
        tags = torch.where((torch.rand(len(some)) < 0.2)[:, None], PAD, tags)
        return [self.patches[some].float(), self.logits[some], self.vector[some], tags], absent, self.numbers[some]


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
        return [None, self.logits[some], None, self.tags[some]], None, self.numbers[some]


class TextOnly:
    """Captions without their pictures: the sentence's own vector, shaken, stands for the picture's, and the objects it names for the detector's."""

    def __init__(self, rows, vectors, vocabulary, seed=0):
        known = objects()
        self.vectors = F.normalize(torch.tensor(vectors.astype(np.float32)), dim=2)
        self.tags = torch.tensor([vocabulary.tags(said_objects(r, known)) for r in rows])
        self.numbers = torch.tensor([[vocabulary.sentence(s) for s in r] for r in rows])

    def batch(self, some):
        """The vector leans to the mean of the captions, as the space's does, and carries noise so that its cosine is a picture's."""
        n = len(some)
        vector = F.normalize(self.vectors[some].mean(1), dim=1) + torch.randn(n, 384) * (0.9 / math.sqrt(384))
        tags = torch.where((torch.rand(n) < 0.3)[:, None], PAD, self.tags[some])
        return [None, None, F.normalize(vector, dim=1), tags], None, self.numbers[some]


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
        memory = model.memory(pictures.patches[some].float(), pictures.logits[some], pictures.vector[some], (pictures.tags if tags is None else tags)[some])
        if absent is not None:
            memory = memory[:, [i for i in range(TOKENS) if i not in set(absent.tolist())]]
        out += search(model, memory, beams)
    return out


def validate(model, pictures, vocabulary):
    said = [vocabulary.text(found[0][2]) for found in captions_of(model, pictures, vocabulary)]
    cider = Cider(pictures.captions)
    return float(np.mean([cider.score(i, s) for i, s in enumerate(said)])), said


def rate_at(step, options):
    """Up for 100 steps, level, down over the last third; of weights that are taken over up for 40, then down."""
    left = (options['steps'] - step) / options['steps']
    return options['rate'] * (min(1, (step + 1) / 40) * (0.03 + 0.97 * left) if options['start'] else min(1, (step + 1) / 100, 0.03 + 0.97 * 3 * left))


def known_words(cache, captions, texts, options):
    if options['start']:
        return Words((pathlib.Path(options['start']) / 'words.txt').read_text().split('\n')[:-1])
    learned = [c for n in np.load(cache / 'train.seen.npz')['names'] for c in captions[n]]
    vocabulary = Words.of(learned, [*labels(), *objects(), *caption_data.PATTERNS, 'an'], 4)
    more = Words.of([c for some in texts for c in some], [], 8)
    return Words(vocabulary.known + [w for w in more.known if w not in vocabulary.place])


def sets_of(cache, captions, options):
    """The vocabulary, and (pictures or sentences, how many a step, what a caption counts), Flickr8k first."""
    lines = lambda name: [json.loads(line) for line in open(cache / name)]
    texts = [r['captions'] for r in lines('text-only.jsonl')] if options['text'] and (cache / 'text-only.jsonl').exists() else []
    vocabulary = known_words(cache, captions, texts, options)
    sets = [(Pictures(cache / 'train.seen.npz', captions, vocabulary, cache / 'train.mirrored.seen.npz'), SIZE, 1.0)]
    if options['pseudo']:
        sets.append((Labelled(cache / 'imagenet.npz', vocabulary), 3, 1.0))
    for name, size, counts in [('more', 2, 1.0)] * options['pseudo'] + [('schoolbooks', BOOKS, BOOK)] * options['books']:
        if (cache / f'{name}.seen.npz').exists():
            rows = {r['file']: r for r in lines(f'{name}.jsonl')}
            some = Pictures(cache / f'{name}.seen.npz', {n: r['captions'] for n, r in rows.items()}, vocabulary)
            some.numbers[[bool(rows[n].get('made')) for n in some.names], :, 0] = PAD
            sets.append((some, size, counts))
    if texts:
        sets.append((TextOnly(texts, np.load(cache / 'text-only.npz')['vectors'], vocabulary), 24, 1.0))
    return vocabulary, sets


def main(out, cache, *settings):
    options = DEFAULTS | {k: type(DEFAULTS[k])(v) for k, v in (s.split('=') for s in settings)}
    torch.set_num_threads(options['threads'])
    out, cache, began = pathlib.Path(out), pathlib.Path(cache), time.time()
    out.mkdir(parents=True, exist_ok=True)
    torch.manual_seed(options['seed'])
    captions = {r['file']: r['captions'] for r in map(json.loads, open(cache / 'captions.jsonl'))}
    vocabulary, sets = sets_of(cache, captions, options)
    (out / 'words.txt').write_text('\n'.join(vocabulary.known) + '\n')
    (out / 'tag-words.txt').write_text('\n'.join(labels()) + '\n')
    train, val = sets[0][0], Pictures(cache / 'val.seen.npz', captions, vocabulary)
    model = Captioner(len(vocabulary.known), train.logits.mean(0), train.logits.std(0) + 1e-5)
    average = Captioner(len(vocabulary.known), train.logits.mean(0), train.logits.std(0) + 1e-5).requires_grad_(False)
    average.load_state_dict(model.state_dict())
    optimizer = torch.optim.AdamW(model.parameters(), options['rate'], betas=(0.9, 0.98), weight_decay=0.02, fused=True)
    step, running = 0, 0.0
    if options['start']:
        for network in (model, average):
            network.load_state_dict(torch.load(pathlib.Path(options['start']) / 'state.pt')['average'])
    if (out / 'state.pt').exists():
        state = torch.load(out / 'state.pt')
        step = state['step']
        for part, name in ((model, 'model'), (average, 'average'), (optimizer, 'optimizer')):
            part.load_state_dict(state[name])
    print(len(vocabulary.known), 'words', [len(s.numbers) for s, *_ in sets], 'from step', step, 'of', options['steps'], flush=True)
    while step < options['steps']:
        torch.manual_seed(1_000_000 * options['seed'] + step)
        for group in optimizer.param_groups:
            group['lr'] = rate_at(step, options)
        model.train()
        optimizer.zero_grad()
        for some, size, counts in sets:
            inputs, absent, numbers = some.batch(torch.randint(len(some.numbers), (size,)))
            loss = loss_of(model, inputs, absent, numbers)
            (loss * counts * numbers.shape[1] * size / (5 * SIZE)).backward()
            if some is train:
                running += loss.item()
        torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
        optimizer.step()
        step += 1
        keep = min(options['keep'], (step + 1) / (step + 20))
        with torch.no_grad():
            torch._foreach_lerp_(list(average.parameters()), list(model.parameters()), 1 - keep)
        stop = (time.time() - began) / 60 > options['minutes']
        if step % options['save'] == 0 or step == options['steps'] or stop:
            print(f'step {step} loss {running / options["save"]:.3f} minutes {(time.time() - began) / 60:.1f} '
                  f'CPU s {time.process_time():.0f}', flush=True)
            running = 0.0
            torch.save({'model': model.state_dict(), 'average': average.state_dict(), 'optimizer': optimizer.state_dict(), 'step': step}, out / 'state.tmp')
            (out / 'state.tmp').rename(out / 'state.pt')
        if step % options['validate'] == 0 or step == options['steps']:
            print('CIDEr-D on val', round(validate(average, val, vocabulary)[0], 1), flush=True)
        if stop:
            break


if __name__ == '__main__':
    main(*sys.argv[1:])
