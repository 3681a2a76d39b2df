import Configuring
import Planning
import Styling

/// The theme's tokens as CSS custom properties, which come before the theme's own style sheet.
struct TokenSheet {
  let config: SiteConfig

  func text(for sheet: PlannedContent.Stylesheet) -> String {
    let root = sheet == .popup ? ":host" : ":root"
    let scheme = sheet == .popup ? config.design.colorScheme : .auto
    var light = colors { scheme == .dark ? $0.dark : $0.light }
    light += fixed
    let declared = "color-scheme:\(name(of: scheme));"
    var text = "\(root){\(declared)\(light)}\n"
    if scheme == .auto {
      text += "@media (prefers-color-scheme:dark){\(root){\(colors { $0.dark })}}\n"
    }
    return text
  }

  private func name(of scheme: DesignConfig.ColorScheme) -> String {
    switch scheme {
    case .auto: "light dark"
    case .light: "light"
    case .dark: "dark"
    }
  }

  private func colors(_ pick: (ColorPair) -> Color) -> String {
    Theme.colorNames.compactMap { name in
      config.theme.colors[name].map { "\(property(name)):\(pick($0).hex);" }
    }.joined()
  }

  private var fixed: String {
    let theme = config.theme
    let fonts = [
      ("font-body", theme.bodyFont), ("font-heading", theme.headingFont),
      ("font-mono", theme.monoFont),
    ]
    let sizes = theme.sizes.map { ($0.name, $0.value) }
    return (fonts + sizes).map { "\(property($0.0)):\($0.1);" }.joined()
  }

  private func property(_ name: String) -> String {
    "--" + String(name.map { $0 == "_" ? "-" : $0 })
  }
}
