import ShapeEngine
import Testing

@Suite("Convolution")
struct ConvolutionTests {
  /// A convolution people know, and what it makes of a map.
  struct Known: CustomTestStringConvertible, Sendable {
    var testDescription: String
    var convolution: Convolution
    var input: FeatureMap
    var output: FeatureMap
    var weights: Count
    var multiplyAdds: Count
  }

  @Test(
    "Convolutions people know",
    arguments: [
      Known(
        testDescription: "ResNet's 7×7 by 2",
        convolution: Convolution(filters: 64, kernel: 7, strides: 2, padding: .zeros(3)),
        input: FeatureMap(224, 224, 3), output: FeatureMap(112, 112, 64), weights: 9_408,
        multiplyAdds: 118_013_952),
      Known(
        testDescription: "the article's 7×7 by 2, already padded, with a bias",
        convolution: Convolution(filters: 64, kernel: 7, strides: 2, padding: .zeros(0), useBias: true),
        input: FeatureMap(230, 230, 3), output: FeatureMap(112, 112, 64), weights: 9_472,
        multiplyAdds: 118_013_952),
      Known(
        testDescription: "1×1 projection by 2",
        convolution: Convolution(filters: 512, kernel: 1, strides: 2),
        input: FeatureMap(56, 56, 256), output: FeatureMap(28, 28, 512), weights: 131_072,
        multiplyAdds: 102_760_448),
      Known(
        testDescription: "3×3 in 32 groups",
        convolution: Convolution(filters: 128, kernel: 3, groups: 32),
        input: FeatureMap(56, 56, 128), output: FeatureMap(56, 56, 128), weights: 4_608,
        multiplyAdds: 14_450_688),
      Known(
        testDescription: "3×3 of one slice", convolution: Convolution(filters: 4, kernel: 3),
        input: FeatureMap(56, 56, 4), output: FeatureMap(56, 56, 4), weights: 144, multiplyAdds: 451_584),
      Known(
        testDescription: "3×3 dilated by 2, PyTorch's padding",
        convolution: Convolution(filters: 8, kernel: 3, dilation: 2, padding: .zeros(2)),
        input: FeatureMap(14, 14, 8), output: FeatureMap(14, 14, 8), weights: 576, multiplyAdds: 112_896),
      Known(
        testDescription: "strides larger than the map",
        convolution: Convolution(filters: 2, kernel: 1, strides: 100),
        input: FeatureMap(8, 8, 2), output: FeatureMap(1, 1, 2), weights: 4, multiplyAdds: 4),
    ])
  func known(_ known: Known) {
    let output = known.convolution.output(for: known.input)
    #expect(output.map == known.output)
    #expect(output.problems == [])
    #expect(known.convolution.weights(for: known.input) == known.weights)
    #expect(known.convolution.multiplyAdds(from: known.input, to: output.map) == known.multiplyAdds)
  }

