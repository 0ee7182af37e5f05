import Explorer

/// Where the columns of the outline stand in a layout.
struct OutlineColumns {
  let kind: Int?
  /// The first column of a shape of ten cells.
  let shape: Int
  let star: Int
  /// One past the last column.
  let parameters: Int?
  let multiplyAdds: Int?
  let bar: Int
  let barWidth: Int
  let isNarrow: Bool
  let isShort: Bool
  /// The first column that `was` may take.
  let firstWas: Int

  init(_ layout: Layout) {
    isNarrow = layout.kind == .narrow
    isShort = isNarrow
    switch layout.kind {
    case .tooSmall, .minimal:
      (kind, shape, star, parameters, multiplyAdds, bar, barWidth, firstWas) = (
        nil, 26, 36, nil, nil, 38, 0, 15
      )
    case .onePane:
      (kind, shape, star, parameters, multiplyAdds, bar, barWidth, firstWas) = (
        15, 28, 39, 50, nil, 52, 6, 15
      )
    case .narrow where layout.outlineWidth == 40:
      (kind, shape, star, parameters, multiplyAdds, bar, barWidth, firstWas) = (15, 20, 30, 38, nil, 39, 1, 9)
    case .narrow:
      (kind, shape, star, parameters, multiplyAdds, bar, barWidth, firstWas) = (
        15, 20, 30, nil, nil, 31, 2, 9
      )
    case .wide:
      (kind, shape, star, parameters, multiplyAdds, bar, barWidth, firstWas) = (
        15, 28, 39, 50, nil, 51, 5, 15
      )
    case .huge:
      (kind, shape, star, parameters, multiplyAdds, bar, barWidth, firstWas) = (
        15, 28, 39, 51, 68, 70, 12, 15
      )
    }
  }
}
