import NetworkModel
import Testing

@testable import NetworkFiles

/// What a journal keeps, and how much of a damaged one can still be read.
@Suite struct JournalTests {
  private static let stem = Stem(
    filters: [32, 64], kernel: 3, strides: 1, useBias: true, useNorm: false, padding: .zeros(2), pool: nil)
  private static let block = Block(filters: 96, groups: 3)
  private static let place = BlockPlace(stack: 1, block: 0)

  /// An edit of each kind.
  static let edits: [Edit] =
    BlockField.allCases.map { .set(block.setting($0), in: .block(place)) } + [
      .set(.groups(4), in: .stack(2)), .set(.outputChannels(40), in: .network),
      .set(.useBias(.unnormalized), in: .network),
      .setName("a \"name\"\n\u{1B}é课"), .setInput(InputSize(height: nil, width: -3, channels: 4)),
      .setRules(.pytorch), .setStem(nil), .setStem(.cifar), .setStem(stem), .setHead(nil),
      .setHead(Head(classes: 7)), .insertBlock(block, at: place), .removeBlock(at: place),
      .insertStack(Stack(of: block, count: 3), at: 1), .removeStack(at: 0),
      .setStack(Stack(blocks: [block, Block(filters: 5)]), at: 2), .setStack(Stack(blocks: []), at: 0),
      .setStacks([Stack(of: block, count: 2), Stack(blocks: [])]),
      .several([.setName("x"), .several([.setHead(nil)]), .removeStack(at: 1)]),
    ]

  static func words(_ number: Int) -> StepWords {
    StepWords(
      title: "step \(number) → \"so\"", place: number % 2 == 0 ? nil : "stack2.block1", placeWords: "here")
  }

  static let head = Journal.Head(
    program: "0.1.0", subject: "file:/a \u{1B}/é.yaml", source: "é.yaml", file: Fingerprint("abc".utf8))

  static func bytes(_ text: String, _ events: [HistoryEvent]) -> [UInt8] {
    var writer = JournalWriter()
    return writer.beginning(head, text) + events.flatMap { writer.lines([$0]) }
  }

  @Test(arguments: edits)
  func keepsEveryKindOfEdit(edit: Edit) throws {
    let events: [HistoryEvent] = [
      .step(edit, Self.words(1)), .undo, .redo, .saved, .step(edit, Self.words(2)),
    ]
    let journal = try Journal(Self.bytes("text", events))
    #expect(journal == Journal(head: Self.head, text: "text", events: events))
  }

  @Test(arguments: ["", "\u{FEFF}# é\r\n", String(repeating: "課", count: 100_000)])
  func keepsTheTextItBeganWith(text: String) throws {
    let journal = try Journal(Self.bytes(text, [.undo]))
    #expect(Array(journal.text.utf8) == Array(text.utf8))
    #expect(journal.events == [.undo] && !journal.isDamaged)
  }

  private static let events: [HistoryEvent] = [
    .step(.set(.filters(96), in: .block(place)), words(1)), .undo, .redo,
    .step(.insertBlock(block, at: place), words(2)), .saved,
  ]

  /// How many events a journal of so many bytes has whole; nil if it has not even its beginning.
  private static func wholeEvents(_ bytes: [UInt8], _ length: Int) -> Int? {
    let lines = bytes.prefix(length).count { $0 == UInt8(ascii: "\n") }
    return lines < 3 ? nil : lines - 3
  }

  @Test func ofATruncatedOneTheWholeEventsAreRead() throws {
    let bytes = Self.bytes("addup: 1\n", Self.events)
    for length in 0...bytes.count {
      let journal = try? Journal(Array(bytes.prefix(length)))
      let whole = Self.wholeEvents(bytes, length)
      #expect(journal?.events == whole.map { Array(Self.events.prefix($0)) }, "\(length) bytes")
      #expect(
        journal.map { !$0.isDamaged } ?? true == (whole == nil || bytes[length - 1] == 10), "\(length) bytes")
    }
  }

  /// Each bit of each byte: what stands before it is read, and nothing that was not written.
  @Test func ofADamagedOneWhatStandsBeforeIsRead() throws {
    let bytes = Self.bytes("addup: 1\n", Self.events)
    for index in bytes.indices {
      for bit in 0..<8 {
        var damaged = bytes
        damaged[index] ^= 1 << bit
        let journal = try? Journal(damaged)
        #expect(
          journal?.events == Self.wholeEvents(bytes, index).map { Array(Self.events.prefix($0)) },
          "bit \(bit) of byte \(index)")
        #expect(journal?.isDamaged ?? true, "bit \(bit) of byte \(index)")
      }
    }
  }

  @Test func refusesWhatItDoesNotKnow() {
    #expect(throws: JournalRefusal.newer(2)) { try Journal(Array("addup journal 2\nanything".utf8)) }
    #expect(throws: JournalRefusal.newer(12)) { try Journal(Array("addup journal 12\n".utf8)) }
    for text in ["", "addup", "addup journal 0\n", "addup journal x\n", "addup journal 1", "PNG\n\n"] {
      #expect(throws: JournalRefusal.damaged) { try Journal(Array(text.utf8)) }
    }
    #expect(JournalRefusal.newer(2).both.english.hasPrefix("is of format 2, and this addup reads format 1"))
  }

  /// The value that ISO 3309's sum has for these digits, as every description of it says.
  @Test func sumsAsEveryoneDoes() { #expect(CRC32.sum(of: "123456789".utf8) == 0xCBF4_3926) }
}
