"""What the captioner learns from besides Flickr8k: COCO's train pictures and captions, as far as public repositories hold them.

usage: unpack_captions.py SNAPSHOTS OUT RESERVED.json

SNAPSHOTS as for unpack_pictures.py; RESERVED: the evaluation's TRUTH.json, none of whose pictures is taken. Writes OUT/coco/images/*,
OUT/more.txt (a path a line), OUT/more.jsonl ({file, captions, made}: 80 pictures with people's captions, 126 with sentences made of
their boxes' names, largest first) and OUT/text-only.jsonl (captions without pictures; at most 500 of bathrooms and 500 of kitchens).
"""
import collections
import json
import pathlib
import random
import sys

from caption_data import article, objects
from unpack_pictures import Snapshot


def captioned(root):
    snapshot, captions = Snapshot(root, 'Obmutescence/COCO-MINI'), collections.defaultdict(list)
    told = json.loads(snapshot.read('annotations/captions_train2017.json'))
    for row in told['annotations']:
        captions[row['image_id']].append(' '.join(row['caption'].split()))
    for image in told['images']:
        yield image['file_name'], snapshot.read('train2017/' + image['file_name']), captions[image['id']][:5]


def boxed(root):
    snapshot, names = Snapshot(root, 'lightly-ai/coco128_yolo'), objects()
    paths = set(snapshot.paths())
    for path in sorted(paths):
        table = 'object_detection/labels/' + path[len('images/'):-4] + '.txt'
        if path.startswith('images/train2017/') and table in paths:
            areas = collections.Counter()
            for line in snapshot.read(table).decode().splitlines():
                number, _, _, width, height = map(float, line.split())
                areas[names[int(number)]] += width * height
            if areas:
                some = [f'a {name}' for name, _ in areas.most_common(3)]
                with_all = ' with '.join([some[0], ' and '.join(some[1:])]) if len(some) > 1 else some[0]
                yield path.rsplit('/', 1)[-1], snapshot.read(path), [article(s) for s in (some[0], ' with '.join(some[:2]), ' next to '.join(some[:2]), ' and '.join(some[:2]), with_all)]


def texts(root, most=500):
    text = Snapshot(root, 'jibo27/image_captioning_seqgan').read('experiments/real_captions.txt').decode()
    lines = sorted({line.strip() for line in text.split('\n')} - {''})
    random.Random(0).shuffle(lines)
    seen = collections.Counter()
    for line in lines:
        room = next((r for r in ('bathroom', 'kitchen') if r in line), None)
        whole = line.endswith('.') or len(line) < 74
        if '<unk>' not in line and whole and len(line) >= 15 and (room is None or seen[room] < most):
            seen[room] += 1
            yield line


def main(root, out, reserved):
    out, kept = pathlib.Path(out), json.loads(pathlib.Path(reserved).read_text())
    folder = out / 'coco' / 'images'
    folder.mkdir(parents=True, exist_ok=True)
    rows = {}
    for made, found in ((False, captioned(root)), (True, boxed(root))):
        for name, data, captions in found:
            if name not in kept and name not in rows:
                (folder / name).write_bytes(data)
                rows[name] = {'file': name, 'captions': captions, 'made': made}
    (out / 'more.txt').write_text(''.join(f'{folder / name}\n' for name in rows))
    (out / 'more.jsonl').write_text(''.join(json.dumps(row) + '\n' for row in rows.values()))
    (out / 'text-only.jsonl').write_text(''.join(json.dumps({'captions': [line]}) + '\n' for line in texts(root)))


if __name__ == '__main__':
    main(*sys.argv[1:])
