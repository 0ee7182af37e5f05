import ExplorerViews
import Foundation
import NetworkModel
import Testing

@Suite struct ShowTests {
  @Test func theBlocksOfABrokenNetwork() throws {
    try check(
      "stack2.block1.conv_shortcut=off",
      """
      ResNeXt-50 (32×4d)   224×224×3   keras-slices

         place          shortcut        output       params  multiply-adds
         stem                       56×56×  64        9,728    118,013,952
       ✓ stack1.block1  projection  56×56× 256       65,024    194,281,472
       ✓ stack1.block2  identity    56×56× 256       72,192    219,971,584
       ✓ stack1.block3  identity    56×56× 256       72,192    219,971,584
       ✗ stack2.block1  identity    28×28× 512      219,136    322,732,032  ≠56×56×256
       ✓ stack2.block2  identity    28×28× 512*     284,672    219,971,584
       ✓ stack2.block3  identity    28×28× 512*     284,672    219,971,584
       ✓ stack2.block4  identity    28×28× 512*     284,672    219,971,584
       ✓ stack3.block1  projection  14×14×1024*   1,396,736    425,492,480
       ✓ stack3.block2  identity    14×14×1024*   1,130,496    219,971,584
       ✓ stack3.block3  identity    14×14×1024*   1,130,496    219,971,584
       ✓ stack3.block4  identity    14×14×1024*   1,130,496    219,971,584
       ✓ stack3.block5  identity    14×14×1024*   1,130,496    219,971,584
       ✓ stack3.block6  identity    14×14×1024*   1,130,496    219,971,584
       ✓ stack4.block1  projection   7× 7×2048*   5,562,368    425,492,480
       ✓ stack4.block2  identity     7× 7×2048*   4,505,600    219,971,584
       ✓ stack4.block3  identity     7× 7×2048*   4,505,600    219,971,584
         head                             1000    2,049,000      2,048,000

         total                                   24,964,072  4,127,719,424

      ✗ 1 of 16 additions does not add up.   * assumed, see addup check
      """)
  }

  @Test func theStacks() throws {
    try check(
      "stack2.block1.conv_shortcut=off", depth: .stacks,
      """
      ResNeXt-50 (32×4d)   224×224×3   keras-slices

         place   blocks      output       params  multiply-adds
         stem            56×56×  64        9,728    118,013,952
       ✓ stack1       3  56×56× 256      209,408    634,224,640
       ✗ stack2       4  28×28× 512*   1,073,152    982,646,784  ≠ 1 of 4
       ✓ stack3       6  14×14×1024*   7,049,216  1,525,350,400
       ✓ stack4       3   7× 7×2048*  14,573,568    865,435,648
         head                  1000    2,049,000      2,048,000

         total                        24,964,072  4,127,719,424

      ✗ 1 of 16 additions does not add up.   * assumed, see addup check
      """)
  }

  @Test func chosenColumns() throws {
    try check(
      "stack4.blocks=0", depth: .blocks,
      columns: "place,filters,groups,strides,receptive_field,effective_stride",
      lines: [
        "   place          filters  groups  strides  receptive field  effective stride",
        "   stem                                                  11                 4",
        " ✓ stack1.block1      128      32        1               19                 4",
      ])
  }

  @Test func silentFaultsSayWhatTheyAre() throws {
    try check(
      "stack1.filters=100", depth: .blocks, columns: "place,addition",
      lines: ["   place", "   stem", " ≈ stack1.block1  ≈4 dropped"])
    try check(
      "stack1.groups=0", depth: .blocks, columns: "place,addition",
      lines: ["   place", "   stem", " ✗ stack1.block1  not built"])
  }

  @Test func everyLayerAsKerasNamesIt() throws {
    let text = try show(Preset.seed.network, .layers, .csv)
    let rows = parsedCSV(text)
    #expect(rows.count == 1202)
    #expect(rows[0] == ["name", "kind", "output", "params", "multiply_adds"])
    #expect(rows[1] == ["input_layer", "InputLayer", "224x224x3", "0", "0"])
    #expect(rows[3] == ["conv2d", "Conv2D", "112x112x64", "9472", "118013952"])
    #expect(rows[1201] == ["dense", "Dense", "1000", "2049000", "2048000"])
    #expect(rows.dropFirst().compactMap { Int($0[3]) }.reduce(0, +) == 25_097_192)
    #expect(rows.dropFirst().compactMap { Int($0[4]) }.reduce(0, +) == 4_230_479_872)
  }

  @Test func everyColumnAddsUpToItsTotal() throws {
    for preset in Preset.all {
      for depth in ShowDepth.allCases {
        let columns = "params,trainable,multiply_adds,activations"
        let rows = parsedCSV(try show(preset.network, depth, .csv, columns: columns))
        let json = try parsedJSON(try show(preset.network, depth, .json, columns: columns))
        let total = try #require(json["total"] as? [String: Int])
        for (index, column) in columns.split(separator: ",").enumerated() {
          let sum = rows.dropFirst().compactMap { Int($0[index]) }.reduce(0, +)
          #expect(sum == total[String(column)], "\(preset.name) \(depth) \(column)")
        }
      }
    }
  }

