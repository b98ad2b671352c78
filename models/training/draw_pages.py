"""Draws pages of text as they are scanned or photographed, and logos from an open collection (CC0), so that both kinds are met.

usage: draw_pages.py SNAPSHOTS OUT      SNAPSHOTS holds gilbarbara/logos

Writes OUT/pages/*, OUT/pages.jsonl {"file", "kind"} and OUT/pages.txt, in the order of a seed.
"""
import io
import json
import pathlib
import random
import sys

import matplotlib
import numpy as np
import resvg_py
from PIL import Image, ImageDraw, ImageFilter, ImageFont

from draw_kinds import TITLES, WORDS
from unpack_pictures import Snapshot

DOCUMENTS, LOGOS = 150, 150
FONTS = sorted((pathlib.Path(matplotlib.get_data_path()) / 'fonts/ttf').glob('DejaVuS*.ttf'))
SMALL = [w.lower() for w in WORDS] + 'the of and to in a is that for on with as by this are was from or be it an at not which can have has'.split() * 2


class Page:
    """A sheet that is written from top to bottom."""

    def __init__(self):
        self.width = random.choice([600, 640, 700])
        self.height = int(self.width * random.choice([1.29, 1.41, 1.41, 1.6, 0.75]))
        self.paper = random.choice([(255, 255, 255)] * 4 + [(250, 247, 238), (243, 235, 215), (238, 238, 240)])
        self.ink = random.choice([(0, 0, 0), (20, 20, 20), (45, 45, 60), (60, 45, 30)])
        self.picture = Image.new('RGB', (self.width, self.height), self.paper)
        self.pen = ImageDraw.Draw(self.picture)
        self.face = random.choice(FONTS)
        self.margin, self.y = random.randint(35, 80), random.randint(30, 80)

    def font(self, size):
        return ImageFont.truetype(str(self.face), size)

    def line(self, words, size, x=None, colour=None):
        self.pen.text((self.margin if x is None else x, self.y), words, self.ink if colour is None else colour, self.font(size))
        self.y += int(size * 1.4)

    def paragraph(self, size, lines, left, right):
        """Random words up to the right margin; the last line is shorter."""
        font = self.font(size)
        for number in range(lines):
            words, end = [], right - left if number + 1 < lines else (right - left) * random.uniform(0.3, 0.9)
            while font.getlength(' '.join(words)) < end - 5 * size:
                words.append(random.choice(SMALL))
            if self.y > self.height - 50:
                return
            self.line(' '.join(words), size, left)
        self.y += size

    def heading(self, size):
        self.line(random.choice(TITLES) if random.random() < 0.7 else ' '.join(random.sample(WORDS, 3)).upper(), size)
        self.y += size // 2


def letter(page):
    for _ in range(random.randint(2, 5)):
        page.line(' '.join(random.sample(WORDS, 2)) + f' {random.randint(1, 99)}', 12, random.choice([page.margin, page.width - 200]))
    page.y += 30
    for _ in range(random.randint(2, 5)):
        page.paragraph(random.choice([12, 13, 14]), random.randint(2, 7), page.margin, page.width - page.margin)
    page.line(random.choice(['Yours sincerely,', 'Kind regards', 'Signed']), 13)


def article(page):
    page.heading(random.choice([20, 26, 32]))
    top, columns = page.y, random.choice([1, 2, 2, 3])
    each = (page.width - 2 * page.margin) // columns
    for column in range(columns):
        page.y = top
        while page.y < page.height - 60:
            left = page.margin + column * each
            if random.random() < 0.12:
                page.pen.rectangle((left, page.y, left + each - 15, page.y + 90), fill=tuple(random.randint(120, 220) for _ in range(3)))
                page.y += 100
            page.paragraph(random.choice([9, 10, 11, 12]), random.randint(3, 9), left, left + each - 15)


