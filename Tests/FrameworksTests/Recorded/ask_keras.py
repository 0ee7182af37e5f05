"""Asks real Keras the questions of edge_cases.py, with Conv2D(groups=) and with slices; writes rows of edges.tsv.

  ask_keras.py < questions.jsonl > keras.tsv

A part is built layer after layer in the order in which it is printed here; what Keras returned or raised is the
verdict, and nothing about shapes is decided in this program. The versions asked are written to standard error."""
import json
import math
import os
import re
import sys

os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "3")
os.environ.setdefault("CUDA_VISIBLE_DEVICES", "-1")
import keras  # noqa: E402
import tensorflow  # noqa: E402
from keras import layers as L  # noqa: E402

import rows  # noqa: E402


class Refused(Exception):
    """What a layer raised, where and when."""

    def __init__(self, where, phase, cause):
        text = re.sub(r"\x1b\[[0-9;]*m", "", str(cause))
        self.error = {"class": type(cause).__name__, "text": text, "where": where, "phase": phase}


def shape(tensor):
    return [None if d is None else int(d) for d in tensor.shape][1:]


class Part:
    """Makes and calls layers one by one; keeps what the verdict needs."""

    def __init__(self):
        self.layers, self.trainable, self.total = [], 0, 0

    def layer(self, where, x, make, listed=False):
        layer = self.attempt(where, "construct", make)
        y = self.attempt(where, "call", lambda: layer(x))
        self.total += sum(math.prod(w.shape) for w in layer.weights)
        self.trainable += sum(math.prod(w.shape) for w in layer.trainable_weights)
        if listed:
            self.layers.append([where.split(".")[-1], shape(y)])
        return y

    @staticmethod
    def attempt(where, phase, action):
        try:
            return action()
        except Exception as cause:
            raise Refused(where, phase, cause)


def slices(p, x, b, strides):
    """The article's form: one slice and one convolution a group, and a concatenation."""
    channels = p.attempt("main.g_channels", "python", lambda: int(b["filters"] / b["groups"]))
    branches = []
    for c in range(b["groups"]):
        listed = c == 0
        piece = p.layer("main.slice", x, lambda: L.Lambda(lambda t: t[:, :, :, c * channels:(c + 1) * channels]), listed)
        branches.append(p.layer("main.gconv", piece, lambda: L.Conv2D(
            channels, b["kernel"], strides=strides, dilation_rate=b["dilation"], padding="same",
            use_bias=rows.has_bias(b, "main.gconv")), listed))
    y = p.attempt("main.concat", "call", lambda: L.concatenate(branches, axis=3))
    p.layers.append(["concat", shape(y)])
    return y


