import Foundation

/// The program under test, as the package manager built it beside the tests.
let builtProgram: String = {
  // A reader that has gone is told by errno, not by a signal that ends the tests.
  signal(SIGPIPE, SIG_IGN)
  let tests = realpath("/proc/self/exe", nil)!
  defer { free(tests) }
  return (String(cString: tests) as NSString).deletingLastPathComponent + "/cando"
}()

/// Held while a descriptor is made that no child may have, and while a child is made.
private let spawning = NSLock()

/// Nothing that is waited for takes this long, on a loaded machine either.
let patience: Double = 30

/// Milliseconds until `deadline` (of `monotonic`), at least 0.
func millisecondsLeft(until deadline: Double) -> Int32 {
  Int32(max(0, (deadline - monotonic()) * 1000))
}

func monotonic() -> Double {
  var time = timespec()
  clock_gettime(CLOCK_MONOTONIC, &time)
  return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
}

struct Failure: Error, CustomStringConvertible {
  let description: String
  init(_ description: String) { self.description = description }
}

/// Which file or descriptor a child gets as one of its standard streams.
enum ChildStream {
  case descriptor(Int32)
  case path(String, flags: Int32)
  case closed
}

/// Starts a program. The child has no other descriptor, and its environment is what is given.
/// - Parameter inNewSession: true where its terminal is to be the one it opens as stream 0.
func spawn(
  _ program: String, _ arguments: [String], environment: [String: String],
  streams: [ChildStream], inNewSession: Bool = false
) throws -> pid_t {
  var actions = posix_spawn_file_actions_t()
  posix_spawn_file_actions_init(&actions)
  defer { posix_spawn_file_actions_destroy(&actions) }
  for (number, stream) in streams.enumerated() {
    switch stream {
    case .descriptor(let from): posix_spawn_file_actions_adddup2(&actions, from, Int32(number))
    case .path(let path, let flags):
      posix_spawn_file_actions_addopen(&actions, Int32(number), path, flags, 0)
    case .closed: posix_spawn_file_actions_addclose(&actions, Int32(number))
    }
  }
  var attributes = posix_spawnattr_t()
  posix_spawnattr_init(&attributes)
  defer { posix_spawnattr_destroy(&attributes) }
  // The child is to find every signal at its default.
  var all = sigset_t()
  sigfillset(&all)
  posix_spawnattr_setsigdefault(&attributes, &all)
  var none = sigset_t()
  sigemptyset(&none)
  posix_spawnattr_setsigmask(&attributes, &none)
  var flags = Int32(POSIX_SPAWN_SETSIGDEF) | Int32(POSIX_SPAWN_SETSIGMASK)
  if inNewSession { flags |= 0x80 }  // POSIX_SPAWN_SETSID
  posix_spawnattr_setflags(&attributes, Int16(flags))
  var argv = ([program] + arguments).map { strdup($0) } + [nil]
  var variables = environment.map { strdup("\($0.key)=\($0.value)") } + [nil]
  defer {
    for pointer in argv + variables { free(pointer) }
  }
  var pid: pid_t = 0
  var problem: Int32 = 0
  let deadline = monotonic() + patience
  repeat {
    problem = spawning.withLock {
      posix_spawn(&pid, program, &actions, &attributes, &argv, &variables)
    }
    // A program that was copied just now may still be open for writing in another new child.
  } while problem == ETXTBSY && monotonic() < deadline && usleep(1000) == 0
  guard problem == 0 else {
    throw Failure("\(program) does not start: \(String(cString: strerror(problem)))")
  }
  return pid
}

/// How a child ended.
struct Ended: Equatable {
  /// The exit status, or nil where a signal ended it.
  let status: Int32?
  let peakKiB: Int

  /// Waits for a child to end; one that does not is killed.
  static func wait(for pid: pid_t) throws -> Ended {
    let deadline = monotonic() + patience
    var status: Int32 = 0
    var usage = rusage()
    while wait4(pid, &status, WNOHANG, &usage) == 0 {
      guard monotonic() < deadline else {
        kill(pid, SIGKILL)
        wait4(pid, &status, 0, nil)
        throw Failure("did not end in \(patience) s")
      }
      usleep(2000)
    }
    let signal = status & 0x7F
    return Ended(
      status: signal == 0 ? (status >> 8) & 0xFF : nil, peakKiB: Int(usage.ru_maxrss))
  }
}

/// Two ends of a pipe that no other child gets to see.
func makePipe() -> (read: Int32, write: Int32) {
  var ends: [Int32] = [0, 0]
  spawning.withLock {
    precondition(pipe(&ends) == 0)
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
  }
  return (ends[0], ends[1])
}
