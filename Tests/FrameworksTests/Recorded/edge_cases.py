"""Writes questions that random networks do not ask: parts with values that a framework refuses, or takes oddly.

  edge_cases.py [--seed N] [--blocks N] [--stems N] [--of shortcuts-and-stems] > questions.jsonl

All kinds of block, kernels, dilations, squeeze-and-excitation, stems and heads of their own; most values are legal,
one to three of a part are not. ask_keras.py and ask_torch.py answer them.

With --of shortcuts-and-stems the questions are others: identities that a pooling subsamples, output channels of their
own, biases of what is not normalised, stems of several convolutions and without normalisation."""
import argparse
import json
import random

EDGES = {
    "filters": [-8, -1, 0, 1, 2, 3, 5], "groups": [-2, -1, 0, 1, 3, 5, 8, 9], "strides": [-2, -1, 0, 3, 9],
    "conv_shortcut": [False, True], "expansion": [-2, -1, 0, 1, 3], "kernel": [-3, -1, 0, 1, 2, 4, 6, 7],
    "dilation": [-2, -1, 0, 2, 3], "squeeze_excitation": [-2, -1, 0, 1], "use_bias": [True],
    "height": [0, 1, 2, 3, None], "width": [0, 1, 2, 3, None], "channels": [0, 1, 2, 3, 7],
}
STEM_EDGES = {
    "filters": [-4, -1, 0, 1], "kernel": [-3, -1, 0, 1, 2, 4, 9], "strides": [-2, -1, 0, 1, 3, 9],
    "padding": [-4, -2, -1, 0, 4],
    "size": [-2, -1, 0, 1, 2, 4, 9], "pool strides": [-2, -1, 0, 1, 9], "pool padding": [-3, -1, 0, 1, 2, 5],
    "height": [-1, 0, 1, 2, 4, None], "width": [-1, 0, 1, 2, 4, None], "channels": [-1, 0, 1],
}


def block(random):
    groups = random.choice([1, 2, 4])
    filters = groups * random.choice([1, 2, 4])
    expansion = random.choice([1, 2, 2, 4])
    b = {"kind": random.choice(["bottleneck", "basic", "preactivation"]), "filters": filters, "groups": groups,
         "strides": random.choice([1, 1, 2]), "conv_shortcut": random.random() < 0.6, "expansion": expansion,
         "kernel": random.choice([3, 3, 1, 5]), "dilation": random.choice([1, 1, 1, 2]),
         "use_bias": random.random() < 0.2, "stride_at": random.choice(["grouped", "first"]),
         "squeeze_excitation": random.choice([None, None, 2])}
    size = {"height": random.choice([5, 6, 8, 9]), "width": random.choice([5, 6, 8, 9]),
            "channels": filters * expansion if not b["conv_shortcut"] else random.choice([4, 8, 16])}
    for field in random.sample(list(EDGES), random.choice([0, 1, 1, 1, 2, 2, 3])):
        (size if field in size else b)[field] = random.choice(EDGES[field])
    return {"part": "block", "in": list(size.values()), "settings": b}


def stem(random):
    s = {"filters": random.choice([4, 8]), "kernel": random.choice([3, 7]), "strides": random.choice([1, 2]),
         "use_bias": random.random() < 0.5, "padding": random.choice([None, 0, 1, 3])}
    pool = {"size": 3, "pool strides": 2, "pool padding": random.choice([0, 1])}
    size = {"height": random.choice([8, 9, 13]), "width": random.choice([8, 9, 13]), "channels": random.choice([1, 3, 4])}
    for field in random.sample(list(STEM_EDGES), random.choice([0, 1, 1, 1, 2, 2])):
        (size if field in size else pool if field in pool else s)[field] = random.choice(STEM_EDGES[field])
    pool = dict(zip(("size", "strides", "padding"), pool.values()))
    s["pool"] = pool if random.random() < 0.7 else None
    return {"part": "stem", "in": list(size.values()), "settings": s}


def shortcut_block(random):
    question = block(random)
    b, size = question["settings"], question["in"]
    b["conv_shortcut"] = random.random() < 0.25
    b["pool_shortcut"] = random.random() < 0.75
    b["use_bias"] = random.choice(["unnormalized", "unnormalized", "unnormalized", False, True])
    if random.random() < 0.6:
        b["strides"] = random.choice([2, 2, 2, 3, 4, 9])
    if random.random() < 0.5:
        b["output_channels"] = random.choice([b["groups"] * 3, 6, 8, 16, 1, 2, 5, 0, -1, -6])
    if not b["conv_shortcut"] and random.random() < 0.6:
        size[2] = b.get("output_channels", b["filters"] * b["expansion"])
    for axis in (0, 1):
        if random.random() < 0.25:
            size[axis] = random.choice([0, 1, 2, 3, 4, None])
    return question


def deep_stem(random):
    question = stem(random)
    s = question["settings"]
    s["use_norm"] = random.random() < 0.5
    s["filters"] = [s["filters"]] + [random.choice([4, 6, 8]) for _ in range(random.choice([0, 1, 1, 2, 2]))]
    if random.random() < 0.2:
        s["filters"][random.randrange(len(s["filters"]))] = random.choice(STEM_EDGES["filters"])
    return question


def heads():
    for classes in (-1000, -1, 0, 1, 10):
        for after in (None, "preactivation"):
            for size in ([2, 3, 4], [0, 3, 4], [3, 0, 4], [2, 3, 0], [None, None, 4]):
                yield {"part": "head", "in": size, "settings": {"classes": classes, "after": after}}


def rare():
    """Combinations that chance seldom meets; PyTorch changes its routine above 20,480 numbers."""
    plain = {"kind": "bottleneck", "filters": 4, "groups": 1, "strides": 1, "conv_shortcut": True, "expansion": 2,
             "kernel": 3, "dilation": 1, "use_bias": False, "stride_at": "grouped", "squeeze_excitation": None}
    for kind in ("bottleneck", "basic"):
        for kernel, dilation in ((0, 1), (0, 2), (0, 0), (1, 0), (3, 0), (1, -1), (4, 0), (0, -1)):
            for size in ([8, 8, 4], [64, 80, 4], [72, 72, 4], [8, 8, 0], [0, 8, 4]):
                yield {"part": "block", "in": size, "settings": {**plain, "kind": kind, "kernel": kernel, "dilation": dilation}}
    stem = {"filters": 4, "kernel": 3, "strides": 1, "use_bias": False, "padding": None, "pool": None}
    for size in ([0, 8, 3], [8, 0, 3], [0, 0, 0]):
        for padding in (None, 3):
            yield {"part": "stem", "in": size, "settings": {**stem, "padding": padding}}


def main():
    options = argparse.ArgumentParser()
    options.add_argument("--seed", type=int, default=1)
    options.add_argument("--blocks", type=int, default=700)
    options.add_argument("--stems", type=int, default=300)
    options.add_argument("--of", choices=["blocks-and-stems", "shortcuts-and-stems"], default="blocks-and-stems")
    options = options.parse_args()
    source = random.Random(options.seed)
    is_plain = options.of == "blocks-and-stems"
    questions = [(block if is_plain else shortcut_block)(source) for _ in range(options.blocks)]
    questions += [(stem if is_plain else deep_stem)(source) for _ in range(options.stems)]
    if is_plain:
        questions += list(heads()) + list(rare())
    for line in dict.fromkeys(json.dumps(q) for q in questions):
        print(line)


if __name__ == "__main__":
    main()
