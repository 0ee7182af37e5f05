import ExplorerViews
import NetworkFiles
import NetworkModel

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// `addup check --lines`: one network a line in, one verdict a line out, in order, in constant memory.
///
/// What is finished is written before the reader waits, so that a program at the other end of a pipe gets
/// its answer as soon as it asked.
func checkLines(of files: [String], rules: Rules?, isStrict: Bool) throws {
  var output = Output()
  var status = ExitStatus.good
  for file in files.isEmpty ? ["-"] : files {
    let isStandardInput = file == "-"
    let descriptor = isStandardInput ? STDIN_FILENO : try openForReading(file)
    defer { if !isStandardInput { close(descriptor) } }
    var reader = LineReader(descriptor, name: isStandardInput ? "standard input" : file)
    var verdicts = VerdictLines(rules: rules, source: isStandardInput ? "standard input" : file)
    var writer = JSONWriter()
    while let line = try reader.next(beforeWaiting: { () throws(Failure) in try output.flush() }) {
      let verdict =
        switch line {
        case .text(let bytes): verdicts.judge(bytes, into: &writer)
        case .tooLong: verdicts.refuseLongLine(into: &writer)
        }
      status = status.worse(verdict.status(isStrict: isStrict))
      try output.write(writer.bytes)
      writer.removeAll()
    }
  }
  try output.flush()
  if status != .good { throw Failure(status) }
}

extension LineVerdict {
  fileprivate func status(isStrict: Bool) -> ExitStatus {
    switch self {
    case .empty, .good: .good
    case .silent: isStrict ? .problems : .good
    case .refused: .problems
    case .unreadable: .unreadable
    }
  }
}

extension ExitStatus {
  /// The one of the two that a run of several ends with: unreadable before problems before good.
  fileprivate func worse(_ other: ExitStatus) -> ExitStatus { rawValue >= other.rawValue ? self : other }
}
