// swift-tools-version: 6.2
import PackageDescription

let strict: [SwiftSetting] = [.swiftLanguageMode(.v6), .treatAllWarnings(as: .error)]

// What is measured is the program's own source, linked into Sources: its declarations are of `package`
// access, so another package that depended on it would see none of them.
let package = Package(
  name: "addup-benchmarks",
  targets: [
    .target(name: "NetworkModel", swiftSettings: strict),
    .target(name: "ShapeEngine", dependencies: ["NetworkModel"], swiftSettings: strict),
    .target(name: "PlainC"),
    .executableTarget(
      name: "Benchmarks", dependencies: ["NetworkModel", "ShapeEngine", "PlainC"], swiftSettings: strict),
  ]
)
