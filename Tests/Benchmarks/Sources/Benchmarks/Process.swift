#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// Whole processes of the program at `path`, which was built for release; none without one.
func processRows(_ path: String?) -> [Row] {
  guard let path else { return [] }
  return [["--version"], ["check", "seed"]].map { arguments in
    Row(
      name: "whole process: addup \(arguments.joined(separator: " "))",
      time: time { run(path, arguments) })
  }
}

/// Runs a program with its output thrown away and waits for its end.
private func run(_ path: String, _ arguments: [String]) {
  var actions = posix_spawn_file_actions_t()
  posix_spawn_file_actions_init(&actions)
  defer { posix_spawn_file_actions_destroy(&actions) }
  posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, "/dev/null", O_WRONLY, 0)
  var argv = ([path] + arguments).map { strdup($0) } + [nil]
  defer { for argument in argv { free(argument) } }
  var process: pid_t = 0
  guard posix_spawn(&process, path, &actions, nil, &argv, nil) == 0 else {
    fatalError("\(path) cannot be run")
  }
  var status: Int32 = 0
  waitpid(process, &status, 0)
  precondition(status == 0, "\(path) failed")
}
