"""Sentence vectors of MiniLM: tokens' mean, unit length. As a script, it caches those of captions.

usage: sentences.py MINILM_FOLDER ITEMS.jsonl OUT.npz [count]      OUT: names (n), vectors (n, count, 384) float16; count captions each, 5
"""
import json
import pathlib
import sys

import numpy as np
import onnxruntime
from tokenizers import Tokenizer

LONGEST = 256  # tokens, [CLS] and [SEP] among them


class Sentences:
    def __init__(self, folder, threads=2):
        folder, options = pathlib.Path(folder), onnxruntime.SessionOptions()
        options.intra_op_num_threads = threads
        options.add_session_config_entry('session.intra_op.allow_spinning', '0')
        self.tokenizer = Tokenizer.from_file(str(folder / 'all-minilm-l6-v2-tokenizer.json'))
        self.tokenizer.no_padding()
        self.tokenizer.enable_truncation(LONGEST)
        self.session = onnxruntime.InferenceSession(str(folder / 'all-minilm-l6-v2.onnx'), options, providers=['CPUExecutionProvider'])

    def ids(self, text):
        return self.tokenizer.encode(text).ids

    def vectors(self, texts, batch=32):
        """(n, 384); sentences of like length share a batch."""
        ids = [self.ids(t) for t in texts]
        order, out = sorted(range(len(ids)), key=lambda i: len(ids[i])), np.zeros((len(ids), 384), np.float32)
        for start in range(0, len(order), batch):
            some = order[start:start + batch]
            width = max(len(ids[i]) for i in some)
            tokens = np.array([ids[i] + [0] * (width - len(ids[i])) for i in some], np.int64)
            mask = np.array([[1] * len(ids[i]) + [0] * (width - len(ids[i])) for i in some], np.int64)
            words = self.session.run(['output_0'], {'input_ids': tokens, 'attention_mask': mask, 'token_type_ids': np.zeros_like(tokens)})[0]
            mean = (words * mask[:, :, None]).sum(1) / mask.sum(1, keepdims=True)
            out[some] = mean / np.linalg.norm(mean, axis=1, keepdims=True)
        return out


def main(folder, items, out, count=5):
    count = int(count)
    rows = [r for r in map(json.loads, open(items)) if len(r.get('captions', ())) == count]
    vectors = Sentences(folder).vectors([c for r in rows for c in r['captions']])
    np.savez(out, names=np.array([r.get('file', '') for r in rows]), vectors=vectors.reshape(-1, count, 384).astype(np.float16))


if __name__ == '__main__':
    main(*sys.argv[1:])
