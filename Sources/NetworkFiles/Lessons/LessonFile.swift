import NetworkModel

/// The lesson file: YAML, or the same in JSON.
package enum LessonFile {
  /// The lesson in the bytes of a file; `file` is what errors call it, and names a lesson without name.
  ///
  /// Its progress is kept under `key`, or under `file` as it is written here.
  package static func read(
    _ bytes: [UInt8], file: String, key: String? = nil
  ) throws(NetworkFileError) -> Lesson {
    do throws(Complaint) {
      let source = try SourceText(bytes, of: .lesson)
      guard source.skipBlanksAndComments(from: 0) < source.bytes.count else {
        throw Complaint(offset: 0, LessonFileWords.emptyFile)
      }
      let syntax = try source.parsed().syntax
      return try LessonReading.lesson(
        syntax, name: baseName(of: file), key: key ?? LessonFile.key(ofFile: file), in: source)
    } catch {
      let mark = lineAndColumn(of: error.offset, in: SourceText.withoutByteOrderMark(bytes))
      throw NetworkFileError(file: file, line: mark.line, column: mark.column, words: error.words)
    }
  }

  /// The lesson in a text; `file` is what errors call it, and names a lesson without name.
  package static func read(
    _ text: String, file: String, key: String? = nil
  ) throws(NetworkFileError) -> Lesson {
    try read(Array(text.utf8), file: file, key: key)
  }

  /// What progress and reports call the lesson of a file, on a line of its own.
  package static func key(ofFile path: String) -> String {
    "file:" + String(path.map { $0.isNewline ? "?" : $0 })
  }

  private static func baseName(of file: String) -> String {
    let last = file.split(separator: "/").last ?? ""
    let base = last.lastIndex(of: ".").map { last[..<$0] } ?? last
    return base.isEmpty ? "lesson" : String(base)
  }
}

/// The text of a lesson that comes with the program.
package struct ShippedLesson: Sendable {
  package let name: String
  /// As a lesson file has it.
  package let text: String

  init(_ name: String, _ text: String) {
    self.name = name
    self.text = text
  }
}

extension Lesson {
  /// The lessons that come with the program, in order; read once, when they are first asked for.
  package static let shipped: [Lesson] = ShippedLesson.all.compactMap {
    try? LessonFile.read($0.text, file: "\($0.name).yaml", key: $0.name)
  }

  /// The shipped lesson with this number, from 1, or this name.
  package static func shipped(_ word: String) -> Lesson? {
    if let number = Int(word) { return shipped.indices.contains(number - 1) ? shipped[number - 1] : nil }
    return shipped.first { $0.name == word }
  }
}
