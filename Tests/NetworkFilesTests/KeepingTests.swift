import NetworkModel
import Testing

@testable import NetworkFiles

/// An edit as a script spells it, and the lines of the file it takes away and puts in.
struct KeptFile: CustomTestStringConvertible, Sendable {
  let edit: String
  let lines: [String]

  init(_ edit: String, _ lines: String...) {
    self.edit = edit
    self.lines = lines
  }

  var testDescription: String { edit }

  /// Checks the lines that differ, `-` gone and `+` new, in the order of the file.
  func check(in text: String) throws {
    let document = try NetworkFile.read(text, file: "net.yaml")
    var network = document.network
    network.apply(try Edit(edit, in: network))
    let written = NetworkFile.write(network, keeping: document)
    #expect(try read(written) == network)
    #expect(differences(from: text, to: written) == lines)
    #expect(NetworkFile.write(document.network, keeping: document) == text)
  }
}

/// Writing back changes what an edit changes: comments, order and spelling stay.
struct KeepingTests {
  @Test(arguments: [
    KeptFile("name=x: y", "-name: ResNeXt-50 (32×4d)", #"+name: "x: y""#),
    KeptFile(
      "input=224x?x4", "-input: [224, 224, 3]            # height, width, channels",
      "+input: [224, null, 4]            # height, width, channels"),
    KeptFile(
      "stem=none", "-stem: imagenet                  # imagenet | cifar | none",
      "+stem: none                  # imagenet | cifar | none"),
    KeptFile(
      "head=none", "-head: {classes: 1000}           # null: none", "+head: null           # null: none"),
    KeptFile(
      "stacks.groups=16", "-defaults: {groups: 32, expansion: 2}", "+defaults: {groups: 16, expansion: 2}"),
    KeptFile(
      "stacks.kernel=5", "-defaults: {groups: 32, expansion: 2}",
      "+defaults: {groups: 32, expansion: 2, kernel: 5}"),
    KeptFile(
      "stack1.kind=basic", "-  - {filters: 128, blocks: 3}               # 3 blocks in all",
      "+  - {filters: 128, blocks: 3, kind: basic}               # 3 blocks in all"),
    KeptFile(
      "stack2.strides=1", "-  - {filters: 256, blocks: 4, strides: 2}   # strides: of the first block",
      "+  - {filters: 256, blocks: 4, strides: 1}   # strides: of the first block"),
    KeptFile(
      "stack2.block3.groups=16", "-  - {filters: 256, blocks: 4, strides: 2}   # strides: of the first block",
      "+  - filters: 256   # strides: of the first block", "+    strides: 2", "+    blocks:", "+      - {}",
      "+      - {}", "+      - {groups: 16}", "+      - {}"),
    KeptFile(
      "stack3.block1.conv_shortcut=off", "-      - {conv_shortcut: true}", "+      - {conv_shortcut: false}"),
    KeptFile("stack3.block2.strides=2", "-      - {}", "+      - {strides: 2}"),
    KeptFile("stack3.blocks=4", "+      - {}"),
    KeptFile("stack3.blocks=2", "-      - {filters: 512, conv_shortcut: false}"),
    KeptFile(
      "stack3.filters=8", "-  - filters: 512", "+  - filters: 8",
      "-      - {filters: 512, conv_shortcut: false}", "+      - {filters: 8, conv_shortcut: false}"),
  ])
  func example(kept: KeptFile) throws { try kept.check(in: designExample) }

  @Test(arguments: [
    KeptFile("rules=pytorch", "+rules: pytorch"),
    KeptFile("name=it's", "+name: it's"),
    KeptFile("input.width=8", "-  - null", "+  - 8"),
    KeptFile(
      "stem=cifar", "-  filters: 16", "-  pool:", "-    size: 2", "+  filters: 64", "+  kernel: 3",
      "+  strides: 1", "+  use_bias: false", "+  padding: same", "+  pool: null"),
    KeptFile("head=none", "-head:", "-  classes: 10", "+head: null"),
    KeptFile("head.classes=5", "-  classes: 10", "+  classes: 5"),
    KeptFile("stack1.blocks=3", "-- blocks: 2   # two", "+- blocks: 3   # two"),
    KeptFile("stack1.use_bias=off", "-  use_bias: on", "+  use_bias: false"),
    KeptFile(
      "stack1.block2.groups=1", "-- blocks: 2   # two", "+- blocks:   # two", "+    - {}",
      "+    - {groups: 1}"),
    KeptFile("stack2.blocks=1", "-  # two", "-  - kernel: 5"),
    KeptFile("stack2.block2.strides=2", "-  - kernel: 5", "+  - strides: 2", "+    kernel: 5"),
    KeptFile("stack2.block1.groups=2", "-    groups: 4   # few", "+    groups: 2   # few"),
  ])
  func indented(kept: KeptFile) throws { try kept.check(in: indentedExample) }

  private static let json = """
    {
      "addup":1,
      "input": [8, 8, 3],
      "stacks": [
        {"filters": 4, "blocks": 2},
        {"filters": 8, "blocks": 2}
      ],
      "head": null
    }
    """

  @Test(arguments: [
    KeptFile(
      "stack2.block2.groups=1", #"-    {"filters": 8, "blocks": 2}"#,
      #"+    {"filters": 8, "blocks": [{}, {"groups": 1}]}"#),
    KeptFile("rules=keras", #"+  "rules": "keras","#),
    KeptFile("head.classes=5", #"-  "head": null"#, #"+  "head": {"classes": 5}"#),
    KeptFile("stem=cifar", #"+  "stem": "cifar","#),
    KeptFile(#"name=a"b"#, #"+  "name": "a\"b","#),
  ])
  func json(kept: KeptFile) throws { try kept.check(in: Self.json) }

  @Test func filtersOfAStemStayANumberOrAList() throws {
    func difference(of filters: String, _ change: (inout Stem) -> Void) throws -> [String] {
      let text = "input: [8, 8, 3]\nstem:\n  filters: \(filters)\n  kernel: 3\nstacks: []"
      let document = try NetworkFile.read(text, file: "net.yaml")
      var stem = try #require(document.network.stem)
      change(&stem)
      return try self.difference(of: document, .setStem(stem)).filter { $0.contains("filters") }
    }
    #expect(try difference(of: "64   # few") { $0.kernel = 5 } == [])
    #expect(try difference(of: "[64]   # few") { $0.kernel = 5 } == [])
    #expect(
      try difference(of: "64   # few") { $0.filters = [8, 16] }
        == ["-  filters: 64   # few", "+  filters: [8, 16]   # few"])
    #expect(
      try difference(of: "[24,  32, 64]") { $0.filters[1] = 8 }
        == ["-  filters: [24,  32, 64]", "+  filters: [24,  8, 64]"])
    #expect(
      try difference(of: "[24,  32, 64]") { $0.filters = [24] }
        == ["-  filters: [24,  32, 64]", "+  filters: [24]"])
  }

  @Test func stacksComeAndGo() throws {
    let document = try NetworkFile.read(designExample, file: "net.yaml")
    #expect(
      try difference(of: document, .removeStack(at: 0)) == [
        "-  - {filters: 128, blocks: 3}               # 3 blocks in all"
      ])
    #expect(
      try difference(of: document, .insertStack(Stack(of: Block(filters: 9, groups: 3), count: 2), at: 1))
        == [
          "+  - {filters: 9, blocks: 2, groups: 3}"
        ])
    let first = Stack(blocks: [Block(filters: 9), Block(filters: 8)])
    #expect(
      try difference(of: document, .insertStack(first, at: 0)) == [
        "+  - filters: 9", "+    blocks:", "+      - {}", "+      - {filters: 8, conv_shortcut: true}",
      ])
    let json = try NetworkFile.read(Self.json, file: "net.yaml")
    #expect(
      try difference(of: json, .insertStack(Stack(of: Block(filters: 9), count: 1), at: 1)) == [
        #"+    {"filters": 9, "blocks": 1},"#
      ])
    #expect(
      try difference(of: json, .removeStack(at: 0)) == [#"-    {"filters": 4, "blocks": 2},"#])
  }

