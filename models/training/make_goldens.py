"""Writes the small pictures, the recording and the expected values that the product's tests compare with.

usage: make_goldens.py MODELS VIT_S_FOCUS.onnx OUT

Pictures are made by code, save chelsea.png (scikit-image's cat by Stefan van der Walt, CC0, scaled to 256 pixels). Expected values come
from PyTorch and Pillow for the vision networks, from ocr.py, sentences.py and the silero-vad package's own loop for the others. Text is
rendered in Liberation Sans, speech by flite: both files are kept when they are already there, so that no other version changes them.
"""
import hashlib
import json
import pathlib
import subprocess
import sys
import wave

import numpy as np
import onnxruntime
import torch
import yaml
from PIL import Image, ImageDraw, ImageFont
from skimage import data

import halves
import lite2
import ocr
import pixels
import vit
from detector import Detector
from export_vit import EARLY, pooled
from sentences import Sentences

FONT = '/usr/share/fonts/truetype/liberation/LiberationSans-Regular.ttf'
SENTENCES = ['A brown dog runs through the snow.', 'Who owns the budget for the new remote control?', 'Zoë läuft über die Straße – 東京 ☕ naïve.', '?!',
             ' '.join(f'Item {i}: the committee agreed to review the draft and to report at the next meeting.' for i in range(1, 31))]
SPEECH = 'The meeting starts at nine. Please send the draft to the whole team before Friday.'


