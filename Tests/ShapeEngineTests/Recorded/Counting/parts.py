"""What the two recorders read alike in a network file that spells every block out."""

STEMS = {
    "imagenet": {"filters": 64, "kernel": 7, "strides": 2, "use_bias": False, "padding": 3,
                 "pool": {"size": 3, "strides": 2, "padding": 1}},
    "cifar": {"filters": 64, "kernel": 3, "strides": 1, "use_bias": False, "padding": "same", "pool": None},
    "none": None,
}
STEMS["seed"] = STEMS["imagenet"] | {"use_bias": True}

BLOCK = {"kind": "bottleneck", "groups": 32, "strides": 1, "expansion": 2, "kernel": 3, "dilation": 1,
         "use_bias": False, "stride_at": "grouped", "squeeze_excitation": None}


def stem(network):
    given = network["stem"]
    return STEMS[given] if isinstance(given, str) else given


def blocks(network):
    """All blocks in order. A stack is a list of blocks, or a number of them: then the first one has the stack's
    strides and its projection, the others have neither."""
    for stack in network["stacks"]:
        shared = BLOCK | network.get("defaults", {}) | {k: v for k, v in stack.items() if k != "blocks"}
        listed = stack["blocks"]
        if isinstance(listed, int):
            listed = [{}] + [{"strides": 1}] * (listed - 1)
        for index, own in enumerate(listed):
            yield {"conv_shortcut": index == 0} | shared | ({"strides": 1} if index else {}) | own


def are_slices(network, block):
    """Whether the grouped convolution is written as slices: in the article's form, but not in a basic block."""
    return network["rules"] == "keras-slices" and block["kind"] != "basic"
