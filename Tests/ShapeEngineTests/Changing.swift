import NetworkModel
import ShapeEngine
import Testing

extension InferredNetwork {
  /// Carries out `edit`, whose place must exist.
  @discardableResult
  mutating func change(_ edit: Edit) throws -> Change {
    let change = apply(edit)
    return try #require(change, "\(edit)")
  }
}
