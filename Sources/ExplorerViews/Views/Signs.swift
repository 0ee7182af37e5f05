import Diagnostics
import Explorer
import ShapeEngine

/// The signs that say before any colour does how things stand.
extension Mark {
  var sign: String {
    switch self {
    case .good: "✓"
    case .unknown: "?"
    case .silent: "≈"
    case .bad: "✗"
    }
  }

  /// In the outline.
  var role: Role {
    switch self {
    case .good: .markGood
    case .unknown: .markUnknown
    case .silent: .silent
    case .bad: .bad
    }
  }

  /// In header and panel.
  var verdictRole: Role { self == .good ? .verdictGood : role }
}

extension Problem {
  /// The sign in front of its words.
  var mark: Mark {
    switch kind.severity {
    case .error: .bad
    case .silent: kind.id == "sizes-at-run-time" ? .unknown : .silent
    case .note: .unknown
    }
  }
}

extension AdditionVerdict {
  var mark: Mark {
    switch self {
    case .addsUp: .good
    case .unknown: .unknown
    case .broadcasts: .silent
    case .refused: .bad
    }
  }

  /// Within the plus where the paths meet.
  var sign: String {
    switch self {
    case .addsUp: "+"
    case .unknown: "?"
    case .broadcasts: "≈"
    case .refused: "≠"
    }
  }
}

extension Agreement {
  /// Between the two numbers of a dimension row.
  var sign: String {
    switch self {
    case .agrees: "="
    case .stretched: "≈"
    case .differs: "≠"
    case .unknown: "?"
    }
  }

  /// Of the sign.
  var role: Role {
    switch self {
    case .agrees: .verdictGood
    case .stretched: .silent
    case .differs: .bad
    case .unknown: .markUnknown
    }
  }

  /// Of the numbers, in the addition row and in the dimension rows.
  var numberRole: Role {
    switch self {
    case .agrees, .unknown: .text
    case .stretched: .stretched
    case .differs: .differs
    }
  }

  /// Whether the numbers stand in brackets.
  var isMarked: Bool { self == .differs || self == .stretched }
}
