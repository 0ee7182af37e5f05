"""Random networks for the counting tools, one JSON object a line: {"id", "network"}; "network" is a network file.

  make_networks.py --seed N --count M > networks.jsonl

Every network can be built: groups divide, additions add up, sizes are known. Kernels are odd, so that 'same' of
Keras and half a kernel of PyTorch come to the same. In the article's form channels may be left that no slice reads.
With PyTorch's rules a convolution may have strides and dilation at once, which Keras does not build."""
import argparse
import json
import random


def windowed(extent, window, strides, padding):
    room = extent + 2 * padding - window
    return room // strides + 1 if room >= 0 else 0


def stem(rng, size):
    """A stem, or None, and the map it hands on; None for both where it leaves nothing."""
    if rng.random() < 0.15:
        return "none", size
    kernel, strides = rng.choice([1, 3, 5, 7]), rng.choice([1, 1, 2])
    padding = rng.choice(["same", 0, 1, 2, 3])
    made = {"filters": rng.choice([4, 6, 8, 12, 16]), "kernel": kernel, "strides": strides,
            "use_bias": rng.random() < 0.5, "padding": padding, "pool": None}
    zeros = kernel // 2 if padding == "same" else padding
    h, w = (windowed(n, kernel, strides, zeros) for n in size[:2])
    if rng.random() < 0.6:
        pool = {"size": rng.choice([1, 2, 3]), "strides": rng.choice([1, 2]), "padding": 0}
        pool["padding"] = rng.randint(0, pool["size"] // 2)
        made["pool"] = pool
        h, w = (windowed(n, pool["size"], pool["strides"], pool["padding"]) for n in (h, w))
    return made, (h, w, made["filters"])


def block(rng, size, rules):
    """A block that can be built on `size`, and the map it hands on; None where groups do not divide."""
    h, w, channels = size
    kind = rng.choice(["bottleneck", "bottleneck", "basic", "preactivation"])
    groups = rng.choice([1, 1, 2, 3, 4])
    strides, dilation = rng.choice([1, 1, 2]), rng.choice([1, 1, 1, 2, 3])
    if strides > 1 and dilation > 1 and rules != "pytorch":
        dilation = 1
    filters = groups * rng.randint(1, 5)
    if rules == "keras-slices" and kind != "basic" and rng.random() < 0.3:
        filters += rng.randint(0, groups - 1)
    expansion = rng.choice([1, 2, 4])
    if rng.random() < 0.5 and channels % groups == 0 and channels // expansion * expansion == channels:
        filters = channels // expansion
    if kind == "basic" and (channels % groups or filters % groups):
        return None, size
    if filters < groups or (filters % groups and (rules != "keras-slices" or kind == "basic")):
        return None, size
    outputs = filters * expansion
    fits = strides == 1 and outputs == channels
    made = {"kind": kind, "filters": filters, "groups": groups, "strides": strides,
            "conv_shortcut": not fits or rng.random() < 0.3, "expansion": expansion,
            "kernel": rng.choice([1, 3, 3, 5]), "dilation": dilation, "use_bias": rng.random() < 0.3,
            "stride_at": rng.choice(["grouped", "grouped", "first"]),
            "squeeze_excitation": rng.choice([None, None, rng.randint(1, 6)])}
    return made, (-(-h // strides), -(-w // strides), outputs)


def network(rng):
    rules = rng.choice(["keras", "keras-slices", "pytorch"])
    size = (rng.randint(9, 41), rng.randint(9, 41), rng.randint(1, 4))
    made = {"addup": 1, "input": list(size), "rules": rules}
    made["stem"], size = stem(rng, size)
    if min(size) < 1:
        return network(rng)
    made["stacks"] = []
    for _ in range(rng.randint(1, 3)):
        blocks = []
        while len(blocks) < rng.randint(1, 3):
            given, after = block(rng, size, rules)
            if given:
                blocks.append(given)
                size = after
        made["stacks"].append({"blocks": blocks})
    made["head"] = {"classes": rng.randint(1, 20)} if rng.random() < 0.85 else None
    return made


if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--count", type=int, default=240)
    options = parser.parse_args()
    rng = random.Random(options.seed)
    for number in range(options.count):
        print(json.dumps({"id": f"{options.seed}-{number}", "network": network(rng)}))
