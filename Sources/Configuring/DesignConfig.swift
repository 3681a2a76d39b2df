package import Diagnostics
package import Styling

/// How the popup looks and behaves on the page.
package struct DesignConfig: Sendable {
  package enum ColorScheme: String, CaseIterable, Sendable { case auto, light, dark }
  package enum Layout: String, CaseIterable, Sendable { case center, corner, sheet, inline }

  package let theme: String
  package let colorScheme: ColorScheme
  /// Replaces the theme's tokens of the same name.
  package let colors: [Named<ColorPair>]
  package let bodyFont: String?
  package let headingFont: String?
  /// Corner radius in px; the theme's own when nil.
  package let radius: Int?
  /// For the email, the share at Pinterest and the bundle's index; for the popup see below.
  package let image: RelativePath?
  /// A picture is one more request before the click.
  package let hasImageInPopup: Bool
  package let layout: Layout
  package let delay: TimeSpan
  package let hasBackdrop: Bool
}

/// One color for light and one for dark surroundings.
package struct ColorPair: Hashable, Sendable {
  package let light: Color
  package let dark: Color

  package init(light: Color, dark: Color) {
    self.light = light
    self.dark = dark
  }
}

extension DesignConfig {
  static let shape = Shape<DesignConfig>.object("design") { keys in
    let theme = keys.required("theme", .identifier, "The folder in themes.")
    let scheme = keys.defaulted(
      "color_scheme", .choice(placeholder: ColorScheme.auto), default: .auto, written: "auto",
      "Follow the shopper's setting, or always light or dark.")
    let colors = keys.defaulted(
      "colors", Shape<ColorPair>.pair.mapping(keyPattern: "^[a-z_]+$", keyFault: colorNameFault),
      default: [], written: [:],
      "Colors that replace the theme's, by name: one color, or { light, dark }.")
    let bodyFont = keys.optional("body_font", .fontStack, "A CSS font-family list for text.")
    let headingFont = keys.optional("heading_font", .fontStack, "The same for headings.")
    let radius = keys.optional("radius", .integer(0...48), "Corner radius, in px.")
    let image = keys.optional(
      "image", .path, "A picture for the email and for Pinterest, in content.")
    let imageInPopup = keys.defaulted(
      "image_in_popup", .flag, default: false, written: false,
      "Show the picture above the invitation too: one more request, before the click.")
    let layout = keys.defaulted(
      "layout", .choice(placeholder: Layout.center), default: .center, written: "center",
      "A centred dialog, a card in the corner, a sheet from below, or inline.")
    let delay = keys.defaulted(
      "delay", .span(0...120_000, "a delay of at most 2 minutes", example: "1s"),
      default: TimeSpan(milliseconds: 1000), written: "1s",
      "How long after the page is ready the popup opens.")
    let backdrop = keys.defaulted(
      "backdrop", .flag, default: true, written: true, "Dim the page behind a dialog or sheet.")
    return { record in
      DesignConfig(
        theme: record(theme), colorScheme: record(scheme), colors: record(colors),
        bodyFont: record(bodyFont), headingFont: record(headingFont), radius: record(radius),
        image: record(image), hasImageInPopup: record(imageInPopup), layout: record(layout),
        delay: record(delay), hasBackdrop: record(backdrop))
    }
  }

  @Sendable private static func colorNameFault(
    _ name: String, at location: FileLocation
  ) -> Diagnostic? {
    guard !Theme.colorNames.contains(name) else { return nil }
    return .unknownKey(
      name, in: "colors", known: Theme.colorNames,
      nearest: nearestName(to: name, among: Theme.colorNames), at: location)
  }
}

extension Shape where Value == ColorPair {
  /// `{ light: "#…", dark: "#…" }`, or one color for both.
  static var pair: Shape {
    let both = Shape.object("color") { keys in
      let light = keys.required("light", .color, "On light surroundings.")
      let dark = keys.required("dark", .color, "On dark surroundings.")
      return { record in ColorPair(light: record(light), dark: record(dark)) }
    }
    let one = Shape<Color>.color
    return Shape(schema: ["anyOf": [one.schema, both.schema]], placeholder: both.placeholder) {
      node, log in
      if case .mapping = node.content { return both.read(node, &log) }
      return one.read(node, &log).map { ColorPair(light: $0, dark: $0) }
    }
  }
}

extension Shape where Value == String {
  /// A list of font names as CSS writes it; nothing that could leave the declaration.
  static let fontStack = Shape.scalar(
    "a list of font names", example: "Georgia, 'Times New Roman', serif",
    schema: ["type": "string", "pattern": "^[A-Za-z0-9 ,'\"-]+$", "maxLength": 300],
    placeholder: "serif"
  ) { text in
    let isPlain = text.utf8.allSatisfy { byte in
      (0x61...0x7A).contains(byte) || (0x41...0x5A).contains(byte)
        || (0x30...0x39).contains(byte) || " ,'\"-".utf8.contains(byte)
    }
    let isQuoted = text.count { $0 == "'" } % 2 == 0 && text.count { $0 == "\"" } % 2 == 0
    return isPlain && isQuoted && (1...300).contains(text.utf8.count) ? text : nil
  }
}