  @Test func tablesOfAllDepthsAreRectangular() throws {
    for depth in ShowDepth.allCases {
      let columns = ShowColumn.all(at: depth).map(\.rawValue).joined(separator: ",")
      let markdown = try show(try seed("stack1.block2.filters=100"), depth, .markdown, columns: columns)
      let table = markdown.split(separator: "\n").filter { $0.hasPrefix("|") }
      let widths = Swift.Set(table.map { $0.count { $0 == "|" } })
      #expect(widths == [columns.split(separator: ",").count + 2])
      let rows = parsedCSV(try show(try seed("stack1.block2.filters=100"), depth, .csv, columns: columns))
      #expect(Swift.Set(rows.map(\.count)) == [columns.split(separator: ",").count])
    }
  }

  @Test func markdownObeysNoName() throws {
    var network = Preset.tiny.network
    network.name = "a|b <script> *c* `d`"
    let text = try show(network, .stacks, .markdown)
    #expect(text.hasPrefix("a\\|b \\<script\\> \\*c\\* \\`d\\`, 32×32×3, rules keras\n"))
    #expect(text.contains("| ✓ | stack1 | 2 | 32×32×64 | "))
  }

  @Test func jsonHasShapesAsArrays() throws {
    var network = try seed("input=nullxnullx3")
    network.name = "\"\u{1B}\u{202E}\n"
    let json = try parsedJSON(try show(network, .blocks, .json))
    #expect(json["name"] as? String == network.name)
    let rows = try #require(json["rows"] as? [[String: Any]])
    #expect(rows.count == 18)
    let output = try #require(rows[1]["output"] as? [Any])
    #expect(output[0] is NSNull && output[2] as? Int == 256)
    #expect(rows[1]["addition"] as? String == "adds_up")
    #expect(rows[1]["multiply_adds"] is NSNull)
    #expect(rows[17]["output"] as? [Int] == [1000])
  }

  @Test func namesOfColumnsAreNearlyRight() {
    #expect(error("place,outptu") == "there is no column 'outptu'; did you mean output?")
    #expect(error("name")?.hasPrefix("blocks have no column 'name'; they have place, kind, ") == true)
    #expect(error("")?.hasPrefix("there is no column ''; blocks have place, ") == true)
    #expect(error("\u{1B}[2J")?.hasPrefix("there is no column '␛[2J'; ") == true)
  }

  @Test func tooManyLayersAreRefused() throws {
    let network = try seed("stacks.groups=1000000000")
    #expect(throws: ShowError.self) { try show(network, .layers, .csv) }
    #expect(try parsedCSV(show(network, .blocks, .csv)).count == 19)
  }

  @Test func fieldsAreQuotedAsRFC4180Says() {
    for field in ["", "a", "a,b", "a\"b", "\"", "a\nb", "a\r\nb", ",", "\"\"", "a b"] {
      #expect(parsedCSV(quotedForCSV(field) + "," + quotedForCSV("x") + "\n") == [[field, "x"]])
    }
    #expect(quotedForCSV("a\"b") == "\"a\"\"b\"")
    #expect(quotedForCSV("plain") == "plain")
  }

  // MARK: Helpers

  private func show(
    _ network: Network, _ depth: ShowDepth, _ format: TableFormat, columns: String? = nil
  ) throws -> String {
    var text = ""
    try ShowReport(of: network, depth: depth, columns: columns, format: format)
      .write(as: format) { text += $0 }
    return text
  }

  private func check(
    _ edit: String, depth: ShowDepth = .blocks, _ drawing: String,
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    #expect(try show(seed(edit), depth, .table) == drawing + "\n", sourceLocation: sourceLocation)
  }

  private func check(
    _ edit: String, depth: ShowDepth, columns: String, lines: [String],
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let table = try show(seed(edit), depth, .table, columns: columns).split(separator: "\n").map(String.init)
    #expect(Array(table[1...lines.count]) == lines, sourceLocation: sourceLocation)
  }

  private func error(_ columns: String) -> String? {
    do {
      _ = try ShowReport(of: Preset.tiny.network, depth: .blocks, columns: columns, format: .table)
      return nil
    } catch {
      return error.message
    }
  }

  private func parsedJSON(_ text: String) throws -> [String: Any] {
    try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
  }

  /// The rows of a CSV text by the grammar of RFC 4180, a line feed being enough to end a row.
  private func parsedCSV(_ text: String) -> [[String]] {
    var rows: [[String]] = []
    var row: [String] = []
    var field = ""
    var isQuoted = false
    var scalars = Array(text.unicodeScalars)[...]
    while let scalar = scalars.popFirst() {
      if isQuoted, scalar == "\"" {
        isQuoted = scalars.first == "\""
        if isQuoted { field.unicodeScalars.append(scalars.removeFirst()) }
      } else if isQuoted {
        field.unicodeScalars.append(scalar)
      } else if scalar == "\"" {
        isQuoted = true
      } else if scalar == "," || scalar == "\n" {
        row.append(field)
        field = ""
        if scalar == "\n" {
          rows.append(row)
          row = []
        }
      } else {
        field.unicodeScalars.append(scalar)
      }
    }
    return rows
  }
}
