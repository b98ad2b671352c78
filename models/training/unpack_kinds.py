"""Unpacks schoolbook pictures whose alt text says at once what kind they are, and reads the evaluation's kinds in the same way.

usage: unpack_kinds.py SNAPSHOTS OUT EVALUATION      SNAPSHOTS as for unpack_pictures.py

Writes OUT/kinds/*, OUT/kinds.jsonl {"file", "book", "kind", "alt"}, OUT/kinds.txt (paths for cache_features.py) and OUT/kinds-test.jsonl.
"""
import collections
import hashlib
import json
import pathlib
import random
import re
import sys
import xml.etree.ElementTree as ElementTree

from unpack_pictures import PICTURE, Snapshot

KINDS = ('bar chart', 'line chart', 'pie chart', 'map', 'diagram', 'table', 'screenshot', 'drawing', 'photograph')
SOFTWARE = 'openstax/osbooks-workplace-software-skills'  # its pictures show programs, whatever is in their windows
BOOKS = (SOFTWARE, 'openstax/osbooks-american-government', 'openstax/osbooks-introduction-political-science', 'openstax/osbooks-introduction-sociology',
         'openstax/osbooks-introductory-statistics-bundle', 'openstax/osbooks-life-liberty-and-pursuit-happiness', 'openstax/osbooks-nursing-external-bundle',
         'openstax/osbooks-principles-finance', 'openstax/osbooks-principles-marketing', 'openstax/osbooks-us-history', 'philschatz/biology-book',
         'philschatz/physics-book')
MOST = {'line chart': 130, 'diagram': 120, 'drawing': 110, 'photograph': 60, 'screenshot': 170}
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
    ('photograph', WHAT + r'(photo(graph)?s?|micrograph|scanning electron)\b'),
    ('drawing', WHAT + r'(illustrations?|drawings?|paintings?|cartoons?|engravings?|sketch|woodcut|lithograph|poster|etching|portrait)\b'))]


def kind_of(alt):
    """The first kind that an alt text's opening names; None where it names none or several, or a graph in a photograph."""
    found = [kind for kind, words in WORDS if words.search(alt.strip()[:OPENING])]
    return None if not found or 'several' in found or found[0] == 'line chart' and 'photo' in alt[:OPENING].lower() else found[0]


def alt_texts(snapshot):
    """Name of a picture to its alt text, from a book's XML or Markdown."""
    alt = {}
    for path in snapshot.paths():
        if path.endswith('.md'):
            for text, target in re.findall(r'!\[([^\]]*)\]\(\s*([^\s)]+)', snapshot.read(path).decode('utf8', 'replace')):
                alt.setdefault(target.rsplit('/', 1)[-1], ' '.join(text.split()))
        if path.endswith('.cnxml'):
            for media in ElementTree.fromstring(snapshot.read(path)).iter('{http://cnx.rice.edu/cnxml}media'):
                for image in media.iter('{http://cnx.rice.edu/cnxml}image'):
                    alt.setdefault(image.get('src', '').rsplit('/', 1)[-1], ' '.join(media.get('alt', '').split()))
    return alt


def pictures(root):
    """A kind, the book, the alt text, the file's name and its bytes; each picture once."""
    seen = set()
    for book in BOOKS:
        snapshot = Snapshot(root, book)
        alt = alt_texts(snapshot)
        for path in snapshot.paths():
            kind = kind_of(alt.get(path.rsplit('/', 1)[-1], '')) if path.lower().endswith(PICTURE) else None
            if book == SOFTWARE and kind in ('photograph', 'map', 'drawing', 'pie chart') or kind is None:
                continue
            data = snapshot.read(path)
            digest = hashlib.sha256(data).hexdigest()[:16]
            if digest not in seen and len(data) >= 4000:
                seen.add(digest)
                yield ('screenshot' if book == SOFTWARE else kind), book, alt[path.rsplit('/', 1)[-1]], digest + pathlib.PurePath(path).suffix.lower(), data


def main(root, out, evaluation):
    out = pathlib.Path(out)
    (out / 'kinds').mkdir(parents=True, exist_ok=True)
    of_kind = collections.defaultdict(list)
    for picture in pictures(root):
        of_kind[picture[0]].append(picture)
    with open(out / 'kinds.jsonl', 'w') as items, open(out / 'kinds.txt', 'w') as paths:
        for kind, some in of_kind.items():
            random.Random(6).shuffle(some)
            for _, book, alt, file, data in some[:MOST.get(kind)]:
                (out / 'kinds' / file).write_bytes(data)
                items.write(json.dumps({'file': file, 'book': book, 'kind': kind, 'alt': alt}) + '\n')
                paths.write(f'{out / "kinds" / file}\n')
    with open(out / 'kinds-test.jsonl', 'w') as items:
        for file, told in json.loads((pathlib.Path(evaluation) / 'openstax/ALT.json').read_text()).items():
            kind = 'photograph' if told['kind'] == 'photo' else kind_of(told['alt'])
            items.write(json.dumps({'file': file, 'kind': kind}) + '\n')


if __name__ == '__main__':
    main(*sys.argv[1:])
