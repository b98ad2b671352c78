"""Trains the punctuator's network and tells its F1 on QMSum's validation part.

usage: train.py EVAL_DATA MINILM_FOLDER OUT.pt [steps]

One thread, bfloat16; about a processor second a step of 16 chunks. In a quarter of the chunks no turn is told, in a quarter half of
them, so that it holds with and without.
"""
import collections
import copy
import itertools
import pathlib
import random
import sys

import numpy as np
import torch
from torch.nn import functional as F

import net
import talks

LAYERS, CHUNK, BATCH, RATE, WARM, LEAST = 4, 144, 16, 3e-4, 60, 3
CASES, KEPT = 1.5, 0.995  # weight of capitals in the loss; of the mean weights, kept at a step
WINDOW, CONTEXT = 96, 24  # as many words in all as are learnt from at once
STOP, BEFORE_CAPITAL, COMMA, ASK, CAPITAL = 0.5, 0.35, 0.35, 0.4, 0.5


def told(pieces, words, breaks):
    """Pieces, breaks and the place of each word's first piece."""
    numbers, broken, firsts = [pieces.numbers['[CLS]']], [0], []
    for word, begins in zip(words, breaks):
        firsts.append(len(numbers))
        numbers += pieces.of(word)
        broken += [int(begins)] + [0] * (len(numbers) - len(broken) - 1)
    return numbers + [pieces.numbers['[SEP]']], broken + [0], firsts


def chunks(meetings, pieces):
    for talk in meetings:
        for at in range(-random.randrange(CHUNK), len(talk.words) - 1, CHUNK):
            part = slice(max(0, at), at + CHUNK)
            words = talk.words[part]
            if len(words) >= 8:
                shown = np.random.rand(len(words)) < random.choice([0, 0.5, 1, 1])
                yield told(pieces, words, talk.turns[part] & shown), talk.marks[part], talk.cases[part]


def batches(meetings, pieces):
    """Chunks of about one length together."""
    all_ = list(chunks(meetings, pieces))
    random.shuffle(all_)
    for at in range(0, len(all_), 8 * BATCH):
        some = sorted(all_[at:at + 8 * BATCH], key=lambda c: len(c[0][0]))
        some = [some[i:i + BATCH] for i in range(0, len(some), BATCH)]
        random.shuffle(some)
        yield from map(packed, some)


def packed(some):
    shape = len(some), max(len(numbers) for (numbers, _, _), _, _ in some)
    numbers, broken, mask = np.zeros(shape, np.int64), np.zeros(shape, np.int64), np.zeros(shape, bool)
    marks, cases = np.full(shape, -100), np.full(shape, -100)
    for i, ((n, b, firsts), m, c) in enumerate(some):
        numbers[i, :len(n)], broken[i, :len(n)], mask[i, :len(n)] = n, b, True
        marks[i, firsts], cases[i, firsts] = m, c
    return map(torch.from_numpy, (numbers, broken, mask, marks, cases))


def loss(network, batch):
    numbers, broken, mask, marks, cases = batch
    with torch.autocast('cpu', torch.bfloat16):
        logits = network(numbers, broken, mask)
    logits = logits.float().flatten(0, 1)
    return F.cross_entropy(logits[:, :net.MARKS], marks.flatten()) + CASES * F.cross_entropy(logits[:, net.MARKS:], cases.flatten())


