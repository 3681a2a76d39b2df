import Checking
import Configuring
import Diagnostics
import Planning
import Rendering
import WidgetRuntime

/// The popup's script and the part that draws the QR code.
struct WidgetFiles {
  /// By output id.
  var contents: [Int: RenderedFile.Content] = [:]
  /// nil without a popup.
  var script: WidgetScript?
}

func widgetScripts(of site: CheckedSite) -> Outcome<WidgetFiles> {
  guard let parts = WidgetParts(site) else { return Outcome(WidgetFiles()) }
  return assembleWidget(parts).map { script in
    var contents: [Int: RenderedFile.Content] = [:]
    for output in site.plan.outputs {
      switch output.content {
      case .script: contents[output.id] = .text(script.text)
      case .qrScript: contents[output.id] = .text(script.codePart)
      default: break
      }
    }
    return WidgetFiles(contents: contents, script: script)
  }
}

extension WidgetParts {
  /// nil when the theme has no style sheet for the popup, which rendering has then told.
  fileprivate init?(_ site: CheckedSite) {
    let config = site.plan.config
    guard let sheet = site.plan.output(.stylesheet(.popup)),
      let css = site.rendered.files.first(where: { $0.output.id == sheet.id })?.text
    else { return nil }
    let file = config.theme.file("popup.css", in: config.sources)
    self.init(
      program: .init(config), manners: .init(config), sharing: .init(site.plan),
      look: .init(
        layout: WidgetParts.Layout(config.design.layout), sheet: css,
        sheetFile: file?.string ?? "popup.css", frame: site.popup.frame,
        states: site.popup.states),
      words: .init(languages: config.texts.map { WidgetParts.Language($0, config) }))
  }
}

extension WidgetParts.Program {
  fileprivate init(_ config: SiteConfig) {
    self.init(
      widget: config.widget.id, offer: config.offer.id,
      method: config.widget.signUp == .link ? .link : .coupon,
      hasFriendDiscount: config.offer.friendDiscount != nil,
      endpoint: config.widget.endpoint.string)
    names = [
      ("w/\(config.widget.id).js", config.location(of: "widget.id")),
      (config.widget.endpoint.string, config.location(of: "widget.endpoint")),
      (config.bundle.baseURL.string, config.location(of: "bundle.base_url")),
    ]
  }
}

extension WidgetParts.Manners {
  fileprivate init(_ config: SiteConfig) {
    self.init()
    let widget = config.widget
    delayMilliseconds = config.design.delay.milliseconds
    askAgainAfterHours = widget.showAgainAfter.map { $0.milliseconds / 3_600_000 }
    storage =
      switch widget.storage {
      case .local: .local
      case .session: .session
      case .none: .none
      }
    starts = config.offer.starts.map { $0.dayNumber * 86_400 }
    // The last day counts whole.
    ends = config.offer.ends.map { ($0.dayNumber + 1) * 86_400 }
    waitFor = config.consent.waitFor
    marketingBox = config.consent.marketing == .box
    marketingExceptions = config.consent.regions
      .filter { $0.marketing != config.consent.marketing }.flatMap(\.countries)
    variants = widget.variants.map { variant in
      let texts = config.texts.compactMap { own in
        let values = TextValues(config, in: own.language)
        let changed = variant.texts.first { $0.name == own.language.string }?.value
        let filled = changed?.map { ($0.name, values.fill($0.value)) }
        return filled.map { (own.language.string, Dictionary($0) { first, _ in first }) }
      }
      return WidgetParts.Variant(
        id: variant.id, share: variant.share, texts: Dictionary(texts) { first, _ in first })
    }
  }
}

extension WidgetParts.Sharing {
  fileprivate init(_ plan: SitePlan) {
    let config = plan.config
    let base = config.bundle.baseURL.string
    let picture = config.design.image.flatMap { RelativePath("content/\($0)") }
      .flatMap { plan.output(.file($0)) }
      .map { base + Reference($0.id, .path).token }
    let primary = config.share.primary
    let ordered = [primary] + config.share.networks.filter { $0 != primary }
    self.init(
      networks: ordered.compactMap { ShareNetwork(id: $0.rawValue, imageURL: picture) },
      campaign: config.share.utm.map(Self.campaign) ?? "",
      storeURL: config.store.url.string,
      codeFile: plan.output(.qrScript).map { Reference($0.id, .name).token } ?? "")
  }

  private static func campaign(_ utm: ShareConfig.UTM) -> String {
    let pairs = [
      ("utm_source", utm.source), ("utm_medium", utm.medium), ("utm_campaign", utm.campaign),
    ]
    return pairs.map { "\($0.0)=\(encoded($0.1))" }.joined(separator: "&")
  }

  /// Percent-encoded, but for the braces of `{network}`, which the runtime fills.
  private static func encoded(_ text: String) -> String {
    text.utf8.map { byte -> String in
      let scalar = Unicode.Scalar(byte)
      let isPlain =
        byte < 0x80 && (scalar.properties.isAlphabetic || scalar.properties.numericType != nil)
      if isPlain || "-_.~{}".unicodeScalars.contains(scalar) { return String(scalar) }
      let digits = String(byte, radix: 16, uppercase: true)
      return "%" + (digits.count == 1 ? "0" : "") + digits
    }.joined()
  }
}

extension WidgetParts.Layout {
  fileprivate init(_ layout: DesignConfig.Layout) {
    switch layout {
    case .center: self = .center
    case .corner: self = .corner
    case .sheet: self = .sheet
    case .inline: self = .inline
    }
  }
}

extension WidgetParts.Language {
  /// Static placeholders filled, dynamic ones left; and the offer's figures as the language writes
  /// them.
  fileprivate init(_ texts: LocaleTexts, _ config: SiteConfig) {
    let values = TextValues(config, in: texts.language)
    var filled: [String: String] = [:]
    for (path, text) in texts.all where path.hasPrefix("popup.") || path.hasPrefix("share.") {
      filled[path] = values.fill(text.string)
    }
    let format = FigureFormat(texts.language)
    filled["offer.commission"] = format.text(config.offer.commission)
    filled["offer.friend_discount"] = config.offer.friendDiscount.map { format.text($0) }
    filled["offer.starts"] = config.offer.starts.map { format.text($0) }
    filled["offer.ends"] = config.offer.ends.map { format.text($0) }
    self.init(code: texts.language.string, texts: filled)
  }
}
