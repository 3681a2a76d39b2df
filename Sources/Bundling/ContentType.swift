package import Diagnostics

/// The media type of a file, by its name.
package enum ContentType {
  package static func of(_ path: RelativePath) -> String {
    types[path.fileExtension] ?? "application/octet-stream"
  }

  package static func isText(_ path: RelativePath) -> Bool {
    ["html", "css", "js", "json", "svg", "txt", "md", "eml", "xml"].contains(path.fileExtension)
  }

  private static let types = [
    "html": "text/html; charset=utf-8",
    "css": "text/css; charset=utf-8",
    "js": "text/javascript; charset=utf-8",
    "json": "application/json",
    "txt": "text/plain; charset=utf-8",
    "md": "text/markdown; charset=utf-8",
    "eml": "message/rfc822",
    "svg": "image/svg+xml",
    "png": "image/png",
    "jpg": "image/jpeg",
    "jpeg": "image/jpeg",
    "webp": "image/webp",
    "xml": "application/xml",
    "zip": "application/zip",
    "gz": "application/gzip",
  ]
}
