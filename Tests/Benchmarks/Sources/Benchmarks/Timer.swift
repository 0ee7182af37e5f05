/// The time one call of `work` takes: the fastest of 25 batches of at least 20 ms each, fewer where a single
/// call takes longer than 100 ms.
func time(_ work: () -> Void) -> Duration {
  let clock = ContinuousClock()
  var calls = 1
  var batch = clock.measure(work)
  while batch < .milliseconds(20) {
    calls *= 2
    batch = clock.measure { for _ in 0..<calls { work() } }
  }
  var fastest = batch
  for _ in 1..<(batch > .milliseconds(100) ? 5 : 25) {
    fastest = min(fastest, clock.measure { for _ in 0..<calls { work() } })
  }
  return fastest / calls
}

/// Takes a result, so that the compiler cannot leave out the work that made it.
@inline(never)
func keep<Result>(_ result: Result) {}
