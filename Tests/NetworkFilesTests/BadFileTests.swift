import Testing

@testable import NetworkFiles

/// A text that is no network, and the line that says so.
struct BadText: CustomTestStringConvertible, Sendable {
  let name: String
  let text: String
  /// Without the file's name: `3:5: …`.
  let error: String

  init(_ name: String, _ text: String, _ error: String) {
    self.name = name
    self.text = text
    self.error = error
  }

  var testDescription: String { name }

  func check() { #expect(errorLine(text) == "f:" + error) }
}

/// What each kind of mistake is told, word for word.
struct BadFileTests {
  /// Keys that are wrong, missing or given twice.
  @Test(arguments: [
    BadText("near key of network", "\(input)stack: []", "2:1: 'stack': did you mean 'stacks'?"),
    BadText(
      "near key of stack", "\(stack){filter: 128, blocks: 3}",
      "3:6: 'filter': did you mean 'filters'?"),
    BadText(
      "far key of stack", "\(stack){filters: 128, blocks: 3, colour: 3}",
      "3:31: 'colour' is not a key of stack 1: write blocks, filters, groups, strides, pool_shortcut, expansion, output_channels, kernel, dilation, kind, use_bias, stride_at, squeeze_excitation"
    ),
    BadText(
      "near key of block", "\(stack){filters: 128, blocks: [{}, {stride: 2}]}",
      "3:34: 'stride': did you mean 'strides'?"),
    BadText(
      "conv_shortcut in a stack", "\(stack){filters: 128, conv_shortcut: true, blocks: 3}",
      "3:20: 'conv_shortcut' belongs to a block: list them, as in blocks: [{conv_shortcut: false}, {}]"),
    BadText(
      "conv_shortcut in defaults", "defaults: {conv_shortcut: true}\n\(stack){filters: 128, blocks: 3}",
      "1:12: 'conv_shortcut' belongs to a block: list them, as in blocks: [{conv_shortcut: false}, {}]"),
    BadText(
      "no input", "stacks: []",
      "1:1: there is no 'input': write height, width, channels, as in input: [224, 224, 3]"),
    BadText(
      "no stacks", input,
      "1:1: there is no 'stacks': write a list such as [{filters: 128, blocks: 3}]"),
    BadText("root list", "- 1\n- 2", "1:1: a network is a mapping with 'input' and 'stacks', not a list"),
    BadText("root text", "hello", "1:1: a network is a mapping with 'input' and 'stacks', not 'hello'"),
    BadText("json list", "[1]", "1:1: a network is a mapping with 'input' and 'stacks', not a list"),
    BadText(
      "no filters", "\(stack){blocks: 3}",
      "3:5: stack 1 has no 'filters': give them to the block, to its stack or in 'defaults'"),
    BadText(
      "no filters block", "\(stack){blocks: [{filters: 1}, {}]}",
      "3:29: stack 1 block 2 has no 'filters': give them to the block, to its stack or in 'defaults'"),
    BadText(
      "no blocks", "\(stack){filters: 3}",
      "3:5: stack 1 has no 'blocks': write their number, as in blocks: 3"),
    BadText(
      "block text", "\(stack){filters: 3, blocks: [x]}",
      "3:27: stack 1 block 1 needs a mapping such as {filters: …}, not 'x'"),
    BadText(
      "block null", "\(stack)\n    filters: 3\n    blocks:\n    -",
      "6:6: stack 1 block 1 needs a mapping such as {filters: …}, not null"),
    BadText(
      "stack null", "input: [1,2,3]\nstacks:\n  -\n",
      "3:4: stack 1 needs a mapping such as {blocks: …}, not null"),
    BadText(
      "stacks null", "\(input)stacks:\n",
      "2:8: 'stacks' needs a list such as [{filters: 128, blocks: 3}], not null"),
    BadText(
      "dup block", "input: [1, 2, 3]\nname: a\ninput: [1, 2, 3]\nstacks: []",
      "3:1: 'input' is given twice: remove one of the two"),
    BadText(
      "dup flow", "\(stack){filters: 1, blocks: 2, filters: 3}",
      "3:29: 'filters' is given twice: remove one of the two"),
    BadText(
      "dup nested",
      "input: [1, 2, 3]\nstacks:\n  - filters: 1\n    blocks: 2\n  - filters: 1\n    blocks: [{filters: 3}]\n    filters: 2\n",
      "7:5: 'filters' is given twice: remove one of the two"),
    BadText(
      "dup around a nested one", "stacks:\n  - filters: 1\n    blocks:\n      - filters: 3\n    filters: 2\n",
      "5:5: 'filters' is given twice: remove one of the two"),
    BadText(
      "dup json", "{\"input\": [1,2,3], \"stacks\": [], \"input\": 1}",
      "1:34: 'input' is given twice: remove one of the two"),
    BadText(
      "dup quoted", "\"input\": [1, 2, 3]\ninput: [1, 2, 3]",
      "2:1: 'input' is given twice: remove one of the two"),
    BadText("complex key", "? [a, b]\n: 1", "1:3: a key of a network is a word, not a list"),
    BadText(
      "wide", "# é网👩‍💻\nname: 网络\nstacks: {é: 1}\ninput: [1,2,3]",
      "3:9: 'stacks' needs a list such as [{filters: 128, blocks: 3}], not a mapping"),
    BadText(
      "crlf", "input: [1, 2, 3]\r\nstacks: []\r\nfoo: 1",
      "3:1: 'foo' is not a key of a network: write addup, name, input, rules, stem, defaults, stacks, head"),
    BadText(
      "cr", "input: [1, 2, 3]\rstacks: []\rfoo: 1",
      "3:1: 'foo' is not a key of a network: write addup, name, input, rules, stem, defaults, stacks, head"),
    BadText(
      "bom", "\u{FEFF}input: [1, 2]\nstacks: []",
      "1:8: 'input' needs three values, height, width and channels, as in [224, 224, 3]"),
    BadText("stem key", "stem: {kernle: 3}\n\(input)stacks: []", "1:8: 'kernle': did you mean 'kernel'?"),
    BadText("head key", "head: {class: 1000}\n\(input)stacks: []", "1:8: 'class': did you mean 'classes'?"),
    BadText(
      "recipe missing",
      "{\"id\": \"a\", \"input\": [1, 2, 3], \"stem\": \"none\", \"classes\": 1, \"stacks\": [[{\"filters\": 1}]]}",
      "1:75: stack 1 block 1 has no 'groups': a recipe spells everything out"),
    BadText(
      "recipe key",
      "{\"id\": \"a\", \"input\": [1, 2, 3], \"stems\": \"none\", \"classes\": 1, \"stacks\": [[]]}",
      "1:33: 'stems': did you mean 'stem'?"),
    BadText(
      "recipe mixed",
      "{\"id\": \"a\", \"input\": [1, 2, 3], \"stem\": \"none\", \"classes\": 1, \"stacks\": [[], {}]}",
      "1:78: stack 2 needs a list of blocks, not a mapping"),
    BadText(
      "recipe no input", "{\"stacks\": [[]]}",
      "1:1: there is no 'input': write height, width, channels, as in [224, 224, 3]"),
    BadText(
      "recipe addup", "{\"addup\": 1, \"input\": [1,2,3], \"stacks\": [[]]}",
      "1:43: stack 1 needs a mapping such as {blocks: …}, not a list"),
  ])
  func keys(bad: BadText) { bad.check() }

