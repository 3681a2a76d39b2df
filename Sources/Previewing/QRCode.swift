import CQRCode

/// An address as a QR code, drawn by libqrencode: for a telephone that is to open the preview.
package struct QRCode: Sendable {
  /// Modules along one edge, the quiet zone left out.
  private let side: Int
  /// Row by row.
  private let isDark: [Bool]

  /// The light margin that readers need, in modules.
  private static let quietZone = 4

  /// nil when the text is too long for a code.
  package init?(_ text: String) {
    guard let code = QRcode_encodeString8bit(text, 0, QR_ECLEVEL_M) else { return nil }
    defer { QRcode_free(code) }
    side = Int(code.pointee.width)
    let modules = UnsafeBufferPointer(start: code.pointee.data, count: side * side)
    // The lowest bit of a module says whether it is dark.
    isDark = modules.map { $0 & 1 == 1 }
  }

  private func isDark(_ row: Int, _ column: Int) -> Bool {
    let (row, column) = (row - Self.quietZone, column - Self.quietZone)
    guard (0..<side).contains(row), (0..<side).contains(column) else { return false }
    return isDark[row * side + column]
  }

  private var edge: Int { side + 2 * Self.quietZone }

  /// Dark on white in any color scheme, since many readers know nothing else.
  package var svg: String {
    var path = ""
    for row in 0..<edge {
      for column in 0..<edge where isDark(row, column) { path += "M\(column) \(row)h1v1h-1z" }
    }
    return "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 \(edge) \(edge)\" "
      + "shape-rendering=\"crispEdges\"><path fill=\"#fff\" d=\"M0 0h\(edge)v\(edge)H0z\"/>"
      + "<path d=\"\(path)\"/></svg>\n"
  }

  /// Two rows of modules to a line of text. Without color the light modules are drawn, for a
  /// terminal of light writing on a dark ground.
  package func text(usesColor: Bool) -> String {
    stride(from: 0, to: edge, by: 2).map { row in
      let line = (0..<edge).map { column in
        let upper = isDark(row, column)
        let lower = isDark(row + 1, column)
        return switch (upper == usesColor, lower == usesColor) {
        case (true, true): "█"
        case (true, false): "▀"
        case (false, true): "▄"
        case (false, false): " "
        }
      }.joined()
      return usesColor ? "\u{1B}[30;107m\(line)\u{1B}[0m" : line
    }.joined(separator: "\n")
  }
}
