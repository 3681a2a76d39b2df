import Markup
import Testing

@Suite struct ValuesURLTests {
  @Test func acceptsWhatTheParserReadsWithoutError() {
    expectValues(
      Values.url,
      good: [
        "", " ", "a", "a/b?c=d#e", "/a", "//example.org/x", "?q", "#f", ".", "..", "./a:b",
        "https://example.org", "HTTPS://EXAMPLE.ORG:443/", "http://example.org:/", "http://a?b",
        "  https://example.org/\n", "https://example.org/%7Efoo/a;b=c,(d)!$&'*+@:~_-.",
        "ftp://ftp.example.org/a", "ws://example.org:65535",
        "mailto:a@example.org?subject=Hi%20you",
        "tel:+49-30-123", "javascript:alert('x') {}", "urn:isbn:0451450523", "about:blank",
        "blob:https://example.org/9115d58c", "data:,hello", "data:text/html;charset=utf-8,%3Cp%3E",
        "data:image/png;base64,iVBORw0KGgo=", "data:;base64,YQ%3D%3D", "file:///C:/a/b",
        "file://server/share", "file:///", "foo://", "foo:///p", "foo://bar:80/x", "foo://[::1]/",
        "http://127.0.0.1/", "http://[::1]:8080/", "http://[2001:db8:0:0:1:0:0:1]/",
        "http://[::ffff:192.0.2.1]/", "http://bücher.example/", "http://xn--bcher-kva.example/",
        "http://☕.example/", "http://例え.テスト/パス?ク=エ#片", "http://example.org./",
        "http://1.example/", "http://a.b-c.d",
        "http://ｅｘａｍｐｌｅ.org/", "1:2", ":a", "http",
      ],
      bad: [])
  }

  @Test func refusesCodePointsThatNeedEncoding() {
    expectValues(
      Values.url, good: [],
      bad: [
        "https://example.org/a¦ b", "https://example.org/¦[x]", "/a¦|b", "/a¦^b", "/a¦{b}", "/¦`",
        "/¦\"", "/¦<b>", "a?b=¦[1]", "a?¦|", "a?b¦ c", "a?¦<", "a?¦\"", "a?¦{", "a?¦`", "a?¦^",
        "a?¦\\", "#a¦#b", "#a¦ b", "#¦<", "#¦\"", "#¦`", "#¦{", "#¦|", "#¦^", "#¦\\", "#¦[",
        "/a¦\tb", "/a¦\nb", "/¦\u{1}", "/¦\u{7F}", "/¦\u{80}", "/¦" + nonCharacter, "/¦\u{FFFE}",
        "/¦\u{10FFFF}", "/¦%", "/¦%4", "/¦%zz", "/a¦%2", "?¦%u1234", "#¦%s", "mailto:a¦ b@c.org",
        "mailto:¦<a@b.org>", "urn:a¦\\b", "tel:¦[1]", "c:¦\\foo\\bar",
      ])
  }

  @Test func refusesMissingAndWrongSlashes() {
    expectValues(
      Values.url, good: [],
      bad: [
        "http:¦example.org", "http:/¦example.org", "https:¦", "ftp:¦foo", "http:¦\\\\example.org",
        "http://example.org¦\\a", "http://example.org/a¦\\b", "¦\\a", "a¦\\b", "/¦\\a", "//a¦\\b",
        "http://¦/example.org",
        "file:¦c:\\a", "file:/¦a", "file:¦a", "file:¦\\\\a", "file://C¦|/a",
        "file:///C¦|/a",
      ])
  }

  @Test func refusesCredentialsPortsAndEmptyHosts() {
    expectValues(
      Values.url,
      good: [
        "https://a.example/@b", "https://a.example?@", "//a#@", "mailto:a@b.example", "foo:/@",
      ],
      bad: [
        "https://¦user@example.org", "https://¦user:pass@example.org/", "https://¦@example.org",
        "https://¦:@example.org", "//¦a@b", "https://¦a%40b:c@d:80/",
        "https://¦a@b@c/", "https://¦a:b|c@d/", "https://¦user@/",
        "https://¦user@a:x/", "https://example.org:¦70000",
        "https://example.org:¦65536/", "https://example.org:¦a",
        "https://example.org:80¦x/", "https://example.org:¦-1", "https://example.org:¦ 80",
        "https://¦", "https://¦/a", "https://¦?a", "https://¦#a", "https://¦:443", "//¦", "//¦/a",

      ])
  }

