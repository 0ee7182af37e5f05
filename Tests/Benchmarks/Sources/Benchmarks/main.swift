// The path of a release build adds the rows of whole processes.
print(
  table(
    engineRows() + lineRows() + keyRows() + longNetworkRows()
      + processRows(CommandLine.arguments.dropFirst().first)))
