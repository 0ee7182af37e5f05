import Diagnostics
import Frameworks
import NetworkFiles
import NetworkModel
import ShapeEngine

/// How each thing of a verdict line is written.
extension JSONWriter {
  /// `[56, 56, 256]`; null for none, and for an extent that is unknown.
  mutating func map(_ map: FeatureMap?) {
    guard let map else { return null() }
    array { writer in
      writer.integer(map.height.value)
      writer.integer(map.width.value)
      writer.integer(map.channels.value)
    }
  }

  /// `[["conv1", [56, 56, 128]], …]`.
  mutating func layers(_ layers: [JudgedLayer]) {
    array { writer in
      for layer in layers {
        writer.array { writer in
          writer.string(layer.name)
          writer.array { writer in
            for extent in layer.extents { writer.integer(extent.value) }
          }
        }
      }
    }
  }

  /// Where a network is refused first, stacks and blocks from 1.
  mutating func place(_ place: NetworkVerdict.ErrorPlace?) {
    switch place {
    case .stem: string("stem")
    case .head: string("head")
    case .block(let place):
      array { writer in
        writer.integer(place.stack + 1)
        writer.integer(place.block + 1)
      }
    case nil: null()
    }
  }

  /// `params` and `multiply_adds`; null if the framework never got so far.
  mutating func counts(_ parameters: Parameters, _ multiplyAdds: Count, areKnown: Bool) {
    key("params")
    if areKnown {
      object { writer in
        writer.key("total")
        writer.integer(parameters.total.value)
        writer.key("trainable")
        writer.integer(parameters.trainable.value)
      }
    } else {
      null()
    }
    key("multiply_adds")
    integer(areKnown ? multiplyAdds.value : nil)
  }

  /// The members of a stem or head but its problems.
  mutating func part(_ part: PartVerdict, isAssumed: Bool) {
    key("layers")
    layers(part.layers)
    key("out")
    if let last = part.layers.last, part.out != nil, last.extents.count == 1 {
      array { $0.integer(last.extents[0].value) }
    } else {
      map(part.out)
    }
    key("status")
    string(part.status.rawValue)
    assumption(isAssumed)
    error(part.error)
  }

  /// `"assumed": true`, where it is.
  mutating func assumption(_ isAssumed: Bool) {
    guard isAssumed else { return }
    key("assumed")
    bool(true)
  }

  /// The exception, where there is one.
  mutating func error(_ error: FrameworkError?) {
    guard let error else { return }
    key("error")
    object { writer in
      writer.key("where")
      writer.string(error.site.spelling)
      writer.key("phase")
      writer.string(error.phase.rawValue)
      writer.classAndText(error)
    }
  }

  /// What PyTorch's in-place addition does, where it is asked.
  mutating func inPlace(_ verdict: InPlaceVerdict?) {
    guard let verdict else { return }
    key("in_place")
    object { writer in
      writer.key("status")
      writer.string(verdict.status.rawValue)
      if let out = verdict.out {
        writer.key("out")
        writer.map(out)
      }
      if let error = verdict.error { writer.classAndText(error) }
    }
  }

  private mutating func classAndText(_ error: FrameworkError) {
    key("class")
    string(error.errorClass.rawValue)
    key("text")
    string(error.text)
  }

  /// One problem; its fixes are null where there were too many problems to try any.
  mutating func problem(_ problem: Problem, words: Kind.Words, repairs: [Repair]?) {
    object { writer in
      writer.key("kind")
      writer.string(problem.kind.id)
      writer.key("severity")
      writer.string(problem.kind.severity.name)
      writer.key("message")
      writer.string(words.message)
      writer.key("note")
      writer.string(words.note)
      writer.key("fixes")
      guard let repairs else { return writer.null() }
      writer.array { writer in
        for repair in repairs { writer.fix(repair) }
      }
    }
  }

  private mutating func fix(_ repair: Repair) {
    object { writer in
      writer.key("title")
      writer.string(repair.title)
      writer.key("edits")
      writer.array { writer in
        for assignment in repair.assignments { writer.edit(assignment) }
      }
      writer.key("delta")
      writer.object { writer in
        writer.key("params")
        writer.integer(repair.parameters)
        writer.key("multiply_adds")
        writer.integer(repair.multiplyAdds)
      }
    }
  }

  /// `stack2.block1.filters=128` as place and value, both as `addup set` takes them.
  private mutating func edit(_ assignment: String) {
    let parts = assignment.split(separator: "=", maxSplits: 1).map(String.init)
    object { writer in
      writer.key("place")
      writer.string(parts[0])
      writer.key("value")
      if let number = parts.last.flatMap(Int.init) { writer.integer(number) } else { writer.string(parts[1]) }
    }
  }
}
