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
  let sheet: StyleSheet
  var compiler: MarkupCompiler
  var faults: [Diagnostic] = []

  init(parts: WidgetParts) {
    self.parts = parts
    let isFixed = parts.words.languages.count == 1 && parts.manners.variants.isEmpty
    sheet = StyleSheet(parts.look.sheet, file: parts.look.sheetFile)
    compiler = MarkupCompiler(
      keepsClassNames: parts.look.keepsClassNames, styled: sheet.classNames,
      method: parts.program.method,
      texts: TextTable(only: isFixed ? parts.words.languages[0].all : nil))
  }

  mutating func script() -> WidgetScript {
    let frame = compiler.compile(frame: parts.look.frame) ?? .null
    let states = parts.program.method.states.map { name in
      JSONValue.Member(key: name, value: .array(state(name)))
    }
    checkIDs(["state", "live"], in: parts.look.frame)
    let said = saidTexts()
    let networks = parts.sharing.networks.map { networkRow($0) }
    let styles = slimSheet()
    faults += compiler.faults
    faults += BlockedNames.lint(parts.program.names + markupNames)
    let data: [JSONValue?] = [
      .int(parts.manners.delayMilliseconds), .string(styles),
      .string(parts.manners.storage.rawValue), frame,
      .string(parts.sharing.campaign.replacing("{network}", with: "{channel}")), .object(states),
      .string(parts.sharing.codeFile), .object(said), .string(parts.program.endpoint),
      fixedFields(networks),
      // Nothing is more than undefined hours.
      parts.manners.askAgainAfterHours.map { .int($0) },
    ]
    let features = features()
    let runtime = generatedRuntimes[runtimeName] ?? ""
    var values = data.map { $0.map(JavaScriptText.of) ?? "" } + features
    while values.last == "" { values.removeLast() }
    let list = values.joined(separator: ",")
    return WidgetScript(
      text: runtime.replacing("__DATA__", with: "[\(list)]"), codePart: generatedCodePart,
      sizes: [
        ("runtime", runtime.utf8.count + features.map(\.utf8.count).reduce(0, +)),
        ("styles", styles.utf8.count),
        ("markup", JSONValue.array([frame, .object(states), .object(said)]).line.utf8.count),
        ("networks", JSONValue.strings(networks).line.utf8.count),
      ], consentWordings: consentWordings)
  }

  /// Which of the bundles that `Scripts/runtime.sh` made: the plain one knows links only, one
  /// language, and nothing in `js/features` but a campaign that rests.
  private var runtimeName: String {
    let isPlain =
      parts.program.method == .link && compiler.texts.entries.isEmpty
      && parts.manners.variants.isEmpty && parts.manners.waitFor == nil && marketingRule.isEmpty
    return (isPlain ? "plain " : "") + parts.look.layout.runtime
  }

  /// What the config asks for beyond the usual: code and its data, in the order of `js/data.js`;
  /// empty text for what this store does without.
  private func features() -> [String] {
    let manners = parts.manners
    let hasTexts = !compiler.texts.entries.isEmpty
    let all: [(name: String, data: [JSONValue]?)] = [
      ("speak", hasTexts ? [.object(languageTexts)] : nil),
      ("choose", manners.variants.isEmpty ? nil : [.array(variantRows)]),
      ("wait", manners.waitFor.map { [.string($0)] }),
      (
        "rest",
        manners.starts == nil && manners.ends == nil
          ? nil : [.int(manners.starts ?? 0), .int(manners.ends ?? 9_999_999_999)]
      ),
      ("ask", marketingRule.isEmpty ? nil : [.string(marketingRule)]),
    ]
    return all.map { name, data in
      data.map { "(\(generatedFeatures[name] ?? ""))(\(JavaScriptText.list($0)))" } ?? ""
    }
  }

  private func fixedFields(_ networks: [String]) -> JSONValue {
    let program = parts.program
    return .members([
      "v": 1, "widget": .string(program.widget), "offer": .string(program.offer),
      "method": .string(program.method.rawValue),
      "locale": .string(parts.words.languages[0].code),
      "shop": program.method == .coupon ? .string(parts.sharing.storeURL) : nil,
      "primary": networks.first.map { .string($0) },
      "others": .strings(Array(networks.dropFirst())),
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
    var said: [(String, [TextTable.Part])] = [
      (
        "message",
        [.key("share.text_\(method)\(discount)"), .literal(" "), .key("share.disclosure")]
      ),
      ("subject", [.key("share.subject")]), ("copied", [.key("popup.success.copied")]),
      ("by_hand", [.key("popup.success.copy_by_hand")]),
    ]
    var reasons = ["timeout", "unreachable", "server", "busy", "refused", "unreadable"]
    if parts.program.method == .coupon { reasons.append("no_codes") }
    said += reasons.map { ($0, [.key("popup.failed.\($0)")]) }
    if !marketingRule.isEmpty { said.append(("wording", [.wording(Self.wording)])) }
    return said.map { .init(key: $0.0, value: .string(compiler.texts.text($0.1))) }
  }

  private static let wording = "popup.invitation.marketing"

  /// `AT CH` shows the box there, `*` everywhere, `* US` everywhere but there.
  private var marketingRule: String {
    let everywhere = parts.manners.marketingBox ? ["*"] : []
    return (everywhere + parts.manners.marketingExceptions).joined(separator: " ")
  }

  /// `channel|address`, and the language's own word for it where it has one.
  private mutating func networkRow(_ network: ShareNetwork) -> String {
    let word = network.nameKey.map { compiler.texts.field([.key($0)]) }
    let own = word.flatMap { $0 == network.name ? nil : "|\($0)" } ?? ""
    return "\(network.name)|\(network.address)\(own)"
  }

  /// Only the texts that a variant changes, by language and number.
  private var variantRows: [JSONValue] {
    parts.manners.variants.map { variant in
      let texts = parts.words.languages.map { language in
        let usual = compiler.texts.texts(in: language.all)
        let changed = language.all.merging(variant.texts[language.code] ?? [:]) { $1 }
        let pairs = zip(usual, compiler.texts.texts(in: changed)).enumerated()
        return JSONValue.Member(
          key: language.code,
          value: .object(
            pairs.filter { $0.element.0 != $0.element.1 }.map {
              .init(key: String($0.offset), value: .string($0.element.1))
            }))
      }
      return .array([.string(variant.id), .int(variant.share), .object(texts)])
    }
  }

  private var languageTexts: [JSONValue.Member] {
    parts.words.languages.map { language in
      .init(key: language.code, value: .strings(compiler.texts.texts(in: language.all)))
    }
  }

  /// Ids and classes, which blockers' cosmetic rules look at; in the markup's own words.
  private var markupNames: [(name: String, location: FileLocation)] {
    let file = FileLocation(parts.look.frame.file)
    return compiler.ids.union(compiler.classNames).sorted().map { ($0, file) }
  }

  private mutating func slimSheet() -> String {
    var sheet = sheet
    faults += sheet.faults
    // The QR part brings a drawing of its own.
    sheet.slim(
      elements: compiler.names.union(["svg", "path"]), classes: compiler.classes,
      ids: compiler.ids, root: compiler.rootClass,
      languages: parts.words.languages.map(\.code))
    return sheet.text
  }

  private var consentWordings: [(language: String, variant: String, text: String, hash: String)] {
    guard !marketingRule.isEmpty else { return [] }
    return parts.words.languages.flatMap { language in
      let variants = parts.manners.variants.compactMap { variant in
        variant.texts[language.code]?[Self.wording].map { (variant.id, $0) }
      }
      return ([("", language.texts[Self.wording] ?? "")] + variants).map { variant, text in
        (language.code, variant, text, wordingHash(of: text))
      }
    }
  }
}

extension WidgetParts.Language {
  /// The texts, and which way they run.
  fileprivate var all: [String: String] {
    texts.merging([TextTable.direction: isRightToLeft ? "rtl" : "ltr"]) { $1 }
  }
}

extension WidgetParts.Layout {
  /// The kind of bundle it needs.
  fileprivate var runtime: String {
    switch self {
    case .center, .sheet: "modal"
    case .corner: "corner"
    case .inline: "inline"
    }
  }
}
