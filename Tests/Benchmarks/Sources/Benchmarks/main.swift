// The path of a release build adds the rows of whole processes, and those of a terminal; `screen` after it
// leaves the others out.
let arguments = CommandLine.arguments.dropFirst()
let program = arguments.first
if arguments.dropFirst().first != "screen" {
  print(
    table(engineRows() + lineRows() + keyRows() + longNetworkRows() + processRows(program)),
    terminator: "\n\n")
}
if program != nil { print(table(screenRows(program))) }
