"""Unpacks schoolbook pictures whose alt text says what kind they are, and reads the evaluation's kinds in the same way.

usage: unpack_kinds.py SNAPSHOTS OUT EVALUATION      SNAPSHOTS as for unpack_pictures.py

Writes OUT/kinds/*, OUT/kinds.jsonl {"file", "book", "kind", "photograph", "alt"}, OUT/kinds.txt (paths for cache_features.py) and OUT/kinds-test.jsonl.
kind is null where the opening names none, and photograph then says whether it is one.
"""
import collections
import hashlib
import json
import pathlib
import random
import re
import sys
import xml.etree.ElementTree as ElementTree

from unpack_pictures import GRAPHIC, PICTURE, Snapshot

KINDS = ('bar chart', 'line chart', 'pie chart', 'map', 'diagram', 'table', 'screenshot', 'document', 'logo', 'drawing', 'photograph')
SOFTWARE = 'openstax/osbooks-workplace-software-skills'  # its pictures show programs, whatever is in their windows
BOOKS = (SOFTWARE, 'openstax/osbooks-american-government', 'openstax/osbooks-introduction-political-science', 'openstax/osbooks-introduction-sociology',
         'openstax/osbooks-introductory-statistics-bundle', 'openstax/osbooks-life-liberty-and-pursuit-happiness', 'openstax/osbooks-nursing-external-bundle',
         'openstax/osbooks-principles-finance', 'openstax/osbooks-principles-marketing', 'openstax/osbooks-us-history', 'philschatz/biology-book',
         'philschatz/physics-book', 'openstax/osbooks-entrepreneurship', 'openstax/osbooks-psychology', 'openstax/osbooks-world-history',
         'philschatz/sociology-book')
MOST = {'line chart': 130, 'diagram': 450, 'drawing': 400, 'photograph': 900, 'a photograph': 500}
OPENING = 160  # characters of an alt text in which its kind is looked for
WHAT = r'^(this is |the image (is|shows) |figure shows |an? |the |this |two |three |four |color |color-coded |black and white |aerial |part a (is|shows) )*'
WORDS = [(kind, re.compile(words, re.I)) for kind, words in (
    ('several', r'\b(bar|column)\b.*\bline (graph|chart)|\bline (graph|chart).*\bbar (graph|chart)|pie.*\bbar (graph|chart)'),
    ('screenshot', r'\b(screen ?shots?|screen capture|dialog(ue)? box|(web ?site|web ?page|spreadsheet|worksheet|word|excel|powerpoint|google \w+)'
                   r' (is|screen|window|page|tab|menu)|login page|home ?page)\b'),
    ('pie chart', r'\b(pie (graph|chart|diagram)s?|dough?nut (graph|chart)s?)\b'),
    ('bar chart', r'\b((bar|column|stacked) ?(graph|chart|diagram)s?|histograms?)\b'),
    ('map', WHAT + r'((world|political|road|weather|site|topographic|outline|street|historical|u\.?s\.?|united states|electoral|county|state|physical'
                   r'|regional|relief|hand-drawn|early) )*maps?\b|(?<!concept )(?<!mind )\bmaps? (of|shows?|showing|indicat|illustrat|depict|titled|entitled)'),
    ('table', WHAT + r'((periodic|frequency|data|partially|completed?|two-way|contingency) )*tables?\b(?! (top|tennis|salt|lamp|cloth|with|on|in (a|the)))'),
    ('line chart', r'\b(line (graph|chart)s?|scatter ?(plot|graph|chart|diagram)s?|time[- ]series (graph|chart|plot)|curves?\b.*\baxis'
                   r'|(x|y|horizontal|vertical)[- ]axis|(graph|plot) (of|shows|showing|is|titled|entitled|depict|plott)|x-y graph|normal (distribution )?curve)\b'),
    ('diagram', r'\b(flow ?charts?|diagrams?|organi[sz]ation(al)? charts?|schematics?|venn|circuit|timelines?|concept map|cycle|infographics?|flows? into)\b'),
    ('photograph', WHAT + r'photo(graph)?s?\b'),
    ('drawing', WHAT + r'(illustrations?|drawings?|paintings?|cartoons?|engravings?|sketch|woodcut|lithograph|poster|etching)\b'))]


