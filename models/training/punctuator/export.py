"""Writes punctuator.onnx and pieces.txt from what train.py wrote, and the chances that Java's are held to.

usage: export.py WEIGHTS.pt OUT_FOLDER GOLDEN_FOLDER

Matrices are kept in 8 bits with a scale for each row of a table and each output of a layer; the runtime widens them once when it loads.
"""
import copy
import json
import pathlib
import sys

import numpy as np
import onnx
import onnxruntime
import torch
from onnx import TensorProto, helper, numpy_helper

import net
import train

LEAST = 10_000
TALK = ("yeah i think that's fine", 'so what do you think jimmy', 'okay thank you the next meeting is in cardiff on friday',
        "we'll look at the lcd screen and the prime minister's letter then zoë")


class Exported(torch.nn.Module):
    def __init__(self, network):
        super().__init__()
        self.network = network

    def forward(self, pieces, breaks):
        logits = self.network(pieces, breaks)
        return logits[..., :net.MARKS].softmax(-1), logits[..., net.MARKS:].softmax(-1)


def eighths(matrix, axis):
    """Whole numbers of -127..127 and their scales along an axis."""
    scale = np.maximum(np.abs(matrix).max(1 - axis, keepdims=True), 1e-9).astype(np.float32) / 127
    return np.round(matrix / scale).astype(np.int8), scale


@torch.no_grad()
def round_weights(network):
    """To what 8 bits hold, in place; small matrices and vectors keep 32."""
    for matrix in network.parameters():
        if matrix.dim() == 2 and matrix.numel() >= LEAST:
            whole, scale = eighths(matrix.numpy(), 0)
            matrix.copy_(torch.from_numpy(whole * scale))


def store(path):
    """Rewrites matrices as 8-bit ones, each followed by a Cast and its scales; what the exporter turned about lost its name."""
    model = onnx.load(path)
    wide = [i for i in model.graph.initializer if len(i.dims) == 2 and i.data_type == TensorProto.FLOAT and np.prod(i.dims) >= LEAST]
    before = []
    for tensor in wide:
        name = tensor.name
        whole, scale = eighths(numpy_helper.to_array(tensor), 0 if name.startswith('network.') else 1)
        model.graph.initializer.remove(tensor)
        model.graph.initializer.extend([numpy_helper.from_array(whole, name + '_8'), numpy_helper.from_array(scale, name + '_scale')])
        before += [helper.make_node('Cast', [name + '_8'], [name + '_wide'], to=TensorProto.FLOAT),
                   helper.make_node('Mul', [name + '_wide', name + '_scale'], [name])]
    nodes = before + list(model.graph.node)
    del model.graph.node[:]
    model.graph.node.extend(nodes)
    model.producer_name, model.producer_version = 'sightline', ''
    onnx.checker.check_model(model, full_check=True)
    onnx.save(model, path)


@torch.no_grad()
def main(weights, folder, golden):
    saved = torch.load(weights)
    network = net.Net(saved['layers'], saved['known']).eval()
    network.load_state_dict(saved['weights'])
    exact = copy.deepcopy(network)
    round_weights(network)
    folder = pathlib.Path(folder)
    folder.mkdir(parents=True, exist_ok=True)
    (folder / 'pieces.txt').write_text('\n'.join(saved['pieces']) + '\n')
    path = str(folder / 'punctuator.onnx')
    some = torch.zeros(1, 9, dtype=torch.int64)
    torch.onnx.export(Exported(network).eval(), (some, some), path, input_names=['pieces', 'breaks'], output_names=['marks', 'cases'], dynamo=False,
                      opset_version=17, dynamic_axes={name: {1: 'pieces'} for name in ('pieces', 'breaks', 'marks', 'cases')})
    store(path)

    words = [word for turn in TALK for word in turn.split()]
    breaks = [i == 0 for turn in TALK for i, _ in enumerate(turn.split())]
    numbers, broken, firsts = train.told(net.Pieces(saved['pieces'], saved['known']), words, breaks)
    inputs = torch.tensor([numbers]), torch.tensor([broken])
    session = onnxruntime.InferenceSession(path, providers=['CPUExecutionProvider'])
    run = session.run(None, {'pieces': inputs[0].numpy(), 'breaks': inputs[1].numpy()})
    marks, cases = (chances.numpy() for chances in Exported(network)(*inputs))
    print('largest difference to torch', max(abs(run[0] - marks).max(), abs(run[1] - cases).max()),
          'to 32-bit weights', max(abs(a - b.numpy()).max() for a, b in zip(run, Exported(exact)(*inputs))))
    told = {'words': words, 'breaks': breaks, 'pieces': numbers, 'marks': marks[0, firsts].round(6).tolist(),
            'cases': cases[0, firsts].round(6).tolist()}
    (pathlib.Path(golden) / 'punctuator.json').write_text(json.dumps(told, separators=(',', ':')) + '\n')


if __name__ == '__main__':
    main(*sys.argv[1:])
