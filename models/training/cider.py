"""CIDEr-D of Vedantam, Zitnick and Parikh (CVPR 2015) and CHAIR of Rohrbach et al. (EMNLP 2018), in plain Python.

CIDEr-D: n-grams of 1 to 4 words, document frequencies from the pictures told, sigma 6, times 100 (a perfect match is 1,000). Words are
lower-case letters, digits, ' and -, where the makers' code uses the Penn treebank's tokens; no stemming.
"""
import collections
import math
import re

WORD = re.compile(r"[a-z0-9]+(?:['-][a-z0-9]+)*")


def words(text):
    return WORD.findall(text.lower())


def grams(tokens):
    return collections.Counter(tuple(tokens[i:i + n]) for n in range(1, 5) for i in range(len(tokens) - n + 1))


class Cider:
    """Scores sentences against the references given, a list of sentences a picture."""

    def __init__(self, references):
        cooked = [[grams(words(r)) for r in some] for some in references]
        seen = collections.Counter(g for some in cooked for g in set().union(*some))
        self.log_count, self.rare = math.log(len(references)), {g: math.log(n) for g, n in seen.items()}
        self.references = [[self.vector(g) for g in some] for some in cooked]

    def vector(self, counts):
        parts = [{}, {}, {}, {}]
        for gram, count in counts.items():
            parts[len(gram) - 1][gram] = count * (self.log_count - self.rare.get(gram, 0.0))
        lengths = [math.sqrt(sum(v * v for v in p.values())) for p in parts]
        return parts, lengths, sum(c for g, c in counts.items() if len(g) == 1)

    def score(self, picture, sentence):
        said, said_length, count = self.vector(grams(words(sentence)))
        total = 0.0
        for parts, lengths, own in self.references[picture]:
            near = 0.0
            for n in range(4):
                dot = sum(min(v, parts[n].get(g, 0.0)) * parts[n].get(g, 0.0) for g, v in said[n].items())
                near += dot / (said_length[n] * lengths[n]) if said_length[n] and lengths[n] else 0.0
            total += near * math.exp(-(count - own) ** 2 / 72.0)
        return 250.0 * total / len(self.references[picture])


PEOPLE = 'man men woman women boy boys girl girls child children kid kids lady ladies guy guys people persons baby toddler player players rider skateboarder surfer skier'
ALSO = {'person': PEOPLE, 'bicycle': 'bike bikes cyclist', 'motorcycle': 'motorbike motorbikes', 'airplane': 'plane planes jet', 'car': 'suv taxi', 'boat': 'ship canoe kayak sailboat',
        'tv': 'television', 'couch': 'sofa', 'dining table': 'table tables', 'cell phone': 'phone phones cellphone', 'dog': 'puppy puppies', 'cat': 'kitten kittens',
        'sports ball': 'ball balls', 'hot dog': 'hotdog', 'potted plant': 'plant plants', 'cow': 'bull calf cattle', 'sheep': 'lamb', 'knife': 'knives', 'bus': 'buses',
        'horse': 'pony', 'bird': 'duck goose seagull', 'bench': 'benches', 'sandwich': 'burger', 'skis': 'ski', 'baseball bat': 'bat', 'tennis racket': 'racket racquet',
        'refrigerator': 'fridge', 'donut': 'doughnut doughnuts', 'wine glass': 'glass glasses', 'laptop': 'computer', 'traffic light': 'stoplight', 'truck': 'van'}


def named(sentence, objects):
    """COCO's objects that a sentence names."""
    text, out = ' ' + ' '.join(words(sentence)) + ' ', set()
    for name in objects:
        for word in [name, *ALSO.get(name, '').split()]:
            if f' {word} ' in text or f' {word}s ' in text:
                out.add(name)
    return out
