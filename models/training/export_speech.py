"""Copies the 16 kHz speech detector out of the silero-vad package, unchanged, with its licence.

usage: export_speech.py OUT_FOLDER
"""
import importlib.metadata
import pathlib
import shutil
import sys

package = importlib.metadata.distribution('silero-vad')
folder = pathlib.Path(sys.argv[1])
folder.mkdir(parents=True, exist_ok=True)
wanted = {'silero_vad_16k_op15.onnx': 'silero-vad.onnx', 'LICENSE': 'LICENSE'}
for file in package.files:
    if file.name in wanted:
        shutil.copyfile(file.locate(), folder / wanted[file.name])
