// swift-tools-version: 6.2
import PackageDescription

let strict: [SwiftSetting] = [.swiftLanguageMode(.v6), .treatAllWarnings(as: .error)]

// What is measured is the program's own source, linked into Sources: its declarations are of `package`
// access, so another package that depended on it would see none of them.
let package = Package(
  name: "addup-benchmarks",
  dependencies: [.package(url: "https://github.com/jpsim/Yams", from: "6.2.2")],
  targets: [
    .target(name: "NetworkModel", swiftSettings: strict),
    .target(name: "ShapeEngine", dependencies: ["NetworkModel"], swiftSettings: strict),
    .target(name: "Frameworks", dependencies: ["NetworkModel", "ShapeEngine"], swiftSettings: strict),
    .target(name: "Diagnostics", dependencies: ["NetworkModel", "ShapeEngine"], swiftSettings: strict),
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
    .target(name: "PlainC"),
    .target(name: "PseudoTerminal"),
    .executableTarget(
      name: "Benchmarks",
      dependencies: [
        "NetworkModel", "ShapeEngine", "Diagnostics", "NetworkFiles", "Explorer", "ExplorerViews", "PlainC",
        "PseudoTerminal",
      ],
      swiftSettings: strict),
  ]
)
