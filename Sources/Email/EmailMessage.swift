package import Configuring

/// The finished welcome email of one language.
package struct EmailMessage: Sendable {
  package let language: LanguageTag
  /// For the sample recipient, as is all below but `variants`.
  package let subject: String
  package let preheader: String
  /// `From` as an inbox shows it.
  package let sender: String
  package let html: String
  package let text: String
  package let eml: [UInt8]
  /// The HTML with each configured service's own merge tags, in the config's order.
  package let variants: [(service: EmailConfig.Service, html: String)]

  /// The message's header, one field a line or more, as the file has it.
  package var headers: String {
    let text = String(decoding: eml, as: UTF8.self)
    guard let end = text.byteOffset(of: "\r\n\r\n") else { return "" }
    return String(decoding: eml[..<end].filter { $0 != 0x0D }, as: UTF8.self)
  }

  package func html(for service: EmailConfig.Service) -> String? {
    variants.first { $0.service == service }?.html
  }
}
