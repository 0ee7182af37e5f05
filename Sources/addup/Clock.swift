#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// Milliseconds of a clock that only runs forward and is the same for all processes.
func steadyMilliseconds() -> Int {
  var time = timespec()
  clock_gettime(CLOCK_MONOTONIC, &time)
  return Int(time.tv_sec) * 1000 + Int(time.tv_nsec) / 1_000_000
}
