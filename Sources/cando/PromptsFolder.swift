#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Where the words are: the folder named by the person, or the nearest one to the program.
enum PromptsFolder {
  /// Looks in `named`, or else, from the program's real folder upwards, for `prompts` and
  /// `share/cando/prompts`.
  /// - Returns: the folder of the language, or in one line what was looked for and what to do.
  static func find(_ named: String?) -> Result<String, Missing> {
    if let named {
      return isFolder(named + "/en")
        ? .success(named + "/en")
        : .failure(
          Missing(why: "\(named)/en is no folder; --prompts wants the folder that holds en"))
    }
    guard let program = realPath("/proc/self/exe") ?? realPath(CommandLine.arguments[0]) else {
      return .failure(Missing(why: "cannot tell where the program is; name --prompts DIR"))
    }
    var folder = parent(of: program)
    let first = folder
    while true {
      for place in ["/prompts/en", "/share/cando/prompts/en"] where isFolder(folder + place) {
        return .success(folder + place)
      }
      if folder.isEmpty { break }
      folder = parent(of: folder)
    }
    return .failure(
      Missing(
        why: "found no folder prompts/en or share/cando/prompts/en in \(first) or above it; "
          + "name one with --prompts DIR, or lay it down with scripts/install"))
  }

  struct Missing: Error {
    let why: String
  }

  /// `/usr/bin` for `/usr/bin/cando`; empty for the root.
  private static func parent(of path: String) -> String {
    String(path[..<(path.lastIndex(of: "/") ?? path.startIndex)])
  }

  private static func realPath(_ path: String) -> String? {
    guard let found = realpath(path, nil) else { return nil }
    defer { free(found) }
    return String(cString: found)
  }

  private static func isFolder(_ path: String) -> Bool {
    var info = stat()
    return stat(path, &info) == 0 && info.st_mode & S_IFMT == S_IFDIR
  }
}
