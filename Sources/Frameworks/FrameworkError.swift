import NetworkModel
import ShapeEngine

/// An exception as Keras 3.15.1 or PyTorch 2.13.0 raises it.
///
/// The text is word for word the framework's. Where Keras goes on with numbered names of tensors or
/// variables, which depend on what else was built in the process, it ends before them.
package struct FrameworkError: Hashable, Sendable {
  /// What raised it.
  package var site: Site
  /// When it was raised.
  package var phase: Phase
  /// Its Python class.
  package var errorClass: ErrorClass
  /// Its message.
  package var text: String

  /// The layer that raised, or the Python expression.
  package enum Site: Hashable, Sendable {
    /// A layer: while it was constructed or run; `input` for the input itself.
    case layer(LayerRole)
    /// The article's `int(filters / groups)`.
    case channelsPerSlice

    /// The `where` of recorded verdicts: `main.conv2`, `main.g_channels`.
    package var spelling: String {
      switch self {
      case .layer(let role): role.rawValue
      case .channelsPerSlice: "main.g_channels"
      }
    }
  }

  /// When it was raised; the raw values are those of recorded verdicts.
  package enum Phase: String, CaseIterable, Hashable, Sendable {
    /// While the layer was made, before it saw an input.
    case construct
    /// While Keras applied the layer to a symbolic input.
    case call
    /// While PyTorch ran it on data.
    case forward
    /// In plain Python, between layers.
    case python
  }

  /// The class of the exception; the raw values are Python's names.
  package enum ErrorClass: String, CaseIterable, Hashable, Sendable {
    case valueError = "ValueError"
    case typeError = "TypeError"
    case runtimeError = "RuntimeError"
    case indexError = "IndexError"
    case zeroDivisionError = "ZeroDivisionError"
  }
}

/// An exception before it is known which layer raises it.
struct Refusal {
  var phase: FrameworkError.Phase
  var errorClass: FrameworkError.ErrorClass
  var text: String

  init(_ phase: FrameworkError.Phase, _ errorClass: FrameworkError.ErrorClass, _ text: String) {
    self.phase = phase
    self.errorClass = errorClass
    self.text = text
  }

  func at(_ site: FrameworkError.Site) -> FrameworkError {
    FrameworkError(site: site, phase: phase, errorClass: errorClass, text: text)
  }
}