  /// Values of the wrong type or out of bounds.
  @Test(arguments: [
    BadText(
      "version 2", "addup: 2\ninput: x",
      "1:8: this file is of format 2, and this addup reads format 1: use a newer addup"),
    BadText("version 0", "addup: 0", "1:8: there is no format 0: write addup: 1"),
    BadText(
      "version text", "addup: one",
      "1:8: 'addup' needs an integer in plain digits such as 32, not 'one'"),
    BadText(
      "blocks negative", "\(stack){filters: 3, blocks: -1}",
      "3:26: 'blocks' is -1: a stack has 0 blocks or more"),
    BadText(
      "blocks null", "\(stack){filters: 3, blocks: }",
      "3:26: 'blocks' needs a number or a list, not null"),
    BadText(
      "too many", "\(stack){filters: 3, blocks: 600000}\n  - {filters: 3, blocks: 600000}",
      "4:26: more than 1000000 blocks: a network has at most so many"),
    BadText(
      "2^31", "\(stack){filters: 2147483648, blocks: 1}",
      "3:15: 'filters' is '2147483648': integers must lie within ±1,000,000,000"),
    BadText(
      "2^63-1", "\(stack){filters: 9223372036854775807, blocks: 1}",
      "3:15: 'filters' is '9223372036854775807': integers must lie within ±1,000,000,000"),
    BadText(
      "10^30", "\(stack){filters: 1000000000000000000000000000000, blocks: 1}",
      "3:15: 'filters' is '1000000000000000000000000000000': integers must lie within ±1,000,000,000"),
    BadText(
      "over", "\(stack){filters: 1000000001, blocks: 1}",
      "3:15: 'filters' is '1000000001': integers must lie within ±1,000,000,000"),
    BadText(
      "under", "\(stack){filters: -1000000001, blocks: 1}",
      "3:15: 'filters' is '-1000000001': integers must lie within ±1,000,000,000"),
    BadText(
      "2.5", "\(stack){filters: 2.5, blocks: 1}",
      "3:15: 'filters' needs an integer in plain digits such as 32, not '2.5'"),
    BadText(
      "NaN", "\(stack){filters: .nan, blocks: 1}",
      "3:15: 'filters' needs an integer in plain digits such as 32, not '.nan'"),
    BadText(
      "NaN json", "{\"input\": [NaN, 1, 1], \"stacks\": []}",
      "1:12: 'input height' needs an integer in plain digits such as 32, not 'NaN'"),
    BadText(
      "text 4", "\(stack){filters: \"4\", blocks: 1}",
      "3:15: 'filters' is the text '4': write 4 without quotes"),
    BadText(
      "true", "\(stack){filters: true, blocks: 1}",
      "3:15: 'filters' needs an integer in plain digits such as 32, not 'true'"),
    BadText("null", "\(stack){filters: null, blocks: 1}", "3:15: 'filters' needs an integer, not null"),
    BadText(
      "hex", "\(stack){filters: 0x10, blocks: 1}",
      "3:15: 'filters' needs an integer in plain digits such as 32, not '0x10'"),
    BadText(
      "octal", "\(stack){filters: 010, blocks: 1}",
      "3:15: 'filters' needs an integer in plain digits such as 32, not '010'"),
    BadText(
      "under_", "\(stack){filters: 1_000, blocks: 1}",
      "3:15: 'filters' needs an integer in plain digits such as 32, not '1_000'"),
    BadText(
      "plus", "\(stack){filters: +5, blocks: 1}",
      "3:15: 'filters' needs an integer in plain digits such as 32, not '+5'"),
    BadText(
      "exp", "\(stack){filters: 1e999999999, blocks: 1}",
      "3:15: 'filters' needs an integer in plain digits such as 32, not '1e999999999'"),
    BadText(
      "sexagesimal", "\(stack){filters: 1:30, blocks: 1}",
      "3:15: 'filters' needs an integer in plain digits such as 32, not '1:30'"),
    BadText("list", "\(stack){filters: [1], blocks: 1}", "3:15: 'filters' needs an integer, not a list"),
    BadText(
      "minus", "\(stack){filters: -, blocks: 1}",
      "3:15: 'filters' needs an integer in plain digits such as 32, not '-'"),
    BadText(
      "bool number", "\(stack){filters: 1, use_bias: 1, blocks: 1}",
      "3:28: 'use_bias' needs true, false or unnormalized, not '1'"),
    BadText(
      "bool text", "\(stack){filters: 1, use_bias: \"true\", blocks: 1}",
      "3:28: 'use_bias' needs true, false or unnormalized, not the text 'true'"),
    BadText(
      "bool y", "\(stack){filters: 1, use_bias: y, blocks: 1}",
      "3:28: 'use_bias' needs true, false or unnormalized, not 'y'"),
    BadText("kind", "\(stack){filters: 1, kind: Basic, blocks: 1}", "3:24: 'Basic': did you mean 'basic'?"),
    BadText(
      "kind far", "\(stack){filters: 1, kind: 12, blocks: 1}",
      "3:24: '12' is not a value of 'kind': write bottleneck, basic, preactivation"),
    BadText(
      "stride_at", "\(stack){filters: 1, stride_at: last, blocks: 1}",
      "3:29: 'last' is not a value of 'stride_at': write grouped, first"),
    BadText(
      "kind null", "\(stack){filters: 1, kind: , blocks: 1}",
      "3:24: 'kind' needs one of bottleneck, basic, preactivation, not null"),
    BadText("rules", "rules: kears\n\(input)stacks: []", "1:8: 'kears': did you mean 'keras'?"),
    BadText("stem", "stem: imagnet\n\(input)stacks: []", "1:7: 'imagnet': did you mean 'imagenet'?"),
    BadText(
      "stem far", "stem: vit\n\(input)stacks: []",
      "1:7: 'vit' is not a stem: write imagenet, seed, valid7, cifar, none"),
    BadText(
      "stem list", "stem: [1]\n\(input)stacks: []",
      "1:7: 'stem' needs a mapping such as {filters: …}, not a list"),
    BadText(
      "no stem filters", "stem: {filters: []}\n\(input)stacks: []",
      "1:17: 'filters' is an empty list: write a number for each convolution, as in [32, 32, 64]"),
    BadText(
      "many stem filters",
      "stem: {filters: [\(Array(repeating: "1", count: 101).joined(separator: ", "))]}\n\(input)stacks: []",
      "1:17: 'filters' has 101 numbers: a stem has at most 100 convolutions"),
    BadText(
      "stem filter", "stem: {filters: [8, null]}\n\(input)stacks: []",
      "1:21: 'filters' needs an integer, not null"),
    BadText(
      "stem padding", "stem: {padding: valid}\n\(input)stacks: []",
      "1:17: 'padding' needs an integer in plain digits such as 32, not 'valid'"),
    BadText(
      "pool", "stem: {pool: 3}\n\(input)stacks: []",
      "1:14: 'pool' needs a mapping such as {size: …}, not '3'"),
    BadText(
      "head", "head: 1000\n\(input)stacks: []",
      "1:7: 'head' needs a mapping such as {classes: …}, not '1000'"),
    BadText("name null", "name:\n\(input)stacks: []", "1:6: 'name' needs a text, not null"),
    BadText("name list", "name: [a]\n\(input)stacks: []", "1:7: 'name' needs a text, not a list"),
    BadText(
      "input two", "input: [1, 2]\nstacks: []",
      "1:8: 'input' needs three values, height, width and channels, as in [224, 224, 3]"),
    BadText(
      "input text", "input: 224x224x3\nstacks: []",
      "1:8: 'input' needs three values, height, width and channels, as in [224, 224, 3]"),
    BadText(
      "input channels null", "input: [1, 2, null]\nstacks: []",
      "1:15: 'input channels' needs an integer, not null"),
    BadText(
      "input float", "input: [1.5, 2, 3]\nstacks: []",
      "1:9: 'input height' needs an integer in plain digits such as 32, not '1.5'"),
  ])
  func values(bad: BadText) { bad.check() }

