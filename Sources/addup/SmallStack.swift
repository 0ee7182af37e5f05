#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// Whether the program was started with less stack than the deepest network file and the explorer take.
var hasSmallStack: Bool {
  var limit = rlimit()
  #if canImport(Darwin)
    let resource = RLIMIT_STACK
  #else
    let resource = __rlimit_resource_t(RLIMIT_STACK.rawValue)
  #endif
  return getrlimit(resource, &limit) == 0 && limit.rlim_cur < 2 << 20
}

/// Ends the process on a stack of 8 MiB; returns only if there is no room for one.
func finishOnLargeStack() {
  var attributes = pthread_attr_t()
  guard pthread_attr_init(&attributes) == 0, pthread_attr_setstacksize(&attributes, 8 << 20) == 0 else {
    return
  }
  #if canImport(Darwin)
    var thread: pthread_t?
    guard pthread_create(&thread, &attributes, { _ in Program.finish() }, nil) == 0, let thread else {
      return
    }
  #else
    var thread = pthread_t()
    guard pthread_create(&thread, &attributes, { _ in Program.finish() }, nil) == 0 else { return }
  #endif
  pthread_join(thread, nil)
}
