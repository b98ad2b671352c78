"""Draws charts and tables of many looks, so that rare kinds are met more often than schoolbooks show them.

usage: draw_kinds.py OUT      writes OUT/drawn/*.png, OUT/drawn.jsonl {"file", "kind"} and OUT/drawn.txt, in the order of a seed
"""
import json
import pathlib
import random
import sys

import matplotlib
import numpy as np

matplotlib.use('Agg')
from matplotlib import pyplot  # noqa: E402: it takes the back end that is set before

WORDS = ('Food Rent Books Travel Music Sports Sleep Study Work Family Friends Health Savings Taxes Energy Water Coal Gas Solar Wind North South East West Yes No Maybe '
         'Often Never Always Urban Rural Online Store Mobile Other Services Goods Exports Imports Women Men Children Adults Spring Summer Autumn Winter 2018 2019').split()
TITLES = ('Visitors by month', 'Share of revenue', 'How students spend their day', 'Energy use by source', 'Responses to the survey', 'Average income',
          'Sales in four regions', 'Population by age', 'Unemployment rate', 'Monthly spending')
COLOURS = ('tab10', 'Set2', 'Set3', 'Pastel1', 'viridis', 'Blues', 'tab20', 'Greys', 'coolwarm', 'Accent')
STYLES = ('default', 'default', 'ggplot', 'seaborn-v0_8-whitegrid', 'bmh', 'fivethirtyeight', 'grayscale')
SIZES = ((6, 4), (5, 5), (8, 4), (4, 5))


def words(count):
    return [' '.join(random.sample(WORDS, random.choice([1, 1, 2, 3]))) for _ in range(count)]


def colours(count):
    return pyplot.get_cmap(random.choice(COLOURS))(np.linspace(0.15, 0.9, count))


def pie(axes):
    count = random.randint(2, 8)
    axes.pie(np.random.rand(count) + 0.15, labels=words(count) if random.random() < 0.6 else None, autopct=random.choice([None, '%1.0f%%', '%1.1f%%']),
             colors=colours(count), startangle=random.randint(0, 360), explode=[random.choice([0, 0, 0, 0.1])] * count, shadow=random.random() < 0.2,
             wedgeprops=dict(width=random.choice([None, None, None, 0.4]), edgecolor=random.choice([None, 'white', 'black'])))
    if random.random() < 0.35:
        axes.legend(words(count), fontsize=7, loc='center left', bbox_to_anchor=(1, 0.5))


def bar(axes):
    count, groups, lying = random.randint(3, 12), random.choice([1, 1, 1, 2, 3]), random.random() < 0.45
    hues, each = colours(max(groups, count)), random.random() < 0.3
    for group in range(groups):
        heights, places = np.random.rand(count) * random.choice([1, 10, 100, 5000]) + 0.1, np.arange(count) + group * 0.8 / groups
        (axes.barh if lying else axes.bar)(places, heights, 0.8 / groups * random.choice([0.7, 0.95]), color=hues[:count] if each and groups == 1 else hues[group])
    (axes.set_yticks if lying else axes.set_xticks)(np.arange(count))
    (axes.set_yticklabels if lying else axes.set_xticklabels)(words(count), rotation=0 if lying else random.choice([0, 45, 90]), fontsize=7)


def line(axes):
    count = random.randint(5, 60)
    for _ in range(random.choice([1, 1, 2, 3, 5])):
        smooth = np.linspace(0, 1, count) ** random.choice([0.5, 1, 2, 3]) * random.choice([-1, 1]) * 5 + np.random.randn(count) * 0.1
        axes.plot(range(count), random.choice([np.cumsum(np.random.randn(count)), smooth]), random.choice(['-', '--', '-o', '-s']), lw=random.choice([1, 2, 3]), ms=3)
    axes.set_xlabel(random.choice(WORDS))
    axes.set_ylabel(random.choice(WORDS))


def table(axes):
    rows, columns = random.randint(3, 10), random.randint(2, 6)
    cell = lambda: random.choice([str(random.randint(0, 9999)), random.choice(WORDS), f'{random.random() * 100:.1f}'])
    grid = axes.table(cellText=[[cell() for _ in range(columns)] for _ in range(rows)], colLabels=words(columns), loc='center',
                      colColours=[random.choice(['white', '#cde', '#eee', '#253'])] * columns, edges=random.choice(['closed', 'horizontal', 'closed']))
    grid.scale(1, random.choice([1, 1.5, 2]))
    grid.auto_set_font_size(False)
    grid.set_fontsize(random.choice([7, 9, 11]))
    axes.axis('off')


KINDS = (('pie chart', pie, 77), ('bar chart', bar, 49), ('line chart', line, 28), ('table', table, 76))


def main(out):
    random.seed(3)
    np.random.seed(3)
    out = pathlib.Path(out)
    (out / 'drawn').mkdir(parents=True, exist_ok=True)
    with open(out / 'drawn.jsonl', 'w') as items, open(out / 'drawn.txt', 'w') as paths:
        for kind, draw, count in KINDS:
            for number in range(count):
                with pyplot.style.context(random.choice(STYLES)):
                    figure, axes = pyplot.subplots(figsize=random.choice(SIZES), dpi=80)
                    draw(axes)
                    if random.random() < 0.6:
                        axes.set_title(random.choice(TITLES))
                    file = out / 'drawn' / f'{kind.replace(" ", "-")}-{number:03d}.png'
                    figure.savefig(file, bbox_inches=random.choice(['tight', None]))
                    pyplot.close(figure)
                items.write(json.dumps({'file': file.name, 'kind': kind}) + '\n')
                paths.write(f'{file}\n')


if __name__ == '__main__':
    main(*sys.argv[1:])
