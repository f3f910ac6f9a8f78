import ArgumentParser
import Journal
import LineProtocol

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Takes in what `cando export` printed.
struct ImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Takes in what cando export printed: all of it, or nothing.",
    discussion: """
      A session that is kept already is not changed: the file is refused.

      Exit status: 0 done, 65 the file is no export (its line is named), 66 no such file, 73, 74 or \
      75 where the journal cannot be used.
      """)

  @Argument(help: "The file; - is standard input.")
  var file: String

  @OptionGroup var options: StoreOptions

  func run() {
    let store = options.open(makes: true)
    let read = read()
    do throws(JournalProblem) {
      try store.journal.write(read.changes)
    } catch {
      if case .moved(let names) = error.kind {
        let listed = names.map { "\"\($0)\"" }.joined(separator: ", ")
        Exit.data(
          "\(file): kept already: \(listed); delete first with cando forget, or name another "
            + "--store")
      }
      Exit(error)(error.description)
    }
    let lines = read.changes.reduce(0) { $0 + $1.entries.count { $0.keeps } }
    print("taken in: sessions \(read.changes.count), lines \(lines)")
  }

  private func read() -> Import {
    let descriptor = file == "-" ? Edge.input : open(file, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else {
      Exit.noPrompts("\(file): \(String(cString: strerror(errno))); name what export printed")
    }
    var reader = LineReader(descriptor: descriptor, limit: 1 << 24)
    var found = Import()
    do throws(StreamProblem) {
      while true {
        switch try reader.next() {
        case .line(let bytes):
          do throws(Import.Problem) {
            try found.take(bytes)
          } catch {
            Exit.data("\(file) \(error)")
          }
        case .tooLong: Exit.data("\(file): a line is longer than any that export prints")
        case .end: return found
        }
      }
    } catch {
      Exit.stream("\(file): \(error)")
    }
  }
}
