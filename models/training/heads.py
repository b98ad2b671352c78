"""Linear heads over the encoder's features and the tagger's logits: groups of labels of which a picture shows one, or none.

A picture's answer in a group is the place of its label, one more than the last place for none of them, or UNKNOWN.
"""
import numpy as np
import onnxruntime
import torch
import torch.nn.functional as F
from torch import nn

import halves

FOLDS, STEPS, DECAY = 5, 40, 1e-2  # a decay of 1e-3 did no better, at more than twice the time
UNKNOWN = -1


class Group:
    """labels, and whether a picture may show none of them."""

    def __init__(self, name, labels, none):
        self.name, self.labels, self.classes = name, list(labels), len(labels) + none


class Heads(nn.Module):
    """features (batch, 1536), logits (batch, 1000) -> for each group a probability a label (batch, labels)."""

    def __init__(self, groups, features, logits):
        super().__init__()
        self.groups = groups
        for name, values in (('features', features), ('logits', logits)):
            self.register_buffer(f'{name}_mean', values.mean(0))
            self.register_buffer(f'{name}_std', values.std(0) + 1e-5)
        self.linears = nn.ModuleList(nn.Linear(features.shape[1] + logits.shape[1], g.classes) for g in groups)

    def standard(self, features, logits):
        return torch.cat([((features - self.features_mean) / self.features_std).clamp(-6, 6), ((logits - self.logits_mean) / self.logits_std).clamp(-6, 6)], 1)

    def forward(self, features, logits):
        x = self.standard(features, logits)
        return tuple(F.softmax(linear(x), 1)[:, :len(g.labels)] for g, linear in zip(self.groups, self.linears))


def trained(x, answer, classes):
    """A linear layer. Answers weigh by the root of how often they are met, so that rare ones are learned and common ones are not forgotten."""
    linear = nn.Linear(x.shape[1], classes)
    nn.init.zeros_(linear.weight)
    nn.init.zeros_(linear.bias)
    each = (1 / torch.bincount(answer, minlength=classes).clamp(min=1).float().sqrt())[answer]
    each = each / each.mean()
    best = torch.optim.LBFGS(linear.parameters(), max_iter=STEPS, history_size=10, line_search_fn='strong_wolfe')

    def loss():
        best.zero_grad()
        value = (each * F.cross_entropy(linear(x), answer, reduction='none')).mean() + DECAY * linear.weight.square().sum()
        value.backward()
        return value

    best.step(loss)
    return linear


def out_of_fold(x, answer, classes, part):
    """What layers say that have not seen the picture; part: pictures of one part are in one fold."""
    parts = sorted(set(part))
    order = np.random.default_rng(0).permutation(len(parts))
    fold = torch.tensor([int(order[parts.index(p)]) % FOLDS for p in part])
    said = torch.zeros(len(x), classes)
    for f in range(FOLDS):
        with torch.no_grad():
            linear = trained(x[fold != f], answer[fold != f], classes)
            said[fold == f] = linear(x[fold == f])
    return said


def calibration(said, answer, shift=True, weight=None):
    """A slope, and an offset for the last answer where it is shifted, that make what is said most probable; weight: how much each picture counts."""
    heat, offset = torch.zeros(1, requires_grad=True), torch.zeros(1, requires_grad=shift)
    last = F.one_hot(torch.tensor(said.shape[1] - 1), said.shape[1]).float()
    best = torch.optim.LBFGS([heat, offset] if shift else [heat], max_iter=50, line_search_fn='strong_wolfe')

    def loss():
        best.zero_grad()
        each = F.cross_entropy(said * heat.exp() + offset * last, answer, reduction='none')
        value = (each if weight is None else each * weight).mean()
        value.backward()
        return value

    best.step(loss)
    return float(heat.exp().detach()), float(offset.detach())


@torch.no_grad()
def calibrated(linear, slope, offset):
    linear.weight.mul_(slope)
    linear.bias.mul_(slope)
    linear.bias[-1] += offset
    return linear


def reliability(chance, right, edges=(0, 0.1, 0.3, 0.5, 0.7, 0.9, 0.97, 1.0001)):
    """Prints said and true by bands, and gives the calibration error."""
    error = 0
    for low, high in zip(edges, edges[1:]):
        some = (chance >= low) & (chance < high)
        if some.any():
            said, true = float(chance[some].mean()), float(right[some].float().mean())
            error += float(some.float().mean()) * abs(said - true)
            print(f'    {low:.2f} to {min(high, 1):.2f}: {int(some.sum()):5}, said {said:.3f}, true {true:.3f}')
    print(f'    calibration error {error:.3f}')
    return error


def export(model, out, features, logits):
    names = [g.name for g in model.groups]
    model = halves.round_weights(model).eval()
    torch.onnx.export(model, (features, logits), out, input_names=['features', 'logits'], output_names=names, opset_version=17, dynamo=False,
                      dynamic_axes={name: {0: 'batch'} for name in ['features', 'logits', *names]})
    halves.store(out)
    here = onnxruntime.InferenceSession(out, providers=['CPUExecutionProvider']).run(names, {'features': features.numpy(), 'logits': logits.numpy()})
    with torch.no_grad():
        print('largest difference of the file to torch', max(float(abs(a - b.numpy()).max()) for a, b in zip(here, model(features, logits))))
