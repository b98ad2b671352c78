"""Unpacks COCO train pictures (256 x 256, squashed) and which of its 80 things each shows; for training only.

usage: unpack_objects.py SNAPSHOTS OUT RESERVED.json

SNAPSHOTS as for unpack_pictures.py; RESERVED: the evaluation's TRUTH.json, none of whose pictures is taken. Writes OUT/objects/images/*,
OUT/objects.txt (a path a line) and OUT/objects.jsonl ({file, objects} a line; pictures without any of the 80 things are left out).
"""
import json
import pathlib
import sys

from caption_data import objects
from unpack_pictures import Snapshot

PICTURES = 'nsimsiri/Image-Captioning'
THINGS = 'AlexTo/GraphLOMO'


def main(root, out, reserved):
    out, kept, names = pathlib.Path(out), {int(name[:-4]) for name in json.loads(pathlib.Path(reserved).read_text())}, sorted(objects())
    shown = {}
    for line in Snapshot(root, THINGS).read('metadata/COCO/train/class_labels.txt').decode().split():
        path, *things = line.split(',')
        shown[path.rsplit('/', 1)[-1]] = [names[int(t)] for t in things]  # numbered by the alphabet
    folder, rows = out / 'objects' / 'images', []
    folder.mkdir(parents=True, exist_ok=True)
    for path, data in Snapshot(root, PICTURES).files(lambda p: p.startswith('data/resized2014/')):
        name = path.rsplit('/', 1)[-1]
        if name in shown and int(name[-16:-4]) not in kept:
            (folder / name).write_bytes(data)
            rows.append({'file': name, 'objects': shown[name]})
    (out / 'objects.txt').write_text(''.join(f'{folder / row["file"]}\n' for row in rows))
    (out / 'objects.jsonl').write_text(''.join(json.dumps(row) + '\n' for row in rows))
    print(len(rows), 'pictures')


if __name__ == '__main__':
    main(*sys.argv[1:])
