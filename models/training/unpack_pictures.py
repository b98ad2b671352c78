"""Unpacks the training pictures from git snapshots of public repositories; for training only, never to be published again.

usage: FLICKR8K_NAMES=FILE unpack_pictures.py SNAPSHOTS OUT RESERVED SET...

SNAPSHOTS holds git directories as owner+name/repo or owner+name/repo/.git; RESERVED is a folder of pictures kept for evaluation: exact
copies of them are left out. SET is flickr8k, openstax or imagenet. Writes OUT/SET/images/* and OUT/SET/items.jsonl, a picture a line:
{"file", "source", "captions"?, "kind"?, "class"?}.
"""
import collections
import csv
import hashlib
import io
import json
import os
import pathlib
import re
import subprocess
import sys
import threading

COMMITS = dict(line.split('\t') for line in pathlib.Path(__file__).with_name('snapshots.tsv').read_text().splitlines() if not line.startswith('#'))
PICTURE = ('.jpg', '.jpeg', '.png')
OPENSTAX = ('philschatz/biology-concepts-book', 'philschatz/sociology-book', 'philschatz/physics-book')
PHOTO = re.compile(r'\b(photos?|photographs?|picture of|image of)\b', re.I)
GRAPHIC = re.compile(r'\b(graphs?|charts?|diagrams?|maps?|tables?|flow ?charts?|illustrat\w+|equations?|cartoons?|screenshots?|drawings?|paintings?|plots?|'
                     r'axis|infographic|icons?|timeline|schematic|formula|sketch|logo|structure|label\w*|arrows?|bars?)\b', re.I)


class Snapshot:
    """The commit of a repository that snapshots.tsv names, read without a work tree."""

    def __init__(self, root, name):
        base = pathlib.Path(root) / name.replace('/', '+') / 'repo'
        self.name, self.directory, self.commit = name, base / '.git' if (base / '.git').exists() else base, COMMITS[name]

    def git(self, *arguments):
        return subprocess.run(['git', '-C', self.directory, *arguments], capture_output=True, check=True).stdout

    def paths(self):
        return self.git('ls-tree', '-r', '-z', '--name-only', self.commit).decode('utf8', 'replace').split('\0')[:-1]

    def read(self, path):
        return self.git('show', f'{self.commit}:{path}')

    def files(self, kept):
        """(path, bytes) of every file whose path is kept; how many of them the snapshot lacks is said: without them other weights are learned."""
        lacking, paths = 0, [p for p in self.paths() if kept(p)]
        reader = subprocess.Popen(['git', '-C', self.directory, 'cat-file', '--batch', '--buffer'], stdin=subprocess.PIPE, stdout=subprocess.PIPE)
        asked = ''.join(f'{self.commit}:{p}\n' for p in paths).encode('utf8', 'surrogateescape')
        threading.Thread(target=lambda: (reader.stdin.write(asked), reader.stdin.close()), daemon=True).start()
        for path in paths:
            *_, state, size = reader.stdout.readline().decode('utf8', 'replace').split(' ')
            if state == 'blob':
                yield path, reader.stdout.read(int(size) + 1)[:-1]
            else:
                lacking += 1
        if lacking:
            print(f'{self.name} lacks {lacking} of {len(paths)} files', file=sys.stderr)


def flickr8k(root):
    names = set(pathlib.Path(os.environ['FLICKR8K_NAMES']).read_text().split())
    captions = collections.defaultdict(list)
    table = Snapshot(root, 'quantumnaan/sic_translator').read('data/ignore_captions.txt').decode('utf8', 'replace')
    for name, caption in list(csv.reader(io.StringIO(table)))[1:]:
        captions[name].append(' '.join(caption.split()))
    pictures = Snapshot(root, 'RlNZLER/Image-Text-Matching')
    for path, data in pictures.files(lambda p: p.startswith('data/images/') and p.rsplit('/', 1)[-1] in names):
        yield path, data, {'captions': captions[path.rsplit('/', 1)[-1]]}


def openstax(root):
    """Schoolbook pictures that have alt text; the words of the alt text tell photographs from graphics."""
    for book in OPENSTAX:
        snapshot, alt = Snapshot(root, book), {}
        for _, data in snapshot.files(lambda p: p.endswith('.md')):
            for text, target in re.findall(r'!\[([^\]]*)\]\(\s*([^\s)]+)', data.decode('utf8', 'replace')):
                alt.setdefault(target.rsplit('/', 1)[-1], ' '.join(text.split()))
        for path, data in snapshot.files(lambda p: p.lower().endswith(PICTURE) and alt.get(p.rsplit('/', 1)[-1])):
            text = alt[path.rsplit('/', 1)[-1]]
            kind = 'photo' if PHOTO.search(text) or not GRAPHIC.search(text) else 'graphic'
            yield path, data, {'captions': [text], 'kind': kind, 'sure': bool(PHOTO.search(text)) != bool(GRAPHIC.search(text))}


def imagenet(root):
    """One picture a class; classes are in the order of their WordNet numbers."""
    snapshot = Snapshot(root, 'EliSchwartz/imagenet-sample-images')
    for index, (path, data) in enumerate(sorted(snapshot.files(lambda p: p.endswith('.JPEG')))):
        yield path, data, {'class': index}


def main(root, out, reserved, *sets):
    seen = {hashlib.sha1(p.read_bytes()).hexdigest() for p in pathlib.Path(reserved).rglob('*') if p.suffix.lower() in PICTURE}
    for name in sets:
        folder = pathlib.Path(out) / name / 'images'
        folder.mkdir(parents=True, exist_ok=True)
        with open(folder.parent / 'items.jsonl', 'w') as items:
            for path, data, facts in {'flickr8k': flickr8k, 'openstax': openstax, 'imagenet': imagenet}[name](root):
                digest = hashlib.sha1(data).hexdigest()
                if digest in seen:
                    continue
                seen.add(digest)
                file = digest[:16] + pathlib.PurePath(path).suffix.lower()
                (folder / file).write_bytes(data)
                items.write(json.dumps({'file': file, 'source': path, **facts}, ensure_ascii=False) + '\n')


if __name__ == '__main__':
    main(*sys.argv[1:])
