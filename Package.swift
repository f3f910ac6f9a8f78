// swift-tools-version: 6.2
import Foundation
import PackageDescription

// A release is optimised across targets: what is small and asked often is not called but put in. That
// nothing is written while it is read is looked at in the tests. On Linux no function keeps a register
// for its frame: each takes two steps less, and has one register more.
let strict: [SwiftSetting] = [
  .treatAllWarnings(as: .error),
  .unsafeFlags(
    ["-cross-module-optimization", "-enforce-exclusivity=unchecked"], .when(configuration: .release)
  ),
  .unsafeFlags(
    ["-Xcc", "-Xclang", "-Xcc", "-mframe-pointer=none"],
    .when(platforms: [.linux], configuration: .release)),
]

// How often each step is taken in the talks of the transcripts, as `scripts/bench --train` counted it.
// An older compiler cannot read what this one wrote. Whether the file is there is remembered with this
// manifest: where it was taken away by hand, `swift package purge-cache` lets it be looked for again.
let counts = Context.packageDirectory + "/scripts/bench-tools/counts.profdata"
#if compiler(>=6.3)
  let isCounted = FileManager.default.fileExists(atPath: counts)
#else
  let isCounted = false
#endif

// A release lays together what is taken often, and aside what hardly ever is. A function that has
// changed since is built as without counts, and so is everything where the file is missing.
let layout =
  Context.environment["CANDO_TRAIN"] != nil
  ? ["-Xfrontend", "-ir-profile-generate"]
  : isCounted
    ? [
      "-Xfrontend", "-ir-profile-use=" + counts, "-Xllvm", "-enable-ext-tsp-block-placement",
      "-Xllvm", "-enable-split-machine-functions",
    ] : []

// For what is on the way from a line to its reply. What is kept of an earlier build is not looked at:
// the compiler would not see that its layout is to be another.
let often: [SwiftSetting] =
  strict + [
    .unsafeFlags(
      ["-Xfrontend", "-function-sections", "-Xfrontend", "-disable-incremental-llvm-codegen"]
        + layout, .when(platforms: [.linux], configuration: .release))
  ]

// In which order functions lie, those of the standard library among ours, as `scripts/bench --train`
// took it from talks: a turn runs through some two thousand of them, which fit no cache but the largest
// when they lie wide apart. A name that is not there any more is passed over.
let order = Context.packageDirectory + "/scripts/bench-tools/order.txt"
let neighbours =
  FileManager.default.fileExists(atPath: order)
  ? [
    "-Xlinker", "--symbol-ordering-file=" + order, "-Xlinker", "--no-warn-symbol-ordering",
    "-Xlinker", "-z", "-Xlinker", "nokeep-text-section-prefix",
  ] : ["-Xlinker", "-z", "-Xlinker", "keep-text-section-prefix"]

// On Linux a release is one file that loads no library: it starts in half the time. The archives
// are those that Foundation (in GRDB and the argument parser) and readline need and do not name;
// lld comes with the toolchain. Half of the file is Unicode tables that are never read. What is run
// often stands together.
let alone: [LinkerSetting] = [
  .unsafeFlags(
    [
      "-static-executable", "-use-ld=lld", "-l_FoundationCShims", "-l_FoundationCollections",
      "-lFoundationInternationalization", "-lCoreFoundation", "-l_FoundationICU",
      "-lswiftSynchronization", "-ltinfo",
    ] + neighbours, .when(platforms: [.linux], configuration: .release))
]

