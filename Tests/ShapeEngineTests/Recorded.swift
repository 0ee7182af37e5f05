import Foundation
import ShapeEngine
import Testing

/// The lines of a file of recorded facts, without its comments.
func recorded(_ name: String) throws -> [String] {
  let file = try #require(Bundle.module.url(forResource: "Recorded/\(name)", withExtension: "txt"))
  return try String(contentsOf: file, encoding: .utf8).split(separator: "\n").map(String.init)
    .filter { !$0.hasPrefix("#") }
}

/// The map that `56x56x256`, or `1000` for a vector, spells; a vector lies on one pixel.
func map(_ spelling: some StringProtocol) throws -> FeatureMap {
  let extents = try spelling.split(separator: "x").map { try #require(Int($0)) }
  try #require(extents.count == 3 || extents.count == 1)
  return extents.count == 1 ? FeatureMap(1, 1, extents[0]) : FeatureMap(extents[0], extents[1], extents[2])
}
