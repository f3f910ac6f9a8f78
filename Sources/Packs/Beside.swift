#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Work on a thread of its own, so that a program with much to read starts sooner.
public final class Beside<Value: Sendable> {
  /// What the thread does, and leaves behind. It is looked at only once the thread has ended.
  private final class Work: @unchecked Sendable {
    let body: @Sendable () throws(PackProblem) -> Value
    var result: Result<Value, PackProblem>?

    init(_ body: @escaping @Sendable () throws(PackProblem) -> Value) { self.body = body }

    func run() {
      do throws(PackProblem) {
        result = .success(try body())
      } catch {
        result = .failure(error)
      }
    }
  }

  private let work: Work
  private var thread: pthread_t?

  /// Starts at once; where there is no thread to be had, the work is done when it is asked for.
  public init(_ body: @escaping @Sendable () throws(PackProblem) -> Value) {
    work = Work(body)
    #if canImport(Darwin)
      var thread: pthread_t?
    #else
      var thread = pthread_t()
    #endif
    let held = Unmanaged.passRetained(Runner(run: work.run))
    let failure = pthread_create(
      &thread, nil,
      { argument in
        #if canImport(Darwin)
          let held: UnsafeMutableRawPointer? = argument
        #else
          let held = argument
        #endif
        Unmanaged<Runner>.fromOpaque(held!).takeRetainedValue().run()
        return nil
      }, held.toOpaque())
    if failure == 0 { self.thread = thread } else { held.release() }
  }

  /// What the work gave, once it is done.
  public func value() throws(PackProblem) -> Value {
    end()
    if work.result == nil { work.run() }
    return try work.result!.get()
  }

  private func end() {
    guard let thread else { return }
    pthread_join(thread, nil)
    self.thread = nil
  }

  deinit { end() }
}

/// What a thread is handed.
private final class Runner {
  let run: () -> Void
  init(run: @escaping () -> Void) { self.run = run }
}
