/// Who may ask: a page of another site that points its own name at this machine (DNS rebinding)
/// must not read what is previewed, so a request has to name an address, not somebody's domain.
struct GuestList: Sendable {
  private let port: UInt16
  private let names: Set<String>
  /// Bound to all addresses: any written as numbers is ours.
  private let takesAnyAddress: Bool

  init(host: String, port: UInt16) {
    self.port = port
    takesAnyAddress = host == "0.0.0.0" || host == "::"
    let shown = host.contains(":") ? "[\(host)]" : host
    names = ["127.0.0.1", "localhost", "[::1]", shown.lowercased()]
  }

  func admits(_ request: Request) -> Bool {
    guard isOurs(request.host) else { return false }
    // A form or fetch from another site says where it comes from.
    guard request.method == .post, let origin = request.headers["origin"] else { return true }
    guard origin.hasPrefix("http://") else { return false }
    return origin.dropFirst("http://".count) == request.host
  }

  private func isOurs(_ host: String) -> Bool {
    var name = host.lowercased()
    if name.hasSuffix(":\(port)") {
      name = String(name.dropLast(":\(port)".count))
    } else if port != 80 {
      return false
    }
    return names.contains(name) || takesAnyAddress && isNumeric(name)
  }

  private func isNumeric(_ name: String) -> Bool {
    if name.hasPrefix("["), name.hasSuffix("]") {
      return name.dropFirst().dropLast().allSatisfy { $0.isHexDigit || $0 == ":" || $0 == "." }
    }
    let parts = name.split(separator: ".", omittingEmptySubsequences: false)
    return parts.count == 4
      && parts.allSatisfy { part in (1...3).contains(part.count) && part.allSatisfy(\.isNumber) }
  }
}
