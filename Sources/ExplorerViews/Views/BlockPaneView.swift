import Explorer
import NetworkModel
import ShapeEngine

extension State {
  /// The block's pane: title, settings, picture, and where there is room the panel.
  func drawBlockPane(column: Int, width: Int, on canvas: inout Canvas) {
    let top = layout.top
    guard let number = shownBlock else {
      return drawPart(column: column + 1, width: width - 2, on: &canvas)
    }
    let block = network.block(number)
    if layout.kind >= .wide {
      drawTitle(number, block, row: top, column: column + 1, width: width - 2, on: &canvas)
      EditorView(self)?.draw(row: top + 2, column: column + 1, width: width - 2, on: &canvas)
      PictureView(self, number, left: column + 2, width: 59, hasDetails: true, hasStub: true)
        .draw(row: top + 6, on: &canvas)
      drawPanel(
        row: top + 17, column: column, width: width, rows: layout.rows - 3 - (top + 18), on: &canvas)
    } else {
      EditorView(self)?.draw(row: top, column: column + 1, width: width - 1, on: &canvas)
      let room = layout.outlineHeight
      let pictureWidth = min(max(width - 2, 44), 59)
      let hasDetails = room >= 14
      PictureView(
        self, number, left: column + 1, width: pictureWidth, hasDetails: hasDetails, hasStub: room >= 12
      )
      .draw(row: top + 4, on: &canvas)
    }
  }

  private func drawTitle(
    _ number: Int, _ block: Block, row: Int, column: Int, width: Int, on canvas: inout Canvas
  ) {
    let place = network.place(of: number)
    var title = "stack \(place.stack + 1) · block \(place.block + 1)"
    if case .stack(let stack) = selection {
      let count = network.network.stacks[stack].blocks.count
      title = "stack \(stack + 1) · \(say(NetworkWords.allBlocks(count)))"
    }
    canvas.write(title, row: row, column: column, role: .title)
    let addition = NetworkWords.addition(number + 1, of: network.blocks.count)
    let kind = "\(block.kind.rawValue) · \(say(addition))"
    canvas.write(Line(kind, .dim), row: row, endingAt: column + width)
  }

  /// The settings and the layers of the stem or the head; a stack without blocks has neither.
  private func drawPart(column: Int, width: Int, on canvas: inout Canvas) {
    var row = layout.top
    let isStem = selection == .stem
    if case .stack(let stack) = selection {
      canvas.write(
        "stack \(stack + 1) · \(say(NetworkWords.noBlocks))", row: row, column: column, role: .title)
    } else if layout.kind >= .wide {
      canvas.write(isStem ? "stem" : "head", row: row, column: column, role: .title)
      row += 2
    }
    if let editor = EditorView(self) {
      editor.draw(row: row, column: column, width: width, on: &canvas)
      let end = layout.top + (layout.kind >= .wide ? 17 : layout.outlineHeight)
      let layers = isStem ? network.stemLayers : network.headLayers
      let rows = max(end - (row + 4), 0)
      let shown = layers.count > rows ? max(rows - 1, 0) : layers.count
      drawLayers(
        Array(layers.prefix(shown)), row: row + 4, column: column, width: width, rows: rows, on: &canvas)
      if shown < layers.count, rows > 0 {
        canvas.write(
          say(NetworkWords.moreLayers(layers.count - shown)), row: row + 4 + shown, column: column, role: .dim
        )
      }
    }
    if layout.kind >= .wide {
      drawPanel(
        row: layout.top + 17, column: column - 1, width: width + 2, rows: layout.rows - 3 - (layout.top + 18),
        on: &canvas)
    }
  }

  /// Layers one below the other: name, shape, parameters.
  func drawLayers(
    _ layers: [LayerFacts], row: Int, column: Int, width: Int, rows: Int, on canvas: inout Canvas
  ) {
    let shapes = ShapeColumns(
      spatialDigits: overview.spatialDigits, channelDigits: overview.channelDigits)
    let rules = network.network.rules
    for (offset, layer) in layers.prefix(max(rows, 0)).enumerated() {
      let role: Role = layer.problems.isEmpty ? .text : .bad
      canvas.write(
        layer.layer.words(in: language), row: row + offset, column: column, role: role, limit: min(22, width))
      let isVector = layer.layer.role == .headPool || layer.layer.role == .headDense
      let shape = isVector ? "\(layer.output.channels)" : shapes.text(layer.output)
      canvas.write(Line(shape), row: row + offset, endingAt: column + min(33, width - 1))
      guard width >= 44, let value = layer.parameters.counted(by: rules).value else { continue }
      canvas.write(
        Line(value == 0 ? "·" : grouped(value), .dim), row: row + offset, endingAt: column + min(width, 46))
    }
  }
}
