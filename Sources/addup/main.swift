import Explorer
import ExplorerViews
import NetworkModel
let a = CommandLine.arguments
let size = a[2].split(separator: "x").map { Int($0)! }
var s = State(Preset.named(a[1])!.network, columns: size[0], rows: size[1])
for k in a[3].split(separator: " ") { s.receive(.key(Key(String(k)))) }
let c = s.drawn(ascii: a.count > 5)
print(a.count > 4 && a[4] == "svg" ? c.svg(theme: .dark) : c.text)
