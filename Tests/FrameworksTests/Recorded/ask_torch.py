"""Asks real PyTorch the questions of edge_cases.py; writes rows of edges.tsv. Shapes are written height first.

  ask_torch.py < questions.jsonl > pytorch.tsv

As in a module, every layer is constructed before the first one is run, in evaluation mode, on the CPU. What PyTorch
returned or raised is the verdict. Questions with unknown sizes are left out: PyTorch has none. The version asked is
written to standard error."""
import json
import sys
import warnings

import torch
from torch import nn

import rows


class Refused(Exception):
    """What a layer raised, where and when."""

    def __init__(self, where, phase, cause):
        self.error = {"class": type(cause).__name__, "text": str(cause), "where": where, "phase": phase}


def attempt(where, phase, action):
    try:
        return action()
    except Exception as cause:
        raise Refused(where, phase, cause)


def shape(tensor):
    if tensor.dim() == 2:
        return list(tensor.shape[1:])
    c, h, w = tensor.shape[1:]
    return [h, w, c]


class Part:
    """Constructs all layers, then runs them one by one."""

    def __init__(self):
        self.modules, self.layers = {}, []

    def construct(self, where, make, *arguments, **options):
        self.modules[where] = attempt(where, "construct", lambda: make(*arguments, **options))

    def run(self, where, x, listed=False):
        y = attempt(where, "forward", lambda: self.modules[where].eval()(x))
        if listed:
            self.layers.append([where.split(".")[-1], shape(y)])
        return y

    @property
    def counts(self):
        modules = self.modules.values()
        trainable = sum(q.numel() for m in modules for q in m.parameters())
        buffers = sum(q.numel() for m in modules for q in m.buffers() if q.is_floating_point())
        return trainable, trainable + buffers


def image(size):
    h, w, c = size
    return attempt("input", "construct", lambda: torch.zeros(1, c, h, w))


