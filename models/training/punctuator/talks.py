"""Meetings that people wrote down: bare words, what stands behind each, how each is written. As src/test's PunctuatedTalk reads them."""
import json
import pathlib
import re

import numpy as np

WORD = re.compile(r"[^\W_]+(?:'[^\W_]+)*")
NOTHING, COMMA, STOP, QUESTION = range(4)


class Talk:
    """words in small letters; marks 0..3; cases 0 small, 1 a capital, 2 capitals; turns: whether one begins with the word."""

    def __init__(self, turns):
        told = [word for turn in turns for word in read(tidy(turn))]
        self.words = [word.lower() for word, *_ in told]
        self.marks, self.cases, self.turns = (np.array(values) for values in list(zip(*told))[1:])


def tidy(text):
    text = re.sub(r'\{[^{}]*}|\[[^\]]*]|\([^)]*\)', ' ', text).replace('’', "'")
    text = re.sub(r'\b((?:[A-Za-z]_)+)([a-z]?)', lambda m: m[1].replace('_', '') + m[2] + ' ', text).replace('_', ' ')
    text = re.sub(r"(?<=\w) (?='(?:s|re|ve|ll|d|m|t)\b)", '', text)
    text = re.sub(r'\b(Mr|Mrs|Ms|Dr|Prof|St|Hon|No)\.', r'\1 ', text)
    return re.sub(r'(?<=\d)[,.](?=\d)', '', text)


def mark(between):
    if '?' in between:
        return QUESTION
    if re.search('[.!…]', between):
        return STOP
    return COMMA if re.search('[,;:—]|--', between) else NOTHING


def case(word):
    stem = word.split("'")[0]
    return 2 if len(stem) > 1 and stem.isupper() and stem.isalpha() else int(word != word.lower())


def read(text):
    """(word, mark, case, whether it is the first) of each word of a turn."""
    found = list(WORD.finditer(text))
    ends = [word.start() for word in found[1:]] + [len(text)]
    told = []
    for word, end in zip(found, ends):
        written = word.group()
        if written == 'OK':
            written = 'Okay' if not told or told[-1][1] >= STOP else 'okay'
        told.append((written, mark(text[word.end():end]), case(written), not told))
    return told


def qmsum(data, part):
    """(kind, Talk) of each meeting."""
    for kind in ('Academic', 'Committee', 'Product'):
        for file in sorted(pathlib.Path(data, 'qmsum', kind, part).glob('*.json')):
            yield kind, Talk(turn['content'] for turn in json.loads(file.read_text())['meeting_transcripts'])


def ami(data):
    """The meetings without a scenario, of which QMSum has none, neither to learn nor to test."""
    for file in sorted(pathlib.Path(data, 'ami-summaries/data/ami-transcripts').glob('*.txt')):
        if file.name.startswith(('EN', 'IN', 'IB')):
            yield 'AMI', Talk([file.read_text()])
