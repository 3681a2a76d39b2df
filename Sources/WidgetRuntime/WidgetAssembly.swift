package import Diagnostics
import Markup

/// One store's script, ready to be served, and what it weighs.
package struct WidgetScript: Sendable {
  package let text: String
  /// The file that is fetched when somebody asks for the QR code: the same for every store.
  package let codePart: String
  /// Bytes before compression, by part: `runtime`, `styles`, `markup`, `texts`, `networks`.
  package let sizes: [(part: String, bytes: Int)]
  /// The consent wording by language and variant (empty for none), and its hash: what
  /// `consent_wording` in a request refers to.
  package let consentWordings: [(language: String, variant: String, text: String, hash: String)]
}

/// The QR part by itself, whose final name the script has to know.
package let widgetCodePart = generatedCodePart

/// Joins the committed runtime with the store's markup, sheet and words.
package func assembleWidget(_ parts: WidgetParts) -> Outcome<WidgetScript> {
  var assembly = WidgetAssembly(parts: parts)
  let script = assembly.script()
  return Outcome(assembly.faults.hasErrors ? nil : script, assembly.faults)
}

private struct WidgetAssembly {
  let parts: WidgetParts
  var compiler: MarkupCompiler
  var faults: [Diagnostic] = []

  init(parts: WidgetParts) {
    self.parts = parts
    compiler = MarkupCompiler(keepsClassNames: parts.look.keepsClassNames)
  }

  mutating func script() -> WidgetScript {
    let frame = compiler.compile(frame: parts.look.frame) ?? .null
    let states = parts.program.method.states.map { name in
      JSONValue.Member(key: name, value: .array(state(name)))
    }
    checkIDs(["state", "live"], in: parts.look.frame)
    let said = saidTexts()
    let networks = networkRows()
    let variants = variantRows()
    let styles = sheet()
    let languages = languageTexts()
    faults += compiler.faults
    faults += BlockedNames.lint(parts.program.names + markupNames)
    let data: [JSONValue] = [
      fixedFields, .string(parts.program.endpoint), .int(parts.look.layout.rawValue),
      .int(parts.manners.delayMilliseconds), .int(parts.manners.askAgainAfterHours ?? -1),
      .string(parts.manners.storage.rawValue), .int(parts.manners.starts ?? 0),
      .int(parts.manners.ends ?? 9_999_999_999), .string(parts.manners.waitFor ?? ""),
      .string(marketingRule), .array(networks), .string(parts.sharing.campaign),
      .array(variants), .string(styles), frame, .object(states), .object(said),
      .object(languages), .string(parts.sharing.codeFile),
    ]
    let text = generatedRuntime.replacing("__DATA__", with: JavaScriptText.of(.array(data)))
    return WidgetScript(
      text: text, codePart: generatedCodePart,
      sizes: [
        ("runtime", generatedRuntime.utf8.count), ("styles", styles.utf8.count),
        ("markup", JSONValue.array([frame, .object(states)]).line.utf8.count),
        ("texts", JSONValue.object(languages).line.utf8.count),
        ("networks", JSONValue.array(networks).line.utf8.count),
      ], consentWordings: consentWordings)
  }

  private var fixedFields: JSONValue {
    let program = parts.program
    return .members([
      "v": 1, "widget": .string(program.widget), "offer": .string(program.offer),
      "method": .string(program.method.rawValue),
      "reward": .string(program.method == .link ? "link" : "code"),
      "shop": program.method == .coupon ? .string(parts.sharing.storeURL) : nil,
    ])
  }

  private mutating func state(_ name: String) -> [JSONValue] {
    guard let tree = parts.look.states[name] else {
      faults.append(.missingPart("state '\(name)'", at: FileLocation("popup/\(name).mustache")))
      return []
    }
    let needsReward = name.hasPrefix("success") || name == "already-member"
    checkIDs(needsReward ? ["title", "reward"] : ["title"], in: tree)
    return compiler.compile(fragment: tree)
  }

