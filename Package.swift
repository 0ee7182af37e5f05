// swift-tools-version: 6.2
import PackageDescription

let strict: [SwiftSetting] = [.swiftLanguageMode(.v6), .treatAllWarnings(as: .error)]

let package = Package(
  name: "addup",
  products: [.executable(name: "addup", targets: ["addup"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
  ],
  targets: [
    // In reading order: each target imports only targets above it.
    .target(name: "NetworkModel", swiftSettings: strict),
    .target(name: "ShapeEngine", dependencies: ["NetworkModel"], swiftSettings: strict),
    .target(name: "Frameworks", dependencies: ["NetworkModel", "ShapeEngine"], swiftSettings: strict),
    .target(
      name: "Diagnostics", dependencies: ["NetworkModel", "ShapeEngine"],
      swiftSettings: strict),
    .target(
      name: "NetworkFiles", dependencies: ["NetworkModel", .product(name: "Yams", package: "Yams")],
      swiftSettings: strict),
    .target(
      name: "Explorer", dependencies: ["NetworkModel", "ShapeEngine", "Diagnostics", "NetworkFiles"],
      swiftSettings: strict),
    .target(
      name: "ExplorerViews",
      dependencies: ["NetworkModel", "ShapeEngine", "Frameworks", "Diagnostics", "NetworkFiles", "Explorer"],
      swiftSettings: strict),
    .target(
      name: "CTerminal",
      cSettings: [
        .define("NCURSES_WIDECHAR", to: "1"),
        .define("_XOPEN_SOURCE_EXTENDED", to: "1"),
        .define("_GNU_SOURCE", .when(platforms: [.linux])),
      ],
      linkerSettings: [
        .linkedLibrary("ncursesw", .when(platforms: [.linux])),
        .linkedLibrary("ncurses", .when(platforms: [.macOS])),
      ]),
    .target(
      name: "Terminal", dependencies: ["NetworkModel", "Explorer", "ExplorerViews", "CTerminal"],
      swiftSettings: strict),
    .systemLibrary(name: "CAttributes"),
    .executableTarget(
      name: "addup",
      dependencies: [
        "CAttributes",
        "NetworkModel", "ShapeEngine", "Frameworks", "Diagnostics", "NetworkFiles", "Explorer",
        "ExplorerViews", "Terminal",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict),

    .testTarget(
      name: "DocumentTests", dependencies: ["NetworkModel", "Explorer", "ExplorerViews"],
      swiftSettings: strict),
    .testTarget(
      name: "ExplorerTests",
      dependencies: [
        "NetworkModel", "ShapeEngine", "Diagnostics", "NetworkFiles", "Explorer", "ExplorerViews",
      ],
      swiftSettings: strict),
    .testTarget(
      name: "Journeys",
      dependencies: ["NetworkModel", "ShapeEngine", "NetworkFiles", "Explorer", "ExplorerViews"],
      exclude: ["Screens"], swiftSettings: strict),
    // Draws random keys, clicks and sizes, for tests with and without a terminal.
    .target(
      name: "Monkey", dependencies: ["NetworkModel", "Explorer"], path: "Tests/Monkey",
      exclude: ["README.md"], swiftSettings: strict),
    .testTarget(
      name: "MonkeyTests",
      dependencies: ["Monkey", "NetworkModel", "ShapeEngine", "Explorer", "ExplorerViews", "Terminal"],
      swiftSettings: strict),
    .testTarget(
      name: "DiagnosticsTests", dependencies: ["NetworkModel", "ShapeEngine", "Diagnostics"],
      swiftSettings: strict),
    .testTarget(name: "NetworkModelTests", dependencies: ["NetworkModel"], swiftSettings: strict),
    .testTarget(
      name: "ShapeEngineTests", dependencies: ["NetworkModel", "ShapeEngine", "NetworkFiles"],
      resources: [.copy("Recorded"), .copy("Networks")], swiftSettings: strict),
    .testTarget(
      name: "FrameworksTests", dependencies: ["NetworkModel", "ShapeEngine", "Frameworks"],
      resources: [.copy("Recorded")], swiftSettings: strict),
    .testTarget(
      name: "OracleTests", dependencies: ["NetworkModel", "NetworkFiles", "ExplorerViews"],
      path: "Tests/Oracle",
      exclude: ["README.md", "fresh.py", "Programs", "DoublyBroken"], resources: [.copy("Recorded")],
      swiftSettings: strict),
    // Tests
    .testTarget(
      name: "ExplorerViewsTests", dependencies: ["ShapeEngine", "Explorer", "ExplorerViews"],
      swiftSettings: strict),
    .testTarget(name: "TerminalTests", dependencies: ["Terminal", "CTerminal"], swiftSettings: strict),
    // The built programs in a real pseudo-terminal, read by libvterm, which only this target needs.
    .systemLibrary(name: "CVTerm", path: "Tests/CVTerm"),
    .executableTarget(
      name: "TerminalDemo", dependencies: ["Terminal"], path: "Tests/TerminalDemo", swiftSettings: strict),
    .testTarget(
      name: "Console",
      dependencies: [
        "CVTerm", "TerminalDemo", "addup", "Monkey", "NetworkModel", "NetworkFiles", "Explorer",
        "ExplorerViews",
        "Terminal",
      ],
      path: "Tests/Console", swiftSettings: strict),
    .testTarget(name: "RepositoryTests", swiftSettings: strict),
    .testTarget(
      name: "NetworkFilesTests", dependencies: ["NetworkModel", "NetworkFiles"], swiftSettings: strict),
    .testTarget(
      name: "ReportsTests",
      dependencies: ["NetworkModel", "ShapeEngine", "Diagnostics", "NetworkFiles", "ExplorerViews"],
      swiftSettings: strict),
    .testTarget(
      name: "CommandTests",
      dependencies: ["addup", "CAttributes", "NetworkModel", "ShapeEngine", "NetworkFiles", "Diagnostics"],
      swiftSettings: strict),
  ]
)
