/// A value that is seldom there, kept behind a reference: where it is not, copying what holds it copies a pointer.
///
/// Views hold the whole state, and each of those that are open now and then would more than double it.
@propertyWrapper
package struct SetAside<Value: Sendable>: Sendable {
  private indirect enum Box: Sendable {
    case value(Value)
  }

  private var box: Box?

  package init(wrappedValue: Value?) { box = wrappedValue.map(Box.value) }

  package var wrappedValue: Value? {
    get { if case .value(let value)? = box { value } else { nil } }
    set { box = newValue.map(Box.value) }
  }
}
