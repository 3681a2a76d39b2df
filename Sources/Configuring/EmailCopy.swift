package import Diagnostics
import Markdown

/// What the merchant wrote for the welcome email in one language: `content/email/LANG.md`.
package struct EmailCopy: Sendable {
  package let language: LanguageTag
  package let file: String
  package let subject: String
  package let subjectLocation: FileLocation
  package let preheader: String
  package let preheaderLocation: FileLocation
  /// Markdown.
  package let body: String
  package let bodyLine: Int

  private struct Header: Sendable {
    let subject: String
    let subjectLocation: FileLocation
    let preheader: String
    let preheaderLocation: FileLocation

    static let shape = Shape<Header>.object("front matter") { keys in
      let subject = keys.required("subject", .text(maximum: 250), "The subject line.")
      let preheader = keys.required(
        "preheader", .text(maximum: 250), "What the inbox shows after the subject.")
      return { record in
        Header(
          subject: record(subject), subjectLocation: record.location(of: subject),
          preheader: record(preheader), preheaderLocation: record.location(of: preheader))
      }
    }
  }

  static func read(
    _ language: LanguageTag, wantedAt location: FileLocation, from sources: SourceTree
  ) -> Outcome<EmailCopy> {
    guard let path = RelativePath("content/email/\(language.string).md"), sources[path] != nil
    else { return Outcome(nil, [.missingEmailFile(language.string, at: location)]) }
    return readFrontMatter(path, from: sources, as: Header.shape).map { header, parts in
      EmailCopy(
        language: language, file: path.string, subject: header.subject,
        subjectLocation: header.subjectLocation, preheader: header.preheader,
        preheaderLocation: header.preheaderLocation, body: parts.body, bodyLine: parts.bodyFirstLine
      )
    }
  }
}

extension EmailCopy {
  /// Placeholders that this offer has no value for: they would be sent as they are written.
  func faults(for offer: Offer) -> [Diagnostic] {
    var known = ["store", "offer", "commission", "cookie_days", "support_email"]
    if offer.friendDiscount != nil { known.append("discount") }
    if offer.ends != nil { known.append("ends") }
    let lines = body.split(separator: "\n", omittingEmptySubsequences: false)
    let texts =
      [(subject[...], subjectLocation), (preheader[...], preheaderLocation)]
      + zip(lines, bodyLine...).map { ($0, FileLocation(file, line: $1, column: 1)) }
    return texts.flatMap { text, place in faults(in: text, at: place, known.sorted()) }
  }

  private func faults(
    in text: Substring, at place: FileLocation, _ known: [String]
  ) -> [Diagnostic] {
    guard text.utf8.contains(UInt8(ascii: "{")) else { return [] }
    // What stands in double braces is the sending service's.
    let own = text.replacing(/\{\{[^{}]*\}\}/) { String(repeating: " ", count: $0.output.count) }
    return Placeholders.names(in: String(own)).filter { !known.contains($0) }.map { name in
      var place = place
      if place.column == 1, let found = own.firstRange(of: "{\(name)}") {
        place.column = 1 + own[..<found.lowerBound].unicodeScalars.count
        place.length = name.count + 2
      }
      return .unknownPlaceholder(
        name, key: file, known: known, nearest: nearestName(to: name, among: known), at: place)
    }
  }
}
