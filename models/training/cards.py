"""Keeps the cards true: writes each file's SHA-256 and size into models/*/model.yml, or only checks them.

usage: cards.py MODELS [check]
"""
import hashlib
import pathlib
import re
import sys

import yaml

LINE = re.compile(r'\{path: (\S+), sha256: "?([0-9a-f]*)"?, bytes: (\d+)\}')


def told(folder, path):
    data = (folder / path).read_bytes()
    return f'{{path: {path}, sha256: "{hashlib.sha256(data).hexdigest()}", bytes: {len(data)}}}'


def main(models, check=None):
    wrong = 0
    for card in sorted(pathlib.Path(models).glob('*/model.yml')):
        text = card.read_text()
        fresh = LINE.sub(lambda line: told(card.parent, line[1]), text)
        assert len(LINE.findall(text)) == len(yaml.safe_load(text)['files']), card
        if check and fresh != text:
            wrong += 1
            print(f'{card}: does not describe the files beside it')
        elif not check:
            card.write_text(fresh)
    sys.exit(1 if wrong else 0)


if __name__ == '__main__':
    main(*sys.argv[1:])