# Neither drawn nor what one calls a photograph, and pictures of several parts, of which some are.
NEITHER = re.compile(r'\b(micrographs?|microscop\w*|electron|histolog\w*|x-?rays?|ultrasound|mri|scans?|telescope|nebula|galax\w+|superimposed|manuscript|microns?|'
                     r'portraits?|collage|(part|photo|photograph|image|picture|illustration|figure|sketch|panel) \(?[a-d]\)?)\b|\([a-d]\)', re.I)


def kind_of(alt):
    """The first kind that an alt text's opening names; None where it names none or several, or a graph in a photograph."""
    found = [kind for kind, words in WORDS if words.search(alt.strip()[:OPENING])]
    return None if not found or 'several' in found or found[0] == 'line chart' and 'photo' in alt[:OPENING].lower() else found[0]


def photograph(alt, kind):
    """Whether an alt text tells a photograph; None where its words tell both or nothing. Words anywhere in it tell no graphic: people sit at tables and bars."""
    photo = re.search(r'\bphoto(graph)?s?\b', alt, re.I)
    if NEITHER.search(alt) or photo and GRAPHIC.search(alt):
        return None
    return True if photo else False if kind else None


def alt_texts(snapshot):
    """Name of a picture to its alt text, from a book's XML or Markdown."""
    alt = {}
    for path, data in snapshot.files(lambda p: p.endswith(('.md', '.cnxml'))):
        if path.endswith('.md'):
            for text, target in re.findall(r'!\[([^\]]*)\]\(\s*([^\s)]+)', data.decode('utf8', 'replace')):
                alt.setdefault(target.rsplit('/', 1)[-1], ' '.join(text.split()))
        else:
            for media in ElementTree.fromstring(data).iter('{http://cnx.rice.edu/cnxml}media'):
                for image in media.iter('{http://cnx.rice.edu/cnxml}image'):
                    alt.setdefault(image.get('src', '').rsplit('/', 1)[-1], ' '.join(media.get('alt', '').split()))
    return alt


def told(book, alt):
    """The kind and whether it is a photograph; None where the alt text does not say, or says of a photograph that something is drawn into it."""
    kind = kind_of(alt)
    photo = photograph(alt, kind)
    if book == SOFTWARE:
        return (None, None) if kind in (None, 'photograph', 'map', 'drawing', 'pie chart') else ('screenshot', False)
    return (kind if photo or kind != 'photograph' else None), photo


def pictures(root, reserved):
    """The item and the bytes of each picture, once; without what is reserved."""
    seen = set(reserved)
    for book in BOOKS:
        snapshot = Snapshot(root, book)
        alts = alt_texts(snapshot)
        for path, data in snapshot.files(lambda p: p.lower().endswith(PICTURE) and alts.get(p.rsplit('/', 1)[-1])):
            alt, digest = alts[path.rsplit('/', 1)[-1]], hashlib.sha256(data).hexdigest()[:16]
            kind, photo = told(book, alt)
            if (kind or photo is not None) and digest not in seen and len(data) >= 4000:
                seen.add(digest)
                yield {'file': digest + pathlib.PurePath(path).suffix.lower(), 'book': book, 'kind': kind, 'photograph': photo, 'alt': alt}, data


def main(root, out, evaluation):
    out = pathlib.Path(out)
    (out / 'kinds').mkdir(parents=True, exist_ok=True)
    reserved = {hashlib.sha256(p.read_bytes()).hexdigest()[:16] for p in pathlib.Path(evaluation).rglob('*') if p.suffix.lower() in PICTURE}
    of_kind = collections.defaultdict(list)
    for item, data in pictures(root, reserved):
        of_kind[item['kind'] or 'a photograph'].append((item, data))
    with open(out / 'kinds.jsonl', 'w') as items, open(out / 'kinds.txt', 'w') as paths:
        for kind, some in of_kind.items():
            random.Random(6).shuffle(some)
            for item, data in some[:MOST.get(kind)]:
                (out / 'kinds' / item['file']).write_bytes(data)
                items.write(json.dumps(item) + '\n')
                paths.write(f'{out / "kinds" / item["file"]}\n')
            print(kind, len(some))
    with open(out / 'kinds-test.jsonl', 'w') as items:
        for file, told in json.loads((pathlib.Path(evaluation) / 'openstax/ALT.json').read_text()).items():
            kind = 'photograph' if told['kind'] == 'photo' else kind_of(told['alt'])
            items.write(json.dumps({'file': file, 'kind': kind}) + '\n')


if __name__ == '__main__':
    main(*sys.argv[1:])
