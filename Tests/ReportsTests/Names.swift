import Diagnostics
import ExplorerViews
import NetworkModel
import ShapeEngine

/// Words of ASCII letters in a text in Chinese that are no names.
///
/// `framework` are the texts of frameworks, which are never translated.
func foreignWords(in text: String, framework: [String] = []) -> [String] {
  let allowed = names.union(framework.flatMap(letters))
  return letters(text).filter { $0.count > 2 && !allowed.contains($0) }
}

private func letters(_ text: String) -> [String] {
  text.split { !($0.isASCII && $0.isLetter) }.map(String.init)
}

/// Settings and their values, parts, rules, presets, layers of frameworks, programs.
private let names: Set<String> = {
  var names: [String] = BlockField.allCases.map(\.rawValue) + Rules.allCases.map(\.rawValue)
  names += BlockKind.allCases.map(\.rawValue) + Stem.named.map(\.name) + CountingRule.all.map(\.name)
  names += Preset.all.flatMap { [$0.name, $0.network.name] } + Why.Question.allCases.map(\.rawValue)
  names += ShowDepth.allCases.map(\.rawValue) + ShowColumn.allCases.map(\.rawValue)
  names += ["stack block stem head input rules classes pool size padding pad int off none default defaults"]
  names += ["Keras PyTorch addup check show depth blocks yaml use_norm relu sigmoid unnormalized float32"]
  names += ["ResNet ResNeXt ImageNet Xie tiered keras.applications torchvision timm GFLOPS Conv2D main None"]
  return Set(names.flatMap(letters))
}()
