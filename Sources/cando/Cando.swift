import ArgumentParser

@main
struct Cando: ParsableCommand {
  func run() throws {}
}
