"""Asks TensorFlow's profiler for float operations; adds to "counts" of each line.

  count_keras.py < networks.jsonl > counted.jsonl

"tf-profiler" is what it finds in the frozen graph of the Keras model at batch 1, imported as one graph: the frozen
function's own graph has lost the shapes behind each Conv2D(groups=), and with them most counts. "tf-profiler whole", where there is a
Conv2D(groups=), is the same with all of them written as slices, which it does see. Keras builds no convolution with both strides and
dilation: such networks get neither. Their PyTorch rules become ZeroPadding2D and 'valid' where a number of zeros is
given. A line with "keras" names a model of keras.applications, which is asked instead; ours must give the same."""
import json
import os
import sys

os.environ["TF_CPP_MIN_LOG_LEVEL"] = "3"
os.environ["CUDA_VISIBLE_DEVICES"] = ""

import keras
import tensorflow as tf
from keras import layers
from tensorflow.python.framework.convert_to_constants import convert_variables_to_constants_v2_as_graph

import parts


def grouped(x, filters, kernel, strides, dilation, groups, bias, slices):
    options = {"padding": "same", "dilation_rate": dilation, "strides": strides, "use_bias": bias}
    if not slices or groups == 1:
        return layers.Conv2D(filters, kernel, groups=groups, **options)(x)
    width, inputs = filters // groups, x.shape[-1] // groups
    parts_of_x = [layers.Lambda(lambda t, i=i: t[:, :, :, i * inputs:(i + 1) * inputs])(x) for i in range(groups)]
    return layers.Concatenate()([layers.Conv2D(width, kernel, **options)(part) for part in parts_of_x])


def convolution(x, filters, strides, bias):
    return layers.Conv2D(filters, 1, strides=strides, padding="same", use_bias=bias)(x)


def norm_relu(x):
    return layers.ReLU()(layers.BatchNormalization()(x))


def add_block(x, block, slices):
    filters, groups, bias, strides = block["filters"], block["groups"], block["use_bias"], block["strides"]
    outputs, first = filters * block["expansion"], block["stride_at"] == "first"
    norms_first = block["kind"] == "preactivation"
    spatial = {"kernel": block["kernel"], "dilation": block["dilation"], "groups": groups, "bias": bias,
               "slices": slices}
    shortcut = x
    if norms_first:
        x = norm_relu(x)
    if block["conv_shortcut"]:
        shortcut = convolution(x, outputs, strides, bias)
        if not norms_first:
            shortcut = layers.BatchNormalization()(shortcut)
    if block["kind"] == "basic":
        x = norm_relu(grouped(x, filters, strides=strides, **spatial))
        x = layers.BatchNormalization()(grouped(x, outputs, strides=1, **spatial))
    else:
        x = norm_relu(convolution(x, filters, strides if first else 1, bias))
        x = norm_relu(grouped(x, filters, strides=1 if first else strides, **spatial))
        x = convolution(x, outputs, 1, bias)
        if not norms_first:
            x = layers.BatchNormalization()(x)
    if block["squeeze_excitation"]:
        s = layers.GlobalAveragePooling2D(keepdims=True)(x)
        s = layers.Conv2D(block["squeeze_excitation"], 1)(s)
        s = layers.Conv2D(outputs, 1)(layers.ReLU()(s))
        x = layers.Multiply()([x, layers.Activation("sigmoid")(s)])
    x = layers.Add()([x, shortcut])
    return x if norms_first else layers.ReLU()(x)


def model(network, slices):
    """With `slices` every grouped convolution is slices; without, those that the rules write so."""
    inputs = x = keras.Input(tuple(network["input"]), batch_size=1)
    stem, kind = parts.stem(network), None
    if stem:
        padding = stem["padding"]
        if padding not in ("same", 0):
            x = layers.ZeroPadding2D(padding)(x)
        x = layers.Conv2D(stem["filters"], stem["kernel"], stem["strides"],
                          "same" if padding == "same" else "valid", use_bias=stem["use_bias"])(x)
        x = norm_relu(x)
        if pool := stem["pool"]:
            if pool["padding"]:
                x = layers.ZeroPadding2D(pool["padding"])(x)
            x = layers.MaxPooling2D(pool["size"], pool["strides"])(x)
    for block in parts.blocks(network):
        x = add_block(x, block, slices or parts.are_slices(network, block))
        kind = block["kind"]
    if network["head"]:
        if kind == "preactivation":
            x = norm_relu(x)
        x = layers.Dense(network["head"]["classes"], activation="softmax")(layers.GlobalAveragePooling2D()(x))
    return keras.Model(inputs, x)


def float_operations(model, size):
    function = tf.function(lambda x: model(x, training=False))
    concrete = function.get_concrete_function(tf.TensorSpec([1] + size, tf.float32))
    _, definition = convert_variables_to_constants_v2_as_graph(concrete)
    options = tf.compat.v1.profiler.ProfileOptionBuilder.float_operation()
    options["output"] = "none"
    with tf.Graph().as_default() as graph:
        tf.graph_util.import_graph_def(definition, name="")
        profile = tf.compat.v1.profiler.profile(
            graph=graph, run_meta=tf.compat.v1.RunMetadata(), cmd="op", options=options)
    keras.backend.clear_session()
    return profile.total_float_ops


if __name__ == "__main__":
    for line in sys.stdin:
        row = json.loads(line)
        network = row["network"]
        counts = row.setdefault("counts", {})
        if all(b["strides"] == 1 or b["dilation"] == 1 for b in parts.blocks(network)):
            counts["tf-profiler"] = float_operations(model(network, False), network["input"])
            if any(b["groups"] > 1 and not parts.are_slices(network, b) for b in parts.blocks(network)):
                counts["tf-profiler whole"] = float_operations(model(network, True), network["input"])
        if "keras" in row:
            given = getattr(keras.applications, row["keras"])(weights=None, input_shape=tuple(network["input"]))
            assert float_operations(given, network["input"]) == counts["tf-profiler"], row["id"]
        print(json.dumps(row), flush=True)
