import Explorer
import NetworkModel
import ShapeEngine

/// What a row of the layer view says besides its numbers.
struct LayerWords {
  var name = ""
  /// Where there is no room for the name.
  var shortName = ""
  /// From how many channels to how many, or what stands for it.
  var route = ""
  /// The channels that a branch reads.
  var range = ""
  /// The map that the row hands on; nil for a heading.
  var map: FeatureMap?
  /// Of a head, where the map is 1×1.
  var isVector = false
  var mark: Mark?
}

extension LayerWords {
  /// Of a row below its part's own.
  init(_ item: LayerRow.Item, _ layers: PartLayers, in language: Language) {
    self.init()
    switch item {
    case .part: break
    case .path(let path):
      name = language.say(path == .shortcut ? NetworkWords.shortcut : .mainPath)
      if path == .shortcut, !layers.layers.contains(where: { $0.layer.role.path == .shortcut }) {
        route = language.say(NetworkWords.identity)
      }
      shortName = name
    case .layer(let index): describe(layer: index, layers, in: language)
    case .branch(let layer, let number):
      guard let branches = layers.branches(of: layer) else { return }
      let digits = "\(branches.count)".utf8.count
      shortName = "\(number + 1)"
      name = language.say(
        branches.areSlices
          ? LayerViewWords.branch(number + 1, columns: digits) : .group(number + 1, columns: digits))
      range = branches.channels(of: number).shown(in: language)
      route = branches.route
      map = branches.branch.output
    case .moreBranches(let layer):
      guard let branches = layers.branches(of: layer) else { return }
      let more = layers.foldedBranches(of: layer)
      shortName = language.say(LayerViewWords.more(more))
      name = language.say(LayerViewWords.moreAlike(more))
      route = branches.route
      map = branches.branch.output
    case .unread(let layer):
      guard let branches = layers.branches(of: layer) else { return }
      name = language.say(LayerViewWords.noBranch)
      shortName = language.say(LayerViewWords.none)
      range = branches.unreadChannels.shown(in: language)
      route = language.say(LayerViewWords.unread(branches.unread))
      mark = .silent
    case .concatenate(let layer):
      guard let branches = layers.branches(of: layer), let last = layers.span(of: layer).last else { return }
      name = Layer(layers.layers[last].layer.operation, .input).words(in: language)
      shortName = name
      route = "\(branches.count) × \(branches.branch.output.channels)"
      map = layers.layers[last].output
    }
  }

  private mutating func describe(layer index: Int, _ layers: PartLayers, in language: Language) {
    let span = layers.span(of: index)
    guard let last = span.last else { return }
    let first = layers.layers[index]
    if case .slice = first.layer.operation {
      // What the slices do together is one grouped convolution.
      let branch = layers.layers[min(index + 1, last)]
      name = Layer(branch.layer.operation, branch.layer.role).words(in: language)
      route = language.say(LayerViewWords.slicedGroups(first.layer.copies))
    } else {
      name = Layer(first.layer.operation, .input).words(in: language)
      for follower in layers.layers[span].dropFirst() {
        name += language.listComma + follower.layer.words(in: language)
      }
      route = first.route[language]
    }
    map = layers.layers[last].output
    isVector = first.layer.role == .headPool || first.layer.role == .headDense
    if layers.layers[span].contains(where: { !$0.problems.isEmpty }) { mark = .bad }
    shortName = name
  }
}

extension LayerFacts {
  /// `64 → 256`, `32 groups`, `both paths`.
  fileprivate var route: Text {
    switch layer.operation {
    case .convolution(let convolution) where convolution.groups != 1:
      LayerViewWords.groups(convolution.groups).text
    case .convolution, .dense: Text(same: "\(input.channels) → \(output.channels)")
    case .add: LayerViewWords.bothPaths.text
    case .scale: LayerViewWords.byChannel.text
    case .input, .zeroPadding, .batchNormalization, .relu, .sigmoid, .maxPooling, .slice, .concatenate,
      .globalAveragePooling:
      Text(same: "")
    }
  }
}

extension Branches {
  fileprivate var route: String { "\(branch.input.channels) → \(branch.output.channels)" }
}

extension Range<Int> {
  /// `0-3`, or the one number there is.
  fileprivate func shown(in language: Language) -> String {
    count == 0
      ? language.say(LayerViewWords.none) : count == 1 ? "\(lowerBound)" : "\(lowerBound)-\(upperBound - 1)"
  }
}
