import NetworkModel
import ShapeEngine

/// Docs/Counting.md: what each tool counts as work, and the numbers of three networks by every rule.
package enum CountingPage {
  package static var text: String {
    [opening, counted, networks, tools, ports, papers].joined(separator: "\n")
  }

  private static let opening = """
    # Counting

    Written by the program from its counting rules; a test keeps it current.

    The work of a network is told in multiply-adds, M: for each convolution output pixels · kernel² · (input channels /
    groups) · filters, for the dense layer inputs · units; biases, normalisation, ReLU, pooling and additions count
    nothing. Other tools count otherwise. `--count RULE` gives another tool's number exactly:

    ```console
    $ addup show resnext50_32x4d --count fvcore
    $ addup check resnext50_32x4d --count tf-profiler
    ```

    The number stands where the multiply-adds would, in rows and totals. In JSON `count` then names the rule, and
    `count_missed` is what the tool does not see; columns and keys keep their names. What a repair costs is always given in
    multiply-adds. Unknown sizes make every number unknown. Of a network that a framework refuses no tool gives a number;
    addup gives what the layers count on the assumption with which it goes on.

    """

  /// From the rules themselves: each is asked of one layer of every kind.
  private static var counted: String {
    var page = """
      ## What each tool counts

      Of one layer: M, the numbers in its input or output, or its channels; — is nothing.

      """
    page += "\n| | \(CountingRule.all.map { "`\($0.name)`" }.joined(separator: " | ")) |\n"
    page += "| :-- |\(String(repeating: " :-: |", count: CountingRule.all.count))\n"
    for sample in CountingSample.all {
      let cells = CountingRule.all.map(sample.words)
      page += "| \(sample.title) | \(cells.joined(separator: " | ")) |\n"
    }
    return page + """

      A dilated convolution TensorFlow takes apart into dilation² ordinary ones on maps of ⌈height / dilation⌉ ×
      ⌈width / dilation⌉; its profiler counts all their pixels. Keras builds none with strides besides, so `tf-profiler` is
      then unknown. `torchvision` publishes M in thousand millions, to three decimals; reports for people add that form.

      """
  }

  private static var networks: String {
    let presets: [Preset] = [.resnet50, .resnext50, .seed]
    let inferred = presets.map { InferredNetwork($0.network) }
    var page = """
      ## Three networks

      The article's network is `seed`, with slices and a bias in its stem; its numbers for PyTorch are those of the same
      network as a module, which are the same whatever its rules.


      """
    page += "| rule | ResNet-50 | ResNeXt-50 32×4d | the article's |\n| :-- | --: | --: | --: |\n"
    for rule in CountingRule.all {
      let works = inferred.map { $0.work(by: rule) }
      page += row("`\(rule.name)`", works.map { grouped($0.count) })
      if rule == .torchvision {
        page += row("… as published", works.map { inThousandMillions($0.count) ?? "?" })
      }
      if works.contains(where: { $0.missed != 0 }) {
        page += row("… and misses", works.map { grouped($0.missed) })
      }
    }
    let loop = presets.map(\.name).joined(separator: " ")
    return page + """

      ```sh
      for rule in \(CountingRule.all.map(\.name).joined(separator: " ")); do
        addup check \(loop) --count $rule | grep params
      done
      ```

      """
  }

  private static func row(_ title: String, _ cells: [String]) -> String {
    "| \(title) | \(cells.joined(separator: " | ")) |\n"
  }

  private static var tools: String {
    var page = "## The tools\n\n| rule | tool | where it is decided |\n| :-- | :-- | :-- |\n"
    for rule in CountingRule.all {
      page += row("`\(rule.name)`", [rule.tool ?? "addup", rule.decidedIn.map { "`\($0)`" } ?? "here"])
    }
    return page
  }

  private static let ports = """
    ## Which port is counted

    `flop-counter`, `fvcore`, `ptflops`, `ptflops-aten` and `torchinfo` count a PyTorch module, `tf-profiler` a Keras model.
    A network has both forms, with the same shapes, whatever its rules.

    - **PyTorch**: as torchvision writes it, in evaluation mode, batch 1. One `nn.ReLU` for all ReLUs of a block,
      `nn.MaxPool2d` and `nn.AdaptiveAvgPool2d`, which pad by themselves, `out += identity`. A squeeze-and-excitation is
      timm's `SEModule`: `mean`, two `nn.Conv2d`, `nn.Sigmoid`, `x * scale`. Slices are slices, one `nn.Conv2d` each, and
      `torch.cat`.
    - **Keras**: as its rules say, with slices or `Conv2D(groups=)`; with PyTorch's rules the latter. The dense layer ends in
      softmax. The profiler is given the frozen graph, imported as one graph at batch 1.

    Another port of the same network may get another number. `ptflops` counts a ReLU module twice, because its hook and the
    function it calls both fire, but `F.relu` once, and `torch.relu` not at all; it counts `torch.add`, but not `+` and
    `+=`. A squeeze with `nn.AdaptiveAvgPool2d` counts its input once in `fvcore`, twice in `ptflops`. In training mode
    `fvcore` counts 5 for each normalised number.

    `tf-profiler` misses every `Conv2D(groups > 1)`: Keras runs those in a compiled function into which the profiler does
    not look. addup gives the number with the miss, and says how much is missed; slices are not missed.

    """

  private static var papers: String {
    var first = Preset.resnet50.network
    for stack in first.stacks.indices {
      for block in first.stacks[stack].blocks.indices {
        first.stacks[stack].blocks[block].strideAt = .first
      }
    }
    let numbers = [first, Preset.resnet50.network, Preset.resnext50.network].map {
      grouped(InferredNetwork($0).totals.multiplyAdds)
    }
    return """
      ## The papers' figures

      The ResNet and ResNeXt papers count multiply-adds and call them FLOPs. For ResNet-50 they give 3.8 and 4.1 thousand
      millions: two networks of the same name. He et al. (2016a) put the strides of a bottleneck on its first 1×1
      convolution, so that the 3×3 reads a quarter of the pixels; Xie et al. (2017) and torchvision put them on the 3×3.

      | network | multiply-adds | command |
      | :-- | --: | :-- |
      | ResNet-50, strides on the first 1×1 | \(numbers[0]) | `addup set resnet50 stacks.stride_at=first \\| addup show -` |
      | ResNet-50, strides on the 3×3 | \(numbers[1]) | `addup show resnet50` |
      | ResNeXt-50 32×4d | \(numbers[2]) | `addup show resnext50_32x4d` |

      A figure of 7.7 or 8.2 for ResNet-50 is one of these twice, a multiplication and an addition each: `flop-counter`,
      and with everything else on top `tf-profiler`.

      """
  }
}
