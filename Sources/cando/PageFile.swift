#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A file that is there whole or not at all, readable by its owner alone.
struct PageFile {
  let path: String

  struct Problem: Error, CustomStringConvertible {
    let description: String
  }

  /// Writes beside the file and then puts the new one in its place.
  func write(_ text: String) throws(Problem) {
    var name = Array((path + ".XXXXXX").utf8CString)
    let file = mkstemp(&name)
    guard file >= 0 else { throw problem() }
    do throws(Problem) {
      defer { close(file) }
      try fill(file, Array(text.utf8))
      guard fsync(file) == 0 else { throw problem() }
    } catch {
      unlink(name)
      throw error
    }
    guard rename(name, path) == 0 else {
      let problem = problem()
      unlink(name)
      throw problem
    }
  }

  private func fill(_ file: Int32, _ bytes: [UInt8]) throws(Problem) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { put(file, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { throw problem() }
      rest = rest.dropFirst(count)
    }
  }

  private func problem() -> Problem {
    Problem(
      description: "\(path): \(String(cString: strerror(errno))); "
        + "name a file in a folder that can be written to, after --html")
  }
}

/// `write(2)`, by a name that the method above does not hide.
private func put(_ file: Int32, _ bytes: UnsafeRawPointer?, _ count: Int) -> Int {
  write(file, bytes, count)
}
