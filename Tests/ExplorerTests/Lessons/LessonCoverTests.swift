import Explorer
import NetworkFiles
import NetworkModel
import ShapeEngine
import Testing

/// Nothing on the screen tells what is still to be predicted.
@Suite struct LessonCoverTests {
  /// With a projection the answers to choose from are those without it: they do not give the verdict away.
  @Test func choicesAreTheSameWithAndWithoutAProjection() throws {
    for strides in [1, 2] {
      for number in 0..<16 {
        var network = Preset.seed.network
        let place = InferredNetwork(network).place(of: number)
        _ = network.apply(.set(.strides(strides), in: .block(place)))
        let choices = try [true, false].map { isProjected in
          _ = network.apply(.set(.convShortcut(isProjected), in: .block(place)))
          return try #require(LessonAsk(.verdict(place), about: InferredNetwork(network), step: 2)).choices
        }
        #expect(choices[0] == choices[1], "\(place.words) \(strides)")
      }
    }
  }
}
