import Packs
import Testing
import Understanding

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

@Suite struct LexiconCheckTests {
  @Test func theShippedLexiconsAreSound() {
    let problems = LexiconCheck.problems(folder: Shipped.folder)
    #expect(problems.isEmpty, "\(problems.map(\.description).joined(separator: "\n"))")
  }

  @Test(arguments: [
    ("sensations", "[heart]\nthump <unheard>\n", 2, "unknown"),
    ("sensations", "[heart]\n\n...\n", 3, "no word"),
    ("sensations", "[heart]\nthump ...\n", 2, "between two words"),
    ("sensations", "[heart]\nthump ^ loud\n", 2, "^ belongs"),
    ("sensations", "[heart]\na| loud\n", 2, "missing beside |"),
    ("sensations", "[heart]\n(maybe) (so)\n", 2, "always match"),
    ("sensations", "[knees]\nknees\n", 1, "unknown"),
    ("sensations", "thump\n", 1, "needs a [section]"),
    ("sensations", "[heart]\nthump\n[breath]\nthump\n", 4, "under [heart] too"),
    ("sets", "[be]\nis\n[be]\nare\n", 3, "stands twice"),
    ("polarity", "[yes]\nby all means\n[no]\nby all means\n", 4, "under [yes] too"),
  ])
  func aBadPackIsNamedByFileAndLine(_ file: String, _ text: String, _ line: Int, _ why: String) {
    let problems = Pack.problems(replacing: file, with: text)
    #expect(
      problems.contains {
        $0.path.hasSuffix("lexicons/\(file).txt") && $0.line == line && $0.message.contains(why)
      }, "\(problems)")
  }

  @Test func anEntryThatNoLineCanHoldIsNamed() {
    let problems = Pack.problems(
      replacing: "sensations", with: "[heart]\nthump\n[sweat]\nx=|y\n")
    #expect(problems.allSatisfy { $0.line > 0 })
  }

  @Test func aMissingFileIsNamed() {
    #expect(throws: PackProblem.self) { try Understander(folder: "/nowhere/en") }
  }
}

/// Copies of the shipped lexicons with one file replaced, gone again once they are checked.
enum Pack {
  static func problems(replacing name: String, with text: String) -> [PackProblem] {
    var template = Array("/tmp/cando-lexicons-XXXXXX".utf8CString)
    let made = template.withUnsafeMutableBufferPointer { mkdtemp($0.baseAddress!) }
    let folder = String(cString: made!)
    let lexicons = folder + "/lexicons"
    mkdir(lexicons, 0o700)
    let files = (try? packNames(in: Shipped.folder + "/lexicons")) ?? []
    for file in files {
      let old = (try? PackFile(reading: "\(Shipped.folder)/lexicons/\(file)"))?.bytes ?? []
      write(file == name + ".txt" ? Array(text.utf8) : old, to: "\(lexicons)/\(file)")
    }
    defer {
      for file in files { unlink("\(lexicons)/\(file)") }
      rmdir(lexicons)
      rmdir(folder)
    }
    return LexiconCheck.problems(folder: folder)
  }

  private static func write(_ bytes: [UInt8], to path: String) {
    guard let file = fopen(path, "w") else { return }
    fwrite(bytes, 1, bytes.count, file)
    fclose(file)
  }
}