def book(page):
    if random.random() < 0.4:
        page.heading(18)
    size = random.choice([11, 12, 13, 15])
    while page.y < page.height - 70:
        page.paragraph(size, random.randint(3, 10), page.margin, page.width - page.margin)
    page.pen.text((page.width // 2, page.height - 40), str(random.randint(1, 400)), page.ink, page.font(11))


def form(page):
    page.heading(20)
    while page.y < page.height - 60:
        page.line(' '.join(random.sample(WORDS, random.randint(1, 3))) + ':', 12)
        left = page.margin + random.choice([0, 150])
        if random.random() < 0.5:
            page.pen.rectangle((left, page.y, page.width - page.margin, page.y + 22), outline=page.ink)
        else:
            page.pen.line((left, page.y + 18, page.width - page.margin, page.y + 18), page.ink)
        page.y += random.choice([28, 34])
        if random.random() < 0.2:
            page.paragraph(10, 2, page.margin, page.width - page.margin)


def bill(page):
    page.heading(22)
    for _ in range(random.randint(4, 16)):
        page.line(' '.join(random.sample(WORDS, random.randint(1, 3))), 13)
        page.pen.text((page.width - page.margin - 70, page.y - 18), f'{random.random() * 100:.2f}', page.ink, page.font(13))
    page.pen.line((page.margin, page.y, page.width - page.margin, page.y), page.ink)
    page.y += 8
    page.line('Total', 15)
    page.paragraph(10, 3, page.margin, page.width - page.margin)


def scanned(picture, paper):
    """Turned a little, shaded, blurred, noisy, sometimes on a desk or grey."""
    angle, desk = random.choice([0, 0, random.uniform(-2, 2), random.uniform(-9, 9)]), random.random() < 0.3
    ground = tuple(random.randint(30, 180) for _ in range(3)) if desk else paper
    if desk:
        around = Image.new('RGB', (int(picture.width * random.uniform(1.1, 1.4)), int(picture.height * random.uniform(1.05, 1.3))), ground)
        around.paste(picture, ((around.width - picture.width) // 2, (around.height - picture.height) // 2))
        picture = around
    picture = picture.rotate(angle, Image.Resampling.BICUBIC, fillcolor=ground)
    if random.random() < 0.3:
        left, top = random.randint(0, picture.width // 4), random.randint(0, picture.height // 3)
        picture = picture.crop((left, top, left + picture.width * 3 // 4, top + picture.height * 2 // 3))
    pixels = np.asarray(picture, np.float32)
    if random.random() < 0.5:
        across = np.linspace(random.uniform(0.6, 1), random.uniform(0.8, 1.05), pixels.shape[1])[None, :, None]
        down = np.linspace(random.uniform(0.8, 1), random.uniform(0.8, 1.05), pixels.shape[0])[:, None, None]
        pixels = pixels * across * down
    if random.random() < 0.6:
        pixels = pixels + np.random.randn(*pixels.shape) * random.uniform(2, 14)
    picture = Image.fromarray(pixels.clip(0, 255).astype(np.uint8))
    if random.random() < 0.3:
        picture = picture.convert('L').convert('RGB')
    return picture.filter(ImageFilter.GaussianBlur(random.uniform(0.3, 1.2))) if random.random() < 0.5 else picture


def logo(svg):
    """On white mostly, with some room around."""
    picture = Image.open(io.BytesIO(bytes(resvg_py.svg_to_bytes(svg_string=svg, width=400)))).convert('RGBA')
    room = random.uniform(1.02, 1.8)
    width, height = int(picture.width * room), int(max(picture.height, picture.width * random.choice([0.3, 0.5, 1])) * room)
    canvas = Image.new('RGBA', (width, height), random.choice(['white'] * 6 + ['#f4f4f4', '#e8eef5', '#ffe9b0', '#202830']))
    canvas.alpha_composite(picture, ((width - picture.width) // 2, (height - picture.height) // 2))
    return canvas.convert('RGB')


def drawn(snapshots):
    for number in range(DOCUMENTS):
        page = Page()
        random.choice([letter, article, article, book, form, bill])(page)
        yield f'document-{number:03d}.jpg', 'document', scanned(page.picture, page.paper)
    logos = Snapshot(snapshots, 'gilbarbara/logos')
    some = sorted(p for p in logos.paths() if p.endswith('.svg'))
    random.shuffle(some)
    for number, (_, svg) in enumerate(logos.files(set(some[:LOGOS]).__contains__)):
        yield f'logo-{number:03d}.png', 'logo', logo(svg.decode())


def main(snapshots, out):
    random.seed(5)
    np.random.seed(5)
    out = pathlib.Path(out)
    (out / 'pages').mkdir(parents=True, exist_ok=True)
    with open(out / 'pages.jsonl', 'w') as items, open(out / 'pages.txt', 'w') as paths:
        for name, kind, picture in drawn(snapshots):
            picture.save(out / 'pages' / name)
            items.write(json.dumps({'file': name, 'kind': kind}) + '\n')
            paths.write(f'{out / "pages" / name}\n')


if __name__ == '__main__':
    main(*sys.argv[1:])
