"""Reads the characters that PP-OCR's recogniser can write out of its own metadata: line i of characters.txt is class i; class 0 means
"nothing", and the class after the last line is the space.

usage: export_ocr_characters.py RECOGNISER.onnx OUT_FOLDER
"""
import pathlib
import sys

import onnx

model = onnx.load(sys.argv[1])
characters = next(p.value for p in model.metadata_props if p.key == 'character').split('\n')
classes = 6625
if len(characters) != classes - 2 or any(len(c) != 1 for c in characters):
    sys.exit(f'{len(characters)} characters for {classes} classes: the dictionary is not the one expected')
pathlib.Path(sys.argv[2], 'characters.txt').write_text('\n'.join(characters) + '\n', encoding='utf-8')
