/// Whose rules hold: how a grouped convolution is written, counted, named and refused.
package enum Rules: String, CaseIterable, Hashable, Sendable {
  /// Keras with `Conv2D(groups:)`.
  case keras
  /// Keras with one slice and one convolution a group and a concatenation: the article's form.
  case kerasSlices = "keras-slices"
  /// PyTorch, as torchvision writes it.
  case pytorch
}
