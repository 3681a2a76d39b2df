import Configuring
import Diagnostics
import Planning

/// The same headers for every kind of host: `_headers` (Netlify, Cloudflare Pages), nginx, and a
/// script for S3; and `robots.txt`, since nothing here is for search engines.
struct ServerRules {
  private let config: SiteConfig
  private let bundled: [BundleFile]

  init(config: SiteConfig, files: [BundleFile]) {
    self.config = config
    bundled = files
  }

  var files: [BundleFile] {
    let texts = [
      ("_headers", headers), ("robots.txt", "User-agent: *\nDisallow: /\n"),
      ("deploy/nginx.conf", nginx),
      ("deploy/s3-sync.sh", UploadScript(files: bundled).text),
    ]
    return texts.compactMap { path, text in
      RelativePath(path).map {
        BundleFile(path: $0, bytes: Array(text.utf8), cache: .revalidate, content: nil)
      }
    }
  }

  /// Sent with every file.
  private static let common = [
    ("X-Content-Type-Options", "nosniff"),
    ("Referrer-Policy", "strict-origin-when-cross-origin"),
    ("X-Robots-Tag", "noindex"),
  ]
  /// Sent with what other sites load: the scripts, and the pictures in popup and email.
  private static let shared = [
    ("Access-Control-Allow-Origin", "*"),
    ("Cross-Origin-Resource-Policy", "cross-origin"),
    ("Timing-Allow-Origin", "*"),
  ]
  /// The bundle's pages run no script but their own and load nothing from elsewhere. The emails
  /// among them have style attributes, and one page shows them in frames.
  private static let pagePolicy =
    "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; "
    + "img-src 'self' data:; frame-src 'self'; base-uri 'none'; form-action 'none'"

  /// Rules by path pattern, the most general first; a later one adds to an earlier one.
  private var headers: String {
    // With every file, since hosts serve pages under addresses without `.html` too.
    var text =
      "/*\n"
      + Self.lines(Self.common + [("Content-Security-Policy", Self.pagePolicy)])
    text += "/w/*\n" + Self.lines(Self.shared) + "/assets/*\n" + Self.lines(Self.shared)
    for file in bundled where file.cache != .revalidate {
      text += "/\(file.path)\n" + Self.lines([("Cache-Control", file.cache.header)])
    }
    return text
  }

  private static func lines(_ headers: [(String, String)]) -> String {
    headers.map { "  \($0.0): \($0.1)\n" }.joined()
  }

  private var nginx: String {
    """
    # Include inside a server block whose root is the folder of this bundle.
    gzip_static on;
    types {
    \(nginxTypes)}
    \(Self.nginxLines(Self.common, indent: ""))
    index index.html;
    location / {
      # A folder's index is looked up again as a page of its own, below.
      try_files $uri $uri/ =404;
      add_header Cache-Control "\(CacheRule.revalidate.header)" always;
    \(Self.nginxLines(Self.common, indent: "  "))}
    location ~ \\.html$ {
      add_header Cache-Control "\(CacheRule.revalidate.header)" always;
      add_header Content-Security-Policy "\(Self.pagePolicy)" always;
    \(Self.nginxLines(Self.common, indent: "  "))}
    location ~ "^/(assets|w)/.+\\.[0-9a-f]{10}\\.[a-z]+$" {
      add_header Cache-Control "\(CacheRule.immutable.header)" always;
    \(Self.nginxLines(Self.common + Self.shared, indent: "  "))}
    \(shortLived)location /deploy/ { return 404; }
    location = /_headers { return 404; }

    """
  }

  /// Files that change under one name: the script, and pictures that messages already sent show.
  private var shortLived: String {
    bundled.filter { $0.cache == .short }.map { file in
      let path = file.path.string.replacing("\"", with: "\\\"")
      return """
        location = "/\(path)" {
          add_header Cache-Control "\(CacheRule.short.header)" always;
        \(Self.nginxLines(Self.common + Self.shared, indent: "  "))}

        """
    }.joined()
  }

  /// With the charset in the type: nginx's own charset is left out of packed copies.
  private var nginxTypes: String {
    let paths = bundled.map(\.path) + [Manifest.path]
    let types = Set(paths.map { "  \"\(ContentType.of($0))\" \($0.fileExtension);\n" })
    return types.sorted().joined()
  }

  private static func nginxLines(_ headers: [(String, String)], indent: String) -> String {
    headers.map { "\(indent)add_header \($0.0) \"\($0.1)\" always;\n" }.joined()
  }
}
