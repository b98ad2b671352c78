"""Unpacks schoolbook photographs and makes a caption of each publisher's alt text.

usage: unpack_schoolbooks.py SNAPSHOTS CACHE EVALUATION WORDS.txt      SNAPSHOTS as for unpack_pictures.py; WORDS: the captioner's
       unpack_schoolbooks.py MODELS CACHE                              afterwards: which of them are learned from, which only tell

First writes CACHE/schoolbooks/*, CACHE/schoolbooks.txt (paths for cache_features.py) and CACHE/schoolbooks-all.jsonl {"file", "book", "captions", "alt"},
without exact copies of what is reserved. With the features then of these and of val, test, coco and openstax-test at hand, keeps what picture-kinds
calls a photograph and what is no twin of theirs or of another; every seventh, by its name, only tells. Writes CACHE/schoolbooks.jsonl, and
CACHE/schoolbooks-held.jsonl and CACHE/openstax-test-captions.jsonl (the evaluation's photographs, captions made alike) of the same form.
"""
import hashlib
import html
import json
import pathlib
import re
import sys

import onnxruntime
import torch
from torch.nn import functional as F

from cider import words
from train_space import Prepared, read
from unpack_kinds import BOOKS, SOFTWARE, alt_texts, kind_of, photograph
from unpack_pictures import PICTURE, Snapshot

MORE = ['openstax/osbooks-' + name for name in ('introduction-intellectual-property', 'physics', 'business-ethics', 'introduction-philosophy',
        'contemporary-mathematics', 'writing-guide', 'anatomy-physiology', 'astronomy', 'prealgebra-bundle', 'microbiology', 'college-physics-bundle')]
SURE, TWINS, COPIES, HELD, SHORTEST, LONGEST = 0.8, 0.65, 0.95, 7, 4, 20  # cosines of what the heads see, less its mean

PARTS = re.compile(r'\b(part|photo|photograph|image|picture|figure|panel) \(?[a-d]\)?(\b(?! )| (is|shows|of|depicts)\b)|\([a-d]\)', re.I)
OPENING = re.compile(
    r'^(this|the|these|an?|one)? ?((black[- ]and[- ]white|colou?r|old|aerial|overhead|outdoor|close[- ]up|historic(al)?|modern|vintage|large|second|first'
    r'|early|satellite|low-angle|accompanying|present-day) )*(photo(graph)?|image|picture|figure|close-up)( (here|above|below))?'
    r'( (of|shows?|showing|depicts?|depicting|displays?|portrays?|features?|captures?|is of|has|with|illustrates|view of|view shows|photo(graph)? of'
    r'|photo shows|in which))? (how )?', re.I)
ENDING = re.compile(r'[ ,]*\b((is|are) (shown|pictured|visible|seen|depicted|photographed)|(can|may) be seen)'
                    r'( (here|above|below|in (this|the) (photo(graph)?|image|picture|figure)))?$', re.I)
# What is written there, drawn, or of several parts.
NEVER = re.compile(
    r'\b(photos?|photographs?|images?|pictures?|figures?|left|right|top|bottom|upper|lower|panels?|parts?|caption|text|reads?|titled?|entitled|labell?ed'
    r'|screen ?shot|logo|page|document|poster|cartoon|arrows?|molecul\w+|cells?|graph\w*|diagram|map|illustrat\w*|drawing|painting|engraving|mural|portrait'
    r'|micrograph|words|headline|cover|number line|axis|curve|coordinate|exponential|logarithm\w+|rectangles?|triangles?|circles?|squares?|vectors?'
    r'|parabola|equation|symbols?)\b|[“”"‘]|’ | \'|\d', re.I)
SHORT = re.compile(r'\b(U\. ?S\.|D\. ?C\.|Dr\.|Mr\.|Mrs\.|Ms\.|St\.|[A-Z]\.) ?')  # their full stops end no sentence
SOMEBODY = re.compile(  # a name of two words and more, of somebody who does something
    r"(?<![A-Za-z] the )(?:(?<=^)|(?<= of )|(?<= with )|(?<= and )|(?<= by )|(?<= beside ))(?:(?:[A-Z][\w’'-]+|X) ){1,4}(?:[A-Z][\w’-]+)"
    r"(?=(?:'s)? (?:[a-z]+ing|stands|sits|speaks|holds|gives|is|wears|looks|walks|smiles|delivers|signs|shakes|in a|at a|on a|with a|behind a|seated|dressed)\b)")
SEVERAL = re.compile(r'(Americans|[a-z]{3}men|ians)$')
BEFORE_NAME = {'the', 'a', 'an', 'of', 'former', 'president', 'famous', 'modern'}
PLACES = {'in', 'at', 'on', 'near', 'during', 'behind', 'from', 'outside', 'inside', 'wearing'}
OPENS_NONE = {'is', 'are', 'and', 'of', 'in', 'with', 'gives', 'has'}
ENDS_NONE = {'is', 'are', 'and', 'the', 'of', 'with', 'a', 'states', 'says'}


