#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Where a journal is on the disk.
public enum Place {
  /// `$XDG_DATA_HOME/cando/journal.sqlite`, or under `~/.local/share` (XDG Base Directory
  /// Specification: a relative path does not count).
  /// - Returns: nil where neither variable is of use.
  public static func usual(_ variable: (String) -> String?) -> String? {
    if let data = variable("XDG_DATA_HOME"), data.hasPrefix("/") {
      return data + "/cando/journal.sqlite"
    }
    guard let home = variable("HOME"), home.hasPrefix("/") else { return nil }
    return home + "/.local/share/cando/journal.sqlite"
  }

  /// Makes the folders above the file that are missing, for their owner alone, and the file itself,
  /// so that it is never open to others for a moment.
  static func prepare(_ path: String) throws(JournalProblem) {
    var at = path.startIndex
    while let slash = path[at...].firstIndex(of: "/") {
      let folder = String(path[..<slash])
      if !folder.isEmpty, mkdir(folder, 0o700) != 0, errno != EEXIST, errno != EISDIR {
        throw problem(path, "\(folder): ")
      }
      at = path.index(after: slash)
    }
    var info = stat()
    if stat(path, &info) == 0 {
      guard info.st_mode & S_IFMT == S_IFREG else {
        throw JournalProblem(.noAccess, place: path, detail: "it is no file")
      }
      return
    }
    let file = open(path, O_CREAT | O_RDWR | O_CLOEXEC, 0o600)
    guard file >= 0 else { throw problem(path) }
    close(file)
  }

  /// What tells this file from another of the same name; nil where there is none.
  static func identity(_ path: String) -> [UInt64]? {
    var info = stat()
    guard stat(path, &info) == 0 else { return nil }
    return [UInt64(info.st_dev), UInt64(info.st_ino)]
  }

  private static func problem(_ path: String, _ what: String = "") -> JournalProblem {
    let number = errno
    let kind: JournalProblem.Kind =
      switch number {
      case ENOSPC, EDQUOT: .full
      case EROFS: .readOnly
      default: .noAccess
      }
    return JournalProblem(kind, place: path, detail: what + String(cString: strerror(number)))
  }
}
