"""Makes random networks from a seed, one JSON object a line, as addup and the programs here read them.

  networks.py --seed N [--count M] [--settings all] > networks.jsonl

The kinds, and how often each is drawn, are in KINDS. Running sizes are kept only to steer the dice towards networks
that get past their first block; they are nobody's verdict. `--settings all` also draws the settings of
`later_block_settings` and `later_stem_settings`."""
import argparse
import copy
import json
import random

SIZES = (1, 2, 3, 4, 5, 7, 8, 9, 15, 16, 17, 28, 31, 32, 33, 47, 56, 63, 64, 100, 127, 128, 160, 224, 225, 320, 511)


class Dice(random.Random):
    """Random choices that networks are made of; `later` says whether the later settings are drawn too."""

    def __init__(self, seed, later):
        super().__init__(seed)
        self.later = later

    def chance(self, probability):
        return self.random() < probability

    def divisor(self, number, most=32):
        return self.choice([d for d in range(1, min(number, most) + 1) if number % d == 0] or [1])


# Blocks

def block(filters, groups=1, strides=1, conv_shortcut=False, expansion=2):
    return {"filters": filters, "groups": groups, "strides": strides, "conv_shortcut": conv_shortcut,
            "expansion": expansion}


def block_settings(dice):
    """Settings beyond the usual five, by name: what a person might choose."""
    dilation = dice.choice([1, 2, 2, 3])
    settings = {"kind": dice.choice(["bottleneck", "basic", "preactivation"]), "kernel": dice.choice([1, 3, 5, 7, 2, 4]),
                "dilation": dilation, "use_bias": dice.chance(0.7), "stride_at": dice.choice(["grouped", "first"]),
                "squeeze_excitation": dice.choice([None, 1, 2, 4, 16])}
    return {**settings, **later_block_settings(dice)} if dice.later else settings


def later_block_settings(dice):
    return {"output_channels": dice.choice([None, 1, 4, 16, 64, 256]), "pool_shortcut": dice.chance(0.5),
            "use_bias": dice.choice([True, False, "unnormalized"])}


def vary(dice, stacks):
    """Gives some networks other kinds of block throughout, and some blocks a setting of their own."""
    blocks = [b for stack in stacks for b in stack]
    if dice.chance(0.5):
        settings = block_settings(dice)
        for name in dice.sample(list(settings), dice.choice([1, 1, 2, 3])):
            for b in blocks:
                b[name] = settings[name]
    for _ in range(dice.choice([0, 0, 0, 1, 2])):
        settings = block_settings(dice)
        name = dice.choice(list(settings))
        dice.choice(blocks)[name] = settings[name]
    for b in blocks:
        if b.get("dilation", 1) > 1 and b["strides"] > 1 and dice.chance(0.8):
            b["dilation"] = 1           # Keras has no strides together with dilation
    return stacks


# Stems, inputs, heads

def stem(dice, names=("seed", "seed", "imagenet", "cifar", "valid7")):
    if dice.chance(0.7):
        return dice.choice(names)
    settings = {"filters": dice.choice([8, 16, 32, 64, 64, 96]), "kernel": dice.choice([1, 2, 3, 3, 5, 7, 11]),
                "strides": dice.choice([1, 2, 2, 3, 4]), "use_bias": dice.chance(0.5),
                "padding": dice.choice(["same", "same", 0, 1, 2, 3, 5]),
                "pool": dice.choice([None, {}, {"size": 2, "strides": 2, "padding": 0}, {"size": 3, "padding": 0},
                                     {"strides": 1}, {"size": 5, "strides": 3, "padding": 2}])}
    if dice.later:
        settings.update(later_stem_settings(dice))
    return {name: value for name, value in settings.items() if dice.chance(0.7)}


def later_stem_settings(dice):
    return {"filters": dice.choice([[32, 32, 64], [16, 64], [24], 64]), "use_norm": dice.chance(0.5)}


def stem_channels(stem, channels):
    """What a stem hands on."""
    if stem in (None, "none"):
        return channels
    filters = 64 if isinstance(stem, str) else stem.get("filters", 64)
    return filters[-1] if isinstance(filters, list) else filters


