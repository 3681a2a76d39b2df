import Configuring
import Diagnostics
import Styling

/// Proves that every pair of colors that the themes put together can be read: WCAG 2.2, 1.4.3 and
/// 1.4.11, in light and in dark.
struct ContrastCheck {
  private let config: SiteConfig
  private(set) var diagnostics: [Diagnostic] = []

  /// What stands on what, and the ratio it needs.
  static let pairs: [(front: String, back: String, ratio: Double)] = [
    ("ink", "paper", 4.5), ("ink", "surface", 4.5), ("muted", "paper", 4.5),
    ("muted", "surface", 4.5), ("link", "paper", 4.5), ("link", "surface", 4.5),
    ("success", "surface", 4.5), ("danger", "surface", 4.5), ("on_accent", "accent", 4.5),
    ("edge", "surface", 3), ("focus", "surface", 3), ("accent", "surface", 3),
  ]

  init(config: SiteConfig) {
    self.config = config
    for pair in Self.pairs {
      guard let front = config.theme.colors[pair.front],
        let back = config.theme.colors[pair.back]
      else { continue }
      judge(pair, front.light, back.light, scheme: "light")
      judge(pair, front.dark, back.dark, scheme: "dark")
    }
  }

  private mutating func judge(
    _ pair: (front: String, back: String, ratio: Double), _ front: Color, _ back: Color,
    scheme: String
  ) {
    let ratio = front.contrast(with: back)
    guard ratio < pair.ratio else { return }
    let places = config.theme.colorLocations
    // The merchant's own color is the one to mend.
    let isFrontOurs =
      places[pair.front]?.file != SiteConfig.path.string
      && places[pair.back]?.file == SiteConfig.path.string
    let subject = isFrontOurs ? pair.back : pair.front
    let nearest =
      isFrontOurs
      ? back.nearest(reaching: pair.ratio, on: front)
      : front.nearest(reaching: pair.ratio, on: back)
    diagnostics.append(
      .lowContrast(
        front: (pair.front, front), back: (pair.back, back), ratio: ratio, wanted: pair.ratio,
        scheme: scheme, mend: (subject, nearest),
        at: places[subject] ?? config.theme.location))
  }
}
