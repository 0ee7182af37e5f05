import NetworkModel
import ShapeEngine
import Testing

@Suite("Extreme networks")
struct ExtremesTests {
  @Test("Nothing traps, and no count falls below nought, whatever the settings")
  func anything() {
    var random = RandomNetworks(
      dice: Dice(seed: 1), integers: [-1_000_000_000, -1, 0, 1, 2, 3, 5, 32, 1_000_000_000])
    var overflows = 0
    for _ in 0..<5_000 {
      var inferred = InferredNetwork(random.network())
      for _ in 0..<2 { inferred.apply(random.edit(of: inferred.network)) }
      let totals = inferred.totals
      expectNoNegative(totals.parameters, totals.multiplyAdds, totals.activations)
      if totals.multiplyAdds.isOverflow { overflows += 1 }
      for layer in inferred.listedLayers.prefix(60) {
        expectNoNegative(layer.parameters, layer.multiplyAdds, layer.facts.activations)
      }
      for block in inferred.blocks {
        expectNoNegative(block.measures.parameters, block.measures.multiplyAdds, block.measures.activations)
        #expect((block.output.sight.receptiveField.value ?? 1) >= 1)
        #expect((block.output.sight.effectiveStride.value ?? 1) >= 1)
      }
    }
    #expect(overflows > 20)
  }

  private func expectNoNegative(_ parameters: Parameters, _ others: Count...) {
    for count in [parameters.total, parameters.trainable] + others {
      if let value = count.value, value < 0 { Issue.record("\(value)") }
    }
  }

  @Test("What passes 64 bits is said, and taken away again without a trace")
  func overflow() throws {
    var network = Preset.seed.network
    network.input = InputSize(height: 1_000_000_000, width: 1_000_000_000, channels: 3)
    network.stem = nil
    var inferred = InferredNetwork(network)
    #expect(inferred.totals.multiplyAdds == .overflow)
    #expect(inferred.totals.activations == .overflow)
    #expect(inferred.totals.parameters.total.value != nil)

    let filters = BlockSetting.filters(1_000_000_000)
    let change = try inferred.change(
      .several([.set(filters, in: .network), .set(.kernel(1_000_000_000), in: .network)]))
    #expect(inferred.totals.parameters == Parameters(total: .overflow, trainable: .overflow))
    #expect(inferred.blocks[0].output.sight.receptiveField == 1_000_000_000)
    #expect(inferred.blocks[15].output.sight.effectiveStride == 8)

    inferred.apply(change.inverse)
    #expect(inferred.totals == InferredNetwork(network).totals)
  }

  @Test("An unknown outdoes an overflow only as long as it is there")
  func unknownAndOverflow() {
    var network = Preset.seed.network
    network.input = InputSize(height: nil, width: 1_000_000_000, channels: 3)
    var inferred = InferredNetwork(network)
    #expect(inferred.totals.multiplyAdds == .unknown)
    inferred.apply(.setInput(InputSize(height: 1_000_000_000, width: 1_000_000_000, channels: 1_000_000_000)))
    #expect(inferred.totals.multiplyAdds == .overflow)
    inferred.apply(.setInput(InputSize(height: 224, width: 224, channels: 3)))
    #expect(inferred.totals.multiplyAdds == 4_230_479_872)
  }
}
