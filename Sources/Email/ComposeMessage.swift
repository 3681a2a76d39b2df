import Configuring
package import Diagnostics
import Markup
import Styling

/// Makes the message from the page that Rendering drew from `draft.context`.
///
/// The page is inlined, then filled for the sample recipient (`html`, `text`, `eml`) and for each
/// configured service. Errors of the inlined page, as `EmailLint` finds them, stop the build.
///
/// - Parameters:
///   - html: the drawn page, with merge tags, without position marks, with final addresses: no
///     placeholder of a fingerprinted name may be in it, since the message is encoded here.
///   - file: what diagnostics call the page.
///   - styleSheet: the text of `EmailStyle.sheet(_:for:)`.
package func composeMessage(
  _ html: String, file: String, styleSheet: String, draft: EmailDraft
) -> Outcome<EmailMessage> {
  MarkupTree.parse(Array(html.utf8), file: file, as: .document)
    .then { inlineCSS($0, sheet: styleSheet) }
    .then { tree in
      let page = EmailPage.compacted(tree)
      return compose(page, tree, draft)
    }
}

private func compose(
  _ page: String, _ tree: MarkupTree, _ draft: EmailDraft
) -> Outcome<EmailMessage> {
  let location = FileLocation(tree.file)
  var faults = MergeTag.faults(in: page, at: location)
  let recipient = SampleRecipient(draft)
  let template = MergeTemplate(page)
  let html = template.filled { recipient.markup($0) }
  let text = PlainText.make(draft) { MergeTag.replacing(in: $0) { recipient.text($0) } }
  let subject = MergeTag.replacing(in: draft.subject) { recipient.text($0) }
  faults += EmailPage.tagsLeft(in: html, at: location)
  faults += EmailPage.tagsLeft(in: text, at: location)
  faults += EmailPage.tagsLeft(in: subject, at: draft.copy.subjectLocation)
  let preheader = MergeTag.replacing(in: draft.preheader) { recipient.text($0) }
  faults += EmailLint.check(tree, bytes: html.utf8.count, for: draft.config.email.clients)
  faults += MessageLint(draft: draft, subject: subject, preheader: preheader)
    .check(tree, text: text)
  let file = MessageFile(draft: draft, subject: subject, html: html, text: text).bytes()
  faults += file.diagnostics
  guard !faults.hasErrors, let eml = file.value else { return Outcome(nil, faults) }
  let variants = draft.config.email.services.map { service in
    (service, template.filled { MergeService(service: service).tag($0) })
  }
  let message = EmailMessage(
    language: draft.language, subject: subject, preheader: preheader,
    sender: draft.config.email.fromName, html: html, text: text, eml: eml, variants: variants)
  return Outcome(message, faults)
}

/// What the merge tags stand for in the message of the sample order.
struct SampleRecipient {
  private let draft: EmailDraft
  private let linkEncoded: String
  private let unsubscribeURL: String

  init(_ draft: EmailDraft) {
    self.draft = draft
    linkEncoded = ShareAddress.percentEncoded(draft.config.sample.link.string)
    unsubscribeURL = draft.filledUnsubscribeURL
  }

  func text(_ tag: MergeTag) -> String {
    let sample = draft.config.sample
    return switch tag.name {
    case .firstName: sample.firstName
    case .lastName: sample.lastName
    case .email: sample.email.string
    case .link: sample.link.string
    case .linkEncoded: linkEncoded
    case .code: sample.couponCode
    case .unsubscribeURL: unsubscribeURL
    }
  }

  /// Escaped for text and attribute values alike.
  func markup(_ tag: MergeTag) -> String {
    var result = ""
    for scalar in text(tag).unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "'": result += "&#39;"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}

enum EmailPage {
  /// The page as text without the blanks that templates are indented with. Blank lines and
  /// indentation carry no meaning outside of `pre`; one line end stays where there was any, so
  /// that no line gets too long to read and words stay apart.
  static func compacted(_ tree: MarkupTree) -> String {
    let text = tree.xmlBytes()
    guard !text.holdsBytes(of: "<pre") else { return String(decoding: text, as: UTF8.self) }
    return text.withUnsafeBufferPointer { bytes in
      var output: [UInt8] = []
      output.reserveCapacity(bytes.count)
      var start = 0
      while start < bytes.count {
        let end = bytes.offset(of: 0x0A, from: start) ?? bytes.count
        var first = start
        var last = end
        if start > 0 { while first < end, isBlank(bytes[first]) { first += 1 } }
        if end < bytes.count { while last > first, isBlank(bytes[last - 1]) { last -= 1 } }
        output.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[first..<last]))
        if end < bytes.count, output.last != 0x0A { output.append(0x0A) }
        start = end + 1
      }
      return String(decoding: output, as: UTF8.self)
    }
  }

  private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }

  static func tagsLeft(in text: String, at location: FileLocation) -> [Diagnostic] {
    let marks = ["{{", "}}", "*|", "|*", "{%", "<%"]
    return marks.compactMap { mark in
      text.holdsBytes(of: mark) ? .mergeTagLeft(mark, at: location) : nil
    }
  }
}
