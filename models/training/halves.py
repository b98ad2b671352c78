"""Weights stored as 16-bit floats, computed with as 32-bit: half the file, and the runtime widens them once when it loads."""
import numpy as np
import onnx
import torch
from onnx import TensorProto, helper, numpy_helper


@torch.no_grad()
def round_weights(module):
    """Rounds every matrix and kernel to 16 bits in place; vectors (biases, norms, scales) keep 32."""
    for parameter in module.parameters():
        if parameter.dim() > 1:
            parameter.copy_(parameter.half().float())
    return module


def store(path):
    """Rewrites the ONNX file: initialisers that 16 bits hold exactly become 16-bit ones, followed by a Cast."""
    model = onnx.load(path)
    casts = []
    for tensor in model.graph.initializer:
        wide = numpy_helper.to_array(tensor)
        if tensor.data_type != TensorProto.FLOAT or wide.size < 1024 or not np.array_equal(wide, wide.astype(np.float16)):
            continue
        name = tensor.name
        tensor.CopyFrom(numpy_helper.from_array(wide.astype(np.float16), name + '_half'))
        casts.append(helper.make_node('Cast', [name + '_half'], [name], name='widen_' + name, to=TensorProto.FLOAT))
    nodes = casts + list(model.graph.node)
    del model.graph.node[:]
    model.graph.node.extend(nodes)
    model.producer_name, model.producer_version = 'sightline', ''
    onnx.checker.check_model(model, full_check=True)
    onnx.save(model, path)
