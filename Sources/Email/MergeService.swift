import Configuring

/// How each sending service spells our tags.
///
/// The fields that a sender must provide are `first_name`, `last_name`, `link`, `link_encoded` and
/// `code`; in Klaviyo and Customer.io `link_encoded` is made from `link` by a filter. Mailchimp
/// limits names to ten characters.
struct MergeService {
  let service: EmailConfig.Service

  func tag(_ tag: MergeTag) -> String {
    switch service {
    case .generic: tag.text
    case .mailchimp: mailchimp(tag)
    case .klaviyo: klaviyo(tag)
    case .sendgrid: sendgrid(tag)
    case .postmark: postmark(tag)
    case .ses: ses(tag)
    case .customerio: customerio(tag)
    }
  }

  private func mailchimp(_ tag: MergeTag) -> String {
    let field =
      switch tag.name {
      case .firstName: "FNAME"
      case .lastName: "LNAME"
      case .email: "EMAIL"
      case .link: "LINK"
      case .linkEncoded: "LINKENC"
      case .code: "CODE"
      case .unsubscribeURL: "UNSUB"
      }
    guard let fallback = tag.fallback else { return "*|\(field)|*" }
    return "*|IF:\(field)|**|\(field)|**|ELSE:|*\(fallback)*|END:IF|*"
  }

  /// Django's template language: no blank after a filter's colon.
  private func klaviyo(_ tag: MergeTag) -> String {
    let value =
      switch tag.name {
      case .firstName, .lastName, .email: tag.name.rawValue
      case .link, .code: "person|lookup:'\(tag.name.rawValue)'"
      case .linkEncoded: "person|lookup:'link'|urlencode:''"
      case .unsubscribeURL: ""
      }
    if tag.name == .unsubscribeURL { return "{% unsubscribe_link %}" }
    guard let fallback = tag.fallback else { return "{{ \(value) }}" }
    return "{{ \(value)|default:'\(fallback)' }}"
  }

  /// Handlebars, but for its own `insert`.
  private func sendgrid(_ tag: MergeTag) -> String {
    if tag.name == .unsubscribeURL { return "{{{unsubscribe}}}" }
    return conditional(tag)
  }

  private func ses(_ tag: MergeTag) -> String {
    if tag.name == .unsubscribeURL { return "{{amazonSESUnsubscribeUrl}}" }
    return conditional(tag)
  }

  /// Handlebars.
  private func conditional(_ tag: MergeTag) -> String {
    let name = tag.name.rawValue
    guard let fallback = tag.fallback else { return "{{\(name)}}" }
    return "{{#if \(name)}}{{\(name)}}{{else}}\(fallback){{/if}}"
  }

  /// Mustachio.
  private func postmark(_ tag: MergeTag) -> String {
    if tag.name == .unsubscribeURL { return "{{{ pm:unsubscribe }}}" }
    let name = tag.name.rawValue
    guard let fallback = tag.fallback else { return "{{\(name)}}" }
    return "{{#\(name)}}{{.}}{{/\(name)}}{{^\(name)}}\(fallback){{/\(name)}}"
  }

  /// Liquid. A message with a value neither given nor defaulted is not sent.
  private func customerio(_ tag: MergeTag) -> String {
    switch tag.name {
    case .unsubscribeURL: return "{% unsubscribe_url %}"
    case .linkEncoded: return "{{ customer.link | url_encode }}"
    default: break
    }
    let name = tag.name.rawValue
    guard let fallback = tag.fallback else { return "{{ customer.\(name) }}" }
    return "{{ customer.\(name) | default: '\(fallback)' }}"
  }
}
