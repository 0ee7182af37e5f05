import ExplorerViews
import NetworkFiles
import NetworkModel
import Testing

/// The contract of `addup check --lines`.
@Suite struct VerdictLinesTests {
  @Test func aSoundNetwork() throws {
    let line = recipe("sound", stem: "cifar", [block(32, 4), block(32, 4, shortcut: false)])
    #expect(
      answer(line) == """
        {"id": "sound", "rules": "keras-slices", "verdict": "ok", "first_error": null, \
        "params": {"total": 20810, "trainable": 20042}, "multiply_adds": 1192576, \
        "stem": {"layers": [["conv", [8, 8, 64]], ["bn", [8, 8, 64]], ["relu", [8, 8, 64]]], "out": [8, 8, 64], \
        "status": "ok", "problems": []}, "blocks": [\
        {"stack": 1, "block": 1, "in": [8, 8, 64], "main": [["conv1", [8, 8, 32]], ["slice", [8, 8, 8]], \
        ["gconv", [8, 8, 8]], ["concat", [8, 8, 32]], ["conv3", [8, 8, 64]]], "shortcut": [8, 8, 64], \
        "out": [8, 8, 64], "status": "ok", "params": {"total": 11264, "trainable": 10880}, \
        "multiply_adds": 671744, "problems": []}, \
        {"stack": 1, "block": 2, "in": [8, 8, 64], "main": [["conv1", [8, 8, 32]], ["slice", [8, 8, 8]], \
        ["gconv", [8, 8, 8]], ["concat", [8, 8, 32]], ["conv3", [8, 8, 64]]], "shortcut": [8, 8, 64], \
        "out": [8, 8, 64], "status": "ok", "params": {"total": 6912, "trainable": 6656}, \
        "multiply_adds": 409600, "problems": []}], \
        "head": {"layers": [["gap", [64]], ["dense", [10]]], "out": [10], "status": "ok", "problems": []}}

        """)
  }

  @Test func afterAnAdditionThatRaisesTheWalkGoesOn() throws {
    let line = recipe("broken", [block(64, 4, shortcut: false), block(64, 4, shortcut: false)], channels: 64)
    let verdict = try #require(JSONValue(Array(answer(line).utf8)))
    #expect(verdict["verdict"] == "error")
    #expect(verdict["first_error"] == [1, 1])
    #expect(verdict["params"] == .null)
    #expect(verdict["multiply_adds"] == .null)
    let blocks = elements(verdict["blocks"])
    #expect(blocks.map { $0["status"] } == ["error", "ok"])
    #expect(blocks.map { $0["assumed"] } == [nil, true])
    #expect(
      blocks[0]["error"] == [
        "where": "add", "phase": "call", "class": "ValueError",
        "text": "Inputs have incompatible shapes. Received shapes (8, 8, 128) and (8, 8, 64)",
      ])
    #expect(blocks[0]["params"] == ["total": 22_528, "trainable": 22_016])
    let problem = try #require(elements(blocks[0]["problems"]).first)
    #expect(keys(problem) == ["kind", "severity", "message", "note", "fixes"])
    #expect(
      elements(problem["fixes"]).first == [
        "title": "conv_shortcut on", "edits": [["place": "stack1.block1.conv_shortcut", "value": "on"]],
        "delta": ["params": 8_704, "multiply_adds": 524_288],
      ])
    #expect(verdict["head"]?["assumed"] == true)
  }

  @Test func afterAnyOtherErrorItEnds() throws {
    let line = recipe("ends", [block(64, 0), block(64, 4)], channels: 64)
    let verdict = try #require(JSONValue(Array(answer(line).utf8)))
    #expect(elements(verdict["blocks"]).count == 1)
    #expect(verdict["head"] == .null)
    let block = try #require(elements(verdict["blocks"]).first)
    #expect(block["out"] == .null)
    #expect(block["params"] == .null)
    #expect(block["error"]?["class"] == "ZeroDivisionError")
  }

  @Test func headAndStemCanBeTheFirstError() throws {
    let head = try #require(
      JSONValue(Array(answer(recipe("h", [block(32, 4)], channels: 64, classes: "0")).utf8)))
    #expect(head["first_error"] == "head")
    #expect(head["verdict"] == "error")
    let stem = try #require(
      JSONValue(Array(answer(#"{"input": [0, 0, 3], "stem": "seed", "stacks": [[]]}"#).utf8)))
    #expect(stem["id"] == .null)
    #expect(stem["first_error"] == "stem")
    #expect(stem["blocks"] == [])
  }

  @Test func pytorchTellsOfTheInPlaceForm() throws {
    let line = recipe("small", [block(32, 4, strides: 2, shortcut: false)], size: 2, channels: 64)
    let verdict = try #require(JSONValue(Array(answer(line, .pytorch).utf8)))
    #expect(verdict["verdict"] == "broadcast")
    #expect(
      elements(verdict["blocks"]).first?["in_place"] == [
        "status": "error", "class": "RuntimeError",
        "text": "output with shape [1, 64, 1, 1] doesn't match the broadcast shape [1, 64, 2, 2]",
      ])
  }

  @Test func rulesStandInTheLineOrAreGiven() throws {
    let line =
      #"{"id": 7, "rules": "pytorch", "input": [8, 8, 3], "stem": "none", "stacks": [[]], "classes": null}"#
    #expect(answer(line).hasPrefix(#"{"id": 7, "rules": "pytorch", "#))
    #expect(answer(line, .keras).hasPrefix(#"{"id": 7, "rules": "keras", "#))
    #expect(answer(line).contains(#""head": null"#))
  }

  @Test func aNetworkFileInJSONIsALineToo() throws {
    let file = try #require(
      JSONValue(Array(NetworkFile.writeJSON(Preset.tiny.network).utf8))?.compactText)
    let verdict = try #require(JSONValue(Array(answer(file).utf8)))
    #expect(verdict["rules"] == "keras")
    #expect(verdict["verdict"] == "ok")
    #expect(elements(verdict["blocks"]).count == 4)
  }

  @Test(arguments: [
    ("not json", ":1:1: no JSON object: write one network a line, as {\"input\": …}"),
    (#"{"id": "x", "input": [1, 2"#, ":1:27: here the line stops being JSON: complete or remove it"),
    (
      #"{"input": [8, 8, 3], "stacks": []} {}"#,
      ":1:36: here the line stops being JSON: complete or remove it"
    ),
    (
      #"{"id": "x", "stacks": [[]]}"#,
      ":1:1: there is no 'input': write height, width, channels, as in [224, 224, 3]"
    ),
    (#"{"input": [8, 8, 3], "stacks": [[{"filter": 3}]]}"#, ":1:35: 'filter': did you mean 'filters'?"),
    (
      "{\"id\": \"\u{1}\"}",
      ":1:9: the control character \\u{1} is not allowed: write \\u0001 in double quotes"
    ),
  ])
  func whatIsNoNetworkIsAnsweredInItsPlace(line: String, reason: String) throws {
    let verdict = try #require(JSONValue(Array(answer(line).utf8)))
    #expect(keys(verdict) == ["id", "verdict", "message"])
    #expect(verdict["verdict"] == "unreadable")
    #expect(verdict["message"] == .string("standard input\(reason)"))
  }

  @Test func anUnreadableLineKeepsItsId() {
    #expect(
      answer(#"{"id": "x", "stacks": 3, "input": []}"#).hasPrefix(#"{"id": "x", "verdict": "unreadable""#))
  }

  @Test func blankLinesHaveNoVerdictButCount() throws {
    var writer = JSONWriter()
    var lines = VerdictLines(source: "f")
    #expect(lines.judge([], into: &writer) == .empty)
    #expect(lines.judge(Array(" \t\r".utf8), into: &writer) == .empty)
    #expect(writer.bytes.isEmpty)
    #expect(lines.judge(Array("x".utf8), into: &writer) == .unreadable)
    #expect(String(decoding: writer.bytes, as: UTF8.self).contains("f:3:1: "))
  }

  @Test(arguments: [
    (recipe("a", [block(32, 4)], channels: 64), LineVerdict.good),
    (recipe("b", [block(30, 4)], channels: 64), .silent),
    (recipe("c", [block(0, 4)], channels: 64), .refused),
    ("{", .unreadable),
  ])
  func eachLineComesToSomething(line: String, verdict: LineVerdict) {
    var writer = JSONWriter()
    var lines = VerdictLines(source: "f")
    #expect(lines.judge(Array(line.utf8), into: &writer) == verdict)
  }
}

private func answer(_ line: String, _ rules: Rules? = nil) -> String {
  var writer = JSONWriter()
  var lines = VerdictLines(rules: rules, source: "standard input")
  lines.judge(Array(line.utf8), into: &writer)
  return String(decoding: writer.bytes, as: UTF8.self)
}

private func block(_ filters: Int, _ groups: Int, strides: Int = 1, shortcut: Bool = true) -> String {
  """
  {"filters": \(filters), "groups": \(groups), "strides": \(strides), "conv_shortcut": \(shortcut), "expansion": 2}
  """
}

private func recipe(
  _ id: String, stem: String = "none", _ blocks: [String], size: Int = 8, channels: Int = 3,
  classes: String = "10"
) -> String {
  """
  {"id": "\(id)", "input": [\(size), \(size), \(channels)], "stem": "\(stem)", "classes": \(classes), \
  "stacks": [[\(blocks.joined(separator: ", "))]]}
  """
}
