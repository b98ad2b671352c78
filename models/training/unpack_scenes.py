"""Unpacks pictures of scenes, sports and rooms, and everyday pictures that show none of them or are labelled by hand; for training only.

usage: FLICKR8K_NAMES=FILE unpack_scenes.py SNAPSHOTS OUT EVALUATION [SET...]      SNAPSHOTS as for unpack_pictures.py; all sets when none is named

Writes OUT/scenes/*, OUT/scenes.txt (paths for cache_features.py) and OUT/scenes.jsonl {"file", "set", "held", "part", "scene", "sport", "room"}: a label,
"none", or null where nobody says. held: kept from all training and calibration; part: pictures of one part must be in one fold. Pictures of
everyday.tsv have the labels that one reader gave them.
"""
import collections
import hashlib
import json
import pathlib
import random
import re
import sys

from unpack_objects import PICTURES, THINGS
from unpack_pictures import PICTURE, Snapshot, flickr8k
from caption_data import objects

GROUPS = ('scene', 'sport', 'room')
NONE = 'none'
EVERYDAY = pathlib.Path(__file__).with_name('everyday.tsv')

SCENES = {'coast': 'sea', 'sea': 'sea', 'forest': 'forest', 'highway': 'highway', 'industrial': 'factory', 'insidecity': 'buildings', 'tallbuilding': 'buildings',
          'buildings': 'buildings', 'mountain': 'mountain', 'opencountry': 'countryside', 'street': 'street', 'suburb': 'house', 'frontal': 'house',
          'glacier': 'glacier', 'airport': 'airport', 'bamboo_forest': 'bamboo forest', 'desert': 'desert', 'football_field': 'sports field', 'sky': 'sky'}
ROOMS = {'bedroom': 'bedroom', 'kitchen': 'kitchen', 'livingroom': 'living room', 'office': 'office', 'store': 'shop', 'bathroom': 'bathroom',
         'auditorium': 'auditorium'}
LABELS = {**{name: ('scene', label) for name, label in SCENES.items()}, **{name: ('room', label) for name, label in ROOMS.items()}}
# What a reader would not look for, or what only this set tells from another sport.
DROPPED = ('water cycling', 'gaga', 'sky surfing', 'pole climbing', 'baton twirling', 'campus')
SPORTS = {'football': 'American football', 'ampute football': 'amputee football', 'hockey': 'ice hockey', 'figure skating men': 'figure skating',
          'figure skating women': 'figure skating', 'figure skating pairs': 'figure skating', 'ultimate': 'frisbee', 'giant slalom': 'skiing',
          'track bicycle': 'track cycling', 'barell racing': 'barrel racing', 'canoe slamon': 'canoe slalom', 'snow boarding': 'snowboarding',
          'olympic wrestling': 'wrestling', 'mushing': 'dog sledding', 'horse jumping': 'show jumping', 'balance beam': 'gymnastics',
          'parallel bar': 'gymnastics', 'uneven bars': 'gymnastics', 'pommel horse': 'gymnastics', 'rings': 'gymnastics', 'formula 1 racing': 'car racing',
          'nascar racing': 'car racing', 'sailboat racing': 'sailing', 'snowmobile racing': 'snowmobiling', 'bmx': 'BMX', 'sumo wrestling': 'sumo'}

# Of the ten sets of COCO's things: who plays with them, what is beside them.
PLAYED = {'tennis racket': 'tennis', 'baseball bat': 'baseball', 'baseball glove': 'baseball', 'surfboard': 'surfing', 'snowboard': 'snowboarding', 'skis': 'skiing',
          'frisbee': 'frisbee', 'skateboard': 'skateboarding'}
PERHAPS_PLAYED = {'sports ball', 'horse', 'boat'}
COOKED = {'oven', 'microwave', 'refrigerator', 'sink', 'toaster'}
OUTDOORS = {'car', 'bus', 'train', 'truck', 'boat', 'airplane', 'motorcycle', 'traffic light', 'fire hydrant', 'stop sign', 'sheep', 'cow', 'elephant', 'bear', 'zebra',
            'giraffe', 'skis', 'snowboard', 'surfboard', 'kite', 'baseball bat', 'baseball glove'}
