import ExplorerViews
import Testing

@Suite struct WriterTests {
  @Test func writesTextWithoutBlanksAtTheEnd() {
    var canvas = Canvas(columns: 8, rows: 3)
    canvas.write("  课 ok", row: 0)
    canvas.write("x", row: 2)
    #expect(canvas.text == "  课 ok\n\nx")
    #expect(canvas.text(row: 0) == "  课 ok")
  }

  @Test func writesOneSequencePerRun() {
    var canvas = Canvas(columns: 12, rows: 2)
    canvas.write("✗ bad", row: 0, column: 1, role: .bad)
    canvas.write("x", row: 0, column: 8)
    canvas.write("ab", row: 1)
    canvas.lay(.selected, row: 1, columns: 0..<4)
    #expect(
      canvas.ansi(theme: .dark)
        == " \u{1B}[0;1;38;5;208m✗ bad\u{1B}[0m  x\n\u{1B}[0;1;48;5;236mab  \u{1B}[0m")
    #expect(
      canvas.ansi(theme: .dark16) == " \u{1B}[0;1;93m✗ bad\u{1B}[0m  x\n\u{1B}[0;1mab\u{1B}[0m")
  }

  @Test func drawsAPictureThatStandsAlone() {
    var canvas = Canvas(columns: 12, rows: 2)
    canvas.write("a <&> b", row: 0, role: .title)
    canvas.write("──┐", row: 1, role: .path)
    canvas.write("█▌", row: 1, column: 4, role: .bar)
    canvas.write("✗", row: 1, column: 7, role: .bad)
    canvas.write("课", row: 1, column: 9)
    canvas.lay(.selected, row: 0, columns: 0..<12)
    #expect(
      canvas.svg(theme: .dark, title: "a & b") == """
        <svg xmlns="http://www.w3.org/2000/svg" role="img" width="143" height="68" viewBox="0 0 1432 680">
        <title>a &amp; b</title>
        <rect x="5" y="5" width="1422" height="670" rx="80" fill="#16171b" stroke="#2e2f36" stroke-width="10"/>
        <rect x="140" y="140" width="1152" height="200" fill="#303030"/>
        <rect x="524" y="340" width="144" height="200" fill="#5f87af"/>
        <path d="M140 440H380M380 440V540" stroke="#8a8a8a" stroke-width="10" stroke-linecap="square" fill="none"/>
        <g font-family="'DejaVu Sans Mono', 'Noto Sans Mono CJK SC', Menlo, Consolas, monospace" \
        font-size="159" fill="#dedee0" xml:space="preserve">
        <text x="140" y="296" textLength="672" lengthAdjust="spacingAndGlyphs" font-weight="bold">a &lt;&amp;&gt; b</text>
        <text x="812" y="496" textLength="96" lengthAdjust="spacingAndGlyphs" fill="#ff8700" font-weight="bold">✗</text>
        <text x="1004" y="496" textLength="192" lengthAdjust="spacingAndGlyphs">课</text>
        </g>
        </svg>

        """)
  }

  @Test func joinsLinesAcrossRows() {
    var canvas = Canvas(columns: 1, rows: 40)
    for row in 0..<40 { canvas.put("│", row: row, column: 0, role: .rule) }
    #expect(canvas.svg(theme: .light).contains("d=\"M188 140V8140\""))
  }
}
