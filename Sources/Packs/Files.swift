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
    let known = fstat(file, &info) == 0 ? max(Int(info.st_size), 0) : 0
    var failure: Int32 = 0
    var bytes = [UInt8](unsafeUninitializedCapacity: known + 1) { room, count in
      failure = fill(room, &count, from: file)
    }
    // A file that grew, or that does not tell its size, has more.
    var more = bytes.count > known
    while more, failure == 0 {
      let piece = [UInt8](unsafeUninitializedCapacity: 1 << 16) { room, count in
        failure = fill(room, &count, from: file)
      }
      bytes += piece
      more = !piece.isEmpty
    }
    if failure != 0 {
      let reason = String(cString: strerror(failure))
      throw PackProblem(path: path, message: "cannot be read: \(reason)")
    }
    self.init(path: path, bytes: bytes)
  }
}

extension PackFile {
  /// Looks whether a file can be read, and reads none of it.
  public static func check(_ path: String) throws(PackProblem) {
    guard access(path, R_OK) == 0 else {
      throw PackProblem(path: path, message: "cannot be read: \(String(cString: strerror(errno)))")
    }
  }
}

/// Reads until the room is full or the file at its end.
/// - Returns: 0, or why it failed.
private func fill(
  _ room: UnsafeMutableBufferPointer<UInt8>, _ count: inout Int, from file: Int32
) -> Int32 {
  while count < room.count {
    let got = read(file, room.baseAddress! + count, room.count - count)
    if got == 0 { break }
    if got > 0 {
      count += got
    } else if errno != EINTR {
      return errno
    }
  }
  return 0
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
