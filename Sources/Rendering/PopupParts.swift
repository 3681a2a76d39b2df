import Configuring
import Diagnostics
import Planning
import WidgetRuntime

extension SiteRenderer {
  /// The popup's frame and states with markers, from the templates that the state pages use.
  mutating func renderPopup() -> RenderedPopup? {
    let method = WidgetParts.Method(rawValue: config.widget.signUp.rawValue) ?? .link
    let context = popupContext()
    let empty = context.adding(["state_markup": .markup("")])
    guard let frame = fragment("popup/frame", empty) else { return nil }
    var states: [String: RenderedFragment] = [:]
    var wholes: [RenderedFragment] = []
    for name in method.states {
      guard let marked = draw("popup/\(name)", context) else { continue }
      states[name] = stripped(marked, "popup/\(name)")
      let filled = context.adding(["state_markup": .markup(marked)])
      if let whole = draw("popup/frame", filled) {
        wholes.append(stripped(whole, "popup/frame+\(name)"))
      }
    }
    return RenderedPopup(frame: frame, states: states, wholes: wholes)
  }

  private mutating func fragment(
    _ template: String, _ context: TemplateContext
  ) -> RenderedFragment? {
    draw(template, context).map { stripped($0, template) }
  }

  private func stripped(_ marked: String, _ name: String) -> RenderedFragment {
    let (text, map) = templates.strip(marked)
    return RenderedFragment(file: "w/\(name)", text: text, map: map)
  }

  /// Markers in place of everything that differs by language, shopper or answer.
  private func popupContext() -> TemplateContext {
    let path = RelativePath(literal: "w/popup")
    let site = SiteContext(plan: plan, language: config.store.defaultLanguage, path: path)
    let texts = config.texts.first?.all ?? []
    let marked = TemplateContext(
      paths: texts.map { path, _ in (path, .text(WidgetMarker.text(path))) })
    var values = site.values(marked)
    for name in ["lang", "dir", "first_name", "last_name", "email", "code"] {
      values[name] = .text(WidgetMarker.value(name))
    }
    values["link"] = .url(WidgetMarker.value("link"))
    values["offer"] = .object(markedOffer)
    values["asset"] = .object(popupAssets)
    values["networks"] = .list([network(isPrimary: true), network(isPrimary: false)])
    values["consent"] = .object(TemplateContext(["marketing": .flag(mayAskForMarketing)]))
    let layout = config.design.layout
    values["is_modal"] = .flag(layout == .center || layout == .sheet)
    for other in DesignConfig.Layout.allCases {
      values["layout_\(other.rawValue)"] = .flag(other == layout)
    }
    for name in ["needs_name", "needs_email", "can_retry"] { values[name] = .flag(true) }
    return values
  }

  private var mayAskForMarketing: Bool {
    config.consent.marketing == .box
      || config.consent.regions.contains { $0.marketing == .box }
  }

  private func network(isPrimary: Bool) -> TemplateContext {
    TemplateContext([
      "id": .text(WidgetMarker.value("network")),
      "name": .text(WidgetMarker.value("network")),
      "label": .text(WidgetMarker.text("popup.share.to_network")),
      "href": .url(WidgetMarker.value("href")),
      "primary": .flag(isPrimary),
    ])
  }

  private var markedOffer: TemplateContext {
    let offer = config.offer
    func marker(_ name: String, _ isThere: Bool = true) -> TemplateValue {
      isThere ? .text(WidgetMarker.text("offer.\(name)")) : .absent
    }
    return TemplateContext([
      "id": .text(offer.id),
      "name": .text(offer.name),
      "commission": marker("commission"),
      "friend_discount": marker("friend_discount", offer.friendDiscount != nil),
      "cookie_days": .text(String(offer.cookieDays)),
      "starts": marker("starts", offer.starts != nil),
      "ends": marker("ends", offer.ends != nil),
      "terms_url": .url(offer.termsURL.string),
    ])
  }

  /// On the store's page nothing is relative to this bundle.
  private var popupAssets: TemplateContext {
    let base = config.bundle.baseURL.string
    func address(_ image: RelativePath?) -> TemplateValue {
      guard let image, let source = RelativePath("content/\(image)"),
        let output = plan.output(.file(source))
      else { return .absent }
      return .url(base + Reference(output.id, .path).token)
    }
    return TemplateContext([
      "logo": address(config.store.logo), "image": address(config.design.image),
    ])
  }
}
