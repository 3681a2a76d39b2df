package import Diagnostics
import Markup
import Styling

/// What is judged of the message as a whole: its inbox line, and whether both parts say the same.
struct MessageLint {
  let draft: EmailDraft
  let subject: String
  let preheader: String

  static let maximumSubject = 60
  static let preheaderColumns = 40...100
  /// Of the page's words, how many the text part must have; spam filters compare them.
  static let minimumOverlap = 0.8

  func check(_ tree: MarkupTree, text: String) -> [Diagnostic] {
    checkSubject() + checkPreheader() + checkOverlap(tree, text)
  }

  private func checkSubject() -> [Diagnostic] {
    let place = draft.copy.subjectLocation
    var faults: [Diagnostic] = []
    let width = TextWriter.width(subject)
    if width > Self.maximumSubject { faults.append(.longSubject(width, at: place)) }
    let start = subject.lowercased()
    let isReply = ["re:", "fw:", "fwd:", "aw:", "wg:"].contains(where: start.hasPrefix)
    if isShouting || isReply || subject.holdsBytes(of: "!!") {
      faults.append(.spammySubject(subject, at: place))
    }
    return faults
  }

  private var isShouting: Bool {
    var capitals = 0
    for letter in subject where letter.isCased {
      guard letter.isUppercase else { return false }
      capitals += 1
    }
    return capitals >= 6
  }

  private func checkPreheader() -> [Diagnostic] {
    let place = draft.copy.preheaderLocation
    let width = TextWriter.width(preheader)
    if !Self.preheaderColumns.contains(width) { return [.preheaderLength(width, at: place)] }
    return preheader.hasPrefix(subject) ? [.preheaderRepeats(at: place)] : []
  }

  private func checkOverlap(_ tree: MarkupTree, _ text: String) -> [Diagnostic] {
    var shown = ""
    addShown(tree, tree.numbered("style"), tree.root, to: &shown)
    let page = Self.words(shown)
    let plain = Set(Self.words(text))
    guard !page.isEmpty else { return [] }
    let share = Double(page.count { plain.contains($0) }) / Double(page.count)
    guard share < Self.minimumOverlap else { return [] }
    return [.textDiffers(Int(share * 100), at: FileLocation(tree.file))]
  }

  private func addShown(
    _ tree: MarkupTree, _ style: MarkupName?, _ node: NodeID, to text: inout String
  ) {
    var child = tree.firstChild(of: node)
    while let next = child {
      child = tree.nextSibling(of: next)
      switch tree.kind(of: next) {
      case .text: text += tree.isBlank(next) ? " " : tree.text(of: next)
      case .element:
        let declared = style.flatMap { tree.attributeBytes($0, of: next) }
        let isHidden = declared?.holdsBytes(of: "display:none") == true
        guard !isHidden, !["head", "style"].contains(tree.name(of: next)) else { continue }
        text += " "
        addShown(tree, style, next, to: &text)
        text += " "
      default: continue
      }
    }
  }

  /// Runs of letters and digits, whatever their case: a number for each, equal for equal words.
  static func words(_ text: String) -> [Int] {
    var words: [Int] = []
    words.reserveCapacity(text.utf8.count / 5)
    var word: Int?
    for scalar in text.unicodeScalars {
      if isPartOfWord(scalar) {
        // FNV-1a: equal numbers for equal words of this run is all that is asked.
        word = ((word ?? 0x4BF2_9CE4_8422_2325) ^ Int(lowered(scalar))) &* 0x100_0000_01B3
      } else if let whole = word {
        words.append(whole)
        word = nil
      }
    }
    if let word { words.append(word) }
    return words
  }

  private static func lowered(_ scalar: Unicode.Scalar) -> UInt32 {
    switch scalar.value {
    case 0x41...0x5A: return scalar.value | 0x20
    case 0..<0xC0, 0x0600...: return scalar.value
    default: return scalar.properties.lowercaseMapping.unicodeScalars.first?.value ?? scalar.value
    }
  }

