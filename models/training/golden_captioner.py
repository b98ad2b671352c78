"""Writes what the captioner should say of the golden pictures, from PyTorch: captioner.json.

usage: golden_captioner.py STATE_FOLDER MODELS GOLDEN_FOLDER
"""
import base64
import json
import pathlib
import sys

import numpy as np
import torch

import pixels
from caption_data import Words, labels, sure
from captioner import BEAMS, rank, search
from export_captioner import load
from make_goldens import rounded, session, strided
from sentences import Sentences


COARSE = 12


@torch.inference_mode()
def main(state, models, folder):
    torch.set_num_threads(1)
    models, folder = pathlib.Path(models), pathlib.Path(folder)
    model, known = load(state)
    words, sentences, cases = Words(known), Sentences(models / 'minilm-l6', threads=1), []
    encoder, tagger, space = (session(models / name / f'{name}.onnx') for name in ('vit-s14', 'efficientnet-lite2', 'sightline-space'))
    for name in ('chelsea.png', 'gradient.png'):
        picture = pixels.upright(folder / name)
        features, patches = encoder.run(['features', 'patches'], {'pixels': pixels.prepare(picture, pixels.VIT)[None]})
        logits = tagger.run(['logits'], {'pixels': pixels.prepare(picture, pixels.LITE2)[None]})[0]
        vector = space.run(['vector'], {'features': features, 'logits': logits})[0]
        coarse = np.clip(np.round(patches * COARSE), -127, 127).astype(np.int8)  # few bytes, and the same on both sides
        patches = coarse.astype(np.float32) / COARSE
        named = sure(logits, labels())[0]
        tags = words.tags(named)
        memory = model.memory(*map(torch.tensor, (patches, logits, vector)), torch.tensor([tags]))
        keys, values = model.looks(memory)
        found = []
        for score, mean, numbers in search(model, memory, BEAMS)[0]:
            text = words.text(numbers)
            agreement = float(sentences.vectors([text])[0] @ vector[0])
            told = rounded([score, mean, agreement, rank(score, agreement, text.split())])
            found.append(dict(zip(('score', 'mean', 'agreement', 'rank'), told)) | {'words': numbers, 'text': text})
        cases.append({'picture': name, 'patches': base64.b64encode(coarse.tobytes()).decode(), 'logits': rounded(logits), 'vector': rounded(vector), 'named': named, 'tags': tags,
                      'memory_keys': strided(keys, 97), 'memory_values': strided(values, 97), 'beams': found})
    (folder / 'captioner.json').write_text(json.dumps(cases, separators=(',', ':')).replace('},{', '},\n{') + '\n')


if __name__ == '__main__':
    main(*sys.argv[1:])
