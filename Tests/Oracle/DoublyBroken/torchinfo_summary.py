"""torchinfo's table of the article's ResNeXt-50 in PyTorch: with its projections, with two taken away, and with one.

    python3 Tests/Oracle/DoublyBroken/torchinfo_summary.py
"""
import torch
import torchinfo

from attempt import attempt
from pytorch_network import Network


def summary(identities):
    return torchinfo.summary(Network(identities), input_size=(1, 3, 224, 224), verbose=0)


print(f"torchinfo {torchinfo.__version__} on PyTorch {torch.__version__.split('+')[0]}")
attempt("A projection opens every stack:", lambda: f"{summary(identities=[]).total_params:,} parameters")
attempt("An identity opens stacks 2 and 3:", lambda: summary(identities=[2, 3]))
attempt("Stack 2 is repaired, an identity opens stack 3:", lambda: summary(identities=[3]))
