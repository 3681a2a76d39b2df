import Testing

@testable import Markup

/// Values cut, doubled and spoiled at random: no check may trap or point outside the value.
@Suite struct ValuesFuzzTests {
  private static let checks: [(name: String, check: ValueCheck)] = [
    ("url", Values.url), ("absoluteURLs", Values.absoluteURLs), ("pingURLs", Values.pingURLs),
    ("date", Values.date), ("week", Values.week), ("timeDatetime", Values.timeDatetime),
    ("dateWithOptionalTime", Values.dateWithOptionalTime), ("duration", Values.duration),
    ("number", Values.number), ("numberList", Values.numberList),
    ("srcset", Values.srcset), ("sourceSizes", Values.sourceSizes),
    ("mediaQueryList", Values.mediaQueryList), ("languageTag", Values.languageTag),
    ("mimeType", Values.mimeType), ("accept", Values.accept),
    ("autocomplete", Values.autocomplete(control: "text")),
    ("linkRelations", Values.linkRelations), ("sandbox", Values.sandbox),
    ("integrity", Values.integrity), ("permissionsPolicy", Values.permissionsPolicy),
    ("refreshPragma", Values.refreshPragma), ("viewport", Values.viewport),
    ("colorScheme", Values.colorScheme), ("contentSecurityPolicy", Values.contentSecurityPolicy),
    ("customElementName", Values.customElementName), ("cssColor", Values.cssColor),
    ("iconSizes", Values.iconSizes), ("accessKeys", Values.accessKeys),
    ("pattern", Values.pattern), ("itemProperties", Values.itemProperties),
    ("coordinates", Values.coordinates(shape: "rect")),
    ("importMap", ImportMap.fault), ("speculationRules", SpeculationRules.fault),
    ("path", { PathGrammar($0).fault() }),
    ("sheet", { StyleText.faults(inSheet: $0).last }),
    ("style", { StyleText.faults(inAttribute: $0).last }),
  ]

  private static let seeds = [
    "https://user@example.org:8080/a%20b/?c=d#e", "http://[2001:db8::1]:80/", "file://c:/a",
    "http://xn--bcher-kva.example/", "data:image/png;base64,iVBORw0K", "javascript:a('b')[c]",
    "2026-11-24T10:30:15.123+01:00", "2026-W48", "P1DT2H3.5S", "4h 5m", "-1.5e+10", "1,2,3,4",
    "a.png 1x, b.png 2x", "(min-width: 40em) calc(1px + 2em), 50vw",
    "only screen and (400px <= width <= 700px), not print", "zh-Hant-TW-u-ca-x-a",
    "text/html; charset=\"utf-8\"", ".pdf, image/*", "section-a shipping work tel webauthn",
    "alternate stylesheet", "allow-scripts allow-forms", "sha256-AAAA?x", "camera 'self'; b *",
    "5; url=/a", "width=device-width, user-scalable=no", "default-src 'self'; img-src *",
    "rgb(1 2 3 / 50%)", "#ff00ff", "16x16 any", "[a-z--[b]]{2,3}?(?<n>\\d)\\k<n>|\\u{1F600}",
    "{\"imports\":{\"a/\":\"./b/\"},\"scopes\":{}}", "M0 0a1 1 0 01 1 1z",
    "{\"prefetch\":[{\"where\":{\"and\":[{\"href_matches\":\"/*\"}]}}]}",
    "@media print{a:hover{color:red;--x:{y}}} /* z */", "color:red;width:1px!important",
  ]

  @Test func surviveAnyValue() {
    var random = Generator(state: 20_261_124)
    for round in 0..<12 {
      for seed in Self.seeds {
        var value = Array(seed.utf8)
        for _ in 0...round % 4 { random.spoil(&value) }
        let text = String(decoding: value, as: UTF8.self)
        for (name, check) in Self.checks {
          guard let fault = text.fault(by: check) else { continue }
          #expect((0...text.utf8.count).contains(fault.offset), "\(name): '\(text)'")
          #expect(!fault.reason.isEmpty)
        }
      }
    }
  }

  /// Values of tens of kilobytes: what takes for ever would be seen here, and what only takes more
  /// than its length explains in `make bench job=growth`.
  @Test(.timeLimit(.minutes(5))) func endsOnLongValues() {
    let long = 10_000
    let values = [
      String(repeating: "a-", count: long), String(repeating: "(", count: long),
      String(repeating: "[", count: long), String(repeating: "a 1x, ", count: long),
      String(repeating: "1 ", count: long), String(repeating: "{\"a\":", count: long),
      String(repeating: "%", count: long), String(repeating: "a ", count: long),
      String(repeating: "x:y;", count: long), "http://xn--" + String(repeating: "a", count: 60),
    ]
    for value in values {
      for (name, check) in Self.checks {
        if let fault = value.fault(by: check) {
          #expect(value.utf8.count >= fault.offset, "\(name) of '\(value.prefix(12))…'")
        }
      }
    }
  }
}

private struct Generator {
  var state: UInt64

  mutating func next(below bound: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int(state >> 33) % max(bound, 1)
  }

  mutating func spoil(_ bytes: inout [UInt8]) {
    let at = next(below: bytes.count)
    switch next(below: 6) {
    case 0: bytes = Array(bytes.prefix(at))
    case 1: bytes = Array(bytes.dropFirst(at))
    case 2: bytes.insert(contentsOf: bytes.prefix(at), at: at)
    case 3 where !bytes.isEmpty: bytes.remove(at: at)
    case 4: bytes.insert(UInt8(next(below: 256)), at: at)
    default:
      let marks = Array("()[]{}<>\\/%#?&;:,.-+*'\" \n\t".utf8)
      bytes.insert(marks[next(below: marks.count)], at: at)
    }
  }
}
