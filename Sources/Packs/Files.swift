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
    var bytes: [UInt8] = []
    var info = stat()
    if fstat(file, &info) == 0, info.st_size > 0 { bytes.reserveCapacity(Int(info.st_size) + 4096) }
    var failure: Int32 = 0
    while true {
      var got = 0
      let old = bytes.count
      let room = max(bytes.capacity - old, 4096)
      bytes.append(contentsOf: repeatElement(0, count: room))
      got = bytes.withUnsafeMutableBytes { read(file, $0.baseAddress! + old, room) }
      let problem = got < 0 ? errno : 0
      bytes.removeLast(room - max(got, 0))
      if problem == EINTR { continue }
      failure = problem
      if got <= 0 { break }
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
