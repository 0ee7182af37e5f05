import Explorer
import NetworkModel
import NetworkFiles

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// The file with how far a person came in each lesson: `lessons.txt` in the state folder.
enum ProgressFile {
  private static var path: String? { UserFolder.state.map { $0 + "/lessons.txt" } }

  /// What the file says; nothing if there is none. A damaged one says nothing, and there is a notice.
  static func read() -> (progress: LessonProgress, notice: Text?) {
    guard let path, access(path, F_OK) == 0 else { return (LessonProgress(), nil) }
    guard let bytes = try? fileBytes(path), bytes.count <= LessonProgress.limit,
      let progress = LessonProgress(String(decoding: bytes, as: UTF8.self))
    else { return (LessonProgress(), FileWords.lessonsDamaged(path).text) }
    return (progress, nil)
  }

  /// Writes it whole or not at all; why not, in a sentence, or nil. Where there is no home nothing is kept.
  static func write(_ progress: LessonProgress) -> Text? {
    guard let path, let folder = UserFolder.state else { return nil }
    do {
      try UserFolder.make(folder)
      try save(progress.text, to: path)
      return nil
    } catch {
      return FileWords.progressNotKept(error.words ?? FileWords.noReason.text).text
    }
  }
}

/// The lesson whose name is nearest to `word`, if one is near.
func nearLesson(_ word: String) -> String? { nearSpelling(of: word, in: Lesson.shipped.map(\.name)) }
