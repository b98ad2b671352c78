"""Writes speaker-encoder.onnx, its licence and centre.txt from the resemblyzer package.

usage: export_speaker.py OUT_FOLDER RECORDING.wav…

The package is only read, so `pip install --no-deps resemblyzer==0.1.4` will do. The centre is the mean voice of all 1.6-s windows of the
recordings (16 kHz mono), one each 0.2 s: what rooms and telephones have in common, so that voices differ more without it.
"""
import importlib.metadata
import pathlib
import shutil
import sys

import librosa
import numpy as np
import onnxruntime
import torch
from torch import nn

import halves

RATE, WINDOW, HOP, BANDS, FRAMES, DBFS = 16000, 400, 160, 40, 160, -30


class SpeakerEncoder(nn.Module):
    """As resemblyzer.VoiceEncoder."""

    def __init__(self, weights):
        super().__init__()
        self.lstm = nn.LSTM(BANDS, 256, 3, batch_first=True)
        self.linear = nn.Linear(256, 256)
        state = torch.load(weights, map_location='cpu', weights_only=True)['model_state']
        self.load_state_dict({k: v for k, v in state.items() if k.startswith(('lstm.', 'linear.'))})

    def forward(self, mel):
        _, (hidden, _) = self.lstm(mel)
        voice = torch.relu(self.linear(hidden[-1]))
        return voice / torch.norm(voice, dim=1, keepdim=True)


def package(name):
    return next(f for f in importlib.metadata.distribution('resemblyzer').files if f.name == name).locate()


def levelled(samples):
    return samples * (10 ** (DBFS / 20) / max(1e-9, np.sqrt(np.mean(samples ** 2))))


def mel(samples):
    """As resemblyzer.audio.wav_to_mel_spectrogram: power, no logarithm."""
    return librosa.feature.melspectrogram(y=samples, sr=RATE, n_fft=WINDOW, hop_length=HOP, n_mels=BANDS).astype(np.float32).T


@torch.no_grad()
def main(folder, *recordings):
    folder = pathlib.Path(folder)
    folder.mkdir(parents=True, exist_ok=True)
    path = str(folder / 'speaker-encoder.onnx')
    exact, rounded = (SpeakerEncoder(package('pretrained.pt')).eval() for _ in range(2))
    halves.round_weights(rounded)
    torch.onnx.export(rounded, torch.zeros(2, FRAMES, BANDS), path, input_names=['mel'], output_names=['voice'], opset_version=17,
                      dynamo=False, dynamic_axes={'mel': {0: 'batch', 1: 'frames'}, 'voice': {0: 'batch'}})
    halves.store(path)
    shutil.copyfile(package('LICENSE'), folder / 'LICENSE')

    torch.manual_seed(7)
    some = torch.rand(5, FRAMES, BANDS) * 0.01
    voices = onnxruntime.InferenceSession(path, providers=['CPUExecutionProvider']).run(None, {'mel': some.numpy()})[0]
    print('largest difference to torch', abs(voices - rounded(some).numpy()).max(),
          'cosine to 32-bit weights', torch.cosine_similarity(torch.tensor(voices), exact(some)).min().item())

    if recordings:
        voices = []
        for recording in recordings:
            sound, _ = librosa.load(recording, sr=RATE)
            windows = [mel(levelled(sound[at:at + FRAMES * HOP]))[:FRAMES] for at in range(0, len(sound) - FRAMES * HOP, RATE // 5)]
            voices += [exact(torch.from_numpy(np.stack(windows[at:at + 32]))).numpy() for at in range(0, len(windows), 32)]
        np.savetxt(folder / 'centre.txt', np.concatenate(voices).mean(0), fmt='%.5f')


if __name__ == '__main__':
    main(*sys.argv[1:])
