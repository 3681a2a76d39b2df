package import Configuring
import Styling

/// The style sheet that a message is inlined from: the theme's tokens, then its `email.css`.
package enum EmailStyle {
  /// - Parameter css: the theme's `email.css`.
  package static func sheet(_ css: String, for config: SiteConfig) -> String {
    let theme = config.theme
    let scheme = config.design.colorScheme
    let fonts = [
      ("font-body", theme.bodyFont), ("font-heading", theme.headingFont),
      ("font-mono", theme.monoFont),
    ]
    let sizes = theme.sizes.map { ($0.name, $0.value) }
    let fixed = (fonts + sizes).map { "--\($0.0):\($0.1);" }.joined()
    let light = colors(theme) { scheme == .dark ? $0.dark : $0.light }
    var text = ":root{\(fixed)\(light)}\n"
    // With one scheme only, the dark rules of the theme still run and must not change a color.
    let dark = colors(theme) { scheme == .light ? $0.light : $0.dark }
    text += "@media (prefers-color-scheme:dark){:root{\(dark)}}\n"
    text += "[data-ogsc],[data-ogsb]{\(dark)}\n"
    return text + css
  }

  private static func colors(_ theme: Theme, _ pick: (ColorPair) -> Color) -> String {
    Theme.colorNames.compactMap { name in
      let property = String(name.map { $0 == "_" ? "-" : $0 })
      return theme.colors[name].map { "--\(property):\(pick($0).hex);" }
    }.joined()
  }
}
