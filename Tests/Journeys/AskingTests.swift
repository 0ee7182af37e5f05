import Diagnostics
import Explorer
import ExplorerViews
import NetworkModel
import Testing

/// Asking why, on any number there is.
@Suite struct AskingTests {
  /// In the layer view the selected layer's line is the one that is marked.
  @Test(arguments: [
    ("z j j", "▌shortcut 1×1 conv          16,384"),
    ("z j j j", "▌shortcut batch norm         1,024"),
    ("z j j j j j j j", "▌32 × 3×3 conv               4,608"),
    ("z j j j j j j j j", "▌32 × 3×3 conv               4,608"),
    ("g z j j j j j j", "▌max pool 3 /2             802,816"),
    ("G z j", "▌average pool                8,192"),
  ])
  func theLayerThatIsSelected(keys: String, line: String) throws {
    let screen = try Journey(size: (120, 36), keys: keys + " y").screen()
    #expect(screen.contains(line), "\(keys)\n\(screen)")
  }

  /// Beside the part's own numbers stand those of its stack and of the whole network, and of the stem the input's.
  @Test func sumsStandBesideThePartsOwnNumbers() throws {
    #expect(try title("y left") == "why 220,533,584 bytes of activations in the network")
    #expect(try title("y left left left") == "why 25,097,192 parameters in the network")
    #expect(try title("y left left left left left left") == "why 209,408 parameters in stack 1")
    #expect(try title("g y right right right right") == "why 224, the height of the input")
    #expect(try title("y left right") == "why stack 1 block 1 adds up")
  }

  /// Every step is one key away from the place where it is decided.
  @Test func enterGoesToTheAddend() throws {
    #expect(try Journey(keys: "y left left left enter").state().selection == .stack(3))
    #expect(try Journey(keys: "y left left left j j enter").state().selection == .head)
    let stem = try Journey(edits: ["input=0x224x3"], keys: "g y j j j enter").state()
    #expect(stem.selection == .stem && stem.stemField == .kernel)
    #expect(try Journey(keys: "g y right right right right right right enter").state().stemField == .channels)
  }

  private func title(_ keys: String) throws -> String? {
    let line = try Journey(keys: keys).screen().split(separator: "\n").first { $0.contains("┌─ why ") }
    let words = line?.split(separator: "┌─ ").last
    return words.map { String($0.prefix { $0 != "─" }.dropLast()) }
  }
}
