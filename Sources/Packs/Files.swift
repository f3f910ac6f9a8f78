#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

extension PackFile {
  /// Reads a whole file with plain system calls (no Foundation: the program should start at once).
  public init(reading path: String) throws(PackProblem) {
    let file = open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else {
      throw PackProblem(path: path, message: "cannot be read: \(String(cString: strerror(errno)))")
    }
    defer { close(file) }
    var info = stat()
    let size = fstat(file, &info) == 0 ? max(0, Int(info.st_size)) : 0
    var bytes: [UInt8] = []
    var failure: Int32 = 0
    var hasEnded = false
    // One part more than the size, so that the end is met without a copy; more for a file that
    // has no size or grows.
    var room = size + 1
    while !hasEnded {
      let part = [UInt8](unsafeUninitializedCapacity: room) { buffer, count in
        while count < buffer.count, !hasEnded {
          let got = read(file, buffer.baseAddress! + count, buffer.count - count)
          if got > 0 { count += got }
          if got < 0, errno != EINTR { failure = errno }
          hasEnded = got == 0 || failure != 0
        }
      }
      if bytes.isEmpty { bytes = part } else { bytes += part }
      room = 65_536
    }
    if failure != 0 {
      let reason = String(cString: strerror(failure))
      throw PackProblem(path: path, message: "cannot be read: \(reason)")
    }
    self.init(path: path, bytes: bytes)
  }
}

/// The names of the regular `.txt` files in a folder, sorted, so that every run reads them alike.
public func packNames(in folder: String) throws(PackProblem) -> [String] {
  guard let stream = opendir(folder) else {
    throw PackProblem(path: folder, message: "cannot be read: \(String(cString: strerror(errno)))")
  }
  defer { closedir(stream) }
  var names: [String] = []
  while let entry = readdir(stream) {
    let name = withUnsafePointer(to: &entry.pointee.d_name) {
      $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
    }
    if name.hasSuffix(".txt"), !name.hasPrefix(".") { names.append(name) }
  }
  return names.sorted()
}
