import Explorer

/// Where the rows and columns of a table of groups against width stand; each column's number is one past its last.
struct ConstantCostColumns {
  let groups = 7
  let width: Int
  let filters: Int
  /// The rest is nil where there is no room for it.
  let block: Int?
  let leftOver: Int?
  let percent: Int
  /// What is kept, of the whole network; then what is not.
  let network: Int?
  let other: Int?
  /// The column where the bars begin.
  let bar: Int?

  let titleRow: Int
  let scaleRow: Int
  /// Whether a row below the scale points at the groups there are now.
  let hasPointer: Bool
  let headingRow: Int
  let tableRow: Int

  init(_ layout: Layout) {
    if layout.kind == .minimal {
      (width, filters, block, leftOver, percent) = (14, 23, nil, nil, 35)
      (network, other, bar) = (nil, nil, nil)
    } else if layout.columns < 80 {
      (width, filters, block, leftOver, percent) = (14, 23, 36, 49, 58)
      (network, other, bar) = (nil, nil, nil)
    } else if layout.columns < 120 {
      (width, filters, block, leftOver, percent) = (13, 21, 34, 46, 54)
      (network, other, bar) = (69, 79, nil)
    } else {
      (width, filters, block, leftOver, percent) = (16, 27, 43, 58, 68)
      (network, other, bar) = (87, 106, 110)
    }
    hasPointer = layout.kind > .onePane
    switch layout.kind {
    case .tooSmall, .minimal: (titleRow, scaleRow, headingRow, tableRow) = (0, 0, 1, 2)
    case .onePane: (titleRow, scaleRow, headingRow, tableRow) = (3, 4, 5, 7)
    case .narrow, .wide, .huge: (titleRow, scaleRow, headingRow, tableRow) = (4, 6, 9, 11)
    }
  }

  /// `text`, or `short` where it does not fit between the column that ends at `end` and the one before.
  func fitted(_ text: String, _ short: String?, to end: Int?) -> String {
    let ends = [0, groups, width, filters, block, leftOver, percent, network, other].compactMap(\.self)
    guard let end, let before = ends.last(where: { $0 < end }) else { return text }
    let room = end - before - 1
    if CellText.columns(of: text) <= room { return text }
    return CellText(short ?? text).truncated(to: room)
  }
}
