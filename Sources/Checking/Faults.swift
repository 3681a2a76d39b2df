import Diagnostics
import Styling

extension Diagnostic {
  static func brokenLink(_ value: String, at location: FileLocation) -> Diagnostic {
    Diagnostic(.brokenLink, "'\(value)' leads to no file of the bundle", at: location)
  }

  static func brokenAnchor(
    _ id: String, page: String?, nearest: String?, at location: FileLocation
  ) -> Diagnostic {
    let place = page.map { "'\($0)'" } ?? "the page itself"
    return Diagnostic(
      .brokenAnchor, "nothing on \(place) has the id '\(id)'", at: location,
      hint: nearest.map { "did you mean '#\($0)'?" })
  }

  static func insecureLink(_ value: String, at location: FileLocation) -> Diagnostic {
    Diagnostic(
      .insecureLink, "'\(value)' is not encrypted", at: location, hint: "write 'https:'")
  }

  static func pageScript(_ what: String, at location: FileLocation) -> Diagnostic {
    Diagnostic(
      .pageScript, "\(what) would run a script, and the bundle's pages run none of their own",
      at: location, hint: "delete it, or move it into the theme's page.js")
  }

  static func relativeLinkInEmail(_ value: String, at location: FileLocation) -> Diagnostic {
    Diagnostic(
      .relativeLinkInEmail, "'\(value)' has no host, and an email has none to add", at: location,
      hint: "write the whole address")
  }

  static func lowContrast(
    front: (name: String, color: Color), back: (name: String, color: Color), ratio: Double,
    wanted: Double, scheme: String, mend: (name: String, color: Color),
    at location: FileLocation
  ) -> Diagnostic {
    Diagnostic(
      .lowContrast,
      "\(scheme): '\(front.name)' \(front.color.hex) on '\(back.name)' \(back.color.hex) has a "
        + "contrast of \(oneDecimal(ratio)); it needs \(oneDecimal(wanted))",
      at: location, hint: "the nearest '\(mend.name)' that passes is \(mend.color.hex)")
  }

  /// Rounded down, so that a ratio that fails never reads as one that passes.
  private static func oneDecimal(_ ratio: Double) -> String {
    let tenths = Int(ratio * 10)
    return "\(tenths / 10).\(tenths % 10)"
  }

  static func contradictingFigure(_ typed: String, known: [String], at location: FileLocation)
    -> Diagnostic
  {
    Diagnostic(
      .contradictingFigure,
      "'\(typed)' is none of the offer's figures (\(known.joined(separator: ", ")))",
      at: location, hint: "write {commission} or {discount}, and the figure in the offer")
  }

  static func typedFigure(_ typed: String, placeholder: String, at location: FileLocation)
    -> Diagnostic
  {
    Diagnostic(
      .typedFigure, "'\(typed)' is typed by hand", at: location,
      hint: "write {\(placeholder)}, so that it follows the offer")
  }

  static func overBudget(
    _ what: String, bytes: Int, budget: Int, key: String, at location: FileLocation
  ) -> Diagnostic {
    Diagnostic(
      .overBudget, "\(what) has \(bytes) bytes; its budget is \(budget)", at: location,
      hint: "make it smaller, or raise checks.budgets.\(key)")
  }

  static func unknownCode(_ name: String, nearest: String?, at location: FileLocation)
    -> Diagnostic
  {
    Diagnostic(
      .unknownCode, "there is no diagnostic code '\(name)'", at: location,
      hint: nearest.map { "did you mean '\($0)'?" })
  }

  static func structuralCode(_ name: String, at location: FileLocation) -> Diagnostic {
    Diagnostic(.structuralCode, "'\(name)' cannot be less than an error", at: location)
  }
}
