package import Diagnostics

/// Everything the author said, typed and complete: the config, the texts of every language, the
/// email copy, the guides and the theme.
package struct SiteConfig: Sendable {
  package let store: StoreConfig
  package let offers: [Offer]
  package let widget: WidgetConfig
  package let design: DesignConfig
  package let share: ShareConfig
  package let consent: ConsentConfig
  package let email: EmailConfig
  package let platforms: PlatformValues
  package let sample: SampleOrder
  package private(set) var bundle: BundleConfig
  package let checks: ChecksConfig

  /// The offer that the widget makes.
  package let offer: Offer
  package let theme: Theme
  /// In the order of `store.languages`.
  package let texts: [LocaleTexts]
  /// In the order of `store.languages`; empty when no email is sent.
  package let emails: [EmailCopy]
  /// The guides of the store's platforms, in their order.
  package let guides: [GuideSource]
  package let sources: SourceTree
  private let locations: [String: FileLocation]

  package static let path = RelativePath(literal: "content/widget.yaml")

  /// Where the value at a path such as `offers[0].commission` was written; the file itself for one
  /// that was not.
  package func location(of path: String) -> FileLocation {
    locations[path] ?? FileLocation(Self.path.string)
  }

  /// The same site for another address, such as a preview's; nil when it is no https address that
  /// ends with a slash.
  package func served(at address: String) -> SiteConfig? {
    guard let url = WebURL(address), address.hasSuffix("/") else { return nil }
    var moved = self
    moved.bundle = BundleConfig(baseURL: url, formerScripts: bundle.formerScripts)
    return moved
  }

  package func texts(in language: LanguageTag) -> LocaleTexts? {
    texts.first { $0.language == language }
  }
}

extension SiteConfig {
  /// Reads `content/widget.yaml` and all it names.
  package static func read(_ sources: SourceTree) -> Outcome<SiteConfig> {
    guard sources[path] != nil else { return Outcome(nil, [.missingConfig()]) }
    return readYAML(path, from: sources, as: ConfigFile.shape).then { file in
      complete(file.value, file.locations, sources)
    }
  }

  private static func complete(
    _ file: ConfigFile, _ locations: [String: FileLocation], _ sources: SourceTree
  ) -> Outcome<SiteConfig> {
    var faults: [Diagnostic] = []
    @Sendable func place(_ key: String) -> FileLocation {
      locations[key] ?? FileLocation(path.string)
    }
    func take<Value>(_ outcome: Outcome<Value>) -> Value? {
      faults += outcome.diagnostics
      return outcome.value
    }
    let theme = take(ThemeFile.load(file.design, at: place("design.theme"), from: sources))
    let languages = file.store.languages.enumerated()
    let read = Parallel.map(Array(languages)) { index, language in
      LocaleTexts.read(language, wantedAt: place("store.languages[\(index)]"), from: sources)
    }
    let texts = read.compactMap { take($0) }
    let copies = Parallel.map(file.email.isSent ? Array(languages) : []) { index, language in
      EmailCopy.read(language, wantedAt: place("store.languages[\(index)]"), from: sources)
    }
    let emails = copies.compactMap { take($0) }
    let known = take(GuideSource.readAll(from: sources))
    // Without the guides nothing is known of platforms.
    faults += known.map { file.platforms.faults(against: $0) } ?? []
    let guides = known ?? []
    faults += file.widget.faults(against: file.store.languages)
    faults += missingImages(file, place, sources)
    let offer = file.offers.first { $0.id == file.widget.offerID }
    if let offer { faults += emails.flatMap { $0.faults(for: offer) } }
    guard !faults.hasErrors, let theme, let offer else { return Outcome(nil, faults) }
    let shown = guides.filter { file.platforms[$0.platform] != nil }
      .sorted { ($0.order, $0.id) < ($1.order, $1.id) }
    let config = SiteConfig(
      store: file.store, offers: file.offers, widget: file.widget, design: file.design,
      share: file.share, consent: file.consent, email: file.email, platforms: file.platforms,
      sample: file.sample, bundle: file.bundle, checks: file.checks, offer: offer, theme: theme,
      texts: texts, emails: emails, guides: shown, sources: sources, locations: locations)
    return Outcome(config, faults)
  }

