"""Takes networks apart, has a framework asked about each part, and puts the verdict of the whole together.

A verdict is one line of JSON with the keys of `addup check --lines`, as far as a framework can answer them; README.md
describes it. Nothing about shapes is decided here. The functions that ask are those of ask_keras.py and ask_torch.py
in Tests/FrameworksTests/Recorded: there a part is built, layer after layer."""
import json
import os
import sys

sys.path.append(os.path.join(os.path.dirname(os.path.abspath(__file__)), os.pardir, os.pardir, "FrameworksTests", "Recorded"))

POOL = {"size": 3, "strides": 2, "padding": 1}
IMAGENET = {"filters": 64, "kernel": 7, "strides": 2, "use_bias": False, "padding": 3, "use_norm": True, "pool": POOL}
STEMS = {
    "imagenet": IMAGENET,
    "seed": {**IMAGENET, "use_bias": True},
    "valid7": {**IMAGENET, "use_bias": True, "padding": 0, "pool": {**POOL, "padding": 0}},
    "cifar": {**IMAGENET, "kernel": 3, "strides": 1, "padding": None, "pool": None},
    "none": None,
}
BLOCK = {"kind": "bottleneck", "kernel": 3, "dilation": 1, "use_bias": False, "stride_at": "grouped",
         "squeeze_excitation": None, "output_channels": None, "pool_shortcut": False}
RANKS = ("ok", "unknown", "broadcast", "skipped", "error")


class Skipped(Exception):
    """A part that the framework cannot be asked about in reasonable time or memory."""


def stem_settings(stem):
    """The stem of a recipe with everything spelled out; None is no stem, and a padding of None is 'same'."""
    if stem is None or isinstance(stem, str):
        return STEMS[stem or "none"]
    settings = {**IMAGENET, **stem}
    if settings["padding"] == "same":
        settings["padding"] = None
    if settings["pool"] is not None:
        settings["pool"] = {**POOL, **settings["pool"]}
    return settings


class Asking:
    """Asks about networks with `ask(part, size, settings)`, and about equal parts once."""

    def __init__(self, rules, ask):
        self.rules, self.ask, self.known = rules, ask, {}

    def part(self, part, size, settings):
        key = json.dumps([part, size, settings])
        if key not in self.known:
            try:
                self.known[key] = self.ask(part, size, settings)
            except Skipped:
                self.known[key] = {"in": size, "status": "skipped"}
        return self.known[key]

    def verdict(self, recipe):
        verdict = {"id": recipe["id"], "rules": self.rules}
        if self.rules == "pytorch" and None in recipe["input"]:
            return {**verdict, "verdict": "n/a"}
        return Walk(self, recipe).verdict(verdict)


class Walk:
    """One network from its input to its head: what was answered, and what reaches the next part."""

    def __init__(self, asking, recipe):
        self.asking, self.recipe = asking, recipe
        self.worst, self.first_error, self.is_assumed = "ok", None, False
        self.total = self.trainable = 0
        self.stem, self.blocks, self.head = None, [], None
        self.size = self.pass_stem()
        for place in [(s, b) for s, stack in enumerate(recipe["stacks"]) for b in range(len(stack))]:
            if self.size is not None:
                self.size = self.pass_block(*place)
        if self.size is not None and recipe["classes"] is not None:
            self.pass_head()

    def verdict(self, verdict):
        params = {"total": self.total, "trainable": self.trainable} if self.first_error is None else None
        return {**verdict, "verdict": self.worst, "first_error": self.first_error, "params": params,
                "stem": self.stem, "blocks": self.blocks, "head": self.head}

    def answer(self, place, part, size, settings):
        """What the framework says of a part; counted unless it rests on an assumption."""
        r = self.asking.part(part, size, settings)
        if not self.is_assumed:
            self.worst = max(self.worst, r["status"], key=RANKS.index)
            if r["status"] in ("error", "skipped"):
                self.first_error = place
            else:
                self.total += r["total"]
                self.trainable += r["trainable"]
        return r

    def pass_stem(self):
        r = self.answer("stem", "stem", self.recipe["input"], stem_settings(self.recipe["stem"]))
        self.stem = {"layers": r.get("main", []), "out": r.get("out"), "status": r["status"], **error(r)}
        return r.get("out")

    def pass_block(self, stack, block):
        """Returns the size that goes on: after a refused addition the main path's, after other errors none."""
        place = [stack + 1, block + 1]
        r = self.answer(place, "block", self.size, {**BLOCK, **self.recipe["stacks"][stack][block]})
        said = {"stack": place[0], "block": place[1], "in": self.size, "status": r["status"]}
        if self.is_assumed:
            said["assumed"] = True
        if r["status"] != "skipped":
            said.update(main=r["main"], shortcut=r.get("shortcut"), out=r.get("out"), **error(r))
        is_refused_addition = r.get("error", {}).get("where") == "add"
        if "out" in r or is_refused_addition:
            said["params"] = {"total": r["total"], "trainable": r["trainable"]}
        if "iadd" in r:
            said["in_place"] = r["iadd"]
        self.blocks.append(said)
        self.is_assumed = self.is_assumed or is_refused_addition
        return r["main"][-1][1] if is_refused_addition else r.get("out")

    def pass_head(self):
        blocks = [block for stack in self.recipe["stacks"] for block in stack]
        last = blocks[-1].get("kind") if blocks else None
        after = last if last == "preactivation" else None
        r = self.answer("head", "head", self.size, {"classes": self.recipe["classes"], "after": after})
        layers = r.get("main", [])
        out = layers[-1][1] if r["status"] == "ok" else None
        self.head = {"layers": layers, "out": out, "status": r["status"], **error(r)}
        if self.is_assumed:
            self.head["assumed"] = True


def error(r):
    """The error of an answer, its keys in the order in which addup writes them."""
    if "error" not in r:
        return {}
    return {"error": {key: r["error"][key] for key in ("where", "phase", "class", "text")}}


def answer_lines(asking, after_each=lambda: None):
    """Recipes from standard input, their verdicts to standard output, one a line."""
    for line in sys.stdin:
        print(json.dumps(asking.verdict(json.loads(line)), ensure_ascii=False), flush=True)
        after_each()
