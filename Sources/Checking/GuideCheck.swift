import Configuring
import Diagnostics
import Markdown

/// Judges what guides claim: that a source stands behind each, that its route is still open, that
/// every reader finds the same headings, and that its snippet uses the platform's names rightly.
struct GuideCheck {
  let guides: [GuideSource]
  let sources: SourceTree
  let today: CalendarDate
  let maximumAgeDays: Int

  var diagnostics: [Diagnostic] {
    let known = PlatformTokens(guides)
    return Parallel.map(guides) { guide in
      facts(of: guide) + headings(of: guide) + snippet(of: guide, known)
    }.flatMap { $0 }
  }

  private func facts(of guide: GuideSource) -> [Diagnostic] {
    var found: [Diagnostic] = []
    let top = FileLocation(guide.file, line: 1)
    if guide.sources.isEmpty { found.append(.guideWithoutSource(guide.id, at: top)) }
    if let verified = guide.verified {
      let age = today.dayNumber - verified.dayNumber
      let place = guide.location(of: "verified")
      if age < 0 { found.append(.guideVerifiedLater(verified.text, at: place)) }
      if age > maximumAgeDays {
        found.append(.guideStale(guide.id, days: age, allowed: maximumAgeDays, at: place))
      }
    } else {
      found.append(.guideWithoutDate(guide.id, at: top))
    }
    let isPast = guide.ends.map { $0 <= today } ?? false
    if let ends = guide.ends, isPast, guide.status != .legacy {
      found.append(.routeEnded(guide.id, on: ends.text, at: guide.location(of: "ends")))
    }
    if guide.status == .legacy, guide.snippetFile != nil {
      found.append(.legacySnippet(guide.id, at: guide.location(of: "status")))
    }
    return found
  }

  /// What every guide of that status must tell, as headings of level 2.
  static func sections(for status: GuideSource.Status) -> [String] {
    switch status {
    case .current, .unconfirmed:
      [
        "Before you start", "Where it goes", "What each value means", "Values to replace",
        "Place a test order", "If nothing appears", "Consent and content security", "Remove it",
      ]
    case .legacy: ["How to recognise it", "Remove it", "What to use instead"]
    case .unsupported: ["What cannot be done", "What to do instead"]
    }
  }

  private func headings(of guide: GuideSource) -> [Diagnostic] {
    let document = MarkdownDocument.parse(
      guide.body, file: guide.file, firstLine: guide.bodyLine
    ).value
    let headings = document?.headings ?? []
    let shallow = headings.first { $0.level < 2 }
    let present = headings.filter { $0.level == 2 }.map(\.text)
    // The names are known in English only; a guide in another language chooses its own.
    let wanted = guide.language.string == "en" ? Self.sections(for: guide.status) : []
    var found = wanted.filter { !present.contains($0) }.map { wanted in
      let nearest = nearestName(to: wanted, among: present)
      let slip = nearest.flatMap { name in headings.first { $0.text == name } }
      return Diagnostic.missingSection(
        wanted, in: guide, nearest: nearest,
        at: slip?.location ?? FileLocation(guide.file, line: guide.bodyLine))
    }
    if let shallow { found.append(.shallowHeading(shallow.text, at: shallow.location)) }
    return found
  }

  private func snippet(of guide: GuideSource, _ known: PlatformTokens) -> [Diagnostic] {
    guard let file = guide.snippetFile, let text = sources.text(file) else { return [] }
    return SnippetCheck(guide: guide, file: file.string, text: text, known: known).diagnostics
  }
}

extension GuideCheck {
  init(config: SiteConfig, today: CalendarDate) {
    self.init(
      guides: config.guides, sources: config.sources, today: today,
      maximumAgeDays: config.checks.guideMaximumAge.days)
  }
}
