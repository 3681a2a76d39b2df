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
