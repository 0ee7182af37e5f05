import Foundation
import Testing

@testable import addup

/// The manual page: complete, and clean to the program that sets it.
@Suite struct ManualTests {
  private let shell: Shell
  private let page: String

  init() throws {
    shell = try Shell()
    page = try shell.run("addup man").output
  }

  private static let hasGroff = FileManager.default.isExecutableFile(atPath: "/usr/bin/groff")

  /// Label and first words of each option and argument in the help of a command.
  private func entries(_ command: String) throws -> [(label: String, words: String)] {
    let help = try shell.run("addup \(command) --help").output.split(separator: "\n").map(String.init)
    let options = help.drop { $0 != "ARGUMENTS:" && $0 != "OPTIONS:" }
    return zip(options, options.dropFirst() + [""]).compactMap { line, next in
      guard line.hasPrefix("  "), !line.hasPrefix("   ") else { return nil }
      let label = line.count > 26 ? String(line.prefix(26)) : line
      let words = line.count > 26 ? String(line.dropFirst(26)) : next
      return (label.trimmingCharacters(in: .whitespaces), words.trimmingCharacters(in: .whitespaces))
    }
  }

  @Test(.enabled(if: hasGroff)) func groffHasNothingToSayOfIt() throws {
    let run = try shell.run(
      "addup man | groff -man -Tutf8 -ww >/dev/null && addup man | groff -man -Tascii -ww >/dev/null")
    #expect(run.status == 0)
    #expect(run.errors.isEmpty)
  }

  /// As it is read, every option stands there with what it means, in one piece.
  @Test(.enabled(if: hasGroff)) func everyOptionOfEveryCommandIsInIt() throws {
    let text = try shell.run("addup man | groff -man -Tutf8 -P-cbou -rLL=400n").output
    let names = page.matches(of: /\n\.SS "addup ([a-z]+)"/).map { String($0.1) }
    let listed = try shell.run("addup --help").lines.drop { !$0.hasPrefix("SUBCOMMANDS") }.dropFirst()
      .filter { $0.hasPrefix("  ") && !$0.hasPrefix("   ") }
      .compactMap { $0.split(separator: " ").first.map(String.init) }.filter { $0 != "See" }
    #expect(Set(names) == Set(listed) && names.count > 8)
    for name in names {
      for entry in try entries(name) where entry.label != "--version" && entry.label != "-h, --help" {
        let words = entry.words.split(separator: " ").prefix(3).joined(separator: " ")
        #expect(!words.isEmpty)
        // Short labels have their words beside them.
        let isThere =
          text.contains("\n       \(entry.label)\n              \(words)")
          || text.contains(
            "\n       \(entry.label.padding(toLength: 7, withPad: " ", startingAt: 0))\(words)")
        #expect(isThere, "\(name): \(entry.label): \(words)")
      }
    }
  }

  @Test func itBeginsAsIndexesWantItAndHasItsSections() {
    #expect(page.contains(".SH NAME\naddup \\- Does every addition"))
    let sections = page.matches(of: /\n\.SH ([A-Z ]+)/).map { String($0.1) }
    #expect(
      sections == [
        "NAME", "SYNOPSIS", "DESCRIPTION", "COMMANDS", "KEYS", "CONFIGURATION", "EXIT STATUS", "ENVIRONMENT",
        "FILES",
      ])
    #expect(page.utf8.allSatisfy { $0 < 0x80 })
  }

  /// What roff would obey, or set as another sign, reaches the reader as it is written.
  @Test(.enabled(if: hasGroff)) func noTextIsObeyed() throws {
    let texts = [".so /etc/passwd", "'br", "a\\fBb\\n[x]", "-- ' ` ^ ~ \"quoted\"", "32×4d → ✓", "..", "\\"]
    var roff = Roff()
    roff.line(".TH T 1")
    roff.section("S")
    roff.literal(texts)
    for text in texts { roff.entry(text, text) }
    try shell.write(roff.text, to: "t.1")
    let run = try shell.run("groff -man -Tutf8 -P-cbou -ww t.1")
    #expect(run.errors.isEmpty)
    for text in texts {
      #expect(run.lines.count { $0.contains(text) } >= (text.count < 7 ? 2 : 3), "\(text)")
    }
  }
}