def block(r, p, rules, b):
    def norm(where, x):
        return p.layer(where, x, L.BatchNormalization)

    def relu(where, x):
        return p.layer(where, x, L.ReLU)

    def pointwise(where, x, filters, strides=1):
        return p.layer(where, x, lambda: L.Conv2D(
            filters, 1, strides=strides, padding="same", use_bias=rows.has_bias(b, where)), where != "shortcut.conv")

    def spatial(where, x, filters, strides):
        return p.layer(where, x, lambda: L.Conv2D(
            filters, b["kernel"], strides=strides, dilation_rate=b["dilation"], groups=b["groups"], padding="same",
            use_bias=rows.has_bias(b, where)), True)

    def excite(y):
        s = p.layer("main.se.gap", y, lambda: L.GlobalAveragePooling2D(keepdims=True))
        s = p.layer("main.se.conv1", s, lambda: L.Conv2D(b["squeeze_excitation"], 1))
        s = relu("main.se.relu", s)
        s = p.layer("main.se.conv2", s, lambda: L.Conv2D(outputs, 1))
        s = p.layer("main.se.sigmoid", s, lambda: L.Activation("sigmoid"))
        return p.layer("main.se.scale", [y, s], L.Multiply)

    filters, outputs, first = b["filters"], rows.outputs(b), b["stride_at"] == "first"
    x = p.attempt("input", "construct", lambda: L.Input(shape=tuple(r["in"])))
    early = b["kind"] == "preactivation"
    read = relu("pre.relu", norm("pre.bn", x)) if early else x
    short = x
    if b["conv_shortcut"]:
        short = pointwise("shortcut.conv", read, outputs, b["strides"])
        short = short if early else norm("shortcut.bn", short)
    elif rows.pools_shortcut(b):
        short = p.layer("shortcut.pool", x, lambda: L.MaxPooling2D(1, strides=b["strides"]))
    r["shortcut"] = shape(short)
    if b["kind"] == "basic":
        y = relu("main.relu1", norm("main.bn1", spatial("main.conv1", read, filters, b["strides"])))
        y = norm("main.bn2", spatial("main.conv2", y, outputs, 1))
    else:
        y = pointwise("main.conv1", read, filters, b["strides"] if first else 1)
        y = relu("main.relu1", norm("main.bn1", y))
        strides = 1 if first else b["strides"]
        y = slices(p, y, b, strides) if rules == "keras-slices" else spatial("main.conv2", y, filters, strides)
        y = relu("main.relu2", norm("main.bn2", y))
        y = pointwise("main.conv3", y, outputs)
        y = y if early else norm("main.bn3", y)
    y = y if b["squeeze_excitation"] is None else excite(y)
    z = p.layer("add", [y, short], L.Add)
    r["out"] = shape(z)
    operands = shape(y), shape(short)
    r["status"] = ("unknown" if None in operands[0] + operands[1] else
                   "ok" if operands[0] == operands[1] else "broadcast")


def stem(r, p, rules, s):
    x = p.attempt("input", "construct", lambda: L.Input(shape=tuple(r["in"])))
    for number, filters in enumerate(rows.stem_filters(s)):
        if s["padding"]:
            x = p.layer(rows.stem_name("pad", number), x, lambda: L.ZeroPadding2D((s["padding"], s["padding"])), True)
        x = p.layer(rows.stem_name("conv", number), x, lambda: L.Conv2D(
            filters, s["kernel"], strides=s["strides"] if number == 0 else 1,
            padding="same" if s["padding"] is None else "valid", use_bias=s["use_bias"]), True)
        if s.get("use_norm", True):
            x = p.layer(rows.stem_name("bn", number), x, L.BatchNormalization, True)
            x = p.layer(rows.stem_name("relu", number), x, L.ReLU, True)
    if s["pool"]:
        pool = s["pool"]
        if pool["padding"]:
            x = p.layer("stem.pad2", x, lambda: L.ZeroPadding2D((pool["padding"], pool["padding"])), True)
        x = p.layer("stem.pool", x, lambda: L.MaxPooling2D(pool["size"], strides=pool["strides"]), True)
    r["out"], r["status"] = shape(x), "ok"


def head(r, p, rules, h):
    x = L.Input(shape=tuple(r["in"]))
    if h["after"]:
        x = p.layer("head.relu", p.layer("head.bn", x, L.BatchNormalization, True), L.ReLU, True)
    x = p.layer("head.gap", x, L.GlobalAveragePooling2D, True)
    p.layer("head.dense", x, lambda: L.Dense(h["classes"], activation="softmax"), True)
    r["status"] = "ok"


def answer(question, rules):
    part, settings = question["part"], question["settings"]
    r, p = {"in": question["in"]}, Part()
    try:
        with keras.StatelessScope(initialize_variables=False):
            {"block": block, "stem": stem, "head": head}[part](r, p, rules, settings)
    except Refused as refused:
        r["status"], r["error"] = "error", refused.error
    r["main"], r["trainable"], r["total"] = p.layers, p.trainable, p.total
    return rows.row(rules, part, rows.settings(part, settings), r)


def main():
    print(f"Keras {keras.__version__} on TensorFlow {tensorflow.__version__}", file=sys.stderr)
    for number, line in enumerate(sys.stdin):
        question = json.loads(line)
        for answered in rows.merged(answer(question, rules) for rules in ("keras", "keras-slices")):
            print(answered)
        if number % 50 == 0:
            keras.backend.clear_session()


if __name__ == "__main__":
    main()
