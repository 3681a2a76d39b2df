#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// What this machine is called in its network.
enum NetworkAddress {
  /// The first IPv4 address that is not the loopback one; nil without a network.
  static var first: String? {
    var list: UnsafeMutablePointer<ifaddrs>?
    guard getifaddrs(&list) == 0 else { return nil }
    defer { freeifaddrs(list) }
    return sequence(first: list, next: { $0?.pointee.ifa_next }).lazy
      .compactMap { $0 }.compactMap(shown).first { !$0.hasPrefix("127.") }
  }

  private static func shown(_ interface: UnsafeMutablePointer<ifaddrs>) -> String? {
    guard let address = interface.pointee.ifa_addr, address.pointee.sa_family == AF_INET else {
      return nil
    }
    var text = [CChar](repeating: 0, count: Int(NI_MAXHOST))
    let length = socklen_t(MemoryLayout<sockaddr_in>.size)
    let result = getnameinfo(
      address, length, &text, socklen_t(text.count), nil, 0, NI_NUMERICHOST)
    guard result == 0 else { return nil }
    return String(decoding: text.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
  }
}
