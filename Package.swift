// swift-tools-version: 6.2
import PackageDescription

let strict: [SwiftSetting] = [.treatAllWarnings(as: .error)]

let package = Package(
  name: "cando",
  products: [.executable(name: "cando", targets: ["cando"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2")
  ],
  targets: [
    // One small parser for every file under prompts/.
    .target(name: "Packs", swiftSettings: strict),
    // What a conversation is: acts, moves, facts, machines, and the graph of a machine.
    .target(name: "Dialogue", dependencies: ["Understanding"], swiftSettings: strict),
    // From a line to cues and phrases.
    .target(name: "Understanding", dependencies: ["Packs"], swiftSettings: strict),
    // One state machine for each part of a session, and their sum.
    .target(name: "Machines", dependencies: ["Dialogue", "Understanding"], swiftSettings: strict),
    // From a move to a sentence: packs, slots, variants, clipping, the bound.
    .target(
      name: "Wording", dependencies: ["Dialogue", "Understanding", "Packs"],
      swiftSettings: strict),
    // One sitting, pure: screen, command, agenda, undo, facts.
    .target(
      name: "Coaching",
      dependencies: ["Dialogue", "Understanding", "Machines", "Wording", "Packs"],
      swiftSettings: strict),
    // Text lines over any "next line" and "write line".
    .target(name: "LineProtocol", dependencies: ["Coaching"], swiftSettings: strict),
    // Functions only, round GNU readline.
    .target(name: "CReadline", linkerSettings: [.linkedLibrary("readline")]),
    // Arguments, terminal, wiring.
    .executableTarget(
      name: "cando",
      dependencies: [
        "Coaching", "LineProtocol", "Understanding", "CReadline",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ], swiftSettings: strict),
    .testTarget(name: "UnderstandingTests", dependencies: ["Understanding"], swiftSettings: strict),
    .testTarget(
      name: "PhrasingTests", dependencies: ["Understanding"], exclude: ["Tables"],
      swiftSettings: strict),
    .testTarget(name: "FaceTests", dependencies: ["LineProtocol"], swiftSettings: strict),
  ]
)
