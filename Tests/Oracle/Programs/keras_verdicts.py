"""Asks real Keras about networks, with Conv2D(groups=) or with slices.

  keras_verdicts.py keras|keras-slices < networks.jsonl > verdicts.jsonl

A block of more than 512 slices is not asked about ("skipped"), and the network ends there: Keras takes minutes for it.
The versions asked are written to standard error."""
import itertools
import re
import sys

import verdicts
import ask_keras as parts
import keras
import tensorflow

MOST_SLICES = 512


def ask(rules):
    def answer(part, size, settings):
        if rules == "keras-slices" and part == "block" and settings["filters"] >= settings["groups"] > MOST_SLICES:
            raise verdicts.Skipped
        r, p = {"in": size}, parts.Part()
        try:
            with keras.StatelessScope(initialize_variables=False):
                if part == "stem" and settings is None:
                    x = p.attempt("input", "construct", lambda: keras.Input(shape=tuple(size)))
                    r["out"], r["status"] = parts.shape(x), "ok"
                else:
                    {"block": parts.block, "stem": parts.stem, "head": parts.head}[part](r, p, rules, settings)
        except parts.Refused as refused:
            r["status"], r["error"] = "error", refused.error
            refused.error["text"] = unnumbered(refused.error["text"])
        r["main"], r["trainable"], r["total"] = p.layers, p.trainable, p.total
        return r
    return answer


def unnumbered(text):
    """Keras numbers what it names, in the order in which it was made in this process."""
    return re.sub(r"keras_tensor_\d+", "keras_tensor_N", text)


def main():
    rules = sys.argv[1]
    print(f"Keras {keras.__version__} on TensorFlow {tensorflow.__version__}: {rules}", file=sys.stderr, flush=True)
    number = itertools.count(1)
    verdicts.answer_lines(
        verdicts.Asking(rules, ask(rules)),
        lambda: keras.backend.clear_session() if next(number) % 50 == 0 else None)


if __name__ == "__main__":
    main()
