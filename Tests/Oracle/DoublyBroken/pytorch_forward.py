"""An image through the article's ResNeXt-50 in PyTorch: with its projections, with two taken away, and with one.

    python3 Tests/Oracle/DoublyBroken/pytorch_forward.py
"""
import torch

from attempt import attempt
from pytorch_network import Network


def counted(model):
    return f"{sum(p.numel() for p in model.parameters()):,} parameters"


def forward(identities):
    model = Network(identities).eval()
    with torch.no_grad():
        return f"{counted(model)}, output {tuple(model(torch.zeros(1, 3, 224, 224)).shape)}"


print(f"PyTorch {torch.__version__.split('+')[0]}")
attempt("A projection opens every stack:", lambda: forward(identities=[]))
attempt("An identity opens stacks 2 and 3, no image yet:", lambda: counted(Network(identities=[2, 3])))
attempt("An identity opens stacks 2 and 3, one image of 224×224:", lambda: forward(identities=[2, 3]))
attempt("Stack 2 is repaired, an identity opens stack 3:", lambda: forward(identities=[3]))
