/// An sRGB color as CSS writes it, with the contrast arithmetic of WCAG 2.
package struct Color: Hashable, Sendable {
  package let red: UInt8
  package let green: UInt8
  package let blue: UInt8
  /// 255 is opaque.
  package let alpha: UInt8

  package init(red: UInt8, green: UInt8, blue: UInt8, alpha: UInt8 = 255) {
    self.red = red
    self.green = green
    self.blue = blue
    self.alpha = alpha
  }

  /// Reads `#rgb`, `#rgba`, `#rrggbb`, `#rrggbbaa`, `rgb()`, `rgba()`, `hsl()`, `hsla()` in comma
  /// and space syntax, and the named colors; nil for everything else, `currentcolor` included.
  package init?(css text: String) {
    guard text.utf8.count <= 80 else { return nil }
    var lowered = text.utf8.drop(while: isBlank).map(asciiLowered)
    while let last = lowered.last, isBlank(last) { lowered.removeLast() }
    if lowered.first == UInt8(ascii: "#") {
      self.init(hexDigits: lowered.dropFirst())
    } else if let named = Color.named[String(decoding: lowered, as: UTF8.self)] {
      self = named
    } else {
      self.init(function: lowered)
    }
  }

  /// `#rrggbb`, the one spelling that every mail client reads; `#rrggbbaa` when translucent.
  package var hex: String {
    let channels = alpha == 255 ? [red, green, blue] : [red, green, blue, alpha]
    return channels.reduce(into: "#") { text, channel in
      let digits = String(channel, radix: 16)
      text += digits.count == 1 ? "0" + digits : digits
    }
  }

  package var isOpaque: Bool { alpha == 255 }

  /// What is seen when this color lies on an opaque one.
  package func over(_ background: Color) -> Color {
    guard alpha < 255 else { return self }
    let share = Double(alpha) / 255
    func mix(_ top: UInt8, _ bottom: UInt8) -> UInt8 {
      UInt8((Double(top) * share + Double(bottom) * (1 - share)).rounded())
    }
    return Color(
      red: mix(red, background.red), green: mix(green, background.green),
      blue: mix(blue, background.blue))
  }

  /// Relative luminance by WCAG 2, 0 to 1; alpha is not looked at.
  package var luminance: Double {
    0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)
  }

  /// The contrast ratio of WCAG 2, 1 to 21. A translucent color is seen on the other one.
  package func contrast(with other: Color) -> Double {
    let here = over(other).luminance
    let there = other.over(self).luminance
    return (max(here, there) + 0.05) / (min(here, there) + 0.05)
  }

  /// The color of the same hue and saturation whose lightness is nearest and that reaches `ratio`
  /// on `background`; black or white, whichever contrasts more, when none does.
  package func nearest(reaching ratio: Double, on background: Color) -> Color {
    let seen = over(background)
    guard seen.contrast(with: background) < ratio else { return seen }
    let start = seen.hsl
    for step in 1...1000 {
      let distance = Double(step) / 1000
      for lightness in [start.lightness - distance, start.lightness + distance]
      where (0...1).contains(lightness) {
        let candidate = Color(
          hue: start.hue, saturation: start.saturation, lightness: lightness)
        if candidate.contrast(with: background) >= ratio { return candidate }
      }
    }
    let black = Color(red: 0, green: 0, blue: 0)
    let white = Color(red: 255, green: 255, blue: 255)
    return black.contrast(with: background) >= white.contrast(with: background) ? black : white
  }
}

extension Color: CustomStringConvertible {
  package var description: String { hex }
}

/// Undoes the transfer curve of sRGB. The threshold is WCAG's 0.04045, as corrected in 2021.
private func linear(_ channel: UInt8) -> Double {
  let value = Double(channel) / 255
  guard value > 0.04045 else { return value / 12.92 }
  return power((value + 0.055) / 1.055, 2.4)
}
