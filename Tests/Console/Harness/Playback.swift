import CVTerm
import Foundation

/// A recording that is played to a terminal without a program.
final class Playback {
  /// One line of a recording.
  struct Event {
    let time: Double
    let kind: String
    let data: String
  }

  let header: [String: Any]
  let events: [Event]
  private let console: UnsafeMutablePointer<console>
  private var columns: Int
  private var rows: Int

  init(_ recording: String) throws {
    let lines = recording.split(separator: "\n").map { Data($0.utf8) }
    guard let first = lines.first,
      let header = try JSONSerialization.jsonObject(with: first) as? [String: Any],
      let columns = header["width"] as? Int, let rows = header["height"] as? Int,
      let console = console_new(Int32(columns), Int32(rows))
    else { throw ConsoleFailure("no recording: \(recording.prefix(200))") }
    self.header = header
    self.console = console
    self.columns = columns
    self.rows = rows
    events = try lines.dropFirst().map { line in
      guard let row = try JSONSerialization.jsonObject(with: line) as? [Any], row.count == 3,
        let time = row[0] as? Double, let kind = row[1] as? String, let data = row[2] as? String
      else { throw ConsoleFailure("no event: \(String(decoding: line, as: UTF8.self))") }
      return Event(time: time, kind: kind, data: data)
    }
  }

  deinit { console_free(console) }

  /// Plays one event, and answers the screen after it.
  func play(_ event: Event) -> String {
    if event.kind == "r" {
      let size = event.data.split(separator: "x").compactMap { Int($0) }
      (columns, rows) = (size[0], size[1])
      console_set_size(console, Int32(columns), Int32(rows))
    } else {
      let bytes = Array(event.data.utf8)
      bytes.withUnsafeBytes { buffer in
        if let text = buffer.assumingMemoryBound(to: CChar.self).baseAddress {
          vterm_input_write(console.pointee.terminal, text, bytes.count)
        }
      }
    }
    return text
  }

  /// The rows of the screen without blanks at their ends.
  var text: String {
    (0..<rows).map { row in
      var line = ""
      for column in 0..<columns {
        let cell = console_cell(console, Int32(row), Int32(column))
        let scalars = withUnsafeBytes(of: cell.chars) { Array($0.bindMemory(to: UInt32.self)) }
        if scalars.first == 0 { line += " " }
        line.unicodeScalars.append(
          contentsOf: scalars.prefix { $0 != 0 && $0 != .max }.compactMap(Unicode.Scalar.init))
      }
      while line.last == " " { line.removeLast() }
      return line
    }.joined(separator: "\n")
  }
}