  @Test func refusesHostsThatAreNone() {
    expectValues(
      Values.url, good: [],
      bad: [
        "http://exa¦ mple.org", "http://a¦<b", "http://a¦>b",
        "http://a¦^b",
        "http://a¦|b", "http://¦%",
        "http://¦[::1", "http://a¦]b", "http://¦[", "http://a.¦.b",
        "http://¦\u{AD}/", "http://a¦\u{3000}b", "http://a¦％41", "http://a¦" + nonCharacter,
        "http://a¦\u{FFFD}b", "http://¦xn--/", "http://¦xn--a/", "http://¦xn--8i7caa/",
        "http://¦xn--iñvalid.com/", "http://a¦\tb.org", "http://a¦\u{A0}b",
        "foo://ex¦[ample/", "foo://a¦ b/", "foo://a¦<b", "foo://¦%x", "foo://a¦^b", "foo://a¦|b",
      ])
  }

  @Test func refusesAddressesWithErrors() {
    expectValues(
      Values.url, good: [],
      bad: [
        "http://127.0.0.1¦./", "http://¦1.2.3.4.5/", "http://¦test.42",
        "http://127.0.0¦x0.1", "http://255.255.¦4000.1", "http://1.2.3.¦08", "http://0¦x7f000001",
        "http://1.¦.2.3", "http://[¦:1]", "http://[1:2:3:4:5:6:7:8:¦9]", "http://[1::1:¦:1]",
        "http://[1:2:3¦!:4]", "http://[1:2:3¦:]", "http://[¦1:2:3]",
        "http://[1:1:1:1:1:1:1:¦127.0.0.1]", "http://[ffff::¦.0.0.1]",
        "http://[ffff::127.0.¦xyz.1]",
        "http://[ffff::127.¦00.0.1]", "http://[ffff::127.0.0.1¦.2]", "http://[ffff::127.0.0.¦4000]",
        "http://[ffff::127.0.0¦]", "http://[¦]", "http://[¦www.example.org]", "http://[::1¦%eth0]",
        "http://[1:2:3:4:5:6:7:8:¦:]", "http://[1234¦5::]",
      ])
  }

  @Test func readsDataURLs() {
    expectValues(
      Values.url,
      good: [
        "data:a/b,c,d", "data:image/svg+xml,%3Csvg/%3E#x",

      ],
      bad: [
        "data:text/plain¦", "data:¦text,a", "data:;base64,Y¦!Q=",

        "data:text/plain;¦utf8,a", "data:;base64,YQ¦", "data:a/¦?,", "data:;¦a=,b",
        "data:;base64,Y¦", "data:;base64,YQ=¦", "data:,a¦ b", "data:,¦<p>", "data:;base64,YQ==¦YQ",
      ])
  }

  @Test func readsScriptsInURLs() {
    expectValues(
      Values.url,
      good: [
        "javascript:", "javascript:void(0)", "javascript:a('b c')", "javascript:a=[{b:1}]",
        "javascript:a('it\\'s')", "javascript:/[(]/.test(a)",
      ],
      bad: [])
    expectWarnings(
      Values.url, ["javascript:\"a", "javascript:a(", "javascript:a(b]", "javascript:}"])
  }

  @Test func asksForPresenceAndAbsoluteness() {
    expectValues(Values.nonEmptyURL, good: ["a", " # "], bad: ["", "  ", "¦\\"])
    expectValues(
      Values.absoluteURL, good: ["https://a.example/", " urn:a ", "x:"],
      bad: ["", "a", "/a", "//a", "#a"])
    expectValues(
      Values.absoluteURLs, good: ["https://a.example/B", "https://a.example/B  x:y"],
      bad: ["", " ", "https://a.example/B ¦Thing", "x:a ¦x:a", "x:¦[a"])
    expectValues(
      Values.pingURLs, good: ["", "http://a.example/ https://b.example/"],
      bad: ["¦mailto:a", "http://a$/ ¦ftp://b.example/", "¦/a", "http://a/ ¦\\b"])
  }

  @Test func warnsOfWhatParsersReadAllTheSame() {
    expectWarnings(
      Values.url,
      [
        "file://c:/a", "ssh://git@example.org/x", "foo://@", "foo://:80/", "foo://bar:x",
        "http://exam%70le.org", "http://a,b/", "http://a!b", "http://a\"b", "http://a`b",
        "http://a{b}", "http://1.2.3/", "http://1/", "http://[::01]", "data:,a#x", "data:a#,",
      ])
  }

  @Test func warnsOfUnderscoresAndHyphensInDomains() {
    expectWarnings(Values.url, ["http://a_b.example/", "http://-a.example/", "http://a-.example"])
    expectValues(Values.url, good: [], bad: ["http://a_b.example/¦ "].map { $0 + "c" })
  }
}

/// U+FDD0, which cannot be written as a literal.
private let nonCharacter = String(decoding: [0xEF, 0xB7, 0x90] as [UInt8], as: UTF8.self)