def train(network, meetings, pieces, steps, out):
    """The mean of the last weights. What a stopped run needs to go on lies beside OUT."""
    new = [*network.out.parameters(), network.brk.weight]
    old = [p for p in network.parameters() if all(p is not q for q in new)]
    optimiser = torch.optim.AdamW([dict(params=old, lr=RATE), dict(params=new, lr=4 * RATE)], betas=(0.9, 0.98), weight_decay=0.01, fused=True)
    rate = torch.optim.lr_scheduler.LambdaLR(optimiser, lambda i: min((i + 1) / WARM, (steps - i) / (steps - WARM)))
    mean = copy.deepcopy(network).eval()
    parts, path = dict(network=network, mean=mean, optimiser=optimiser, rate=rate), pathlib.Path(out + '.going')
    first = 0
    if path.exists():
        saved = torch.load(path)
        first = saved.pop('step')
        for name, state in saved.items():
            parts[name].load_state_dict(state)
    step = 0
    for epoch in itertools.count():
        random.seed(epoch)
        np.random.seed(epoch)
        for batch in batches(meetings, pieces):
            step += 1
            if step <= first:
                continue
            torch.manual_seed(step)
            optimiser.zero_grad()
            error = loss(network, batch)
            error.backward()
            torch.nn.utils.clip_grad_norm_(network.parameters(), 1)
            optimiser.step()
            rate.step()
            with torch.no_grad():
                torch._foreach_lerp_(list(mean.parameters()), list(network.parameters()), max(1 / step, 1 - KEPT))
            if step % 25 == 0:
                print(step, 'of', steps, 'loss', round(error.item(), 3), flush=True)
            if step % 100 == 0 or step == steps:
                torch.save({'step': step, **{name: part.state_dict() for name, part in parts.items()}}, path)
            if step >= steps:
                return mean


@torch.no_grad()
def read(network, pieces, talk, turns):
    """Chances of marks and cases of each word, in windows as Java reads them."""
    network.eval()
    read = []
    for at in range(0, len(talk.words), WINDOW):
        first, last = max(0, at - CONTEXT), at + WINDOW + CONTEXT
        numbers, broken, firsts = told(pieces, talk.words[first:last], talk.turns[first:last] & turns)
        logits = network(torch.tensor([numbers]), torch.tensor([broken])).float()[0, firsts][at - first:][:WINDOW]
        read.append(torch.cat([logits[:, :net.MARKS].softmax(-1), logits[:, net.MARKS:].softmax(-1)], -1))
    return torch.cat(read).numpy()


def f1(told_, true):
    return 2 * (told_ & true).sum() / max(1, told_.sum() + true.sum())


def scores(meetings, chances, stop=STOP, capital=CAPITAL):
    """F1 of sentence ends, those within turns, commas, questions and capitals."""
    found = collections.defaultdict(list)
    for talk, p in zip(meetings, chances):
        end, written = p[:, 2] + p[:, 3], p[:, 5] + p[:, 6] >= capital
        name = written & [word.split("'")[0] != 'i' for word in talk.words]
        ends = (end >= stop) | (end >= BEFORE_CAPITAL) & np.append(name[1:], False)
        ends[-1] = True
        within = np.append(~talk.turns[1:], False)
        capitals = written | np.append(True, ends[:-1])
        found['ends'].append((ends, talk.marks >= talks.STOP))
        found['within turns'].append((ends[within], talk.marks[within] >= talks.STOP))
        found['commas'].append((~ends & (p[:, 1] >= COMMA), talk.marks == talks.COMMA))
        found['questions'].append((ends & (p[:, 3] >= ASK * (p[:, 2] + p[:, 3])), talk.marks == talks.QUESTION))
        found['capitals'].append((capitals, talk.cases > 0))
    return {what: round(float(f1(*map(np.concatenate, zip(*pairs)))), 4) for what, pairs in found.items()}


def main(data, minilm, out, steps='1700'):
    torch.set_num_threads(1)
    torch.manual_seed(8)
    meetings = [talk for _, talk in itertools.chain(talks.qmsum(data, 'train'), talks.ami(data))]
    whole = net.Pieces.of_tokenizer(next(pathlib.Path(minilm).glob('*tokenizer.json')))
    keep = whole.common(collections.Counter(word for talk in meetings for word in talk.words), LEAST)
    pieces = whole.first(keep)
    network = net.Net(LAYERS, len(keep))
    network.load(next(pathlib.Path(minilm).glob('*.onnx')), keep)
    network = train(network, meetings, pieces, int(steps), out)
    torch.save({'weights': network.state_dict(), 'pieces': pieces.names, 'known': pieces.known, 'layers': LAYERS}, out)
    unseen = [talk for _, talk in talks.qmsum(data, 'val')]
    for turns in (True, False):
        print('turns', 'told' if turns else 'not told', scores(unseen, [read(network, pieces, talk, turns) for talk in unseen]))


if __name__ == '__main__':
    main(*sys.argv[1:])
