import Diagnostics
import ShapeEngine

extension State {
  /// What the selected row of the layer view asks: about its addition; or where its layer stands amongst those
  /// that have parameters or, if it has none, amongst all. Nil on the row of a part.
  var questionOfLayer: (question: Why.Question, subject: Why.Subject, step: Int)? {
    guard let index = layerView.row.item.layer, let layers = layerOutline.layers(of: selection) else {
      return nil
    }
    let span = layers.span(of: index)
    guard let first = span.first else { return nil }
    let subject = Why.Subject.part(site)
    if layers.layers[first].layer.role == .add { return (.addition, subject, 0) }
    let counted = layers.layers[span].first { $0.parameters.total != 0 }
    let question: Why.Question = counted == nil ? .bytes : .parameters
    let layer = counted ?? layers.layers[first]
    let step = network.why(question, of: subject)?.steps.firstIndex { step in
      guard case .layer(let other, _) = step.fact else { return false }
      return other == layer
    }
    return step.map { (question, subject, $0) }
  }
}
