import NetworkFiles

/// Docs/Verdict lines.md: the contract of `addup check --lines`, with an example that the program answers.
package enum VerdictLinesPage {
  package static var text: String {
    """
    # Verdict lines

    *Written by addup: `UPDATE_DOCS=1 swift test` renews it.*

    `addup check --lines` reads JSON Lines, one network a line, and answers each with one line of JSON, in order. It
    holds one line at a time, whatever the length of the input, and writes what is finished before it waits for more,
    so a program at the other end of a pipe can ask and read in turn.

    ```console
    $ addup check --lines < recipes.jsonl > verdicts.jsonl
    $ addup check --lines --rules pytorch recipes.jsonl | jq -r 'select(.verdict == "error") | .id'
    ```

    ## A network

    A line is a recipe, in which everything is spelled out, or a [network file](Network%20file.md) in JSON:

    ```json
    \(example)
    ```

    Of a recipe, `id`, `rules`, `stem` and `classes` may be left out (null, `keras-slices`, `imagenet`, 1000); a block
    may have every setting of a network file. `--rules` judges all lines by other rules than their own.

    ## A verdict

    The answer to the line above, on several lines here:

    ```json
    \(answer)
    ```

    Keys keep their order and their names; later ones may be added. Stacks and blocks count from 1.

    | key | what it is |
    | --- | --- |
    | `id` | the line's own; null if it has none |
    | `rules` | `keras`, `keras-slices` or `pytorch` |
    | `verdict` | what the framework makes of the network: `ok`; `unknown`: it builds, and sizes are compared when data arrives; `broadcast`: it builds because an extent of 1 is repeated; `error` |
    | `first_error` | where the first exception is raised: null, `"stem"`, `"head"` or `[stack, block]` |
    | `params` | `total` counts the statistics of normalisations, `trainable` does not; null after an exception |
    | `multiply_adds` | of convolutions and dense layers, for one image; null after an exception, or if a size is unknown |
    | `stem`, `head` | `layers` that were made, each with its output; `out`; `status`; `error`; `problems`. `head` is null where there is none, or nothing reaches it |
    | `blocks` | those that were reached: `in`; `main`, the layers of the main path, of slices one; `shortcut` and `out`; `status`; `params`, `multiply_adds`; `error`; `problems` |
    | `assumed` | true below an addition that raised: the walk went on from the main path's shape. After any other exception it ends |
    | `error` | `where` (the layer), `phase` (`construct`, `call`, `forward`, `python`), `class`, `text`: the exception word for word |
    | `in_place` | PyTorch only: what `main += shortcut` does, the form of torchvision and timm; `status` is that of `main + shortcut` |
    | `problems` | what addup finds, also where the framework is silent: see [What addup finds](Diagnostics.md). `severity` is `error`, `silent` or `note` |
    | `fixes` | repairs that were tried: each removes its problem and adds none. `place` and `value` are those of `addup set`; `delta` is the change in parameters, of `total` with the rules of Keras and of `trainable` with PyTorch's, and in multiply-adds. Null where a network has too many problems to try any |

    A shape is `[height, width, channels]`. What is unknown, or does not fit 64 bits, is null.

    A line that is no network is answered in its place, and the run goes on; a line of blanks is not answered:

    ```json
    \(unreadable)
    ```

    ## Exit status

    0: every network adds up; 1: a framework refuses one (with `--strict`: or silently accepts what is wrong); 3: a line
    is no network; 4: the answers cannot be written. 3 goes before 1.

    """
  }

  private static let example =
    #"{"id": "two", "input": [56, 56, 64], "stem": "none", "classes": 10, "stacks": [[{"filters": 64, "groups": 32, "#
    + #""strides": 2, "conv_shortcut": false, "expansion": 2}]]}"#

  private static var answer: String { JSONValue(answer(to: example))?.prettyText ?? "" }

  private static var unreadable: String {
    String(decoding: answer(to: #"{"id": "three", "input": [56, 56], "stacks": []}"#), as: UTF8.self)
  }

  private static func answer(to line: String) -> [UInt8] {
    var writer = JSONWriter()
    var lines = VerdictLines(source: "standard input")
    lines.judge(Array(line.utf8), into: &writer)
    return Array(writer.bytes.dropLast())
  }
}
