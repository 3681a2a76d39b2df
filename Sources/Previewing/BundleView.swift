import Bundling
import Configuring
import Diagnostics
import Planning

/// The bundle's files as somebody sees them: as they are, or with a color scheme forced, or in a
/// mail client that shows no pictures, or with the script turned to the sandbox.
struct BundleView: Sendable {
  private let site: ServedSite
  private var scheme: Scheme?
  private var hasImages = true
  private var hasStyleElements = true
  private var behavior: Sandbox.Behavior?

  private enum Scheme: String { case light, dark }

  init(site: ServedSite) { self.site = site }

  /// `plain`, or any of `light`, `dark`, `noimages`, `nostyle` and `sandbox-BEHAVIOR`, joined by
  /// `+`; nil for anything else.
  init?(site: ServedSite, flags: String) {
    self.init(site: site)
    for flag in flags.split(separator: "+") where flag != "plain" {
      if let scheme = Scheme(rawValue: String(flag)) {
        self.scheme = scheme
      } else if flag == "noimages" {
        hasImages = false
      } else if flag == "nostyle" {
        hasStyleElements = false
      } else if flag.hasPrefix("sandbox-"),
        let behavior = Sandbox.Behavior(rawValue: String(flag.dropFirst("sandbox-".count)))
      {
        self.behavior = behavior
      } else {
        return nil
      }
    }
  }

  /// The file that an address means: of a folder, its index.
  static func name(of path: String) -> String {
    path.isEmpty || path.hasSuffix("/") ? path + "index.html" : path
  }

  func response(_ path: String, isDownload: Bool) -> Response {
    let name = Self.name(of: path)
    guard let file = site[name] else { return .notFound }
    var bytes = file.bytes
    if behavior != nil, name == site.scriptPath { bytes = sandboxed(bytes) }
    if file.path.fileExtension == "html" { return page(file, bytes) }
    if scheme != nil, ContentType.isText(file.path) {
      bytes = Array(shown(String(decoding: bytes, as: UTF8.self)).utf8)
    }
    let response = Response(type: file.contentType, bytes)
    guard isDownload else { return response }
    return response.with("Content-Disposition", "attachment; filename=\"\(file.path.name)\"")
  }

  /// A script that cannot be turned to the sandbox must not reach the real programme instead.
  private func sandboxed(_ bytes: [UInt8]) -> [UInt8] {
    guard let behavior, let script = ScriptFile(bytes) else {
      return Array("console.error('the preview does not know this script');".utf8)
    }
    let previewed = script.previewed(at: "\(Router.own)join/\(behavior.rawValue)").contents
    // The popup's picture is named in full, as the script stands on another site's page.
    let address = site.bundle.config.bundle.baseURL.string
    let text = String(decoding: previewed, as: UTF8.self)
    return Array(text.replacing("|\(address)assets/", with: "|\(site.basePath)assets/").utf8)
  }

  private func page(_ file: BundleFile, _ bytes: [UInt8]) -> Response {
    var text = shown(String(decoding: bytes, as: UTF8.self))
    if isMessage(file) { return message(text) }
    if let end = text.range(of: "</body>", options: .backwards) {
      text.insert(
        contentsOf: "<script src=\"\(Router.own)live.js?\(site.version)\" defer=\"defer\">"
          + "</script>",
        at: end.lowerBound)
    }
    return Response(type: file.contentType, text).with("Content-Security-Policy", Self.pagePolicy)
  }

  /// The page that frames what mail clients leave of a message is a page like any other.
  private func isMessage(_ file: BundleFile) -> Bool {
    guard case .email(let part, _) = file.content else { return false }
    return part != .clients
  }

  /// As the bundle's own policy, and what reloading needs.
  private static let pagePolicy =
    "default-src 'none'; style-src 'self'; img-src 'self'; script-src 'self'; "
    + "connect-src 'self'; frame-src 'self'; base-uri 'none'; form-action 'none'; "
    + "frame-ancestors 'self'"

  /// A message runs nothing and fetches nothing but the bundle's own pictures.
  private func message(_ text: String) -> Response {
    let images = hasImages ? "'self'" : "'none'"
    return Response(type: "text/html; charset=utf-8", text).with(
      "Content-Security-Policy",
      "default-src 'none'; style-src 'unsafe-inline'; img-src \(images); base-uri 'none'; "
        + "form-action 'none'; frame-ancestors 'self'; sandbox allow-same-origin allow-popups")
  }

  private func shown(_ text: String) -> String {
    // Pictures in messages are named in full; the CDN may not even have them yet.
    var text = text.replacing(
      "src=\"\(site.bundle.config.bundle.baseURL.string)", with: "src=\"\(site.basePath)")
    if !hasStyleElements { text = text.replacing(/<style[^>]*>[^<]*<\/style>/, with: "") }
    guard let scheme else { return text }
    // Conditions that always and never hold.
    let (dark, light) = ("(min-width:0px)", "(max-width:0px)")
    for blank in ["", " "] {
      text = text.replacing(
        "(prefers-color-scheme:\(blank)dark)", with: scheme == .dark ? dark : light)
      text = text.replacing(
        "(prefers-color-scheme:\(blank)light)", with: scheme == .light ? dark : light)
      text = text.replacing(
        "color-scheme:\(blank)light dark", with: "color-scheme:\(scheme.rawValue)")
    }
    return text
  }
}

extension BundleView {
  /// The welcome email with a person's values in the places of the merge tags; nil when there is no
  /// email with neutral tags in that language.
  func welcome(_ person: Sandbox.Person, _ language: String) -> Response? {
    let known = site.bundle.config.store.languages.map(\.string)
    let code = known.contains(language) ? language : known[0]
    guard let file = site["email/\(code)/welcome.generic.html"] else { return nil }
    let values = [
      "first_name": person.firstName, "last_name": person.lastName, "email": person.email,
      "link": person.link, "link_encoded": FormText.encoded(person.link), "code": person.code,
      "unsubscribe_url": "#",
    ]
    let text = String(decoding: file.bytes, as: UTF8.self)
    return message(shown(MergeTags.fill(text, values)))
  }
}

/// `{{name|fallback}}` in a message.
enum MergeTags {
  static func fill(_ text: String, _ values: [String: String]) -> String {
    text.replacing(/\{\{([a-z_]+)(?:\|([^{}]*))?\}\}/) { match in
      guard let value = values[String(match.1)] else { return String(match.0) }
      return value.isEmpty ? String(match.2 ?? "") : escaped(value)
    }
  }

  static func escaped(_ text: String) -> String {
    text.replacing("&", with: "&amp;").replacing("<", with: "&lt;")
      .replacing(">", with: "&gt;").replacing("\"", with: "&quot;").replacing("'", with: "&#39;")
  }
}