INDOORS = {'couch', 'bed', 'toilet', 'tv', 'laptop', 'mouse', 'remote', 'keyboard', 'microwave', 'oven', 'toaster', 'sink', 'refrigerator', 'hair drier', 'toothbrush'}

# Of five people's captions.
SAID_SPORTS = {'soccer': r'soccer', 'basketball': r'basketball', 'tennis': r'tennis', 'American football': r'(?<!flag )football', 'baseball': r'baseball|softball',
               'ice hockey': r'hockey.*\b(ice|rink)|\b(ice|rink).*hockey', 'surfing': r'(?<!wind)(?<!kite)surf(s|ing|er|ers|board)?', 'snowboarding': r'snow ?board\w*',
               'skiing': r'ski(s|ing|er|ers)?', 'skateboarding': r'skate ?board\w*', 'rock climbing': r'(rock|cliff).*climb\w*|climb\w*.*(rock|cliff)',
               'volleyball': r'volleyball', 'BMX': r'bmx', 'rugby': r'rugby', 'gymnastics': r'gymnast\w*'}
SAID_SPORTS = {label: re.compile(rf'\b({words})\b') for label, words in SAID_SPORTS.items()}
ANY_SPORT = re.compile(r'ball|bike|biking|bicycl|cycl|motor|dirt|rac(e|ing|er)|rid(e|ing)|kayak|canoe|raft|row|sail|boat|swim|pool|div(e|ing)|jump|trampoline|gym|wrestl|box|'
                       r'martial|karate|judo|runn|marathon|golf|cricket|rugby|lacrosse|polo|horse|rodeo|bull|sled|skat|sport|game|team|player|play|goal|uniform|frisbee|climb|'
                       r'parachut|glid|bungee|cheer|fish|ski|surf|board|tennis|hockey|soccer|court|athlet|compet|arena|stadium')
SAID_SCENES = {'sea': r'beach|ocean|sea|shore|seashore|coast', 'street': r'street|sidewalk', 'forest': r'forest|woods|wooded', 'mountain': r'mountains?|mountaintop', 'desert': r'desert'}
SAID_SCENES = {label: re.compile(rf'\b({words})\b') for label, words in SAID_SCENES.items()}
ANY_PLACE = re.compile(r'beach|ocean|\bsea|shore|coast|street|sidewalk|forest|wood|mountain|desert|hill|rock|cliff|water|lake|river|road|path|trail|city|build|house|field|park|yard|sand|'
                       r'snow|sky|tree|garden|town|track|stadium|air|country|farm|meadow|crowd|court|bridge|grass|outdoor|outside')
OUTSIDE = re.compile(r'\b(grass|grassy|field|beach|snow|snowy|street|park|ocean|mountains?|outside|outdoors|yard|sand|woods|forest|road|sidewalk|river|lake|hill)\b')
INSIDE = re.compile(r'room|kitchen|\bbed|couch|sofa|table|indoor|inside|floor|carpet|office|store|shop|\bbar\b|restaurant|chair|home|house|building')

ANIMALS = 398  # ImageNet's classes before this one
SPORTY = {'ballplayer', 'barbell', 'baseball', 'basketball', 'balance beam', 'bobsled', 'canoe', 'catamaran', 'croquet ball', 'dogsled', 'dumbbell', 'football helmet', 'go-kart', 'golf ball',
          'golfcart', 'horizontal bar', 'hockey puck', 'horse cart', 'mountain bike', 'moped', 'motor scooter', 'paddle', 'parachute', 'parallel bars', 'ping-pong ball', 'pole', 'pool table',
          'puck', 'racer', 'racket', 'rugby ball', 'scoreboard', 'scuba diver', 'ski', 'ski mask', 'snorkel', 'snowmobile', 'soccer ball', 'speedboat', 'sports car', 'swimming trunks',
          'tennis ball', 'trimaran', 'unicycle', 'volleyball', 'yawl', 'bicycle-built-for-two', 'crash helmet', 'swing', 'bow', 'knee pad', 'maillot', 'bathing cap', 'gondola',
          'cliff', 'alp', 'geyser', 'lakeside', 'seashore', 'promontory', 'sandbar', 'valley', 'volcano', 'coral reef'}
