import Foundation
import Testing

@testable import Previewing

@Suite struct QRCodeTests {
  /// The three finder patterns and the quiet zone around the code, wherever it is drawn.
  @Test func drawsFindersInAQuietZone() throws {
    let code = try #require(QRCode("http://192.168.1.20:4100/"))
    let rows = code.text(usesColor: false).split(separator: "\n", omittingEmptySubsequences: false)
    // Version 2: 25 modules and four of margin on each side, two rows of them in a line.
    #expect(rows.count == 17)
    #expect(rows.allSatisfy { $0.count == 33 })
    #expect(rows[0].allSatisfy { $0 == "█" } && rows[1].allSatisfy { $0 == "█" })
    #expect(rows.allSatisfy { $0.hasPrefix("████") && $0.hasSuffix("████") })
    // A finder's upper edge is seven dark modules above a row with a light ring.
    #expect(rows[2].dropFirst(4).prefix(8) == " ▄▄▄▄▄ █")
    #expect(rows[2].dropLast(4).suffix(8) == "█ ▄▄▄▄▄ ")
  }

  @Test func paintsBlackOnWhiteWhereThereIsColor() throws {
    let code = try #require(QRCode("http://192.168.1.20:4100/"))
    let rows = code.text(usesColor: true).split(separator: "\n")
    #expect(rows.allSatisfy { $0.hasPrefix("\u{1B}[30;107m    ") && $0.hasSuffix("\u{1B}[0m") })
    #expect(rows[2].contains("█▀▀▀▀▀█"))
  }

  @Test func refusesWhatFitsNoCode() {
    #expect(QRCode(String(repeating: "a", count: 3000)) == nil)
  }

  @Test(
    arguments: [
      ("127.0.0.1", "http://127.0.0.1:80/", nil), ("::1", "http://[::1]:80/", nil),
      ("192.0.2.7", "http://192.0.2.7:80/", "http://192.0.2.7:80/"),
      ("2001:db8::7", "http://[2001:db8::7]:80/", "http://[2001:db8::7]:80/"),
    ] as [(String, String, String?)]) func givesAddresses(
      host: String, local: String, phone: String?
    )
  {
    let address = PreviewAddress(host: host, port: 80)
    #expect(address.local == local)
    #expect(address.phone == phone)
  }

  @Test func namesNoLoopbackAddressToATelephone() {
    let phone = PreviewAddress(host: "0.0.0.0", port: 80).phone
    #expect(phone?.contains("127.") != true)
  }
}
