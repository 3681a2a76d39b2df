import Diagnostics

/// Finds the one script element, and what keeps it from running.
struct ScriptExam {
  let page: SavedPage
  let facts: DoctorFacts
  private let own: [SavedPage.Element]

  init(page: SavedPage, facts: DoctorFacts) {
    self.page = page
    self.facts = facts
    own = page.elements.filter { element in
      element.name == "script"
        && Self.isOurs(element["src"] ?? element["data-src"] ?? "", facts)
    }
  }

  /// The script to look at further: the first that names this store's script.
  var script: SavedPage.Element? { own.first { isThisStore($0["src"] ?? "") } }

  var diagnostics: [Diagnostic] {
    guard let first = own.first else { return [absence] }
    var found: [Diagnostic] = []
    let running = own.filter { !["noscript", "template"].contains(where: $0.ancestors.contains) }
    if running.count > 1 {
      found.append(.repeatedSnippet(running.count, at: place(of: running[1])))
    }
    for around in ["noscript", "template", "textarea"] where first.ancestors.contains(around) {
      found.append(.idlePlace(around, at: place(of: first)))
    }
    return found + own.prefix(1).flatMap(address) + own.prefix(1).flatMap(manner)
  }

  /// Any address that ends like one of ours, so that a slip in host or name can be told.
  private static func isOurs(_ address: String, _ facts: DoctorFacts) -> Bool {
    if address.isEmpty { return false }
    let file = facts.scriptURL.split(separator: "/").last.map(String.init) ?? ""
    let stem = file.hasSuffix(".js") ? String(file.dropLast(3)) : file
    let path = address.split(whereSeparator: { "?#".contains($0) }).first ?? ""
    if path.hasSuffix("/w/\(file)") { return true }
    let name = path.split(separator: "/").last ?? ""
    if path.contains("/w/\(stem)."), name.hasSuffix(".js") { return true }
    let host = facts.scriptOrigin.split(separator: "/").last ?? ""
    return path.contains("//\(host)/w/") && name.hasSuffix(".js")
  }

  private func isThisStore(_ address: String) -> Bool {
    let stem = facts.scriptURL.dropLast(3)
    return address == facts.scriptURL || address.hasPrefix("\(stem).")
  }

  private func place(of element: SavedPage.Element) -> FileLocation {
    page.location(of: element["src"] ?? element["data-src"] ?? "<script", near: element.line)
  }

  /// Why there is no script element: the ways in which a paste goes wrong.
  private var absence: Diagnostic {
    let address = facts.scriptURL
    if let comment = page.comments.first(where: { $0.text.contains(address) }) {
      return .snippetInComment(at: page.location(of: address, near: comment.line))
    }
    if let text = page.texts.first(where: { $0.text.contains("add_action(") }) {
      return .codeShown("add_action(", at: page.location(of: "add_action(", near: text.line))
    }
    if let text = page.texts.first(where: { $0.text.contains(address) }) {
      return .snippetAsText(at: page.location(of: address, near: text.line))
    }
    let framed = page.elements.first {
      $0.name == "iframe" && ($0["srcdoc"] ?? "").contains(address)
    }
    if let framed {
      let isSandboxed = framed["sandbox"] != nil
      return .snippetInFrame(
        isSandboxed: isSandboxed, at: page.location(of: "<iframe", near: framed.line))
    }
    return .noSnippet(address, at: FileLocation(page.file))
  }

  private func address(of script: SavedPage.Element) -> [Diagnostic] {
    guard let address = script["src"] else { return [] }
    let place = place(of: script)
    if address == facts.scriptURL {
      guard let value = script["integrity"] else { return [] }
      // With the hashes of two versions the line outlives a change; with one it does not.
      if value.split(whereSeparator: \.isWhitespace).count > 1 { return integrity(of: script) }
      return [.integrityOnStableName(at: page.location(of: "integrity", near: script.line))]
    }
    if address == facts.pinnedURL { return integrity(of: script) }
    if address.hasPrefix("http:") { return [.insecureScript(address, at: place)] }
    if isThisStore(address) { return [.oldVersion(address, current: facts.pinnedURL, at: place)] }
    if address.hasPrefix(facts.scriptOrigin + "/") {
      return [.otherStore(address, wanted: facts.scriptURL, at: place)]
    }
    return [.otherHost(address, wanted: facts.scriptURL, at: place)]
  }

  private func integrity(of script: SavedPage.Element) -> [Diagnostic] {
    guard let value = script["integrity"] else { return [] }
    var found: [Diagnostic] = []
    if !value.split(separator: " ").contains(facts.integrity[...]) {
      found.append(
        .wrongIntegrity(
          value, wanted: facts.integrity, at: page.location(of: "integrity", near: script.line)))
    }
    if script["crossorigin"] == nil { found.append(.noCrossOrigin(at: place(of: script))) }
    return found
  }

  /// Consent tools and optimisers rewrite script elements; only some types run.
  private func manner(of script: SavedPage.Element) -> [Diagnostic] {
    var found: [Diagnostic] = []
    let type = (script["type"] ?? "").lowercased()
    let runs = ["", "text/javascript", "application/javascript", "module"].contains(type)
    if !runs {
      found.append(.heldBack("type=\"\(type)\"", at: page.location(of: type, near: script.line)))
    } else if type == "module" {
      found.append(.moduleScript(at: page.location(of: "module", near: script.line)))
    }
    if script["src"] == nil {
      found.append(.heldBack("data-src", at: page.location(of: "data-src", near: script.line)))
    }
    let known = [
      "src", "async", "defer", "type", "integrity", "crossorigin", "nonce", "id", "class",
      "charset", "referrerpolicy", "fetchpriority",
    ]
    let stray = script.attributes.first {
      !known.contains($0.name) && !$0.name.hasPrefix("data-")
    }
    if let stray {
      found.append(.brokenAttributes(stray.name, at: place(of: script)))
    }
    return found
  }
}
