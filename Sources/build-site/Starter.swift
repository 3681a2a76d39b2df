import Bundling
import Diagnostics

/// The project that `init` writes: the one that this program was built with, with another store in
/// it.
struct Starter {
  struct Answers {
    let name: String
    let url: String
    let signUp: String
    let platform: String
  }

  private let archive = Archive.files(in: starterArchive)
  private static let config = "content/widget.yaml"

  /// The platforms that there are guides for.
  var platforms: [String] { platformLines.map(\.name) }

  func fault(inPlatform name: String) -> String? {
    guard !platforms.contains(name) else { return nil }
    let nearest = nearestName(to: name, among: platforms).map { "; did you mean '\($0)'?" } ?? ""
    return "there are no guides for '\(name)'\(nearest)"
  }

  static func nameFault(_ name: String) -> String? {
    if name.isEmpty { return "a store has a name" }
    if name.count > 60 { return "the name is longer than 60 characters" }
    let isPlain = name.unicodeScalars.allSatisfy { $0.value >= 0x20 && $0.value != 0x7F }
    return isPlain ? nil : "the name holds a control character"
  }

  static func urlFault(_ address: String) -> String? {
    let pattern = /https:\/\/[a-z0-9-]+(\.[a-z0-9-]+)+(:[0-9]{1,5})?(\/[A-Za-z0-9._~-]+)*\//
    let isFine = withSlash(address).wholeMatch(of: pattern) != nil
    return isFine ? nil : "'\(address)' is not an address such as https://www.example.com/"
  }

  static func withSlash(_ address: String) -> String {
    address.hasSuffix("/") ? address : address + "/"
  }

  func files(for answers: Answers) -> [(path: RelativePath, bytes: [UInt8])] {
    var files = archive
    files[Self.config] = Array(configText(answers).utf8)
    files["README.md"] = Array(Self.readme(answers).utf8)
    files[".gitignore"] = Array("/Output/\n/.build-site-*/\n".utf8)
    return files.sorted { $0.key < $1.key }.compactMap { path, bytes in
      RelativePath(path).map { ($0, bytes) }
    }
  }

  private var shippedConfig: String {
    String(decoding: archive[Self.config] ?? [], as: UTF8.self)
  }

  /// The example store's names and addresses become this store's.
  private func configText(_ answers: Answers) -> String {
    let host = answers.url.dropFirst("https://".count).prefix { $0 != "/" && $0 != ":" }
    let domain = host.hasPrefix("www.") ? host.dropFirst(4) : host
    let slug = Self.slug(answers.name)
    var section = ""
    var isInPlatforms = false
    let lines = shippedConfig.split(separator: "\n", omittingEmptySubsequences: false)
    let edited = lines.compactMap { line -> String? in
      if let first = line.first, first.isLetter { section = String(line.prefix { $0 != ":" }) }
      if section == "platforms" {
        defer { isInPlatforms = true }
        return isInPlatforms ? nil : platformsText(answers.platform)
      }
      let key = line.drop { $0 == " " || $0 == "-" }.prefix { $0 != ":" }
      let indent = line.prefix { $0 == " " || $0 == "-" }
      switch (section, key) {
      case ("store", "name"), ("store", "legal_name"), ("email", "from_name"):
        return "\(indent)\(key): \(Self.quoted(answers.name))"
      case ("store", _) where line.hasPrefix("    - Thistle"):
        return "    - \(Self.quoted(answers.name))"
      case ("store", "url"): return "  url: \(answers.url)"
      case ("widget", "id"): return "  id: \(slug)                 # the script is w/\(slug).js"
      case ("widget", "sign_up"):
        return "  sign_up: \(answers.signUp)                # link, or coupon"
      default: return String(line)
      }
    }
    return Self.renamed(edited.joined(separator: "\n"), domain: String(domain), url: answers.url)
  }

  private static func renamed(_ text: String, domain: String, url: String) -> String {
    text.replacing("https://www.thistleandfinch.example/", with: url)
      .replacing("thistleandfinch.example", with: domain)
      .replacing("teahouse-friends", with: "friends").replacing("Teahouse Friends", with: "Friends")
  }

  private var platformLines: [(name: String, text: String)] {
    var found: [(name: String, text: String)] = []
    let lines = shippedConfig.split(separator: "\n", omittingEmptySubsequences: false)
    guard let start = lines.firstIndex(where: { $0.hasPrefix("platforms:") }) else { return [] }
    for line in lines[(start + 1)...].prefix(while: { $0.hasPrefix("  ") }) {
      if line.hasPrefix("   "), let last = found.indices.last {
        found[last].text += "\n" + line
      } else {
        found.append((String(line.drop { $0 == " " }.prefix { $0 != ":" }), String(line)))
      }
    }
    return found
  }

  private func platformsText(_ platform: String) -> String {
    let block = platformLines.first { $0.name == platform }?.text ?? "  \(platform): {}"
    return "platforms:                     # the guides to write, and what they need to know\n"
      + block + "\n"
  }

  private static func slug(_ name: String) -> String {
    var slug = ""
    for scalar in name.lowercased().unicodeScalars {
      if ("a"..."z").contains(scalar) || ("0"..."9").contains(scalar) && !slug.isEmpty {
        slug.unicodeScalars.append(scalar)
      } else if !slug.isEmpty, !slug.hasSuffix("-"), scalar == " " || scalar == "-" {
        slug += "-"
      }
    }
    let short = slug.prefix(30)
    let trimmed = short.hasSuffix("-") ? short.dropLast() : short
    return trimmed.isEmpty ? "shop" : String(trimmed)
  }

  private static func quoted(_ text: String) -> String {
    "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
  }

  private static func readme(_ answers: Answers) -> String {
    """
    # \(answers.name): customers become affiliates

    - `content/widget.yaml` says everything once: store, offer, design, email. Replace the postal
      address, the sample link and the endpoint.
    - `content/locales/` holds the popup's words, `content/email/` the welcome email,
      `content/images/` the logo.
    - `build-site preview` shows every page and follows each change.
    - `build-site` writes `Output`: put that folder on any web server or CDN, then follow the guide
      for your shop in it.

    """
  }
}
