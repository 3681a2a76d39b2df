import Configuring
import Diagnostics
import Testing

@testable import Email

@Suite struct MergeTagTests {
  static let page = "Hello {{first_name|there}}, {{link}} {{link_encoded}} {{unsubscribe_url}}"

  @Test(arguments: [
    (EmailConfig.Service.generic, page),
    (
      .mailchimp,
      "Hello *|IF:FNAME|**|FNAME|**|ELSE:|*there*|END:IF|*, *|LINK|* *|LINKENC|* *|UNSUB|*"
    ),
    (
      .klaviyo,
      "Hello {{ first_name|default:'there' }}, {{ person|lookup:'link' }} "
        + "{{ person|lookup:'link'|urlencode:'' }} {% unsubscribe_link %}"
    ),
    (
      .sendgrid,
      "Hello {{#if first_name}}{{first_name}}{{else}}there{{/if}}, {{link}} {{link_encoded}} "
        + "{{{unsubscribe}}}"
    ),
    (
      .postmark,
      "Hello {{#first_name}}{{.}}{{/first_name}}{{^first_name}}there{{/first_name}}, {{link}} "
        + "{{link_encoded}} {{{ pm:unsubscribe }}}"
    ),
    (
      .ses,
      "Hello {{#if first_name}}{{first_name}}{{else}}there{{/if}}, {{link}} {{link_encoded}} "
        + "{{amazonSESUnsubscribeUrl}}"
    ),
    (
      .customerio,
      "Hello {{ customer.first_name | default: 'there' }}, {{ customer.link }} "
        + "{{ customer.link | url_encode }} {% unsubscribe_url %}"
    ),
  ])
  func speaksEachServicesLanguage(service: EmailConfig.Service, expected: String) {
    let text = MergeTag.replacing(in: Self.page) { MergeService(service: service).tag($0) }
    #expect(text == expected)
  }

  @Test(arguments: [
    ("Hello {{firstname|x}}", "email.unknown-merge-tag"),
    ("Hello {{first_name}}", "email.merge-tag-without-default"),
    ("Hello {{first_name|a'b}}", "email.merge-default-with-mark"),
    ("Hello {{first_name|}}", "email.merge-default-with-mark"),
    ("Hello {{first_name|x", "email.unbalanced-merge-tag"),
    ("Hello first_name}}", "email.unbalanced-merge-tag"),
    ("{{ {{link}}", "email.unbalanced-merge-tag"),
    ("{{ link }}", "email.unknown-merge-tag"),
  ])
  func refusesWhatNoServiceCouldFill(text: String, code: String) {
    let faults = MergeTag.faults(in: text, at: FileLocation("x"))
    #expect(faults.map(\.code.name) == [code])
  }

  @Test(arguments: ["", "plain", "{one}", "{{link}}", "a {{email}} b {{last_name|x y}}"])
  func acceptsWholeTags(text: String) {
    #expect(MergeTag.faults(in: text, at: FileLocation("x")).isEmpty)
  }

  @Test func suggestsTheNearestName() {
    let fault = MergeTag.faults(in: "{{frist_name|x}}", at: FileLocation("x")).first
    #expect(fault?.hint == "write 'first_name'")
  }
}
