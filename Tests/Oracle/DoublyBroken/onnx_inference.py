"""The article's ResNeXt-50 as an ONNX graph: what the checks of ONNX say when two projections are taken away.

    python3 Tests/Oracle/DoublyBroken/onnx_inference.py

PyTorch cannot export the broken network. So the sound one is exported and broken as a graph: two projections go, and
their additions take what went into them."""
import logging
import warnings

import onnx
import onnxruntime
import torch
from onnx.checker import check_model
from onnx.shape_inference import infer_shapes
from onnxruntime import InferenceSession

from attempt import attempt
from pytorch_network import Network

logging.disable()
warnings.simplefilter("ignore")


def export(identities):
    image = torch.zeros(1, 3, 224, 224)
    return torch.onnx.export(Network(identities).eval(), (image,), dynamo=True, verbose=False).model_proto


def copy(model):
    other = onnx.ModelProto()
    other.CopyFrom(model)
    return other


def without_projections(model, stacks):
    """The model with an identity for a shortcut in the first block of each of `stacks`."""
    model = copy(model)
    for stack in stacks:
        projection = next(n for n in model.graph.node if f"stack{stack}.0.shortcut.0.weight" in n.input)
        addition = next(n for n in model.graph.node if projection.output[0] in n.input)
        addition.input[list(addition.input).index(projection.output[0])] = projection.input[0]
        model.graph.node.remove(projection)
    return model


def without_shapes(model):
    """The model without the shapes that the exporter wrote beside its tensors."""
    model = copy(model)
    del model.graph.value_info[:]
    return model


def known_shapes(model):
    """How many layers and additions have a shape in `model`."""
    tensors = [*model.graph.value_info, *model.graph.output]
    known = {tensor.name for tensor in tensors if tensor.type.tensor_type.HasField("shape")}
    nodes = model.graph.node
    additions = [node for node in nodes if node.op_type == "Add"]
    return (f"{count(nodes, known)} of {len(nodes)} nodes have a shape, "
            f"{count(additions, known)} of {len(additions)} additions")


def count(nodes, known):
    return sum(node.output[0] in known for node in nodes)


print(f"ONNX {onnx.__version__}, ONNX Runtime {onnxruntime.__version__}, export by PyTorch "
      f"{torch.__version__.split('+')[0]}")
sound = export(identities=[])
attempt("A projection opens every stack, infer_shapes(graph, strict_mode=True):",
        lambda: known_shapes(infer_shapes(without_shapes(sound), strict_mode=True)))
attempt("An identity opens stacks 2 and 3, torch.onnx.export(network):", lambda: export(identities=[2, 3]))

graph = without_projections(sound, stacks=[2, 3])
attempt("An identity opens stacks 2 and 3, check_model(graph):", lambda: check_model(graph) or "no exception")
attempt("infer_shapes(graph):", lambda: known_shapes(infer_shapes(graph)))
attempt("infer_shapes(graph, strict_mode=True):", lambda: known_shapes(infer_shapes(graph, strict_mode=True)))
attempt("check_model(graph, full_check=True):", lambda: check_model(graph, full_check=True) or "no exception")
attempt("InferenceSession(graph):", lambda: InferenceSession(graph.SerializeToString()) and "no exception")

graph = without_shapes(graph)
attempt("The exporter's shapes are taken away, infer_shapes(graph):", lambda: known_shapes(infer_shapes(graph)))
attempt("infer_shapes(graph, strict_mode=True):", lambda: known_shapes(infer_shapes(graph, strict_mode=True)))

graph = without_projections(sound, stacks=[3])
attempt("Stack 2 is repaired, an identity opens stack 3, InferenceSession(graph):",
        lambda: InferenceSession(graph.SerializeToString()) and "no exception")