def sized(dice, sizes=SIZES, channels=(3, 3, 3, 1, 4)):
    height = dice.choice(sizes)
    return [height, height if dice.chance(0.6) else dice.choice(sizes), dice.choice(channels)]


def network(dice, input, stem, stacks):
    classes = dice.choice([1000, 1000, 100, 10, 2, 1, None])
    return {"input": input, "stem": stem, "classes": classes, "stacks": stacks}


# Kinds of networks

def plan(dice):
    """Stacks as papers print them: widths double, maps halve, the first block of each stack projects."""
    groups = dice.choice([1, 2, 4, 8, 16, 32, 32, 32])
    base = groups * dice.choice([1, 2, 4, 4, 8])
    expansion = dice.choice([1, 2, 2, 2, 4])
    stacks = []
    for number, count in enumerate(dice.choice([[1], [2, 2], [3, 3, 3], [3, 4, 6, 3], [2, 2, 2, 2], [1, 3, 1], [2, 3, 5]])):
        filters = base << number
        stacks.append([block(filters, groups, 2 if number > 0 and b == 0 else 1, b == 0, expansion) for b in range(count)])
    return network(dice, sized(dice), stem(dice), vary(dice, stacks))


def edited(dice):
    """A plan after one to three changes, as keys would make them."""
    made = plan(dice)
    for _ in range(dice.choice([1, 1, 1, 2, 3])):
        change(dice, made["stacks"])
    return made


def change(dice, stacks):
    stack = dice.choice(stacks)
    b = dice.choice(stack)
    what = dice.choice(["filters", "filters", "groups", "strides", "conv_shortcut", "conv_shortcut", "expansion",
                        "setting", "remove", "repeat", "exchange"])
    if what == "filters":
        step = b["groups"] if dice.chance(0.5) else 1
        b["filters"] = dice.choice([b["filters"] + step, b["filters"] - step, b["filters"] * 2, b["filters"] // 2,
                                    dice.randint(1, 200)])
    elif what == "groups":
        b["groups"] = dice.choice([dice.divisor(b["filters"], 64), dice.randint(1, 40), b["groups"] * 2, b["groups"] + 1])
    elif what == "strides":
        b["strides"] = dice.choice([1, 2, 2, 3, 4, 6, 9])
    elif what == "conv_shortcut":
        b["conv_shortcut"] = not b["conv_shortcut"]
    elif what == "expansion":
        b["expansion"] = dice.choice([1, 2, 3, 4, 5])
    elif what == "setting":
        settings = block_settings(dice)
        name = dice.choice(list(settings))
        b[name] = settings[name]
    elif what == "remove" and len(stack) > 1:
        stack.remove(b)
    elif what == "repeat":
        stack.insert(dice.randrange(len(stack) + 1), copy.deepcopy(b))
    elif what == "exchange":
        stacks.insert(0, stacks.pop())


