/// Opens the explorer on what the command line calls a network; nil is the article's.
///
/// Without a terminal it draws nothing and waits for nothing.
func openExplorer(_ network: String?) throws(Failure) {
  throw Failure(.usage, "the explorer needs a terminal; use addup show or addup check instead")
}
