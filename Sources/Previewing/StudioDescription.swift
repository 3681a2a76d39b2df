import Bundling
import Configuring
import Diagnostics
import Planning

/// All that the studio page shows, as JSON.
struct StudioDescription {
  let snapshot: ServedState.Snapshot
  let project: String
  let phone: String?

  var json: JSONValue {
    .members([
      "version": .int(snapshot.version),
      "project": .string(project),
      "phone": phone.map { .string($0) },
      "tool": .string(ToolVersion.current),
      "milliseconds": snapshot.report.map { .int($0.milliseconds) },
      "diagnostics": .array(diagnostics),
      "site": snapshot.site.map { site($0) },
      "changes": .array(snapshot.changes.map(change)),
    ])
  }

  /// With the text that a terminal would show, excerpt and hint in it.
  private var diagnostics: [JSONValue] {
    guard let report = snapshot.report else { return [] }
    let renderer = TextRenderer(lines: report.lines)
    return report.diagnostics.prefix(100).map { diagnostic in
      .members([
        "severity": .string(diagnostic.severity.word),
        "code": .string(diagnostic.code.name),
        "message": .string(diagnostic.message),
        "place": diagnostic.location.map { .string($0.description) },
        "hint": diagnostic.hint.map { .string($0) },
        "text": .string(renderer.render(diagnostic)),
      ])
    }
  }

  private func site(_ site: ServedSite) -> JSONValue {
    let config = site.bundle.config
    return .members([
      "base_path": .string(site.basePath),
      "base_url": .string(config.bundle.baseURL.string),
      "store": .string(config.store.name),
      "widget": .string(config.widget.id),
      "script": .string(site.scriptPath),
      "sign_up": .string(config.widget.signUp.rawValue),
      "theme": .string(config.theme.name),
      "layout": .string(config.design.layout.rawValue),
      "languages": .array(config.texts.map(language)),
      "states": .strings(PopupState.allCases.map(\.rawValue)),
      "behaviors": .strings(Sandbox.Behavior.allCases.map(\.rawValue)),
      "platforms": .strings(ShopPage.platforms.map(\.id)),
      "services": config.email.isSent ? .strings(config.email.services.map(\.rawValue)) : [],
      "guides": .array(
        config.guides.map { guide in
          ["id": .string(guide.id), "title": .string(guide.title)]
        }),
      "order": order(config.sample),
      "budgets": [
        "script": .int(config.checks.budgets.scriptGzip.bytes),
        "page": .int(config.checks.budgets.page.bytes),
        "email": .int(config.checks.budgets.emailHTML.bytes),
        "image": .int(config.checks.budgets.image.bytes),
      ],
      "policy": [
        "script-src": .string(config.bundle.baseURL.origin),
        "img-src": .string(config.bundle.baseURL.origin),
        "connect-src": .string(config.widget.endpoint.origin),
      ],
      "files": .array(files(site)),
    ])
  }

  private func language(_ texts: LocaleTexts) -> JSONValue {
    let code = texts.language.string
    return [
      "code": .string(code),
      "name": .string(texts["language.name"]?.string ?? code),
    ]
  }

  private func order(_ sample: SampleOrder) -> JSONValue {
    [
      "first_name": .string(sample.firstName), "last_name": .string(sample.lastName),
      "email": .string(sample.email.string), "order_id": .string(sample.orderID),
      "order_total": .string(sample.orderTotal.decimalText),
      "currency": .string(sample.orderTotal.currency.code), "country": .string(sample.country),
    ]
  }

  private func files(_ site: ServedSite) -> [JSONValue] {
    site.bundle.files.filter { !$0.path.string.hasSuffix(".gz") }.map { file in
      .members([
        "path": .string(file.path.string),
        "bytes": .int(file.bytes.count),
        "gzip": site[file.path.string + ".gz"].map { .int($0.bytes.count) },
        "sha256": .string(Digest.sha256Hex(file.bytes)),
        "cache": .string(file.cache.rawValue),
        "kind": .string(kind(file)),
      ])
    }
  }

  /// Which budget a file is held to.
  private func kind(_ file: BundleFile) -> String {
    switch file.content {
    case .script, .qrScript: "script"
    case .email(.text, _), .email(.message, _): "other"
    case .email: "email"
    case .index, .state, .guide: "page"
    case .file: "image"
    default: "other"
    }
  }

  private func change(_ change: BundleChange) -> JSONValue {
    [
      "kind": .string(change.kind.rawValue), "path": .string(change.path),
      "growth": .int(change.growth),
    ]
  }
}
