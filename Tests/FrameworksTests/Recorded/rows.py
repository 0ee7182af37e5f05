"""One recorded verdict is one line of tab-separated fields; README.md says what they are."""


def size(shape):
    return "x".join("?" if d is None else str(d) for d in shape)


def block_settings(b):
    se = b.get("squeeze_excitation")
    return " ".join(str(v) for v in (
        b.get("kind", "bottleneck"), b["filters"], b["groups"], b["strides"], int(b["conv_shortcut"]),
        b.get("expansion", 2), b.get("kernel", 3), b.get("dilation", 1), int(b.get("use_bias", False)),
        b.get("stride_at", "grouped"), "-" if se is None else se))


def stem_settings(s):
    if s is None:
        return "none"
    padding = "same" if s["padding"] is None else s["padding"]
    pool = s["pool"]
    return " ".join(str(v) for v in (
        s["filters"], s["kernel"], s["strides"], int(s["use_bias"]), padding,
        *((pool["size"], pool["strides"], pool["padding"]) if pool else ("-", "-", "-"))))


def settings(part, s):
    if part == "head":
        return f"{s['classes']} {s['after'] or '-'}"
    return block_settings(s) if part == "block" else stem_settings(s)


STEMS = {
    "seed": {"filters": 64, "kernel": 7, "strides": 2, "use_bias": True, "padding": 3,
             "pool": {"size": 3, "strides": 2, "padding": 1}},
    "valid7": {"filters": 64, "kernel": 7, "strides": 2, "use_bias": True, "padding": 0,
               "pool": {"size": 3, "strides": 2, "padding": 0}},
    "cifar": {"filters": 64, "kernel": 3, "strides": 1, "use_bias": False, "padding": None, "pool": None},
    "none": None,
}


def escaped(text):
    """Keras closes some texts with the call's arguments, whose names are numbered: they are left out."""
    return text.split("\n\nArguments received by")[0].replace("\\", "\\\\").replace("\n", "\\n")


def row(rules, part, settings, r):
    """The line of verdict `r`: what was asked, then the answer; a field at the end that is empty is left out."""
    error = r.get("error") or {}
    main = " ".join(f"{name} {size(shape)}" for name, shape in r["main"])
    counted = "out" in r or error.get("where") == "add" or (part == "head" and r["status"] != "error")
    fields = [
        rules, part, size(r["in"]), settings, r["status"], main,
        size(r["shortcut"]) if r.get("shortcut") else "", size(r["out"]) if r.get("out") else "",
        f"{r['trainable']} {r['total']}" if counted else ""]
    fields += [error.get("where", ""), error.get("phase", ""), error.get("class", ""),
               escaped(error.get("text", ""))]
    inplace = r.get("iadd")
    if inplace:
        text = escaped(inplace.get("text", ""))
        fields += [inplace["status"], size(inplace["out"]) if "out" in inplace else "",
                   inplace.get("class", ""), "=" if text and text == fields[12] else text]
    return "\t".join(fields).rstrip("\t")


def merged(lines):
    """The lines in order; those that differ in nothing but their rules become one, `keras,keras-slices`."""
    rules = {}
    for line in sorted(lines):
        name, rest = line.split("\t", 1)
        rules.setdefault(rest, []).append(name)
    return sorted(",".join(names) + "\t" + rest for rest, names in rules.items())