def construct_block(p, cin, b):
    filters, outputs, first = b["filters"], rows.outputs(b), b["stride_at"] == "first"
    early = b["kind"] == "preactivation"

    def pointwise(where, a, c, strides=1):
        p.construct(where, nn.Conv2d, a, c, 1, stride=strides, bias=rows.has_bias(b, where))

    def spatial(where, a, c, strides):
        p.construct(where, nn.Conv2d, a, c, b["kernel"], stride=strides, dilation=b["dilation"], groups=b["groups"],
                    padding=b["kernel"] // 2 * b["dilation"], bias=rows.has_bias(b, where))

    if early:
        p.construct("pre.bn", nn.BatchNorm2d, cin)
    if b["conv_shortcut"]:
        pointwise("shortcut.conv", cin, outputs, b["strides"])
        if not early:
            p.construct("shortcut.bn", nn.BatchNorm2d, outputs)
    elif rows.pools_shortcut(b):
        p.construct("shortcut.pool", nn.MaxPool2d, 1, b["strides"])
    if b["kind"] == "basic":
        spatial("main.conv1", cin, filters, b["strides"])
        p.construct("main.bn1", nn.BatchNorm2d, filters)
        spatial("main.conv2", filters, outputs, 1)
        p.construct("main.bn2", nn.BatchNorm2d, outputs)
    else:
        pointwise("main.conv1", cin, filters, b["strides"] if first else 1)
        p.construct("main.bn1", nn.BatchNorm2d, filters)
        spatial("main.conv2", filters, filters, 1 if first else b["strides"])
        p.construct("main.bn2", nn.BatchNorm2d, filters)
        pointwise("main.conv3", filters, outputs)
        if not early:
            p.construct("main.bn3", nn.BatchNorm2d, outputs)
    if b["squeeze_excitation"] is not None:
        p.construct("main.se.gap", nn.AdaptiveAvgPool2d, 1)
        p.construct("main.se.conv1", nn.Conv2d, outputs, b["squeeze_excitation"], 1)
        p.construct("main.se.conv2", nn.Conv2d, b["squeeze_excitation"], outputs, 1)


def block(r, p, b):
    construct_block(p, r["in"][2], b)
    x = image(r["in"])
    read = torch.relu(p.run("pre.bn", x)) if b["kind"] == "preactivation" else x
    short = x
    for where in ("shortcut.conv", "shortcut.bn", "shortcut.pool"):
        if where in p.modules:
            short = p.run(where, read if where == "shortcut.conv" else short)
    r["shortcut"] = shape(short)
    y = read
    for where in ("main.conv1", "main.bn1", "main.conv2", "main.bn2", "main.conv3", "main.bn3"):
        if where in p.modules:
            y = p.run(where, y, "conv" in where)
            if where == "main.bn1" or where == "main.bn2" and "main.conv3" in p.modules:
                y = torch.relu(y)
    if "main.se.gap" in p.modules:
        s = torch.relu(p.run("main.se.conv1", p.run("main.se.gap", y)))
        s = torch.sigmoid(p.run("main.se.conv2", s))
        y = attempt("main.se.scale", "forward", lambda: y * s)
    r["iadd"] = in_place(y, short)
    z = attempt("add", "forward", lambda: y + short)
    r["out"], r["status"] = shape(z), "ok" if y.shape == short.shape else "broadcast"


def in_place(y, short):
    try:
        sum = y.clone().add_(short)
        return {"status": "ok" if y.shape == short.shape else "broadcast", "out": shape(sum)}
    except Exception as cause:
        return {"status": "error", "class": type(cause).__name__, "text": str(cause)}


def stem(r, p, s):
    channels, numbers = [r["in"][2]] + rows.stem_filters(s), range(len(rows.stem_filters(s)))
    for number in numbers:
        p.construct(rows.stem_name("conv", number), nn.Conv2d, channels[number], channels[number + 1], s["kernel"],
                    stride=s["strides"] if number == 0 else 1, bias=s["use_bias"],
                    padding=s["kernel"] // 2 if s["padding"] is None else s["padding"])
        if s.get("use_norm", True):
            p.construct(rows.stem_name("bn", number), nn.BatchNorm2d, channels[number + 1])
    if s["pool"]:
        pool = s["pool"]
        p.construct("stem.pool", nn.MaxPool2d, pool["size"], stride=pool["strides"], padding=pool["padding"])
    x = image(r["in"])
    for number in numbers:
        x = p.run(rows.stem_name("conv", number), x, True)
        if s.get("use_norm", True):
            x = torch.relu(p.run(rows.stem_name("bn", number), x))
    if s["pool"]:
        x = p.run("stem.pool", x, True)
    r["out"], r["status"] = shape(x), "ok"


def head(r, p, h):
    channels = r["in"][2]
    if h["after"]:
        p.construct("head.bn", nn.BatchNorm2d, channels)
    p.construct("head.gap", nn.AdaptiveAvgPool2d, 1)
    p.construct("head.dense", nn.Linear, channels, h["classes"])
    x = image(r["in"])
    if h["after"]:
        x = torch.relu(p.run("head.bn", x))
    x = attempt("head.gap", "forward", lambda: p.modules["head.gap"](x).flatten(1))
    p.layers.append(["gap", shape(x)])
    p.run("head.dense", x, True)
    r["status"] = "ok"


def answer(question):
    part, settings = question["part"], question["settings"]
    r, p = {"in": question["in"]}, Part()
    try:
        with torch.no_grad():
            {"block": block, "stem": stem, "head": head}[part](r, p, settings)
    except Refused as refused:
        r["status"], r["error"] = "error", refused.error
    r["main"], (r["trainable"], r["total"]) = p.layers, p.counts
    return rows.row("pytorch", part, rows.settings(part, settings), r)


def main():
    warnings.simplefilter("ignore")
    torch.set_num_threads(1)
    print(f"PyTorch {torch.__version__}", file=sys.stderr)
    for line in sys.stdin:
        question = json.loads(line)
        if None not in question["in"]:
            print(answer(question))


if __name__ == "__main__":
    main()
