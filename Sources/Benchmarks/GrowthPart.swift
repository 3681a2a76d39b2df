import Markup

/// Time for each byte of a large page beside that of one a tenth its size: about the same for every
/// kind of page, or a rule looks at every pair of something.
enum GrowthPart {
  static let kinds =
    ["shop", "ids", "attributes", "depth", "cells", "rows", "text", "unknown"]
    + values.keys.sorted()

  /// Pages of which nearly all is one value: how it begins, a part of it over and over, its end.
  private static let values = [
    "address": ("<a href=\"/", "a%20/", "\">x</a>"),
    "candidates": ("<img alt=\"\" src=\"a.png\" srcset=\"", "a.png 1x, ", "b.png 2x\"/>"),
    "classes": ("<p class=\"", "a ", "b\">x</p>"),
    "declarations": ("<p style=\"", "color:red;", "\">x</p>"),
    "drawing": ("<svg><path d=\"M0 0", "l1 1 ", "z\"/></svg>"),
    "imports": (
      "<script type=\"importmap\">{\"imports\":{", "\"a\":\"/b\",", "\"z\":\"/\"}}</script>"
    ),
    "queries": ("<style media=\"", "print, ", "screen\">a{}</style>"),
  ]

  static func measure() -> [[(String, String)]] {
    kinds.map { kind in
      let small = Array(page(kind, bytes: 100_000).utf8)
      let large = Array(page(kind, bytes: 1_000_000).utf8)
      let ratio = seconds(large) / Double(large.count) / (seconds(small) / Double(small.count))
      return [("kind", kind), ("bytes", "\(large.count)"), ("ratio", "\(ratio)")]
    }
  }

  private static func seconds(_ page: [UInt8]) -> Double {
    (0..<5).map { _ in
      let start = Benchmarks.processorSeconds()
      let outcome = MarkupTree.parse(page, file: "page.html", as: .document)
      _ = outcome.value.map { Markup.lint($0, profile: .page) }
      return Benchmarks.processorSeconds() - start
    }.min() ?? 0
  }

  private static func page(_ kind: String, bytes: Int) -> String {
    if kind == "shop" {
      return String(decoding: MarkupBenchmark.page(sections: bytes / 950), as: UTF8.self)
    }
    var body = ""
    var number = 0
    if let (start, part, end) = values[kind] {
      return page(around: start + String(repeating: part, count: bytes / part.utf8.count) + end)
    }
    while body.utf8.count < bytes {
      body += part(kind, number)
      number += 1
    }
    if kind == "rows" { body = "<table><tbody>\(body)</tbody></table>" }
    return page(around: body)
  }

  private static func page(around body: String) -> String {
    """
    <!DOCTYPE html>
    <html lang="en"><head><meta charset="utf-8"/><title>Page</title></head>
    <body>\(body)</body></html>

    """
  }

  private static func part(_ kind: String, _ number: Int) -> String {
    switch kind {
    case "ids": "<p id=\"i\(number)\" aria-describedby=\"i\(number / 2)\">x</p>"
    case "attributes":
      "<p " + (0..<400).map { "data-a\($0)=\"1\"" }.joined(separator: " ") + ">x</p>"
    case "depth":
      String(repeating: "<div>", count: 240) + String(repeating: "</div>", count: 240)
    case "cells":
      "<table><tbody>"
        + String(
          repeating: "<tr>" + String(repeating: "<td rowspan=\"2\">x</td>", count: 20) + "</tr>",
          count: 20) + "</tbody></table>"
    case "rows": "<tr><td>a</td><td>b</td></tr>"
    case "unknown": "<p foo\(number)=\"1\" colour=\"red\">x</p>"
    default: "<p>" + String(repeating: "é&amp;x ", count: 200) + "</p>"
    }
  }
}