def without_names(sentence):
    """Somebody's name becomes "a person"; a place that ends in a name falls away; None where a name is in the way."""
    person = lambda m: m[0] if SEVERAL.search(m[0]) else 'A person' if m.start() == 0 else 'a person'
    each = SOMEBODY.sub(person, sentence).split(' ')
    name = next((i for i, w in enumerate(each) if i and re.match(r'[^a-z]*[A-Z]', w) and w != 'American'), None)
    if name is None:
        return ' '.join(each)
    while name and each[name - 1].lower() in BEFORE_NAME - {'of'}:
        name -= 1
    return ' '.join(each[:name - 1]).rstrip(' ,') if name and each[name - 1].lower() in PLACES else None


def caption(alt, known=None):
    """What a person might have said of the picture, in lower case; None where the alt text gives no such sentence. known: words, of which one may lack, two in long ones."""
    text = SHORT.sub('X ', re.sub(r'\([^)]*\)|\[[^\]]*\]', ' ', ' '.join(html.unescape(html.unescape(alt)).split())))
    first = re.split(r'(?<=[.;:!?])\s', text.strip())[0].rstrip('.;:!? ')
    sentence = ENDING.sub('', OPENING.sub('', first.strip()).strip())
    sentence = None if PARTS.search(alt) or NEVER.search(sentence) else without_names(sentence)
    if sentence is not None and len(words(sentence)) > LONGEST:
        sentence = re.split(r', | (?:while|as|that|which|who) |; ', sentence)[0]
    said = words(sentence or '')
    if not SHORTEST <= len(said) <= LONGEST or said[0] in OPENS_NONE or said[-1] in ENDS_NONE:
        return None
    strange = 0 if known is None else sum(w not in known for w in said)
    too_strange = strange > (2 if len(said) > 9 else 1) or strange and (len(said) < 6 or said[0] not in known)
    return None if too_strange else ' '.join(said)


def pictures(root, reserved, known):
    """The item and the bytes of each picture whose alt text gives a caption, once, as is each alt text; without what is reserved."""
    seen = set(reserved)
    for book in [b for b in BOOKS if b != SOFTWARE] + MORE + ['philschatz/biology-concepts-book']:
        snapshot = Snapshot(root, book)
        alts = alt_texts(snapshot)
        for path, data in snapshot.files(lambda p: p.lower().endswith(PICTURE) and alts.get(p.rsplit('/', 1)[-1])):
            alt, digest = alts[path.rsplit('/', 1)[-1]], hashlib.sha256(data).hexdigest()[:16]
            said = None if photograph(alt, kind_of(alt)) is False else caption(alt, known)
            if said and not {digest, alt} & seen and len(data) >= 4000:
                seen |= {digest, alt}
                yield {'file': digest + pathlib.PurePath(path).suffix.lower(), 'book': book, 'captions': [said], 'alt': alt}, data


def write(path, rows):
    path.write_text(''.join(json.dumps(row) + '\n' for row in rows))


def unpack(root, out, evaluation, known):
    out, folder = pathlib.Path(out), pathlib.Path(out) / 'schoolbooks'
    folder.mkdir(parents=True, exist_ok=True)
    reserved = {hashlib.sha256(p.read_bytes()).hexdigest()[:16] for p in pathlib.Path(evaluation).rglob('*') if p.suffix.lower() in PICTURE}
    rows = []
    for row, data in pictures(root, reserved, set(pathlib.Path(known).read_text().split('\n'))):
        (folder / row['file']).write_bytes(data)
        rows.append(row)
    write(out / 'schoolbooks-all.jsonl', rows)
    (out / 'schoolbooks.txt').write_text(''.join(f'{folder / row["file"]}\n' for row in rows))
    told = json.loads((pathlib.Path(evaluation) / 'openstax/ALT.json').read_text())
    photographs = {file: t['alt'] for file, t in told.items() if t['kind'] == 'photo' and caption(t['alt'])}
    write(out / 'openstax-test-captions.jsonl', [{'file': f, 'captions': [caption(alt)], 'alt': alt} for f, alt in photographs.items()])


def choose(models, cache):
    cache, rows = pathlib.Path(cache), {r['file']: r for r in map(json.loads, open(pathlib.Path(cache) / 'schoolbooks-all.jsonl'))}
    names, features, logits = read(cache / 'schoolbooks.npz')
    kinds = onnxruntime.InferenceSession(f'{models}/picture-kinds/picture-kinds.onnx', providers=['CPUExecutionProvider'])
    sure = kinds.run(['photograph'], {'features': features.numpy(), 'logits': logits.numpy()})[0].ravel() >= SURE
    prepared = Prepared(features, logits)
    seen = lambda *what: F.normalize(prepared(*what), dim=1)
    x, twin, kept = seen(features, logits), torch.zeros(len(names), dtype=torch.bool), []
    for part in ('openstax-test', 'coco', 'test', 'val'):
        twin |= (x @ seen(*read(cache / f'{part}.npz')[1:]).T).max(1).values > TWINS
    like = x @ x.T
    for i in range(len(names)):
        if sure[i] and not twin[i] and not (like[i, kept] > COPIES).any():
            kept.append(i)
    tells = lambda name: int(name[:8], 16) % HELD == 0
    for file, held in (('schoolbooks.jsonl', False), ('schoolbooks-held.jsonl', True)):
        write(cache / file, [rows[names[i]] for i in kept if tells(names[i]) == held])
    print(len(names), 'pictures,', int(sure.sum()), 'photographs,', len(kept), 'kept, of which only tell', sum(tells(names[i]) for i in kept))


if __name__ == '__main__':
    (unpack if len(sys.argv) > 3 else choose)(*sys.argv[1:])
