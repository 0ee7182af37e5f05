import Frameworks
import NetworkModel
import ShapeEngine
import Testing

/// Two operands of an addition, and what is said of them.
struct Sum: CustomTestStringConvertible {
  var main: FeatureMap
  var shortcut: FeatureMap
  /// Keras's text, or nil if it adds.
  var keras: String?
  /// PyTorch's text for `main + shortcut`, or nil if it adds.
  var pytorch: String?
  /// The status of `main += shortcut`, and its text.
  var inPlace: Status
  var inPlaceText: String?

  var testDescription: String { "\(main) + \(shortcut)" }
}

/// One addition, without the block around it.
@Suite struct AdditionTests {
  @Test(arguments: [
    Sum(main: FeatureMap(56, 56, 256), shortcut: FeatureMap(56, 56, 256), inPlace: .ok),
    Sum(
      main: FeatureMap(28, 28, 256), shortcut: FeatureMap(56, 56, 64),
      keras: "Inputs have incompatible shapes. Received shapes (28, 28, 256) and (56, 56, 64)",
      pytorch: "The size of tensor a (28) must match the size of tensor b (56) at non-singleton dimension 3",
      inPlace: .error,
      inPlaceText:
        "The size of tensor a (28) must match the size of tensor b (56) at non-singleton dimension 3"),
    Sum(
      main: FeatureMap(3, 4, 8), shortcut: FeatureMap(2, 4, 16),
      keras: "Inputs have incompatible shapes. Received shapes (3, 4, 8) and (2, 4, 16)",
      pytorch: "The size of tensor a (3) must match the size of tensor b (2) at non-singleton dimension 2",
      inPlace: .error,
      inPlaceText: "The size of tensor a (3) must match the size of tensor b (2) at non-singleton dimension 2"
    ),
    Sum(
      main: FeatureMap(1, 1, 256), shortcut: FeatureMap(2, 2, 256), inPlace: .error,
      inPlaceText: "output with shape [1, 256, 1, 1] doesn't match the broadcast shape [1, 256, 2, 2]"),
    Sum(main: FeatureMap(2, 2, 256), shortcut: FeatureMap(1, 1, 1), inPlace: .broadcast),
    Sum(main: FeatureMap(0, 4, 8), shortcut: FeatureMap(1, 4, 8), inPlace: .broadcast),
    Sum(
      main: FeatureMap(height: .unknown, width: 4, channels: 8), shortcut: FeatureMap(4, 4, 8),
      inPlace: .unknown),
  ])
  func isJudgedAlone(_ sum: Sum) {
    for rules in [Rules.keras, .kerasSlices] {
      #expect(additionError(main: sum.main, shortcut: sum.shortcut, rules: rules)?.text == sum.keras)
    }
    #expect(additionError(main: sum.main, shortcut: sum.shortcut, rules: .pytorch)?.text == sum.pytorch)
    let inPlace = inPlaceAddition(main: sum.main, shortcut: sum.shortcut)
    #expect(inPlace.status == sum.inPlace)
    #expect(inPlace.error?.text == sum.inPlaceText)
    #expect(inPlace.out == (sum.inPlace == .error ? nil : sum.main))
  }
}
