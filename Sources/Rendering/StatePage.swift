import Configuring
import Diagnostics
import Planning
import WidgetRuntime

extension SiteRenderer {
  /// What a page that shows one state of the popup adds.
  mutating func stateValues(
    _ state: PopupState, _ output: PlannedOutput, _ language: LanguageTag
  ) -> [String: TemplateValue] {
    let site = site(output, language)
    let popup = popupMarkup(state, output, language)
    var values: [String: TemplateValue] = [
      "state": .text(state.rawValue),
      "popup": popup.map { .markup($0) } ?? .absent,
      "states": .list(states(site, current: state)),
      "languages": site.languages { .state(state, $0) },
    ]
    for other in PopupState.allCases {
      let name = "state_" + other.rawValue.map { $0 == "-" ? "_" : String($0) }.joined()
      values[name] = .flag(other == state)
    }
    return values
  }

  /// The frame with the state inside, position marks included.
  private mutating func popupMarkup(
    _ state: PopupState, _ output: PlannedOutput, _ language: LanguageTag
  ) -> String? {
    let context = context(output, language).adding(popupValues(state, language))
    guard let inner = draw("popup/\(state.rawValue)", context) else { return nil }
    return draw("popup/frame", context.adding(["state_markup": .markup(inner)]))
  }

  private func popupValues(
    _ state: PopupState, _ language: LanguageTag
  ) -> [String: TemplateValue] {
    let sample = config.sample
    let layout = config.design.layout
    var values: [String: TemplateValue] = [
      "first_name": .text(sample.firstName),
      "last_name": .text(sample.lastName),
      "email": .text(sample.email.string),
      "link": .url(sample.link.string),
      "code": .text(sample.couponCode),
      "needs_name": .flag(false),
      "needs_email": .flag(false),
      "can_retry": .flag(true),
      "is_modal": .flag(layout == .center || layout == .sheet),
      "networks": .list(networks(language)),
      "consent": .object(TemplateContext(["marketing": .flag(asksForMarketing)])),
    ]
    for other in DesignConfig.Layout.allCases {
      values["layout_\(other.rawValue)"] = .flag(other == layout)
    }
    // Each success page shows its own kind, whichever way this store's customers join.
    switch state {
    case .successLink: (values["is_link"], values["is_coupon"]) = (.flag(true), .flag(false))
    case .successCoupon: (values["is_link"], values["is_coupon"]) = (.flag(false), .flag(true))
    default: break
    }
    return values
  }

  private func name(of network: ShareConfig.Network, _ language: LanguageTag) -> String {
    let known = ShareNetwork.all.first { $0.id == network.rawValue }
    return known?.nameKey.map { text($0, language) } ?? known?.name ?? network.rawValue
  }

  private var asksForMarketing: Bool {
    let region = config.consent.regions.first { $0.countries.contains(config.sample.country) }
    return (region?.marketing ?? config.consent.marketing) == .box
  }

  private func networks(_ language: LanguageTag) -> [TemplateContext] {
    let label = config.texts(in: language)?["popup.share.to_network"]?.string ?? "{network}"
    return config.share.networks.map { network in
      let name = name(of: network, language)
      return TemplateContext([
        "id": .text(network.rawValue),
        "name": .text(name),
        "label": .text(Placeholders.fill(label) { $0 == "network" ? name : nil }),
        "href": .url(config.sample.link.string),
        "primary": .flag(network == config.share.primary),
      ])
    }
  }
}
