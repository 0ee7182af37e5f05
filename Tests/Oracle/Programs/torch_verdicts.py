"""Asks real PyTorch about networks.

  torch_verdicts.py < networks.jsonl > verdicts.jsonl

A part that is small enough is run on the CPU, on zeros. One that is not is run on the meta device, which knows sizes
and holds no numbers; whatever it refuses there is asked again of the CPU, one layer at a time, because the texts that
people see are the CPU's. A large part with numbers below 1 is not asked about ("skipped"): meta checks them less.
The version asked is written to standard error."""
import contextlib
import math
import mmap
import sys
import warnings

import verdicts
import ask_torch as parts
import torch

MOST_NUMBERS = 1 << 20
MOST_MULTIPLY_ADDS = 60_000_000
NO_RESERVE = getattr(mmap, "MAP_NORESERVE", 0x4000 if sys.platform == "linux" else 0)


def ask(part, size, settings):
    if is_small(part, size, settings):
        return answer(part, size, settings, parts.Part(), contextlib.nullcontext())
    r = answer(part, size, settings, Sizes(), torch.device("meta"))
    is_refused_early = r["status"] == "error" and r["error"]["phase"] == "construct"
    if is_refused_early and r["error"]["where"] == "input":
        r["error"] = refusal("input", "construct", lambda: parts.image(size))
    elif not is_refused_early and any(number < 1 for number in numbers(size, settings)):
        raise verdicts.Skipped
    if part == "block" and "iadd" in r:
        add_on_cpu(r)
    return r


def answer(part, size, settings, p, device):
    r = {"in": size}
    try:
        with torch.no_grad(), device:
            if part == "stem" and settings is None:
                r["out"], r["status"] = parts.shape(parts.image(size)), "ok"
            else:
                {"block": parts.block, "stem": parts.stem, "head": parts.head}[part](r, p, settings)
    except parts.Refused as refused:
        r["status"], r["error"] = "error", refused.error
    r["main"], (r["trainable"], r["total"]) = p.layers, p.counts
    return r


def numbers(size, settings):
    """Every number of a question that 0 is not usual for, however deep."""
    def flat(value):
        if isinstance(value, dict):
            return [n for key, v in value.items() if key != "padding" or (v or 0) < 0 for n in flat(v)]
        if isinstance(value, list):
            return [n for v in value for n in flat(v)]
        return [value] if isinstance(value, int) and not isinstance(value, bool) else []

    return flat(size) + flat(settings)


def is_small(part, size, settings):
    """Whether the part is cheap on the CPU, by a bound that takes no account of strides."""
    h, w, c = (abs(n) for n in size)
    if settings is None or part == "head":
        return h * w * c <= MOST_NUMBERS and c * abs((settings or {}).get("classes", 0)) <= MOST_NUMBERS
    filters = settings["filters"] if isinstance(settings["filters"], list) else [settings["filters"]]
    widest = max(abs(f) for f in filters)
    if part == "block":
        widest = max(
            c, widest, abs(filters[0] * settings["expansion"]), abs(settings["squeeze_excitation"] or 0),
            abs(settings["output_channels"] or 0))
    kernel = abs(settings["kernel"])
    weights = max(c, widest if len(filters) > 1 or part == "block" else 0) * widest * kernel ** 2
    padding = settings.get("padding")
    padding = kernel // 2 * abs(settings.get("dilation", 1)) if padding is None else abs(padding)
    pixels = (h + 2 * padding) * (w + 2 * padding)
    return (weights <= MOST_NUMBERS and pixels * max(c, widest) <= MOST_NUMBERS
            and pixels * weights <= MOST_MULTIPLY_ADDS)


class Sizes(parts.Part):
    """A part on the meta device: what refuses there is constructed and run again on the CPU."""

    def __init__(self):
        super().__init__()
        self.making = {}

    def construct(self, where, make, *arguments, **options):
        super().construct(where, make, *arguments, **options)
        self.making[where] = lambda: make(*arguments, **options)

    def run(self, where, x, listed=False):
        try:
            return super().run(where, x, listed)
        except parts.Refused as refused:
            with torch.device("cpu"):
                refused.error = refusal(where, "forward", lambda: self.making[where]().eval()(zeros(x.shape)))
            raise


def refusal(where, phase, action):
    """What the CPU raises where the meta device raised something."""
    try:
        parts.attempt(where, phase, action)
    except parts.Refused as refused:
        return refused.error
    raise RuntimeError(f"only the meta device refuses {where}")


def zeros(shape):
    """Zeros of any size that take no memory."""
    return torch.zeros((), device="cpu").expand(*shape)


def add_on_cpu(r):
    """Puts the CPU's words in the place of meta's, for both forms of the addition."""
    def sizes(shape):
        return 1, shape[2], shape[0], shape[1]

    main, short = sizes(r["main"][-1][1]), sizes(r["shortcut"])
    if r["iadd"]["status"] == "error":
        # The left side has memory of its own, without which += refuses it before it looks at the sizes.
        left = untouched(main)
        error = refusal("add", "forward", lambda: left.add_(zeros(short)))
        r["iadd"] = {"status": "error", "class": error["class"], "text": error["text"]}
    if r["status"] == "error" and r["error"]["where"] == "add":
        r["error"] = refusal("add", "forward", lambda: zeros(main) + zeros(short))


def untouched(shape):
    """A tensor of any size in memory that is promised and never touched."""
    flags = mmap.MAP_PRIVATE | mmap.MAP_ANONYMOUS | NO_RESERVE
    try:
        memory = mmap.mmap(-1, 4 * math.prod(shape), flags=flags)
    except OSError as cause:
        raise verdicts.Skipped from cause
    return torch.frombuffer(memory, dtype=torch.float32).view(shape)


def main():
    warnings.simplefilter("ignore")
    torch.set_num_threads(1)
    print(f"PyTorch {torch.__version__}", file=sys.stderr, flush=True)
    verdicts.answer_lines(verdicts.Asking("pytorch", ask))


if __name__ == "__main__":
    main()