  /// What YAML has and the network file has not.
  @Test(arguments: [
    BadText(
      "anchor", "input: &a [1, 2, 3]",
      "1:8: anchors ('&') are not part of a network file: write the value itself"),
    BadText(
      "alias", "input: *a",
      "1:8: aliases ('*') are not part of a network file: write the value itself"),
    BadText(
      "tag", "input: !!int 3",
      "1:8: tags ('!') are not part of a network file: write the value itself"),
    BadText(
      "self alias", "a: &a [*a]",
      "1:4: anchors ('&') are not part of a network file: write the value itself"),
    BadText(
      "laughs", "a: &a [x, x]\nb: &b [*a, *a]",
      "1:4: anchors ('&') are not part of a network file: write the value itself"),
    BadText(
      "merge", "\(stack){<<: {a: 1}, blocks: 3}",
      "3:6: merge keys ('<<') are not part of a network file: write the keys"),
    BadText(
      "merge alias", "a: 1\n<<: *a",
      "2:5: aliases ('*') are not part of a network file: write the value itself"),
    BadText(
      "literal", "name: |\n  a\n\(input)",
      "1:7: text over several lines: write it on one line, in quotes"),
    BadText(
      "folded plain", "name: a\n  b\n\(input)",
      "1:7: text over several lines: write it on one line, in quotes"),
    BadText(
      "tag root", "!net\n\(input)",
      "1:1: tags ('!') are not part of a network file: write the value itself"),
    BadText(
      "tag json", "{\"input\": !!seq [1]}",
      "1:11: tags ('!') are not part of a network file: write the value itself"),
    BadText(
      "two documents", "\(input)stacks: []\n---\ninput: 3",
      "3:1: a second document begins here: a file holds one network"),
    BadText("directive", "%YAML 3.0\n---\ninput: 1", "1:1: YAML 1.1 and 1.2 are read: remove this line"),
  ])
  func grammar(bad: BadText) { bad.check() }

