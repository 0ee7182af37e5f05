"""Writes networks.tsv: verdicts of real Keras and PyTorch on the blocks, stems and heads of random networks.

  compact.py CASES [--every N] > networks.tsv

CASES holds recipes.jsonl and verdicts_*.jsonl: 3,600 random networks and what Keras 3.15.1 and PyTorch 2.13.0
returned or raised at each part of them. Equal questions are kept once, with all rules that got the same answer.
Every verdict other than "ok" is kept, and every N-th "ok" (default 32; 1 keeps all)."""
import argparse
import json
import os

import rows

FILES = {"keras": "verdicts_keras_grouped.jsonl", "keras-slices": "verdicts_keras_lambda.jsonl",
         "pytorch": "verdicts_torch.jsonl"}


def lines(folder, name):
    with open(os.path.join(folder, name)) as file:
        return [json.loads(line) for line in file]


def parts(recipe, verdict):
    yield "stem", rows.stem_settings(rows.STEMS[recipe["stem"]]), verdict["stem"]
    for b in verdict["blocks"]:
        if b["status"] != "skipped":
            yield "block", rows.block_settings(recipe["stacks"][b["stack"]][b["block"]]), b
    if "head" in verdict:
        yield "head", rows.settings("head", {"classes": recipe["classes"], "after": None}), verdict["head"]


def main():
    options = argparse.ArgumentParser()
    options.add_argument("cases")
    options.add_argument("--every", type=int, default=32)
    options = options.parse_args()
    recipes = {r["id"]: r for r in lines(options.cases, "recipes.jsonl")}
    kept = set()
    for rules, name in FILES.items():
        for verdict in lines(options.cases, name):
            if "stem" in verdict:
                for part, settings, r in parts(recipes[verdict["id"]], verdict):
                    kept.add(rows.row(rules, part, settings, r))
    legal = 0
    for line in rows.merged(kept):
        is_legal = line.split("\t")[4] == "ok"
        legal += is_legal
        if not is_legal or legal % options.every == 0:
            print(line)


if __name__ == "__main__":
    main()
