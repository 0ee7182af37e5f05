"""Joins what the two recorders wrote: the files given, line by line of JSON, become counts.txt on standard output.

  write_table.py torch.jsonl keras.jsonl > ../counts.txt

A row has the network's name, the network as a file of addup in JSON (without settings that are left out of files), and
the number of each tool; `-` where it was not asked."""
import json
import sys

import parts

TOOLS = ["torchvision", "flop-counter", "fvcore", "ptflops", "ptflops-aten", "torchinfo", "tf-profiler",
         "tf-profiler whole"]


def shortened(network):
    stacks = []
    for stack in network["stacks"]:
        listed = stack["blocks"]
        if isinstance(listed, list):
            listed = [{k: v for k, v in block.items() if parts.BLOCK.get(k, "none") != v} for block in listed]
        stacks.append(stack | {"blocks": listed})
    return {k: v for k, v in network.items() if k != "addup"} | {"stacks": stacks}


if __name__ == "__main__":
    rows = {}
    for name in sys.argv[1:]:
        for line in open(name):
            row = json.loads(line)
            kept = rows.setdefault(row["id"], row)
            assert kept["network"] == row["network"]
            kept["counts"] = kept["counts"] | row["counts"]
    print("# Written by Counting/write_table.py: what each tool counts of each network.")
    print("\t".join(["# name", "network"] + TOOLS))
    for row in rows.values():
        network = json.dumps(shortened(row["network"]), separators=(",", ":"))
        numbers = [str(row["counts"].get(tool, "-")) for tool in TOOLS]
        print("\t".join([row["id"], network] + numbers))