SEED = 5
# pictures of a label to learn from, and held
MANY = {'scenes6': (60, 25), 'scene15': (45, 20), 'sun8': (50, 25), 'rooms': (60, 30), 'sports': (15, 6)}


def item(source, learned=None, part=None, **labels):
    """learned: whether the set's own split says so; None where it has none."""
    return {'set': source, 'learned': learned, 'part': part, **{group: labels.get(group) for group in GROUPS}}


def of_label(source, name, learned=None, part=None):
    """A set's picture of a scene or room is no sport, and none of the other group."""
    group, label = LABELS[name.lower()]
    other = 'room' if group == 'scene' else 'scene'
    return item(source, learned, part, **{group: label, other: NONE, 'sport': None if label == 'sports field' else NONE})


def foldered(repository, source, kept, told):
    for path, data in Snapshot(repository[0], repository[1]).files(lambda p: p.lower().endswith(PICTURE) and kept(p)):
        yield path, data, told(path.split('/'))


def scenes6(root):
    return foldered((root, 'yadavaditya13/Image_Classification_Using_Deep_Learning'), 'scenes6', re.compile(r'dataset/seg_(train|test)/').match,
                    lambda p: of_label('scenes6', p[2], p[1] == 'seg_train'))


def scene15(root):
    return foldered((root, 'jaaumeadrover/Landscape-Image-Classification'), 'scene15', re.compile(r'data/(train|test)/').match,
                    lambda p: of_label('scene15', p[2], p[1] == 'train'))


def sun8(root):
    return foldered((root, 'nhantd/CMU16720-Scene-Classification'), 'sun8', lambda p: p.startswith('data/images/') and p.count('/') == 3 and p.split('/')[2] not in DROPPED,
                    lambda p: of_label('sun8', p[2]))


def rooms(root):
    """One house has four pictures, so houses are held and not pictures."""
    def told(path):
        house, name = path[-1].rsplit('.', 1)[0].split('_', 1)
        return of_label('rooms', name, random.Random(f'{SEED} {house}').random() >= 0.3, f'house {house}')
    return foldered((root, 'emanhamed/Houses-dataset'), 'rooms', lambda p: p.startswith('Houses Dataset/'), told)


def sports(root):
    """Where a sport is done is not told; in no home, shop or office."""
    return foldered((root, 'Vigneshraj15/SportsActivityDetection'), 'sports', lambda p: p.startswith('train/') and p.split('/')[1] not in DROPPED,
                    lambda p: item('sports', sport=SPORTS.get(p[1], p[1]), room=NONE))


def by_things(things):
    """Labels that COCO's things tell."""
    things = set(things)
    played = {PLAYED[t] for t in things & PLAYED.keys()}
    sport = None if len(played) > 1 or played and 'person' not in things or not played and things & PERHAPS_PLAYED else next(iter(played), NONE)
    indoors, outdoors = things & INDOORS, things & OUTDOORS
    room = 'bathroom' if 'toilet' in things and not outdoors else 'kitchen' if len(things & COOKED) > 1 and 'bed' not in things and not outdoors else NONE if outdoors and not indoors else None
    return {'sport': sport, 'room': room, 'scene': NONE if indoors and not outdoors else None}


def everyday():
    """Name of a picture to what a reader said of it."""
    lines = EVERYDAY.read_text().split('\n')[1:] if EVERYDAY.exists() else []
    return {name: {g: None if l == '?' else NONE if l == '-' else l for g, l in zip(GROUPS, labels)} for name, *labels in (line.split('\t') for line in lines if line)}


def coco(root):
    names, shown, read = sorted(objects()), {}, everyday()
    for line in Snapshot(root, THINGS).read('metadata/COCO/train/class_labels.txt').decode().split():
        path, *things = line.split(',')
        shown[path.rsplit('/', 1)[-1]] = [names[int(t)] for t in things]  # numbered by the alphabet
    for path, data in Snapshot(root, PICTURES).files(lambda p: p.startswith('data/resized2014/')):
        name = path.rsplit('/', 1)[-1]
        if name in read:
            yield name, data, item('everyday', **read[name])
        elif name in shown:
            yield name, data, item('coco', **by_things(shown[name]))


