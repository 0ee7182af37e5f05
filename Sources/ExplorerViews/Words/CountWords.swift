import NetworkModel
import ShapeEngine

/// What is to be said of a number that another tool counts.
enum CountWords: Phrase {
  case published(String)
  case misses(Count, whole: Count)
  case countedBy(String)

  var both: (english: String, chinese: String) {
    switch self {
    case .published(let number):
      ("As torchvision publishes it: \(number) GFLOPS.", "torchvision 公布的写法：\(number) GFLOPS。")
    case .misses(let missed, let whole):
      (
        "It misses \(grouped(missed)) operations of Conv2D(groups > 1), which it does not look into; "
          + "with them it is \(grouped(whole)).",
        "它不查看 Conv2D(groups > 1) 的内部，漏掉 \(grouped(missed)) 次运算；加上后为 \(grouped(whole))。"
      )
    case .countedBy(let rule): ("counted as by \(rule)", "按 \(rule) 计数")
    }
  }
}
