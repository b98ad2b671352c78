"""Unpacks pages of real documents: first pages of PDF files, and receipts as they were scanned.

usage: unpack_documents.py SNAPSHOTS OUT      needs pdftotext and pdftoppm of poppler

Writes OUT/documents/*, OUT/documents.jsonl {"file", "kind", "book"}, where the book is the repository, and OUT/documents.txt.
"""
import hashlib
import io
import itertools
import json
import pathlib
import random
import subprocess
import sys

from PIL import Image

from unpack_pictures import Snapshot

PAPERS = {'mozilla/pdf.js': 100, 'tabulapdf/tabula-java': 50, 'jsvine/pdfplumber': 30}  # and how many at most
RECEIPTS, MOST_RECEIPTS = 'zzzDavid/ICDAR-2019-SROIE', 60
LEAST_TEXT = 600  # characters: test files of readers of PDF are often one word or one line
SIDE = 900


def page(data):
    """The first page of a PDF as a picture; None where it has little text, or is made to try a reader's patience."""
    run = lambda *words: subprocess.run(['timeout', '20', *words], input=data, capture_output=True).stdout
    text = run('pdftotext', '-l', '1', '-', '-').decode('utf8', 'replace')
    if sum(c.isalnum() for c in text) < LEAST_TEXT:
        return None
    drawn = run('pdftoppm', '-l', '1', '-scale-to', str(SIDE), '-png', '-')
    return Image.open(io.BytesIO(drawn)).convert('RGB') if drawn else None


def papers(snapshots):
    for repository, most in PAPERS.items():
        files = list(Snapshot(snapshots, repository).files(lambda p: p.endswith('.pdf')))
        random.Random(7).shuffle(files)
        pages = filter(None, (page(data) for _, data in files))
        yield from ((repository, picture) for picture in itertools.islice(pages, most))


def receipts(snapshots):
    files = list(Snapshot(snapshots, RECEIPTS).files(lambda p: p.startswith('data/img/')))
    for _, data in random.Random(7).sample(files, MOST_RECEIPTS):
        picture = Image.open(io.BytesIO(data)).convert('RGB')
        picture.thumbnail((SIDE, SIDE))
        yield RECEIPTS, picture


def main(snapshots, out):
    out = pathlib.Path(out)
    (out / 'documents').mkdir(parents=True, exist_ok=True)
    seen = set()
    with open(out / 'documents.jsonl', 'w') as items, open(out / 'documents.txt', 'w') as paths:
        for book, picture in [*papers(snapshots), *receipts(snapshots)]:
            name = hashlib.sha256(picture.tobytes()).hexdigest()[:16] + '.jpg'
            if name not in seen:
                seen.add(name)
                picture.save(out / 'documents' / name, quality=90)
                items.write(json.dumps({'file': name, 'kind': 'document', 'book': book}) + '\n')
                paths.write(f'{out / "documents" / name}\n')


if __name__ == '__main__':
    main(*sys.argv[1:])