def gradient():
    y, x = np.mgrid[0:200, 0:300]
    picture = Image.fromarray(np.stack([x * 255 // 299, y * 255 // 199, (x + y) * 255 // 498], 2).astype(np.uint8))
    draw = ImageDraw.Draw(picture)
    draw.rectangle((30, 40, 110, 150), fill=(220, 40, 40), outline=(255, 255, 255))
    draw.polygon([(150, 160), (200, 50), (250, 160)], fill=(250, 220, 30))
    draw.line((0, 199, 299, 0), fill=(0, 0, 0), width=3)
    return picture


def tall():
    y, x = np.mgrid[0:400, 0:133]
    stripes = np.where((x // 7 + y // 5) % 2 == 0, 230, 25)
    return Image.fromarray(np.stack([stripes, y * 255 // 399, 255 - stripes], 2).astype(np.uint8))


def words():
    picture = Image.new('RGB', (640, 300), (250, 250, 245))
    draw = ImageDraw.Draw(picture)
    draw.text((40, 30), 'Opening hours', font=ImageFont.truetype(FONT, 42), fill=(20, 20, 20))
    draw.text((40, 110), 'Monday to Friday 9:30 - 17:45', font=ImageFont.truetype(FONT, 28), fill=(150, 20, 20))
    draw.rectangle((0, 200, 640, 300), fill=(30, 60, 120))
    draw.text((40, 225), 'LIBRARY', font=ImageFont.truetype(FONT, 48), fill=(255, 255, 255))
    return picture


def strip():
    picture = Image.new('RGB', (260, 40), (235, 235, 235))
    ImageDraw.Draw(picture).text((8, 4), 'Total 1,284.50', font=ImageFont.truetype(FONT, 30), fill=(10, 10, 60))
    return picture


def chelsea():
    cat = Image.fromarray(data.chelsea())
    return cat.resize((256, round(256 * cat.height / cat.width)), Image.Resampling.LANCZOS)


def rounded(values, digits=6):
    return [float(f'{v:.{digits}g}') for v in np.asarray(values, np.float64).ravel()]


def sampled(values, count=20):
    """First values, values at even strides with their places in the flattened array, mean and deviation."""
    flat = np.asarray(values, np.float32).ravel()
    places = np.linspace(0, flat.size - 1, count).astype(int)
    return {'shape': list(np.shape(values)), 'first': rounded(flat[:count]), 'indices': places.tolist(), 'at': rounded(flat[places]),
            'mean': float(flat.mean(dtype=np.float64)), 'std': float(flat.std(dtype=np.float64))}


def strided(values, stride):
    return {'stride': stride, 'values': rounded(np.asarray(values).ravel()[::stride])}


def settings(models, name):
    return yaml.safe_load((models / name / 'model.yml').read_text())['settings']


def session(path):
    return onnxruntime.InferenceSession(str(path), providers=['CPUExecutionProvider'])


def resizing(pictures):
    """SHA-256 of the RGB bytes after Pillow's resize."""
    cases = []
    for name, picture in pictures.items():
        for filter, how in pixels.FILTERS.items():
            for size in ((224, 224), (260, 260), (97, 61), (640, 427)):
                small = picture.resize(size, how)
                cases.append({'picture': name, 'filter': filter, 'width': size[0], 'height': size[1],
                              'sha256': hashlib.sha256(small.tobytes()).hexdigest(), 'first': list(small.tobytes()[:24])})
    return cases


def vision(models, focus, pictures):
    encoder, tagger = halves.round_weights(vit.load(focus)), halves.round_weights(lite2.load())
    of = {name: settings(models, name)['input'] for name in ('vit-s14', 'efficientnet-lite2')}
    labels = (models / 'efficientnet-lite2' / 'labels.txt').read_text().split('\n')
    space, saliency = session(models / 'sightline-space' / 'sightline-space.onnx'), session(models / 'vit-s14' / 'saliency.onnx')
    out = {'vit-s14': [], 'efficientnet-lite2': [], 'sightline-space': []}
    for name, picture in pictures.items():
        ready = {model: pixels.prepare(picture, given) for model, given in of.items()}
        layers = encoder.layers(torch.tensor(ready['vit-s14'])[None])
        early, last = layers[EARLY - 1], encoder.norm(layers[-1])
        features = torch.cat([early[:, 0], early[:, 1:].mean(1), last[:, 0], last[:, 1:].mean(1)], 1)
        logits = tagger(torch.tensor(ready['efficientnet-lite2'])[None])
        [vector] = space.run(['vector'], {'features': features.numpy(), 'logits': logits.numpy()})
        chances, best = torch.softmax(logits[0], 0), logits[0].argsort(descending=True)[:5]
        out['vit-s14'].append({'picture': name, 'preprocessed': sampled(ready['vit-s14']), 'features': strided(features, 4), 'tokens': strided(last[0], 97),
                               'patches': strided(pooled(early), 25),
                               'saliency': strided(saliency.run(None, {'tokens': last.numpy()})[0], 1)})
        out['efficientnet-lite2'].append({'picture': name, 'preprocessed': sampled(ready['efficientnet-lite2']), 'logits': strided(logits, 4),
                                          'top': [{'index': int(i), 'label': labels[i], 'softmax': rounded([chances[i]])[0]} for i in best]})
        out['sightline-space'].append({'picture': name, 'vector': strided(vector, 1)})
    return out


def telling(models, name):
    """Of waves and not of pictures, so that they hold whatever becomes of the encoder."""
    outputs, wave = settings(models, name)['outputs'], lambda size: np.sin(np.arange(size)).astype(np.float32)[None]
    chances = session(models / name / f'{name}.onnx').run(list(outputs), {'features': wave(1536), 'logits': wave(1000)})
    return [{name: dict(zip(outputs[name]['labels'], rounded(told[0]))) for name, told in zip(outputs, chances)}]


def detecting(models, pictures):
    detector, out, wave = Detector(models / 'nanodet-g'), [], lambda size: np.sin(np.arange(size)).astype(np.float32)[None]
    [[whole]] = session(models / 'object-presence' / 'object-presence.onnx').run(None, {'features': wave(1536), 'logits': wave(1000)})
    for name, picture in pictures.items():
        scores, bins = detector.run(picture)
        things = [(detector.labels[kind], detector.probability(kind, score, whole[kind] if first else None), box) for kind, score, box, first in detector.find(picture)]
        out.append({'picture': name, 'preprocessed': sampled(pixels.prepare(picture, detector.settings['input'])), 'scores': sampled(scores), 'bins': sampled(bins),
                    'objects': [{'label': label, 'score': rounded([p])[0], 'box': rounded([*box[:2], *(box[2:] - box[:2])])} for label, p, box
                                in sorted(things, key=lambda t: -t[1]) if p >= detector.settings['keep']]})
    return out


def sentences(models):
    minilm = Sentences(models / 'minilm-l6')
    texts = [t for t in SENTENCES]
    vectors = np.concatenate([minilm.vectors([t]) for t in texts])
    return [{'text': t, 'ids': minilm.ids(t), 'vector': rounded(v)} for t, v in zip(texts, vectors)]


def reading(models, pictures):
    reader = ocr.Reader(models / 'pp-ocr')
    chance = reader.map(pictures['words.png'])
    lines = [{'text': text, 'score': round(score, 4), 'corners': corners.astype(float).round(1).tolist()} for text, score, corners in reader.read(pictures['words.png'])]
    chances = reader.probabilities(pictures['strip.png'])
    text, score = reader.decode(chances)
    return {'detector': {'picture': 'words.png', 'map': sampled(chance), 'lines': lines},
            'recogniser': {'picture': 'strip.png', 'text': text, 'score': round(score, 5), 'steps': len(chances), 'best': chances.argmax(1).tolist(),
                           'probabilities': rounded(chances.max(1))}}


def speech(models, path):
    with wave.open(str(path)) as file:
        samples = np.frombuffer(file.readframes(file.getnframes()), np.int16).astype(np.float32) / 32768
    network, state, context, out = session(models / 'silero-vad' / 'silero-vad.onnx'), np.zeros((2, 1, 128), np.float32), np.zeros(64, np.float32), []
    for start in range(0, len(samples) - 511, 512):
        window = np.concatenate([context, samples[start:start + 512]])
        chance, state = network.run(None, {'input': window[None], 'state': state, 'sr': np.array(16000, np.int64)})
        context = window[-64:]
        out.append(chance[0, 0])
    return {'recording': path.name, 'sample_rate': 16000, 'window': 512, 'context': 64, 'samples': len(samples), 'probabilities': rounded(out)}


def recording(path):
    """A second of faint noise, a spoken sentence, another second of noise: 16 kHz mono."""
    spoken = path.with_suffix('.tmp.wav')
    subprocess.run(['flite', '-voice', 'slt', '-t', SPEECH, '-o', str(spoken)], check=True)
    with wave.open(str(spoken)) as file:
        assert file.getframerate() == 16000 and file.getnchannels() == 1
        voice = np.frombuffer(file.readframes(file.getnframes()), np.int16).astype(np.float64)
    spoken.unlink()
    samples = np.concatenate([np.zeros(16000), voice, np.zeros(16000)])
    samples += np.random.default_rng(1).normal(0, 12, len(samples))
    with wave.open(str(path), 'wb') as file:
        file.setparams((1, 2, 16000, 0, 'NONE', ''))
        file.writeframes(samples.clip(-32768, 32767).astype('<i2').tobytes())


@torch.inference_mode()
def main(models, focus, out):
    models, out = pathlib.Path(models), pathlib.Path(out)
    out.mkdir(parents=True, exist_ok=True)
    for make in (gradient, tall, words, strip, chelsea):
        path = out / f'{make.__name__}.png'
        if not path.exists():
            make().save(path, optimize=True)
    if not (out / 'speech.wav').exists():
        recording(out / 'speech.wav')
    pictures = {p.name: Image.open(p).convert('RGB') for p in sorted(out.glob('*.png'))}
    scenes = {name: pictures[name] for name in ('gradient.png', 'tall.png', 'chelsea.png')}
    goldens = {'resize': resizing(scenes), **vision(models, focus, scenes), **{name: telling(models, name) for name in ('picture-kinds', 'picture-scenes')},
               'nanodet-g': detecting(models, scenes), 'minilm-l6': sentences(models), 'pp-ocr': reading(models, pictures),
               'silero-vad': speech(models, out / 'speech.wav')}
    for name, value in goldens.items():
        (out / f'{name}.json').write_text(json.dumps(value, ensure_ascii=False, separators=(',', ':')).replace('},{', '},\n{') + '\n')


if __name__ == '__main__':
    main(*sys.argv[1:])
