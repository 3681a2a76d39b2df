package import Diagnostics

extension DiagnosticCode {
  package static let unknownAction = DiagnosticCode(
    "widget.unknown-action",
    meaning: "A popup template names an action that the widget's script does not have.",
    reason: "The button would do nothing.",
    example: .init(
      .file("themes/linen/popup/paused.mustache"),
      bad: #"""
        <h2 class="title" id="title" tabindex="-1">{{text.popup.paused.title}}</h2>
        <button class="main" type="button" data-act="colse">{{text.popup.done}}</button>
        """#,
      good: #"""
        <h2 class="title" id="title" tabindex="-1">{{text.popup.paused.title}}</h2>
        <button class="main" type="button" data-act="close">{{text.popup.done}}</button>
        """#))

  package static let unknownCondition = DiagnosticCode(
    "widget.unknown-condition",
    meaning: "A popup template shows an element under a condition that the script does not know.",
    reason: "The condition would never hold, and the element never show.",
    example: .init(
      .file("themes/linen/popup/paused.mustache"),
      bad: #"""
        <h2 class="title" id="title" tabindex="-1">{{text.popup.paused.title}}</h2>
        <p data-when="needs_mail">{{text.popup.paused.body}}</p>
        """#,
      good: #"""
        <h2 class="title" id="title" tabindex="-1">{{text.popup.paused.title}}</h2>
        <p data-when="needs_email">{{text.popup.paused.body}}</p>
        """#))

  package static let missingPart = DiagnosticCode(
    "widget.missing-part",
    meaning: "A popup template lacks an element that the widget's script works with.",
    reason: "Without it the popup cannot move the focus, announce a change, or be used at all.",
    example: .init(
      .file("themes/linen/popup/frame.mustache"),
      bad: #"""
        <dialog class="layer" open="open" lang="{{lang}}" dir="{{dir}}" aria-labelledby="title">
          <div class="card" id="state">{{{state_markup}}}</div>
        </dialog>
        """#,
      good: #"""
        <dialog class="layer" open="open" lang="{{lang}}" dir="{{dir}}" aria-labelledby="title">
          <div class="card" id="state">{{{state_markup}}}</div>
          <div id="live" role="status"></div>
        </dialog>
        """#),
    isStructural: true)

  package static let foreignMarkup = DiagnosticCode(
    "widget.foreign-markup",
    meaning: "A popup template holds something that the script does not build on a store's page.",
    reason: """
      The popup must pass the strictest content security policy: plain HTML elements only, no \
      script, style, frame, drawing, inline style or event attribute.
      """,
    example: .init(
      .file("themes/linen/popup/paused.mustache"),
      bad: #"""
        <h2 class="title" id="title" tabindex="-1">{{text.popup.paused.title}}</h2>
        <svg viewBox="0 0 8 8" aria-hidden="true"><path d="M0 0h8v8z"/></svg>
        """#,
      good: #"""
        <h2 class="title" id="title" tabindex="-1">{{text.popup.paused.title}}</h2>
        <p class="lead">{{text.popup.paused.body}}</p>
        """#),
    isStructural: true)

  package static let loadingStyle = DiagnosticCode(
    "widget.loading-style",
    meaning: "The popup's sheet loads something: an import, a font or a picture.",
    reason: """
      Nothing but the script may be fetched before the shopper clicks, and strict stores refuse \
      what it would load.
      """,
    example: .init(
      .file("themes/linen/popup.css"),
      bad: #"""
        .card { background-image: url(https://a.example/paper.png) }
        """#,
      good: #"""
        .card { background-image: none }
        """#))

  package static let rootUnit = DiagnosticCode(
    "widget.root-unit",
    meaning: "The popup's sheet measures in rem, rlh or another unit of the page's root.",
    reason: "The root is the store's: many set its font to 62.5 %, and the popup would shrink.",
    example: .init(
      .file("themes/linen/popup.css"),
      bad: #"""
        .card { width: 27rem }
        """#,
      good: #"""
        .card { width: 27em }
        """#))

  package static let unclosedStyle = DiagnosticCode(
    "widget.unclosed-style",
    meaning: "A block, string or comment of the popup's sheet is never closed.",
    reason: "A browser would swallow the rest of the sheet.",
    example: .init(
      .file("themes/linen/popup.css"), bad: ".card { width: 27em",
      good: ".card { width: 27em }"),
    isStructural: true)

  package static let blockedName = DiagnosticCode(
    "widget.blocked-name", .warning,
    meaning: "A path or name that the widget uses looks to content blockers like an advertisement.",
    reason: """
      Their generic rules would hide the popup, or refuse its script or request, for one shopper \
      in three.
      """,
    example: .init(
      .config,
      bad: """
        widget:
          id: affiliate-box
          offer: teahouse-friends
          endpoint: https://join.thistleandfinch.example/w/join
        """,
      good: """
        widget:
          id: teahouse
          offer: teahouse-friends
          endpoint: https://join.thistleandfinch.example/w/join
        """),
    specification: "https://easylist.to/")
}

extension Diagnostic {
  static func unknownAction(
    _ name: String, known: [String], at location: FileLocation
  ) -> Diagnostic {
    Diagnostic(
      .unknownAction, "action '\(name)' is not known to the widget", at: location,
      hint: knownHint(name, known))
  }

  static func unknownCondition(
    _ name: String, known: [String], at location: FileLocation
  ) -> Diagnostic {
    Diagnostic(
      .unknownCondition, "condition '\(name)' is not known to the widget", at: location,
      hint: knownHint(name, known))
  }

  private static func knownHint(_ name: String, _ known: [String]) -> String {
    if let nearest = nearestName(to: name, among: known) { return "did you mean '\(nearest)'?" }
    return "use one of \(known.joined(separator: ", "))"
  }

  static func missingPart(_ part: String, at location: FileLocation) -> Diagnostic {
    Diagnostic(
      .missingPart, "the popup needs \(part) here", at: location,
      hint: "add it, as the linen theme has it")
  }

  static func foreignMarkup(_ name: String, at location: FileLocation) -> Diagnostic {
    Diagnostic(
      .foreignMarkup, "'\(name)' cannot travel in the widget's script", at: location,
      hint: "use plain HTML elements with classes, and popup.css for their look")
  }

  static func loadingStyle(_ what: String, at location: FileLocation) -> Diagnostic {
    Diagnostic(
      .loadingStyle, "the popup's sheet may not load anything, as '\(what)' does", at: location,
      hint: "draw with colors, borders and gradients")
  }

  static func rootUnit(_ value: String, at location: FileLocation) -> Diagnostic {
    Diagnostic(
      .rootUnit, "'\(value)' depends on the store's root font", at: location,
      hint: "write the size in em")
  }

  static func unclosedStyle(at location: FileLocation) -> Diagnostic {
    Diagnostic(
      .unclosedStyle, "what begins here is never closed", at: location,
      hint: "close it, or remove what opens it")
  }

  package static func blockedName(
    _ name: String, rule: String, at location: FileLocation
  ) -> Diagnostic {
    Diagnostic(
      .blockedName, "content blockers may refuse '\(name)' for its '\(rule)'", at: location,
      hint: "choose a neutral name")
  }
}
