import Explorer

/// Where the columns of the layer view stand.
struct LayerColumns {
  /// One past the channels that a branch reads.
  let range: Int
  /// From how many channels to how many.
  let route: Int
  /// One past the shape; the star stands there.
  let shape: Int
  /// What is counted, one past its column, and how wide a number may be there.
  let counts: [(measure: BarMeasure, end: Int, width: Int)]
  let bar: Range<Int>

  /// Below 80 columns there is room for one measure, that of the bars; from 110 on for all.
  init(_ state: State) {
    let width = min(state.layout.columns, 132)
    if width < 80 {
      (range, route, shape) = (28, 29, width - 9)
      counts = [(state.bars, width - 1, 7)]
    } else if width < 110 {
      (range, route, shape) = (29, 33, width - 24)
      counts = [(.parameters, width - 14, 9), (.multiplyAdds, width - 1, 12)]
    } else {
      (range, route, shape) = (32, 38, width - 50)
      counts = [
        (.parameters, width - 35, 14), (.multiplyAdds, width - 17, 17), (.memory, width - 1, 15),
      ]
    }
    let left = state.layout.columns - width
    bar = left >= 20 ? width + 2..<width + min(left - 2, 40) : width..<width
  }
}