  private static func isPartOfWord(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
    case 0..<0x80: false
    // Letters all, of which our languages mostly consist: asking Unicode takes far longer.
    case 0xD8...0xF6, 0xF8...0x024F, 0x0621...0x063A, 0x0641...0x064A, 0x3041...0x3096,
      0x30A1...0x30FA, 0x4E00...0x9FFF:
      true
    default:
      switch scalar.properties.generalCategory {
      case .lowercaseLetter, .uppercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
        .nonspacingMark, .spacingMark, .decimalNumber, .letterNumber, .otherNumber:
        true
      default: false
      }
    }
  }
}

extension EmailCodes {
  static let wholeCodes: [DiagnosticCode] = [
    .longSubject, .spammySubject, .preheaderLength, .preheaderRepeats, .textDiffers,
  ]
}

/// A whole `content/email/en.md` with this inbox line, for the examples below.
private func copy(_ subject: String, _ preheader: String) -> String {
  """
  ---
  subject: \(subject)
  preheader: \(preheader)
  ---

  # Welcome aboard

  Hello {{first_name|there}}, it is good to see you.

  """
}

private let calm = "Share it with friends and earn on every order they place at our shop."

extension DiagnosticCode {
  package static let longSubject = DiagnosticCode(
    "email.long-subject", .warning,
    meaning: "The subject is wider than 60 columns.",
    reason: "Phones cut it after about 35, desktops after about 60.",
    example: Example(
      .file("content/email/en.md"),
      bad: copy("Your very own link for our circle of friends is ready and waiting for you", calm),
      good: copy("Your link is ready", calm)))

  package static let spammySubject = DiagnosticCode(
    "email.spammy-subject", .warning,
    meaning: "The subject is in capitals, has '!!', or pretends to be a reply.",
    reason: "Spam filters count each of these, and so do readers.",
    example: Example(
      .file("content/email/en.md"), bad: copy("Your link is ready!!", calm),
      good: copy("Your link is ready", calm)))

  package static let preheaderLength = DiagnosticCode(
    "email.preheader-length", .warning,
    meaning: "The preheader is shorter than 40 columns or longer than 100.",
    reason: "The inbox fills a short one with the message's first words and cuts a long one off.",
    example: Example(
      .file("content/email/en.md"), bad: copy("Your link is ready", "Share it."),
      good: copy("Your link is ready", calm)))

  package static let preheaderRepeats = DiagnosticCode(
    "email.preheader-repeats", .warning,
    meaning: "The preheader begins with the subject.",
    reason: "The inbox shows both in one line: the reader learns nothing more.",
    example: Example(
      .file("content/email/en.md"),
      bad: copy("Share it with friends", "Share it with friends and earn on every order."),
      good: copy("Your link is ready", calm)))

  package static let textDiffers = DiagnosticCode(
    "email.text-differs", .warning,
    meaning: "The text part lacks more than a fifth of the page's words.",
    reason: "Spam filters compare the parts, and some readers see the text part only.",
    specification: "https://spamassassin.apache.org/old/tests_3_3_x.html")
}

extension Diagnostic {
  static func longSubject(_ width: Int, at location: FileLocation) -> Diagnostic {
    Diagnostic(
      .longSubject, "the subject is \(width) columns wide; inboxes show 60 at most", at: location,
      hint: "put the point into the first 35")
  }

  static func spammySubject(_ subject: String, at location: FileLocation) -> Diagnostic {
    Diagnostic(
      .spammySubject, "'\(subject.prefix(40))' looks like spam", at: location,
      hint: "write it as you would to one person")
  }

  static func preheaderLength(_ width: Int, at location: FileLocation) -> Diagnostic {
    Diagnostic(
      .preheaderLength, "the preheader is \(width) columns wide; 40 to 100 are right",
      at: location, hint: "say in one sentence what the subject leaves out")
  }

  static func preheaderRepeats(at location: FileLocation) -> Diagnostic {
    Diagnostic(
      .preheaderRepeats, "the preheader begins with the subject", at: location,
      hint: "say what the subject leaves out")
  }

  static func textDiffers(_ percent: Int, at location: FileLocation) -> Diagnostic {
    Diagnostic(
      .textDiffers, "the text part has only \(percent) % of the page's words", at: location,
      hint: "use texts of the email section in the templates; others are not in the text part")
  }
}
