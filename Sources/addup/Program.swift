import ArgumentParser
import ExplorerViews
import NetworkModel

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// The whole process: arguments in, exit status out.
@main
enum Program {
  static func main() {
    reserveStandardDescriptors()
    // A limit on the size of files is an error to be told, not a signal to die of.
    signal(SIGXFSZ, SIG_IGN)
    if hasSmallStack { finishOnLargeStack() }
    finish()
  }

  /// Does what the arguments say, and ends the process.
  static func finish() -> Never {
    exit(status(for: Array(CommandLine.arguments.dropFirst())).rawValue)
  }

  private static func status(for arguments: [String]) -> ExitStatus {
    var language = LanguageOption.asked(in: arguments)
    do {
      var command = try Addup.parseAsRoot(arguments)
      if let command = command as? any Speaking { language = command.language.language }
      try command.run()
      return .good
    } catch {
      let failure = error as? Failure ?? failure(from: error, for: arguments)
      if let words = failure.words { writeToStandardError("addup: \(words[language])\n") }
      return failure.status
    }
  }

  /// What becomes of an error of the argument parser: a request for help or for the version, or wrong usage.
  private static func failure(from error: any Error, for arguments: [String]) -> Failure {
    if Addup.exitCode(for: error).isSuccess { return printed(Addup.fullMessage(for: error)) }
    let commands = Addup.configuration.subcommands.compactMap { $0.configuration.commandName }
    let first = arguments.first ?? ""
    if !commands.contains(first), let near = nearSpelling(of: first, in: commands) {
      return Failure(.usage, CommandLineWords.noCommand(cleaned(first), near: near))
    }
    let help = commands.contains(first) ? "addup \(first)" : "addup"
    // One line: the pages are for a person who asks for them.
    let words = UsageWords(Addup.message(for: error), help: help)
    return Failure(.usage, Text { cleaned(words[$0]) })
  }

  private static func printed(_ text: String) -> Failure {
    var output = Output()
    do {
      try output.write(text + "\n")
      try output.flush()
      return Failure(.good)
    } catch {
      return error
    }
  }

  /// Gives a closed standard input, output or error a descriptor that refuses: else the first file that is
  /// opened would take its number, and be read or written in its stead.
  private static func reserveStandardDescriptors() {
    for descriptor in Int32(0)...2 where fcntl(descriptor, F_GETFD) == -1 && errno == EBADF {
      _ = open("/dev/null", descriptor == 0 ? O_WRONLY : O_RDONLY)
    }
  }
}
