"""The article's ResNeXt-50 in PyTorch."""
from torch import nn


def convolution(channels, filters, kernel_size=1, strides=1, groups=1):
    return [nn.Conv2d(channels, filters, kernel_size, strides, kernel_size // 2, groups=groups, bias=False),
            nn.BatchNorm2d(filters)]


class Block(nn.Module):
    def __init__(self, channels, filters, strides, conv_shortcut, groups=32):
        super().__init__()
        self.shortcut = nn.Sequential(
            *(convolution(channels, filters * 2, strides=strides) if conv_shortcut else []))
        self.main = nn.Sequential(
            *convolution(channels, filters), nn.ReLU(),
            *convolution(filters, filters, 3, strides, groups), nn.ReLU(),
            *convolution(filters, filters * 2))
        self.relu = nn.ReLU()

    def forward(self, x):
        return self.relu(self.main(x) + self.shortcut(x))


def stack(channels, filters, blocks, strides, conv_shortcut):
    first = Block(channels, filters, strides, conv_shortcut)
    return nn.Sequential(first, *(Block(filters * 2, filters, 1, False) for _ in range(blocks - 1)))


class Network(nn.Sequential):
    """The network; the first block of each stack in `identities` has an identity for a shortcut."""

    def __init__(self, identities):
        super().__init__()
        self.stem = nn.Sequential(
            nn.Conv2d(3, 64, 7, 2, 3), nn.BatchNorm2d(64), nn.ReLU(), nn.MaxPool2d(3, 2, 1))
        self.stack1 = stack(64, 128, 3, 1, 1 not in identities)
        self.stack2 = stack(256, 256, 4, 2, 2 not in identities)
        self.stack3 = stack(512, 512, 6, 2, 3 not in identities)
        self.stack4 = stack(1024, 1024, 3, 2, 4 not in identities)
        self.head = nn.Sequential(nn.AdaptiveAvgPool2d(1), nn.Flatten(), nn.Linear(2048, 1000), nn.Softmax(1))
