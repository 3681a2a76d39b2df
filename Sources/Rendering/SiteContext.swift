import Configuring
import Diagnostics
import Planning

/// The names that every template may use, for one page in one language.
struct SiteContext {
  let plan: SitePlan
  let language: LanguageTag
  /// The page's own path, which links are relative to.
  let path: RelativePath

  private var config: SiteConfig { plan.config }
  private var format: FigureFormat { FigureFormat(language) }

  /// Everything but what the kind of page adds.
  func values(_ texts: TemplateContext) -> TemplateContext { values(sharing: shared(texts)) }

  /// The same with what pages of one language share, which `shared` has made for all of them.
  func values(sharing shared: TemplateContext) -> TemplateContext {
    shared.adding([
      "root": .url(root), "index_href": href(.index(language)), "asset": .object(assets),
    ])
  }

  /// What is the same on every page of the language.
  func shared(_ texts: TemplateContext) -> TemplateContext {
    TemplateContext([
      "lang": .text(language.string),
      "dir": .text(language.direction),
      "store": .object(store),
      "offer": .object(offer),
      "is_link": .flag(config.widget.signUp == .link),
      "is_coupon": .flag(config.widget.signUp == .coupon),
      "text": .object(texts),
      "config": .object(settings),
      "sample": .object(sample),
    ])
  }

  /// From the page's folder to the bundle's root: empty, or `../` as often as it takes.
  var root: String { String(repeating: "../", count: path.parts.count - 1) }

  /// How this page links to an output.
  func href(_ output: PlannedOutput) -> String {
    guard output.cache == .immutable else { return path.link(to: output.path) }
    return root + Reference(output.id, .path).token
  }

  func href(_ content: PlannedContent) -> TemplateValue {
    plan.output(content).map { .url(href($0)) } ?? .absent
  }

  /// The same page in every language, made by `content`.
  func languages(_ content: (LanguageTag) -> PlannedContent) -> TemplateValue {
    .list(
      config.texts.map { texts in
        TemplateContext([
          "code": .text(texts.language.string),
          "name": .text(texts["language.name"]?.string ?? texts.language.string),
          "href": href(content(texts.language)),
          "current": .flag(texts.language == language),
        ])
      })
  }

  private var store: TemplateContext {
    let store = config.store
    return TemplateContext([
      "name": .text(store.name),
      "legal_name": .text(store.legalName),
      "url": .url(store.url.string),
      "host": .text(store.url.host),
      "support_email": .text(store.supportEmail.string),
      "support_url": .url(store.supportURL.string),
      "privacy_url": .url(store.privacyURL.string),
      "address": .list(store.address.map { TemplateContext(["line": .text($0)]) }),
    ])
  }

  private var offer: TemplateContext {
    let offer = config.offer
    return TemplateContext([
      "id": .text(offer.id),
      "name": .text(offer.name),
      "commission": .text(format.text(offer.commission)),
      "friend_discount": .optional(offer.friendDiscount.map { format.text($0) }),
      "cookie_days": .text(String(offer.cookieDays)),
      "starts": .optional(offer.starts.map { format.text($0) }),
      "ends": .optional(offer.ends.map { format.text($0) }),
      "terms_url": .url(offer.termsURL.string),
    ])
  }

  private var assets: TemplateContext {
    func image(_ path: RelativePath?) -> TemplateValue {
      guard let path, let source = RelativePath("content/\(path)") else { return .absent }
      return href(.file(source))
    }
    return TemplateContext([
      "page_css": href(.stylesheet(.page)),
      "popup_css": href(.stylesheet(.popup)),
      "page_js": config.pageScript.map { href(.file($0)) } ?? .absent,
      "logo": image(config.store.logo),
      "logo_email": image(config.store.logoEmail),
      "image": image(config.design.image),
    ])
  }

  private var settings: TemplateContext {
    TemplateContext([
      "widget_id": .text(config.widget.id),
      "base_url": .url(config.bundle.baseURL.string),
      "backdrop": .flag(config.design.hasBackdrop),
      "image_in_popup": .flag(config.design.hasImageInPopup),
      "sends_email": .flag(config.email.isSent),
      "fallback_url": .optionalURL(config.widget.fallbackURL?.string),
    ])
  }

  private var sample: TemplateContext {
    let sample = config.sample
    return TemplateContext([
      "first_name": .text(sample.firstName),
      "last_name": .text(sample.lastName),
      "email": .text(sample.email.string),
      "order_id": .text(sample.orderID),
      "order_total": .text(format.text(sample.orderTotal)),
      "link": .url(sample.link.string),
      "code": .text(sample.couponCode),
    ])
  }
}

/// The texts of one language as nested names.
struct TextContext {
  /// `dynamic` fills what is known only at run time.
  static func make(
    _ texts: LocaleTexts, _ values: TextValues, dynamic: (String) -> String?
  ) -> TemplateContext {
    TemplateContext(
      paths: texts.all.map { path, text in
        let filled = Placeholders.fill(text.string) { values[$0] ?? dynamic($0) }
        return (path, .text(filled))
      })
  }
}