  private mutating func checkIDs(_ wanted: [String], in tree: MarkupTree) {
    let present = Set(tree.descendants(of: tree.root).compactMap { tree.attribute("id", of: $0) })
    for id in wanted where !present.contains(id) {
      faults.append(
        .missingPart("an element with id=\"\(id)\"", at: FileLocation(tree.file, line: 1)))
    }
  }

  /// The texts that the script says by itself, by the names that `js/flow.js` uses.
  private mutating func saidTexts() -> [JSONValue.Member] {
    let method = parts.program.method.rawValue
    let discount = parts.program.hasFriendDiscount ? "_discount" : ""
    var keys = [
      ("message", "share.text_\(method)\(discount)"), ("disclosure", "share.disclosure"),
      ("subject", "share.subject"), ("copied", "popup.success.copied"),
      ("by_hand", "popup.success.copy_by_hand"),
    ]
    let reasons = ["timeout", "unreachable", "server", "busy", "refused", "unreadable"]
    keys += reasons.map { ($0, "popup.failed.\($0)") }
    if parts.program.method == .coupon { keys.append(("no_codes", "popup.failed.no_codes")) }
    if !marketingRule.isEmpty { keys.append(("marketing", "popup.invitation.marketing")) }
    return keys.map { .init(key: $0.0, value: .int(compiler.texts.number(ofKey: $0.1))) }
  }

  /// `AT CH` shows the box there, `*` everywhere, `* US` everywhere but there.
  private var marketingRule: String {
    let everywhere = parts.manners.marketingBox ? ["*"] : []
    return (everywhere + parts.manners.marketingExceptions).joined(separator: " ")
  }

  private mutating func networkRows() -> [JSONValue] {
    parts.sharing.networks.map { network in
      var row: [JSONValue] = [.string(network.name), .string(network.address)]
      if let key = network.nameKey { row.append(.int(compiler.texts.number(ofKey: key))) }
      return .array(row)
    }
  }

  private func variantRows() -> [JSONValue] {
    parts.manners.variants.map { variant in
      let texts = variant.texts.sorted { $0.key < $1.key }.flatMap { key, text in
        compiler.texts.numbers(ofKey: key).map { number in
          JSONValue.Member(key: String(number), value: .string(text))
        }
      }
      return .array([.string(variant.id), .int(variant.share), .object(texts)])
    }
  }

  private func languageTexts() -> [JSONValue.Member] {
    parts.words.languages.map { language in
      var known = language.texts
      known[TextTable.direction] = language.isRightToLeft ? "rtl" : "ltr"
      return .init(key: language.code, value: .strings(compiler.texts.texts(in: known)))
    }
  }

  /// Ids and classes, which blockers' cosmetic rules look at; in the markup's own words.
  private var markupNames: [(name: String, location: FileLocation)] {
    let file = FileLocation(parts.look.frame.file)
    return (compiler.ids.union(compiler.classes.keys)).sorted().map { ($0, file) }
  }

  private mutating func sheet() -> String {
    var sheet = StyleSheet(parts.look.sheet, file: parts.look.sheetFile)
    faults += sheet.faults
    // The QR part brings a drawing of its own.
    sheet.slim(
      elements: compiler.names.union(["svg", "path"]), classes: compiler.classes,
      ids: compiler.ids, languages: parts.words.languages.map(\.code))
    return sheet.text
  }

  private var consentWordings: [(language: String, variant: String, text: String, hash: String)] {
    guard !marketingRule.isEmpty else { return [] }
    let key = "popup.invitation.marketing"
    let variants = parts.manners.variants.compactMap { variant in
      variant.texts[key].map { (variant.id, $0) }
    }
    return parts.words.languages.flatMap { language in
      ([("", language.texts[key] ?? "")] + variants).map { variant, text in
        (language.code, variant, text, wordingHash(of: text))
      }
    }
  }
}