let package = Package(
  name: "cando",
  products: [.executable(name: "cando", targets: ["cando"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
  ],
  targets: [
    // One small parser for every file under prompts/.
    .target(name: "Packs", swiftSettings: often),
    // What a conversation is: acts, moves, facts, machines, and the graph of a machine.
    .target(name: "Dialogue", dependencies: ["Understanding"], swiftSettings: often),
    // From a line to cues and phrases.
    .target(name: "Understanding", dependencies: ["Packs"], swiftSettings: often),
    // What is known of a person beyond a sitting: goals, ratings, evidence, predictions, calibration.
    .target(name: "Efficacy", dependencies: ["Dialogue", "Understanding"], swiftSettings: often),
    // One state machine for each part of a session, and their sum.
    .target(name: "Machines", dependencies: ["Dialogue", "Understanding"], swiftSettings: often),
    // From a move to a sentence: packs, slots, variants, clipping, the bound.
    .target(
      name: "Wording", dependencies: ["Dialogue", "Understanding", "Packs"],
      swiftSettings: often),
    // One sitting, pure: screen, command, agenda, undo, facts.
    .target(
      name: "Coaching",
      dependencies: ["Dialogue", "Efficacy", "Understanding", "Machines", "Wording", "Packs"],
      swiftSettings: often),
    // What happened, kept: events and snapshots of sessions as opaque values, in SQLite or in memory.
    .target(
      name: "Journal", dependencies: [.product(name: "GRDB", package: "GRDB.swift")],
      swiftSettings: strict),
    // Text lines over any "next line" and "write line".
    .target(
      name: "LineProtocol",
      dependencies: ["Coaching", "Efficacy", "Journal", "Machines", "Understanding"],
      swiftSettings: often),
    // What a ledger shows, to be looked at: drawn, as tables, as a page.
    .target(
      name: "Progress", dependencies: ["Efficacy", "Dialogue", "Understanding"],
      swiftSettings: strict),
    // Every machine walked against every pack.
    .target(
      name: "Checking", dependencies: ["Dialogue", "Machines", "Packs", "Wording"],
      swiftSettings: strict),
    // The scorecard of conversations, and made-up people to hold them with.
    .target(
      name: "Quality",
      dependencies: ["Coaching", "Machines", "Understanding", "Wording", "Packs"],
      swiftSettings: strict),
    // Functions only, round GNU readline.
    .target(
      name: "CReadline",
      cSettings: [
        .enableWarning("all"), .enableWarning("extra"), .treatAllWarnings(as: .error),
      ], linkerSettings: [.linkedLibrary("readline")]),
    // Arguments, terminal, wiring.
    .executableTarget(
      name: "cando",
      dependencies: [
        "Coaching", "Efficacy", "Journal", "LineProtocol", "Progress", "Quality", "Understanding",
        "CReadline",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ], swiftSettings: strict, linkerSettings: alone),
    .testTarget(
      name: "UnderstandingTests", dependencies: ["Understanding", "Packs", "LineProtocol"],
      swiftSettings: strict),
    .testTarget(
      name: "MachinesTests", dependencies: ["Machines", "Dialogue", "Understanding"],
      swiftSettings: strict),
    .testTarget(
      name: "CheckingTests", dependencies: ["Checking", "Wording", "Packs"],
      swiftSettings: strict),
    .testTarget(
      name: "QualityTests", dependencies: ["Quality", "Coaching", "Wording", "Packs"],
      swiftSettings: strict),
    .testTarget(
      name: "CoachingTests",
      dependencies: ["Coaching", "Dialogue", "Efficacy", "Understanding", "Machines", "Progress"],
      swiftSettings: strict),
    .testTarget(
      name: "FaceTests", dependencies: ["LineProtocol", "Coaching", "Journal", "cando"],
      swiftSettings: strict),
    .testTarget(
      name: "ProgressTests",
      dependencies: ["Progress", "Efficacy", "Coaching", "Wording", "Dialogue", "Understanding"],
      exclude: ["Views"], swiftSettings: strict),
    .testTarget(
      name: "JournalTests",
      dependencies: ["Journal", .product(name: "GRDB", package: "GRDB.swift")],
      exclude: ["Fixtures"], swiftSettings: strict),
    .testTarget(
      name: "PhrasingTests", dependencies: ["Understanding"], exclude: ["Tables"],
      swiftSettings: strict),
  ]
)
