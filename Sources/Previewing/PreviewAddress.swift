/// Where browsers find a preview.
struct PreviewAddress {
  let host: String
  let port: UInt16

  private var isAny: Bool { host == "0.0.0.0" || host == "::" }

  /// From this machine.
  var local: String { address(isAny ? "127.0.0.1" : host) }

  /// From another machine in the network; nil when none is answered, or there is no network.
  var phone: String? {
    if isAny { return NetworkAddress.first.map(address) }
    return ["127.0.0.1", "::1", "localhost"].contains(host) ? nil : address(host)
  }

  private func address(_ name: String) -> String {
    "http://\(name.contains(":") ? "[\(name)]" : name):\(port)/"
  }
}