  @Test("What no framework builds is said, one problem for each setting, and the rest still follows")
  func problems() {
    typealias Case = (Convolution, LayerProblems, FeatureMap)
    let unknownSize = FeatureMap(height: .unknown, width: .unknown, channels: 8)
    let cases: [Case] = [
      (Convolution(filters: 0, kernel: 3), .filters, FeatureMap(height: 5, width: 4, channels: .unknown)),
      (Convolution(filters: -8, kernel: 3), .filters, FeatureMap(height: 5, width: 4, channels: .unknown)),
      (Convolution(filters: 8, kernel: 3, groups: 0), .groups, FeatureMap(5, 4, 8)),
      (Convolution(filters: 8, kernel: 3, groups: -2), .groups, FeatureMap(5, 4, 8)),
      (Convolution(filters: 8, kernel: 3, strides: 0), .strides, unknownSize),
      (Convolution(filters: 8, kernel: 0), .kernel, unknownSize),
      (Convolution(filters: 8, kernel: 3, dilation: 0), .dilation, unknownSize),
      (Convolution(filters: 8, kernel: 3, groups: 3), [.indivisibleFilters], FeatureMap(5, 4, 8)),
      (
        Convolution(filters: 10, kernel: 3, groups: 4), [.indivisibleFilters, .indivisibleInput],
        FeatureMap(5, 4, 10)
      ),
      (Convolution(filters: 8, kernel: 3, groups: 4), .indivisibleInput, FeatureMap(5, 4, 8)),
      (
        Convolution(filters: 8, kernel: 3, strides: 2, dilation: 2), .stridesWithDilation,
        FeatureMap(3, 2, 8)
      ),
      (
        Convolution(filters: 8, kernel: 5, padding: .zeros(0)), .kernelDoesNotFit,
        FeatureMap(height: 1, width: .unknown, channels: 8)
      ),
      (
        Convolution(filters: 8, kernel: 3, dilation: 3, padding: .zeros(0)), .kernelDoesNotFit, unknownSize
      ),
    ]
    for (convolution, problems, map) in cases {
      let output = convolution.output(for: FeatureMap(5, 4, 6))
      #expect(output.problems == problems, "\(convolution)")
      #expect(output.map == map, "\(convolution)")
    }
  }

  @Test("With zeros on each side the output has as many pixels as the kernel has places")
  func zeroPaddedExtents() {
    everyWindow { extent, kernel, strides, dilation in
      for padding in 0...3 {
        let places = placesOfWindow(
          over: extent + 2 * padding, reach: (kernel - 1) * dilation + 1, strides: strides)
        let output = Convolution(
          filters: 1, kernel: kernel, strides: strides, dilation: dilation, padding: .zeros(padding)
        ).output(for: FeatureMap(extent, extent + 1, 1))
        #expect(output.map.height == (places == 0 ? .unknown : Extent(places)))
        #expect(output.problems.contains(.kernelDoesNotFit) == (places == 0))
      }
    }
  }

  @Test("'same' is the extent over the strides rounded up: what TensorFlow's explicit padding leaves")
  func samePaddedExtents() {
    everyWindow { extent, kernel, strides, dilation in
      let convolution = Convolution(filters: 1, kernel: kernel, strides: strides, dilation: dilation)
      let output = convolution.output(for: FeatureMap(extent, extent + 1, 1)).map.height
      let steps = stride(from: 0, to: extent, by: strides).count { _ in true }
      #expect(output == Extent(steps))
      let reach = (kernel - 1) * dilation + 1
      let padding = max((steps - 1) * strides + reach - extent, 0)
      #expect(output == Extent(placesOfWindow(over: extent + padding, reach: reach, strides: strides)))
    }
  }

  @Test("An unknown extent stays unknown and is no problem")
  func unknownExtents() {
    let map = FeatureMap(height: .unknown, width: 7, channels: .unknown)
    for padding in [Padding.same, .zeros(1)] {
      let convolution = Convolution(filters: 4, kernel: 3, groups: 2, padding: padding)
      #expect(convolution.output(for: map).map == FeatureMap(height: .unknown, width: 7, channels: 4))
      #expect(convolution.output(for: map).problems == [])
      #expect(convolution.weights(for: map) == .unknown)
    }
  }

  @Test("Weights and multiply-adds are those of the loops that compute the convolution")
  func loops() {
    for (extent, kernel, strides) in [(5, 3, 1), (6, 3, 2), (4, 1, 1), (7, 2, 3), (5, 5, 2)] {
      for groups in 1...4 {
        for (inputs, outputs) in [(1, 1), (1, 3), (2, 1), (3, 2)] {
          let convolution = Convolution(
            filters: outputs * groups, kernel: kernel, strides: strides, groups: groups, padding: .zeros(0))
          let input = FeatureMap(extent, extent + 2, inputs * groups)
          let output = convolution.output(for: input)
          let loops = computing(convolution, height: extent, width: extent + 2, channels: inputs * groups)
          #expect(output.problems == [])
          #expect(convolution.weights(for: input) == Count(loops.weights))
          #expect(convolution.multiplyAdds(from: input, to: output.map) == Count(loops.multiplyAdds))
          var biased = convolution
          biased.useBias = true
          #expect(biased.weights(for: input) == Count(loops.weights + outputs * groups))
          #expect(biased.multiplyAdds(from: input, to: output.map) == Count(loops.multiplyAdds))
        }
      }
    }
  }

