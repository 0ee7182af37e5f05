import ShapeEngine

/// What has reached each path through a block: a map, or the channels that a constructor is told.
struct Paths<Value> {
  var trunk: Value
  var main: Value
  var shortcut: Value
  var squeezed: Value

  /// All paths begin at `value`.
  init(_ value: Value) {
    trunk = value
    main = value
    shortcut = value
    squeezed = value
  }

  /// What the layer with this role reads; the squeeze begins at the main path.
  func input(of role: LayerRole) -> Value {
    switch role.path {
    case .trunk: trunk
    case .main: main
    case .shortcut: shortcut
    case .squeeze: role == .squeeze ? main : squeezed
    }
  }

  /// Hands on what the layer with this role made; scaling leaves the main path as it was.
  mutating func carry(_ output: Value, from role: LayerRole) {
    switch role.path {
    case .trunk: trunk = output
    case .main: if role != .scale { main = output }
    case .shortcut: shortcut = output
    case .squeeze: squeezed = output
    }
  }
}
