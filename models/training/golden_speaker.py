"""Writes the expected mel spectrum and voice of the made recording: librosa and PyTorch, as resemblyzer has them.

usage: golden_speaker.py GOLDEN_FOLDER
"""
import json
import pathlib
import sys

import librosa
import torch

from export_speaker import FRAMES, HOP, RATE, SpeakerEncoder, levelled, mel, package

FROM = 24000


@torch.no_grad()
def main(folder):
    sound, _ = librosa.load(pathlib.Path(folder) / 'speech.wav', sr=RATE)
    spectrum = mel(levelled(sound[FROM:FROM + FRAMES * HOP]))[:FRAMES]
    voice = SpeakerEncoder(package('pretrained.pt')).eval()(torch.from_numpy(spectrum[None]))[0]
    golden = {'recording': 'speech.wav', 'from': FROM, 'samples': FRAMES * HOP, 'frames': len(spectrum),
              'mel': [round(float(v), 7) for v in spectrum[::16].reshape(-1)], 'stride': 16, 'voice': [round(float(v), 6) for v in voice]}
    (pathlib.Path(folder) / 'speaker-encoder.json').write_text(json.dumps(golden, separators=(',', ':')) + '\n')


if __name__ == '__main__':
    main(*sys.argv[1:])
