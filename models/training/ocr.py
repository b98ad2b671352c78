"""Text in pictures by PP-OCR's three networks: the reference that the product's own reading is tested against.

All pictures enter with channels in the order blue, green, red. Boxes are four corners, clockwise from the top left of the text.
"""
import math
import pathlib

import cv2
import numpy as np
import onnxruntime
from PIL import Image

LONGEST, STEP = 960, 32  # the detector sees the picture with its longer side near this, both sides multiples of the step
LARGEST_ZOOM = 2
PIXEL, BOX, SMALLEST, GROWTH, BOXES = 0.3, 0.6, 3, 1.6, 1000
HEIGHT, NARROWEST, SURE, SPACE, WIDE_SCRIPTS = 48, 320, 0.5, 0.005, '\u2e80'
TURN_WIDTH, TURN_SURE = 192, 0.9


class Reader:
    def __init__(self, folder, threads=2):
        folder, options = pathlib.Path(folder), onnxruntime.SessionOptions()
        options.intra_op_num_threads = threads
        options.add_session_config_entry('session.intra_op.allow_spinning', '0')
        load = lambda name: onnxruntime.InferenceSession(str(folder / name), options, providers=['CPUExecutionProvider'])
        self.detector, self.turner = load('ch_PP-OCRv4_det_infer.onnx'), load('ch_ppocr_mobile_v2.0_cls_infer.onnx')
        self.recogniser = load('ch_PP-OCRv4_rec_infer.onnx')
        self.characters = [''] + (folder / 'characters.txt').read_text('utf-8').split('\n')[:-1] + [' ']

    def read(self, picture):
        """Lines from top to bottom: (text, score, corners in the picture's pixels)."""
        lines = []
        for corners in self.boxes(picture):
            strip = self.upright(straighten(picture, corners))
            text, score = self.decode(self.probabilities(strip))
            if text.strip() and score >= SURE:
                lines.append((text, score, corners))
        return sorted(lines, key=lambda line: (line[2][:, 1].min(), line[2][:, 0].min()))

    def map(self, picture):
        """Probability of text a pixel, at the detector's size."""
        size = detector_size(picture.width, picture.height)
        small = picture.resize(size, Image.Resampling.BILINEAR)
        return self.detector.run(None, {'x': blob(small, (0.485, 0.456, 0.406), (0.229, 0.224, 0.225))})[0][0, 0]

    def boxes(self, picture):
        chance = self.map(picture)
        scale = np.array([picture.width / chance.shape[1], picture.height / chance.shape[0]])
        contours, _ = cv2.findContours((chance > PIXEL).astype(np.uint8), cv2.RETR_LIST, cv2.CHAIN_APPROX_SIMPLE)
        for contour in contours[:BOXES]:
            rectangle = cv2.minAreaRect(contour)
            (width, height) = rectangle[1]
            if min(width, height) < SMALLEST or inside(chance, cv2.boxPoints(rectangle)) < BOX:
                continue
            by = width * height * GROWTH / (2 * (width + height))
            grown = cv2.boxPoints((rectangle[0], (width + 2 * by, height + 2 * by), rectangle[2])) * scale
            yield clockwise(grown.clip((0, 0), (picture.width - 1, picture.height - 1)))

    def upright(self, strip):
        """The strip, turned by 180 degrees where the second network is sure that it is upside down."""
        width = min(TURN_WIDTH, math.ceil(HEIGHT * strip.width / strip.height))
        chance = self.turner.run(None, {'x': padded(strip, width, TURN_WIDTH)})[0][0]
        return strip.rotate(180) if chance[1] > TURN_SURE else strip

    def probabilities(self, strip):
        """(steps, 6625): class 0 is "nothing", class i is line i of characters.txt, the last one is the space."""
        width = math.ceil(HEIGHT * strip.width / strip.height)
        return self.recogniser.run(None, {'x': padded(strip, width, max(NARROWEST, width))})[0][0]

    def decode(self, chances):
        """Best class a step; repeats count once; score is the mean of the kept steps' probabilities.

        The network hardly dares to write spaces between Latin words, but in a gap their probability is ten times that inside a word.
        """
        best, text, kept, last = chances.argmax(1), '', [], -1
        for step, chosen in enumerate(best):
            if chosen and (step == 0 or chosen != best[step - 1]):
                character = self.characters[chosen]
                if text and ' ' not in (text[-1], character) and max(text[-1], character) < WIDE_SCRIPTS:
                    text += ' ' if (chances[last + 1:step, -1] > SPACE).any() else ''
                text += character
                kept.append(chances[step, chosen])
            last = step if chosen else last
        return text, float(np.mean(kept)) if kept else 0.0


def detector_size(width, height):
    scale = min(LARGEST_ZOOM, LONGEST / max(width, height))
    return tuple(max(STEP, round(side * scale / STEP) * STEP) for side in (width, height))


def blob(picture, mean, std):
    values = (np.asarray(picture, np.float32)[:, :, ::-1] / 255 - np.float32(mean)) / np.float32(std)
    return np.ascontiguousarray(values.transpose(2, 0, 1)[None])


def padded(strip, width, full):
    """48 high, `width` wide, normalised to -1..1, zeros to the right up to `full`."""
    out = np.zeros((1, 3, HEIGHT, full), np.float32)
    out[:, :, :, :width] = blob(strip.resize((width, HEIGHT), Image.Resampling.BILINEAR), (0.5,) * 3, (0.5,) * 3)
    return out


def inside(chance, corners):
    mask = np.zeros(chance.shape, np.uint8)
    cv2.fillPoly(mask, [corners.round().astype(np.int32)], 1)
    return float(chance[mask > 0].mean()) if mask.any() else 0.0


def clockwise(corners):
    left, right = np.split(corners[np.argsort(corners[:, 0], kind='stable')], 2)
    left, right = left[np.argsort(left[:, 1])], right[np.argsort(right[:, 1])]
    return np.array([left[0], right[0], right[1], left[1]], np.float32)


def straighten(picture, corners):
    """The strip inside the corners, turned a quarter anticlockwise where it stands upright (1.5 times as high as wide)."""
    width = max(1, round(max(np.linalg.norm(corners[0] - corners[1]), np.linalg.norm(corners[3] - corners[2]))))
    height = max(1, round(max(np.linalg.norm(corners[0] - corners[3]), np.linalg.norm(corners[1] - corners[2]))))
    to = np.array([[0, 0], [width, 0], [width, height], [0, height]], np.float32)
    matrix = cv2.getPerspectiveTransform(corners, to)
    strip = cv2.warpPerspective(np.asarray(picture), matrix, (width, height), flags=cv2.INTER_LINEAR, borderMode=cv2.BORDER_REPLICATE)
    return Image.fromarray(np.rot90(strip).copy() if height >= 1.5 * width else strip)