def fitting(dice, channels, most=10, ones=0.0):
    """One to three stacks of small blocks, whose identities mostly fit; a share `ones` of them ends in one channel."""
    stacks = []
    for _ in range(dice.randint(1, 3)):
        stack = []
        for first in [True] + [False] * dice.randint(0, 2):
            expansion = dice.choice([1, 2, 2, 3, 4])
            is_single = dice.chance(ones)
            if is_single:
                b = block(1, 1, dice.choice([1, 1, 2]), False, 1)
            elif channels % expansion == 0 and dice.chance(0.5):
                filters = max(1, channels // expansion)
                b = block(filters, dice.divisor(filters, 8), dice.choice([1, 1, 1, 2]), False, expansion)
            else:
                filters = dice.randint(1, most)
                groups = dice.divisor(filters, 8) if dice.chance(0.8) else dice.randint(1, 6)
                b = block(filters, groups, dice.choice([1, 1, 2, 2, 3]), first or dice.chance(0.7), expansion)
            if b["conv_shortcut"] or not is_single:
                channels = b["filters"] * b["expansion"]
            stack.append(b)
        stacks.append(stack)
    return vary(dice, stacks)


def small(dice):
    made = stem(dice) if dice.chance(0.3) else "none"
    input = sized(dice, range(1, 18), (1, 2, 3, 4, 6, 8, 12, 16))
    return network(dice, input, made, fitting(dice, stem_channels(made, input[2]), 16))


def tiny(dice):
    """Maps of one to three pixels and paths of one channel, where additions broadcast."""
    input = sized(dice, (1, 1, 2, 2, 3, 4), (1, 1, 2, 4, 8))
    return network(dice, input, "none", fitting(dice, input[2], 8, ones=0.25))


def illegal(dice):
    """Small networks with one or two values that a framework refuses, or takes oddly."""
    made = small(dice)
    for _ in range(dice.choice([1, 1, 2])):
        spoil(dice, made)
    return made


def spoil(dice, made):
    b = dice.choice(dice.choice(made["stacks"]))
    odd = {"filters": [0, -1, -6], "groups": [0, -1, -2, b["filters"] + 1, 7], "strides": [0, -1, -2],
           "expansion": [0, -1, -2], "kernel": [0, -1, 9], "dilation": [0, -1, 4], "squeeze_excitation": [0, -1],
           "input": [0, 0, -1], "classes": [0, -1], "stem": [0, -1, 12]}
    what = dice.choice(list(odd))
    value = dice.choice(odd[what])
    if what == "input":
        made["input"][dice.randrange(3)] = value
    elif what == "classes":
        made["classes"] = value
    elif what == "stem":
        made["stem"] = dice.choice([
            {"filters": value}, {"kernel": value, "filters": 8}, {"strides": value}, {"padding": value},
            {"pool": {"size": value}}, {"pool": {"strides": value}}, {"pool": {"padding": value}}])
    else:
        b[what] = value


def extreme(dice):
    """Plans on huge or flat maps, with huge strides or widths, or of many blocks."""
    made = plan(dice)
    stacks = made["stacks"]
    blocks = [b for stack in stacks for b in stack]
    what = dice.choice(["input", "input", "strides", "filters", "kernel", "long"])
    if what == "input":
        made["input"] = [dice.choice([1, 3, 1000, 65_537, 1_000_000]), dice.choice([1, 1000, 1_000_000]), 3]
    elif what == "strides":
        for stack in stacks:
            dice.choice(stack)["strides"] = dice.choice([8, 50, 999, 100_000])
    elif what == "filters":
        times = dice.choice([16, 64, 256])
        for b in blocks:
            b["filters"] *= times
    elif what == "kernel":
        dice.choice(blocks)["kernel"] = dice.choice([31, 64, 101])
    else:
        stack = dice.choice(stacks)
        stack.extend(copy.deepcopy(stack[-1]) for _ in range(30))
    return made


def unknown(dice):
    """Heights or widths that are known only when data arrives; PyTorch has none."""
    made = stem(dice) if dice.chance(0.4) else "none"
    input = [None, dice.choice([None, None, 1, 2, 7, 32]), dice.choice([1, 2, 4, 8])]
    if dice.chance(0.3):
        input[:2] = input[1::-1]
    return network(dice, input, made, fitting(dice, stem_channels(made, input[2]), 8, ones=0.15))


KINDS = ((plan, 10), (edited, 28), (small, 22), (tiny, 12), (illegal, 16), (extreme, 5), (unknown, 7))


def make(seed, count, later=False):
    """`count` networks; the same for the same seed."""
    dice = Dice(seed, later)
    makers, weights = zip(*KINDS)
    for number in range(count):
        maker = dice.choices(makers, weights)[0]
        yield {"id": f"{maker.__name__}-{number:05d}", **maker(dice)}


def main():
    options = argparse.ArgumentParser()
    options.add_argument("--seed", type=int, required=True)
    options.add_argument("--count", type=int, default=2000)
    options.add_argument("--settings", choices=("usual", "all"), default="usual")
    options = options.parse_args()
    for made in make(options.seed, options.count, options.settings == "all"):
        print(json.dumps(made))


if __name__ == "__main__":
    main()