  /// Text that is neither YAML nor JSON.
  @Test(arguments: [
    BadText(
      "trailing", "{\"input\": [1,2,3], \"stacks\": []} x",
      "1:34: there is more text after the network: a file holds one (JSON Lines are read by 'addup check --lines')"
    ),
    BadText(
      "json lines", "{\"input\": [1,2,3], \"stacks\": []}\n{\"input\": [1,2,3], \"stacks\": []}\n",
      "2:1: there is more text after the network: a file holds one (JSON Lines are read by 'addup check --lines')"
    ),
    BadText(
      "unclosed", "input: [1, 2",
      "1:13: a ',' or a ']' is missing before this, to go on or to end what begins in line 1"),
    BadText("unclosed json", "{\"input\": [1, 2, 3], \"stacks\": [", "1:33: a value is missing here"),
    BadText(
      "no comma", "{\"input\": [1, 2, 3] \"stacks\": []}",
      "1:21: a ',' or a '}' is missing before this, to go on or to end what begins in line 1"),
    BadText("tab", "stacks:\n\t- {filters: 1, blocks: 1}", "2:1: a tab cannot indent YAML: use blanks"),
    BadText(
      "colon", "name: a: b\n",
      "1:8: a ':' has no place here: check the indentation, or put the text in quotes"),
    BadText("quote", "name: \"abc\n", "2:1: the text ends inside quotes: close them"),
    BadText("at", "name: @x\n", "1:7: this character cannot begin a value: put the text in quotes"),
    BadText(
      "indent", "input: [1, 2, 3]\n stacks: []\n",
      "2:2: this line is not indented like its neighbours: give it as many blanks"),
    BadText("no colon", "input: [1, 2, 3]\nstacks\nname: x", "3:1: a key without ':': write 'key: value'"),
    BadText(
      "dedent", "stacks:\n    - {filters: 1, blocks: 1}\n  - {filters: 1, blocks: 1}",
      "3:3: this line is not indented like its neighbours: give it as many blanks"),
    BadText("escape", "name: \"\\q\"", #"1:8: there is no such escape: write \\ for a backslash"#),
    BadText(
      "surrogate", "{\"name\": \"\\ud83d\", \"input\": [1, 2, 3], \"stacks\": []}",
      #"1:13: this escape is no character: write \u and four digits"#),
    BadText("bracket", "input: ]", "1:8: a value is missing here"),
  ])
  func syntax(bad: BadText) { bad.check() }

  /// Files that are something else.
  @Test(arguments: [
    BadText("empty", "", "1:1: the file is empty: a network has at least an 'input' and 'stacks'"),
    BadText("blank", " \n\n", "1:1: the file is empty: a network has at least an 'input' and 'stacks'"),
    BadText(
      "comment", "# nothing\n",
      "1:1: the file is empty: a network has at least an 'input' and 'stacks'"),
    BadText(
      "doc start only", "---\n",
      "2:1: the file is empty: a network has at least an 'input' and 'stacks'"),
    BadText("null doc", "null", "1:1: the file is empty: a network has at least an 'input' and 'stacks'"),
    BadText(
      "html", "<!DOCTYPE html>\n<html>",
      "1:1: this is a web page, not a network: download the file itself"),
    BadText(
      "xml", "<?xml version=\"1.0\"?>",
      "1:1: this is a web page, not a network: download the file itself"),
    BadText(
      "lfs", "version https://git-lfs.github.com/spec/v1\noid sha256:4d7a\nsize 12345\n",
      "1:1: this is a git-LFS pointer, not the file itself: run 'git lfs pull'"),
    BadText(
      "conflict", "\(input)<<<<<<< HEAD\nstacks: []\n=======\nstacks: [1]\n>>>>>>> x\n",
      "2:1: this is a git conflict marker: choose one of the two versions first"),
    BadText("nul", "input: \u{0}", "1:8: NUL at byte 7: this is no text file, or a damaged one"),
    BadText(
      "esc", "name: \u{1B}[31m",
      #"1:7: the control character \u{1B} is not allowed: write \u001b in double quotes"#),
    BadText(
      "esc json", "{\"name\": \"\u{1B}[31m\"}",
      #"1:11: the control character \u{1B} is not allowed: write \u001b in double quotes"#),
    BadText(
      "c1", "name: a\u{9B}",
      #"1:8: the control character \u{9B} is not allowed: write \u009b in double quotes"#),
    BadText(
      "ffff", "name: a\u{FFFF}",
      #"1:8: the control character \u{FFFF} is not allowed: write \uffff in double quotes"#),
    BadText(
      "del", "name: \u{7F}",
      #"1:7: the control character \u{7F} is not allowed: write \u007f in double quotes"#),
  ])
  func files(bad: BadText) { bad.check() }

  private static let input = "input: [224, 224, 3]\n"
  private static let stack = input + "stacks:\n  - "
}
