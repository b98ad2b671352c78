"""Trains picture-kinds: what kind of picture or graphic it is, and whether it is a photograph; linear layers over the encoder's features
and the tagger's logits.

usage: train_kinds.py OUT.onnx CACHE [FOLDS.tsv]

CACHE: kinds.jsonl (unpack_kinds.py), drawn.jsonl (draw_kinds.py), pages.jsonl (draw_pages.py), documents.jsonl (unpack_documents.py) and the .npz of their
pictures; everyday photographs (objects.npz); kinds-test.npz with kinds-test.jsonl only tells. What is not there is left out. Five folds, for
photographs of whole books and for documents of whole collections, give the calibration and the figures that are printed, and FOLDS.tsv: a picture,
1 for a photograph, and the probability by a layer that has not seen its book.
"""
import json
import pathlib
import sys

import numpy as np
import torch
import torch.nn.functional as F

from heads import UNKNOWN, Group, Heads, calibrated, calibration, export, out_of_fold, reliability, trained
from train_space import read
from unpack_kinds import KINDS

SURE, EVERYDAY, MOST = 0.9, 'objects', 500
GROUPS = (Group('kinds', KINDS, False), Group('photograph', ['photograph'], True))
KIND, PHOTOGRAPH = 0, 1
IS, IS_NOT = 0, 1


def labelled(cache, name):
    """Features, logits, answers (pictures, groups) and what each picture must share a fold with: its book, or nothing."""
    names, features, logits = read(cache / f'{name}.npz')
    if name == EVERYDAY:
        some = np.random.default_rng(0).permutation(len(names))[:MOST]
        return features[some], logits[some], torch.tensor([[KINDS.index('photograph'), IS]] * len(some)), [names[i] for i in some], [names[i] for i in some]
    told = {r['file']: r for r in map(json.loads, open(cache / f'{name}.jsonl'))}
    some = [i for i, n in enumerate(names) if n in told]
    rows = [told[names[i]] for i in some]
    # Clean charts drawn by code make graphics look too easy.
    photograph = [None if name == 'drawn' else r.get('photograph', None if r['kind'] is None else r['kind'] == 'photograph') for r in rows]
    answers = torch.tensor([[KINDS.index(r['kind']) if r['kind'] else UNKNOWN, UNKNOWN if p is None else IS if p else IS_NOT] for r, p in zip(rows, photograph)])
    return features[some], logits[some], answers, [r.get('book', r['file']) for r in rows], [r['file'] for r in rows]


def items(cache):
    """All that is learned from, and the name of the cache of each picture."""
    parts = [(*labelled(cache, name), name) for name in ('kinds', 'drawn', 'pages', 'documents', EVERYDAY) if (cache / f'{name}.npz').exists()]
    features, logits, answers, books, files, sources = zip(*parts)
    return torch.cat(features), torch.cat(logits), torch.cat(answers), sum(books, []), sum(files, []), np.concatenate([[s] * len(f) for s, f in zip(sources, files)])


def told(chances, kind):
    best, label = chances.max(1)
    sure = best >= SURE
    print(f'all right {(label == kind).float().mean():.3f}; sure {sure.float().mean():.3f}, of them right {(label == kind)[sure].float().mean():.3f}')
    for k, name in enumerate(KINDS):
        here, said = kind == k, sure & (label == k)
        print(f'  {name:12} {int(here.sum()):4} found {int((here & (label == k)).sum()):4} surely {int((here & said).sum()):4} said surely {int(said.sum()):4}'
              f' wrongly of {dict((KINDS[j], int(n)) for j, n in enumerate(torch.bincount(kind[said & ~here], minlength=len(KINDS))) if n)}')


def balanced(photograph, answer, low=0.5, high=0.5):
    """The mean of the shares of photographs and of graphics that are told; what is between is not."""
    return float(((photograph >= high)[answer == IS].float().mean() + (photograph < low)[answer == IS_NOT].float().mean()) / 2)


def told_photographs(chance, answer):
    print(f'photographs {int((answer == IS).sum())}, graphics {int((answer == IS_NOT).sum())}: balanced accuracy {balanced(chance, answer):.3f}; '
          f'between 0.3 and 0.7 told as neither {balanced(chance, answer, 0.3, 0.7):.3f}, between 0.4 and 0.6 {balanced(chance, answer, 0.4, 0.6):.3f}')
    reliability(chance, answer == IS)


def main(out, cache, folds=None):
    torch.manual_seed(0)
    torch.set_num_threads(1)
    cache = pathlib.Path(cache)
    features, logits, answers, books, files, source = items(cache)
    model = Heads(GROUPS, features, logits)
    x = model.standard(features, logits)
    for at, group in enumerate(GROUPS):
        some = torch.where(answers[:, at] != UNKNOWN)[0]
        answer, judged = answers[some, at], torch.tensor(np.isin(source[some], ['kinds', 'pages', 'documents']))
        # One book alone has nearly all screenshots: without it there would be none to learn from.
        said = out_of_fold(x[some], answer, group.classes, [(books if at == PHOTOGRAPH or source[i] == 'documents' else files)[i] for i in some])
        slope, offset = calibration(said[judged], answer[judged], at == PHOTOGRAPH)
        print(f'{group.name}: {len(some)} pictures, slope {slope:.2f}, offset {offset:+.2f}')
        chances = F.softmax(said * slope + offset * F.one_hot(torch.tensor(group.classes - 1), group.classes), 1)
        if at == KIND:
            told(chances[judged], answer[judged])
        else:
            book = torch.tensor(source[some] == 'kinds')
            told_photographs(chances[book, IS], answer[book])
            if folds:
                pathlib.Path(folds).write_text(''.join(f'{files[i]}\t{int(a == IS)}\t{p:.4f}\n' for i, a, p in zip(some, answer, chances[:, IS].tolist())))
        model.linears[at] = calibrated(trained(x[some], answer, group.classes), slope, offset)
    export(model, out, features[:2], logits[:2])
    if (cache / 'kinds-test.npz').exists():
        features, logits, answers, *_ = labelled(cache, 'kinds-test')
        with torch.no_grad():
            kinds, photograph = model(features, logits)
        some = answers[:, KIND] != UNKNOWN
        told(kinds[some], answers[some, KIND])
        told_photographs(photograph[:, IS], answers[:, PHOTOGRAPH])


if __name__ == '__main__':
    main(*sys.argv[1:])
