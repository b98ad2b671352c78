"""Chooses the photographs of which films are made, from a git snapshot; for training only, never to be published again.

usage: choose_photographs.py SNAPSHOTS OUT

Writes OUT/train (500 of ImageNet's samples) and OUT/val (300 others). Needs ../unpack_pictures.py.
"""
import pathlib
import random
import sys

sys.path.insert(0, str(pathlib.Path(__file__).parent.parent))
from unpack_pictures import Snapshot

if __name__ == "__main__":
    root, out = sys.argv[1:]
    snapshot = Snapshot(root, "EliSchwartz/imagenet-sample-images")
    pictures = sorted(path for path in snapshot.paths() if path.lower().endswith((".jpeg", ".jpg")))
    random.seed(11)
    random.shuffle(pictures)
    for part, some in ("train", slice(0, 500)), ("val", slice(500, 800)):
        folder = pathlib.Path(out) / part
        folder.mkdir(parents=True, exist_ok=True)
        for path in pictures[some]:
            (folder / path.rsplit("/", 1)[-1]).write_bytes(snapshot.read(path))
