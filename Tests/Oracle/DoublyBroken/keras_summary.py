"""The article's ResNeXt-50 in Keras: with its projections, with two of them taken away, and with one.

    python3 Tests/Oracle/DoublyBroken/keras_summary.py
"""
import os

os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "3")  # TensorFlow's remarks on the processor

import keras
import tensorflow
from keras.layers import (Activation, Add, BatchNormalization, Concatenate, Conv2D, Dense, GlobalAveragePooling2D,
                          Input, Lambda, MaxPooling2D, ZeroPadding2D)

from attempt import attempt


def normalized(x):
    return BatchNormalization(epsilon=1.001e-5)(x)


def convolution(x, filters, kernel_size=1, strides=1):
    return Conv2D(filters, kernel_size, strides=strides, padding="same", use_bias=False)(x)


def grouped_convolution(x, filters, strides, groups):
    """A convolution for each slice of the channels, as the article writes it."""
    width = filters // groups
    slices = [Lambda(lambda x, i=i: x[:, :, :, i * width:(i + 1) * width])(x) for i in range(groups)]
    return Concatenate()([convolution(s, width, 3, strides) for s in slices])


def block(x, filters, strides, conv_shortcut, groups=32):
    shortcut = normalized(convolution(x, filters * 2, strides=strides)) if conv_shortcut else x
    x = Activation("relu")(normalized(convolution(x, filters)))
    x = Activation("relu")(normalized(grouped_convolution(x, filters, strides, groups)))
    x = normalized(convolution(x, filters * 2))
    x = Add()([x, shortcut])
    return Activation("relu")(x)


def network(identities):
    """The network; the first block of each stack in `identities` has an identity for a shortcut."""
    image = Input((224, 224, 3))
    x = Conv2D(64, 7, strides=2)(ZeroPadding2D(3)(image))
    x = MaxPooling2D(3, strides=2)(ZeroPadding2D(1)(Activation("relu")(normalized(x))))
    for number, (filters, blocks, strides) in enumerate([(128, 3, 1), (256, 4, 2), (512, 6, 2), (1024, 3, 2)], 1):
        x = block(x, filters, strides, conv_shortcut=number not in identities)
        for _ in range(blocks - 1):
            x = block(x, filters, 1, conv_shortcut=False)
    return keras.Model(image, Dense(1000, activation="softmax")(GlobalAveragePooling2D()(x)))


def counted():
    return f"{network(identities=[]).count_params():,} parameters"


print(f"Keras {keras.__version__} on TensorFlow {tensorflow.__version__}")
attempt("A projection opens every stack:", counted)
attempt("An identity opens stacks 2 and 3:", lambda: network(identities=[2, 3]).summary())
attempt("Stack 2 is repaired, an identity opens stack 3:", lambda: network(identities=[3]).summary())
