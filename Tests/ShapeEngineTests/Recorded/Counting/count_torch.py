"""Asks the tools that count PyTorch modules; adds "counts" to each line, by the names that addup --count takes.

  count_torch.py < networks.jsonl > counted.jsonl

The port is the usual one: torchvision's blocks (one nn.ReLU module for all of a block's ReLUs, nn.MaxPool2d and
nn.AdaptiveAvgPool2d, `out += identity`) with timm's SEModule for a squeeze-and-excitation, in evaluation mode. The
article's slices are slices of the tensor, one nn.Conv2d each, and torch.cat. A line with "model" names the real
module, as torchvision/resnet50 or timm/resnet50, which is asked instead; the port must then give the same.

torch.utils.flop_counter, fvcore and ptflops are asked as their documentation says; torchvision's published numbers
are read from its weights."""
import json
import sys
import warnings

import torch
from torch import nn

import parts

warnings.filterwarnings("ignore")


def convolution(inputs, filters, kernel=1, strides=1, dilation=1, groups=1, bias=False):
    return nn.Conv2d(inputs, filters, kernel, strides, kernel // 2 * dilation, dilation, groups, bias)


class Slices(nn.Module):
    """The article's grouped convolution: a slice and a convolution a group, then a concatenation."""

    def __init__(self, filters, groups, **options):
        super().__init__()
        self.channels = filters // groups
        self.branches = nn.ModuleList(
            convolution(self.channels, self.channels, **options) for _ in range(groups))

    def forward(self, x):
        n = self.channels
        return torch.cat([branch(x[:, i * n:(i + 1) * n]) for i, branch in enumerate(self.branches)], 1)


class Block(nn.Module):
    def __init__(self, inputs, block, slices):
        super().__init__()
        filters, groups, bias = block["filters"], block["groups"], block["use_bias"]
        outputs, self.norms_first = filters * block["expansion"], block["kind"] == "preactivation"
        first = block["stride_at"] == "first"
        spatial = {"kernel": block["kernel"], "dilation": block["dilation"], "bias": bias}
        self.relu = nn.ReLU(inplace=True)
        self.norm0 = nn.BatchNorm2d(inputs) if self.norms_first else None
        if block["kind"] == "basic":
            layers = [convolution(inputs, filters, strides=block["strides"], groups=groups, **spatial),
                      nn.BatchNorm2d(filters),
                      convolution(filters, outputs, groups=groups, **spatial), nn.BatchNorm2d(outputs)]
        else:
            strides = 1 if first else block["strides"]
            if slices:
                grouped, width = Slices(filters, groups, strides=strides, **spatial), filters // groups * groups
            else:
                grouped = convolution(filters, filters, strides=strides, groups=groups, **spatial)
                width = filters
            layers = [convolution(inputs, filters, strides=block["strides"] if first else 1, bias=bias),
                      nn.BatchNorm2d(filters), grouped, nn.BatchNorm2d(width),
                      convolution(width, outputs, bias=bias)]
            if not self.norms_first:
                layers.append(nn.BatchNorm2d(outputs))
        # Without the ReLU, which is one module: ptflops would count it once for each place it is listed in.
        self.layers = nn.ModuleList(layers)
        self.downsample = None
        if block["conv_shortcut"]:
            projection = convolution(inputs, outputs, strides=block["strides"], bias=bias)
            norm = [] if self.norms_first else [nn.BatchNorm2d(outputs)]
            self.downsample = nn.Sequential(projection, *norm)
        self.excite = None
        if block["squeeze_excitation"]:
            from timm.layers import SEModule
            self.excite = SEModule(outputs, rd_channels=block["squeeze_excitation"])

    def forward(self, x):
        identity = x
        if self.norms_first:
            x = self.relu(self.norm0(x))
        if self.downsample is not None:
            identity = self.downsample(x)
        for index, layer in enumerate(self.layers):
            x = layer(x)
            if isinstance(layer, nn.BatchNorm2d) and index < len(self.layers) - 1:
                x = self.relu(x)
        if self.excite is not None:
            x = self.excite(x)
        x += identity
        return x if self.norms_first else self.relu(x)


class Network(nn.Module):
    def __init__(self, network):
        super().__init__()
        channels, layers, kind = network["input"][2], [], None
        stem = parts.stem(network)
        if stem:
            kernel, padding = stem["kernel"], stem["padding"]
            padding = kernel // 2 if padding == "same" else padding
            layers += [nn.Conv2d(channels, stem["filters"], kernel, stem["strides"], padding,
                                 bias=stem["use_bias"]),
                       nn.BatchNorm2d(stem["filters"]), nn.ReLU(inplace=True)]
            channels = stem["filters"]
            if stem["pool"]:
                layers.append(nn.MaxPool2d(stem["pool"]["size"], stem["pool"]["strides"],
                                           stem["pool"]["padding"]))
        for block in parts.blocks(network):
            layers.append(Block(channels, block, parts.are_slices(network, block)))
            channels, kind = block["filters"] * block["expansion"], block["kind"]
        if network["head"]:
            if kind == "preactivation":
                layers += [nn.BatchNorm2d(channels), nn.ReLU(inplace=True)]
            layers += [nn.AdaptiveAvgPool2d((1, 1)), nn.Flatten(),
                       nn.Linear(channels, network["head"]["classes"])]
        self.layers = nn.Sequential(*layers)

    def forward(self, x):
        return self.layers(x)


def named(model):
    """A model of torchvision or timm, and the number that torchvision publishes of it."""
    package, name = model.split("/", 1)
    if package == "timm":
        import timm
        return timm.create_model(name), None
    import torchvision
    weights = torchvision.models.get_model_weights(name)
    return torchvision.models.get_model(name), {w.meta["_ops"] for w in weights}


def counts(model, size):
    from fvcore.nn import FlopCountAnalysis
    from ptflops import get_model_complexity_info
    from torch.utils.flop_counter import FlopCounterMode
    from torchinfo import summary
    model.eval()
    x = torch.zeros(1, size[2], size[0], size[1])
    with torch.no_grad():
        counter = FlopCounterMode(display=False)
        with counter:
            model(x)
        analysis = FlopCountAnalysis(model, x)
        analysis.unsupported_ops_warnings(False).uncalled_modules_warnings(False)
        found = {"flop-counter": counter.get_total_flops(), "fvcore": analysis.total(),
                 "torchinfo": summary(model, input_data=x, verbose=0).total_mult_adds}
        for name, backend in [("ptflops", "pytorch"), ("ptflops-aten", "aten")]:
            found[name] = get_model_complexity_info(
                model, (size[2], size[0], size[1]), as_strings=False, print_per_layer_stat=False,
                backend=backend)[0]
    return {name: int(number) for name, number in found.items()}


if __name__ == "__main__":
    for line in sys.stdin:
        row = json.loads(line)
        # With PyTorch's and Keras's rules alike: the article's slices, which a port without them counts the same.
        port = counts(Network(row["network"]), row["network"]["input"])
        row["counts"] = row.get("counts", {}) | port
        if "model" in row:
            model, published = named(row["model"])
            assert counts(model, row["network"]["input"]) == port, row["id"]
            if published:
                row["counts"]["torchvision"] = "/".join(f"{ops:.3f}" for ops in sorted(published))
        print(json.dumps(row), flush=True)
