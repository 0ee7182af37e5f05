"""One recorded verdict is one line of tab-separated fields; README.md says what they are."""


def size(shape):
    return "x".join("?" if d is None else str(d) for d in shape)


def block_settings(b):
    se = b.get("squeeze_excitation")
    outputs, pools, use_bias = b.get("output_channels"), b.get("pool_shortcut", False), b.get("use_bias", False)
    more = ("-" if outputs is None else outputs, int(pools)) if outputs is not None or pools else ()
    return " ".join(str(v) for v in (
        b.get("kind", "bottleneck"), b["filters"], b["groups"], b["strides"], int(b["conv_shortcut"]),
        b.get("expansion", 2), b.get("kernel", 3), b.get("dilation", 1),
        use_bias if use_bias == "unnormalized" else int(use_bias), b.get("stride_at", "grouped"),
        "-" if se is None else se, *more))


def stem_settings(s):
    if s is None:
        return "none"
    padding = "same" if s["padding"] is None else s["padding"]
    pool = s["pool"]
    return " ".join(str(v) for v in (
        ",".join(str(f) for f in stem_filters(s)), s["kernel"], s["strides"], int(s["use_bias"]), padding,
        *((pool["size"], pool["strides"], pool["padding"]) if pool else ("-", "-", "-")),
        *(() if s.get("use_norm", True) else (0,))))


def stem_filters(s):
    """The filters of each of a stem's convolutions."""
    return s["filters"] if isinstance(s["filters"], list) else [s["filters"]]


def stem_name(layer, number):
    """A layer of the stem's convolution with this number, from 0: stem.conv, stem.2.conv."""
    return f"stem.{layer}" if number == 0 else f"stem.{number + 1}.{layer}"


def outputs(b):
    """The channels of a block's last convolution and of its projection."""
    given = b.get("output_channels")
    return b["filters"] * b["expansion"] if given is None else given


def has_bias(b, where):
    """Whether the block's convolution has a bias; unnormalized are a preactivation's last one and projection."""
    if b["use_bias"] != "unnormalized":
        return b["use_bias"]
    return b["kind"] == "preactivation" and where in ("main.conv3", "shortcut.conv")


def pools_shortcut(b):
    """Whether a pooling subsamples the identity: where its block strides."""
    return b.get("pool_shortcut", False) and not b["conv_shortcut"] and b["strides"] > 1


def settings(part, s):
    if part == "head":
        return f"{s['classes']} {s['after'] or '-'}"
    return block_settings(s) if part == "block" else stem_settings(s)


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