def by_captions(captions):
    """Labels that three of five captions agree on; none of them where no caption has any word of the kind."""
    captions = [c.lower() for c in captions]
    said = lambda words: sum(bool(words.search(c)) for c in captions)
    several = lambda of: [label for label, words in of.items() if said(words) >= 3]
    sport, scene = several(SAID_SPORTS), several(SAID_SCENES)
    return {'sport': sport[0] if len(sport) == 1 else None if said(ANY_SPORT) else NONE, 'scene': scene[0] if len(scene) == 1 else None if said(ANY_PLACE) else NONE,
            'room': NONE if said(OUTSIDE) >= 2 and not said(INSIDE) else None}


def flickr(root):
    for path, data, facts in flickr8k(root):
        yield path, data, item('flickr8k', **by_captions(facts['captions']))


def imagenet(root):
    """Objects and animals from near; what sport or place is seen with them is not told where it may be one."""
    snapshot = Snapshot(root, 'EliSchwartz/imagenet-sample-images')
    for index, (path, data) in enumerate(sorted(snapshot.files(lambda p: p.endswith('.JPEG')))):
        name = path[:-5].split('_', 1)[1].replace('_', ' ')
        yield path, data, item('imagenet', sport=None if name in SPORTY else NONE, room=NONE if index < ANIMALS else None)


SETS = {'scenes6': scenes6, 'scene15': scene15, 'sun8': sun8, 'rooms': rooms, 'sports': sports, 'coco': coco, 'flickr8k': flickr, 'imagenet': imagenet}


def chosen(source, rows):
    """(item, bytes) with "held" told: so many of each label; of everyday pictures some of each label and some of none."""
    random.Random(SEED).shuffle(rows)
    taken = collections.Counter()
    for told, data in rows:
        labels = [told[g] for g in GROUPS if told[g] not in (None, NONE)]
        if told['set'] in MANY:
            learn, hold = MANY[told['set']]
            key = labels[0]
            held = taken[key, False] >= learn if told['learned'] is None else not told['learned']
            most = hold if held else learn
        elif told['set'] in ('everyday', 'imagenet'):
            key, most = told['set'], 1000
            held = (taken[key, False] + taken[key, True]) % (2 if told['set'] == 'everyday' else 4) == 1
        else:
            if all(told[g] is None for g in GROUPS):
                continue
            key, most = labels[0] if labels else NONE, {'soccer': 80, NONE: 160}.get(labels[0] if labels else NONE, 28)
            held = (taken[key, False] + taken[key, True]) % 4 == 1
            most = most // 4 if held else most - most // 4
        if taken[key, held] < most:
            taken[key, held] += 1
            yield {**told, 'held': held}, data


def main(root, out, evaluation, *sets):
    out = pathlib.Path(out)
    (out / 'scenes').mkdir(parents=True, exist_ok=True)
    evaluated = [p for p in pathlib.Path(evaluation).rglob('*') if p.suffix.lower() in PICTURE]
    seen, numbers = {hashlib.sha1(p.read_bytes()).hexdigest() for p in evaluated}, {p.stem for p in evaluated if p.stem.isdigit()}
    with open(out / 'scenes.jsonl', 'w') as items, open(out / 'scenes.txt', 'w') as paths:
        for source in sets or SETS:
            rows = []
            for path, data, told in SETS[source](root):
                digest = hashlib.sha1(data).hexdigest()
                if digest not in seen and path.rsplit('_', 1)[-1].split('.')[0] not in numbers:
                    seen.add(digest)
                    rows.append(({'file': path if told['set'] in ('everyday', 'coco') else digest[:16] + pathlib.PurePath(path).suffix.lower(), **told}, data))
            count = collections.Counter()
            for told, data in chosen(source, rows):
                (out / 'scenes' / told['file']).write_bytes(data)
                del told['learned']
                items.write(json.dumps({**told, 'part': told['part'] or told['file']}) + '\n')
                paths.write(f'{out / "scenes" / told["file"]}\n')
                count.update([told['set'], *(f'{g} {told[g]}' for g in GROUPS if told[g])])
            print(source, dict(sorted(count.items())), flush=True)


if __name__ == '__main__':
    main(*sys.argv[1:])
