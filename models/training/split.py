"""Writes the lists of pictures that cache_features.py reads: which are learned from, which choose, which only tell.

usage: split.py UNPACKED EVALUATION OUT      UNPACKED: what unpack_pictures.py wrote; EVALUATION: folders flickr8k, openstax, with CAPTIONS.json, ALT.json

OUT gets train.txt, val.txt (700 names of Flickr8k's training part), openstax.txt (kind told by the alt text's own words: 272
photographs, 300 graphics), imagenet.txt, test.txt, openstax-test.txt, and the .jsonl of those that the evaluation tells otherwise.
"""
import json
import pathlib
import random
import sys


def items(folder):
    return [json.loads(line) for line in open(folder / 'items.jsonl')]


def write(path, lines):
    path.write_text(''.join(f'{line}\n' for line in lines))


def main(unpacked, evaluation, out):
    unpacked, evaluation, out = pathlib.Path(unpacked), pathlib.Path(evaluation), pathlib.Path(out)
    out.mkdir(parents=True, exist_ok=True)
    names = sorted(i['file'] for i in items(unpacked / 'flickr8k'))
    random.Random(1).shuffle(names)
    write(out / 'val.txt', [unpacked / 'flickr8k/images' / n for n in names[:700]])
    write(out / 'train.txt', [unpacked / 'flickr8k/images' / n for n in names[700:]])

    sure = [i for i in items(unpacked / 'openstax') if i['sure']]
    random.Random(0).shuffle(sure)
    of_kind = lambda kind, most: [unpacked / 'openstax/images' / i['file'] for i in sure if i['kind'] == kind][:most]
    write(out / 'openstax.txt', of_kind('photo', 272) + of_kind('graphic', 300))
    write(out / 'imagenet.txt', sorted((unpacked / 'imagenet/images').iterdir()))

    captions = json.loads((evaluation / 'flickr8k/CAPTIONS.json').read_text())
    write(out / 'test.txt', [evaluation / 'flickr8k' / n for n in sorted(captions)])
    write(out / 'test.jsonl', [json.dumps({'file': n, 'captions': c}) for n, c in captions.items()])
    kinds = json.loads((evaluation / 'openstax/ALT.json').read_text())
    write(out / 'openstax-test.txt', [evaluation / 'openstax/images' / n for n in sorted(kinds)])
    write(out / 'openstax-test.jsonl', [json.dumps({'file': n, 'kind': k['kind']}) for n, k in kinds.items()])


if __name__ == '__main__':
    main(*sys.argv[1:])