  @Test func commentsGoWithTheirBlock() throws {
    let document = try NetworkFile.read(indentedExample, file: "net.yaml")
    #expect(
      try difference(of: document, .removeBlock(at: BlockPlace(stack: 1, block: 0))) == [
        "-  # one", "-  - strides: 2", "-    groups: 4   # few", "-  - kernel: 5",
        "+  - conv_shortcut: false", "+    kernel: 5",
      ])
    #expect(
      try difference(of: document, .removeStack(at: 0)) == [
        "-# the first one", "-- blocks: 2   # two", "-  filters: 64", "-  use_bias: on",
      ])
  }

  private func difference(of document: NetworkDocument, _ edit: Edit) throws -> [String] {
    var network = document.network
    network.apply(edit)
    let written = NetworkFile.write(network, keeping: document)
    #expect(try read(written) == network)
    return differences(from: document.text, to: written)
  }

  /// Line ends, a byte order mark and a missing last line end are written as they were read.
  @Test(arguments: ["\n", "\r\n", "\r"], ["", "\u{FEFF}"])
  func style(end: String, mark: String) throws {
    let lines = designExample.split(separator: "\n").map(String.init)
    for last in ["", end] {
      let text = mark + lines.joined(separator: end) + last
      let document = try NetworkFile.read(text, file: "net.yaml")
      #expect(NetworkFile.write(document.network, keeping: document).utf8.elementsEqual(text.utf8))
      var network = document.network
      network.head = Head(classes: 5)
      network.stacks.append(Stack(of: Block(filters: 9), count: 2))
      var expected = lines
      expected[lines.count - 1] = "head: {classes: 5}           # null: none"
      expected.insert("  - {filters: 9, blocks: 2}", at: lines.count - 1)
      let written = NetworkFile.write(network, keeping: document)
      #expect(written.utf8.elementsEqual((mark + expected.joined(separator: end) + last).utf8))
    }
  }

  /// A stack that ends the file, which has no last line end.
  @Test func noLastLineEnd() throws {
    let document = try NetworkFile.read(
      "input: [8, 8, 3]\nstacks:\n- {filters: 4, blocks: 1}", file: "net.yaml")
    #expect(
      try difference(of: document, .insertStack(Stack(of: Block(filters: 9), count: 1), at: 1)) == [
        "+- {filters: 9, blocks: 1}"
      ])
    #expect(try difference(of: document, .setHead(nil)) == ["+head: null"])
  }
}

/// The lines that are gone, with `-`, and new, with `+`; of lines in one place the gone ones come first.
private func differences(from old: String, to new: String) -> [String] {
  let old = old.split(separator: "\n").map(String.init)
  let new = new.split(separator: "\n").map(String.init)
  let changes = new.difference(from: old)
  let removed = Set(
    changes.removals.map(\.self).compactMap { if case .remove(let offset, _, _) = $0 { offset } else { nil } }
  )
  let inserted = Set(
    changes.insertions.compactMap { if case .insert(let offset, _, _) = $0 { offset } else { nil } })
  var lines: [String] = []
  var (a, b) = (0, 0)
  while a < old.count || b < new.count {
    if removed.contains(a) {
      lines.append("-" + old[a])
      a += 1
    } else if inserted.contains(b) {
      lines.append("+" + new[b])
      b += 1
    } else {
      (a, b) = (a + 1, b + 1)
    }
  }
  return lines
}