  /// A convolution without padding as five nested loops: how many weights they touch, and how often.
  private func computing(
    _ convolution: Convolution, height: Int, width: Int, channels: Int
  ) -> (weights: Int, multiplyAdds: Int) {
    let lastPlace = convolution.kernel - 1
    var touched: Set<[Int]> = []
    var multiplyAdds = 0
    for row in stride(from: 0, to: height - lastPlace, by: convolution.strides) {
      for column in stride(from: 0, to: width - lastPlace, by: convolution.strides) {
        for filter in 0..<convolution.filters {
          for channel in 0..<channels
          where filter * convolution.groups / convolution.filters == channel * convolution.groups / channels {
            for y in row...row + lastPlace {
              for x in column...column + lastPlace {
                touched.insert([filter, channel, y - row, x - column])
                multiplyAdds += 1
              }
            }
          }
        }
      }
    }
    return (touched.count, multiplyAdds)
  }
}

@Suite("Max pooling")
struct PoolingTests {
  @Test("The output has as many pixels as the window has places")
  func extents() {
    everyWindow { extent, size, strides, dilation in
      guard dilation == 1 else { return }
      for padding in 0...size / 2 {
        let places = placesOfWindow(over: extent + 2 * padding, reach: size, strides: strides)
        let output = MaxPooling(size: size, strides: strides, padding: padding)
          .output(for: FeatureMap(12, extent, 7))
        #expect(output.map.width == (places == 0 ? .unknown : Extent(places)))
        #expect(output.map.channels == 7)
        #expect(output.problems == (places == 0 ? .kernelDoesNotFit : []))
      }
    }
  }

  @Test("ResNet's 3×3 by 2 halves 112 rows; without its padding the article's has the same")
  func known() {
    let padded = MaxPooling(size: 3, strides: 2, padding: 1).output(for: FeatureMap(112, 112, 64))
    let bare = MaxPooling(size: 3, strides: 2, padding: 0).output(for: FeatureMap(114, 114, 64))
    #expect(padded.map == FeatureMap(56, 56, 64))
    #expect(bare.map == FeatureMap(56, 56, 64))
  }

  @Test("A window or strides of nought or less, or padding that no window needs, are problems, not traps")
  func problems() {
    let map = FeatureMap(8, 8, 4)
    let unknown = FeatureMap(height: .unknown, width: .unknown, channels: 4)
    let cases: [(MaxPooling, LayerProblems)] = [
      (MaxPooling(size: 0, strides: 2, padding: 0), .kernel),
      (MaxPooling(size: 3, strides: 0, padding: 0), .strides),
      (MaxPooling(size: 3, strides: -1, padding: 0), .strides),
      (MaxPooling(size: 3, strides: 2, padding: 2), .padding),
      (MaxPooling(size: 3, strides: 2, padding: -1), .padding),
    ]
    for (pooling, problem) in cases {
      let output = pooling.output(for: map)
      #expect(output.map == unknown)
      #expect(output.problems == problem)
    }
  }
}

/// Every small window, over every small extent.
private func everyWindow(_ check: (_ extent: Int, _ kernel: Int, _ strides: Int, _ dilation: Int) -> Void) {
  for extent in 0...12 {
    for kernel in 1...5 {
      for strides in 1...4 {
        for dilation in 1...3 { check(extent, kernel, strides, dilation) }
      }
    }
  }
}

/// The definition: slide the window from the first pixel on and count where it fits.
private func placesOfWindow(over extent: Int, reach: Int, strides: Int) -> Int {
  var places = 0
  var start = 0
  while start + reach <= extent {
    places += 1
    start += strides
  }
  return places
}