  private static func missingImages(
    _ file: ConfigFile, _ place: (String) -> FileLocation, _ sources: SourceTree
  ) -> [Diagnostic] {
    let named: [(String, RelativePath?, Set<String>)] = [
      ("store.logo", file.store.logo, ["svg", "png"]),
      ("store.logo_email", file.store.logoEmail, ["png"]),
      ("design.image", file.design.image, ["png", "jpg", "jpeg", "webp", "svg"]),
    ]
    return named.compactMap { key, image, types in
      guard let image else { return nil }
      if !types.contains(image.fileExtension) {
        return .wrongImageType(image.string, types: types.sorted(), at: place(key))
      }
      guard let path = RelativePath("content/\(image)"), sources[path] != nil else {
        return .missingFile("content/\(image)", at: place(key))
      }
      return nil
    }
  }
}

/// `content/widget.yaml` by itself.
struct ConfigFile: Sendable {
  let store: StoreConfig
  let offers: [Offer]
  let widget: WidgetConfig
  let design: DesignConfig
  let share: ShareConfig
  let consent: ConsentConfig
  let email: EmailConfig
  let platforms: PlatformValues
  let sample: SampleOrder
  let bundle: BundleConfig
  let checks: ChecksConfig

  static let shape = Shape<ConfigFile>.object("the config") { keys in
    let store = keys.required("store", StoreConfig.shape, "The shop that runs the programme.")
    let offers = keys.required(
      "offers", Offer.shape.list(maximum: 50).checked(distinctOffers),
      "What affiliates are promised; every figure in every text comes from here.")
    let widget = keys.required("widget", WidgetConfig.shape, "The popup.")
    let design = keys.required("design", DesignConfig.shape, "How it looks and behaves.")
    let share = keys.required("share", ShareConfig.shape, "Where affiliates can share.")
    let consent = keys.defaulted(
      "consent", ConsentConfig.shape, default: .standard,
      written: [:], "Whether a box asks for marketing mail, and where.")
    let email = keys.required("email", EmailConfig.shape, "The welcome email.")
    let platforms = keys.required(
      "platforms", PlatformValues.shape, "The platforms to write guides for, and their values.")
    let sample = keys.required("sample", SampleOrder.shape, "The order that previews show.")
    let bundle = keys.required("bundle", BundleConfig.shape, "Where the bundle is served.")
    let checks = keys.defaulted(
      "checks", ChecksConfig.shape, default: .standard, written: [:],
      "How strict the build is.")
    return { record in
      let before = record.faultCount
      let listed = record(offers)
      let areOffersRead = record.faultCount == before
      let popup = record(widget)
      let known = listed.map(\.id)
      if let place = record.log.locations["widget.offer"], areOffersRead, !listed.isEmpty,
        !record.log.faults.contains(where: { $0.location == place }),
        !known.contains(popup.offerID)
      {
        let nearest = nearestName(to: popup.offerID, among: known)
        record.report(.unknownOffer(popup.offerID, known: known, nearest: nearest, at: place))
      }
      return ConfigFile(
        store: record(store), offers: listed, widget: popup,
        design: record(design), share: record(share), consent: record(consent),
        email: record(email), platforms: record(platforms), sample: record(sample),
        bundle: record(bundle), checks: record(checks))
    }
  }

  @Sendable private static func distinctOffers(
    _ offers: [Offer], at location: FileLocation
  ) -> Diagnostic? {
    if offers.isEmpty { return .emptyList(at: location) }
    let repeated = offers.first { offer in offers.count { $0.id == offer.id } > 1 }
    return repeated.map { .repeatedItem($0.id, at: location) }
  }
}

extension SiteConfig {
  /// JSON Schema 2020-12 of `content/widget.yaml`, made from the declaration that reads it.
  package static var schema: JSONValue {
    guard case .object(let members) = ConfigFile.shape.schema else { return .null }
    let head: [JSONValue.Member] = [
      .init(key: "$schema", value: "https://json-schema.org/draft/2020-12/schema"),
      .init(key: "title", value: "Post-purchase widget config"),
    ]
    return .object(head + members)
  }
}
