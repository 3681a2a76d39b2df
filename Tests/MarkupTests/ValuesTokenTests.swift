import Markup
import Testing

@Suite struct ValuesTokenTests {
  @Test func readsIdsAndTokens() {
    expectValues(Values.id, good: ["a", "1", "#", "ä"], bad: ["", "a¦ b", "¦\ta"])
    expectValues(Values.idList, good: ["a", " a b "], bad: ["", "  "])
    expectValues(Values.uniqueTokens, good: ["", "a b", "a A"], bad: ["a b ¦a"])
    expectValues(
      Values.enumerated(["get", "post"]), good: ["get", "POST"], bad: ["", "put", " get", "get "])
    expectValues(Values.enumerated(["a"], allowsEmpty: true), good: ["", "a"], bad: ["b"])
    expectValues(
      Values.tokens(of: ["render", "x"]), good: ["", "render", "X render"],
      bad: ["render ¦y", "x ¦X"])
    expectValues(Values.accessKeys, good: ["", "a", "ä 1"], bad: ["a ¦bc", "a ¦a"])
    expectValues(
      Values.iconSizes, good: ["any", "16x16", "16X32 any"],
      bad: ["¦16", "¦016x16", "16x16 ¦x", "¦axb"])
  }

  @Test func readsLanguageTags() {
    expectValues(
      Values.languageTag,
      good: [
        "en", "en-GB", "de-AT-1996", "zh-Hant-TW", "es-419", "sr-Latn", "sl-rozaj-biske", "x-mine",
        "en-x-mine", "en-u-ca-gregory", "qaa", "de-Qaaa-QM", "yue", "EN-gb", "i-default", "haw",
        "ca-valencia", "de-DE-u-co-phonebk-x-a", "art-x-b", "mn-Cyrl-MN", "ase",
      ],
      bad: [
        "", "¦xx", "en-¦GBR", "en-¦ZY", "en¦_GB", "¦e", "en-¦", "-en", "en-¦-GB", "en-¦abcdefghi",
        "en-¦Abcd", "en-GB-¦Latn", "en-¦u", "en-¦x", "de-1996-¦1996", "en-¦a-bbb", "¦english",
        "en-¦nope1",
        "¦12", "en-u-co-phonebk-¦u-ca", "en-¦ger", "en¦ ", "x", "en-¦999", "de-¦arb",
      ])
    expectWarnings(Values.languageTag, ["iw", "i-klingon", "zh-yue", "en-BU", "zh-min-nan"])
    expectValues(Values.languageTagOrEmpty, good: [""], bad: ["¦ "])
  }

  @Test func readsMIMETypes() {
    expectValues(
      Values.mimeType,
      good: [
        "text/html", "image/svg+xml", "text/html;charset=utf-8", "text/html; charset=\"utf-8\"",
        "application/vnd.api+json", "video/mp4; codecs=\"avc1.42E01E, mp4a.40.2\"",
      ],
      bad: [
        "", "text¦", "text/¦", "/html", "text/html¦,", "text/html;¦", "text/html;charset¦",
        "text/html;charset=¦", "text/html;charset=¦\"utf-8", "te¦ xt/html", "¦ text/html",
        "text/html ¦", "text/html¦/x", "text/html; ¦=a",
      ])
    expectValues(Values.mimeTypeWithoutParameters, good: ["a/b"], bad: ["a/b¦;c=d"])
    expectValues(
      Values.accept, good: ["", ".pdf", "image/*, .PNG,text/plain", "audio/*"],
      bad: ["¦.", "a/b,¦", "a/b, ¦.", "a/b¦;c=d", "pdf¦", "a/b,¦A/B", "*.*¦"])
  }

  @Test func readsAutofillFields() {
    expectValues(
      Values.autocomplete(control: "text"),
      good: [
        "on", "OFF", "email", "section-a shipping work tel", "billing postal-code",
        "username webauthn", "home email", "cc-number", "section-x name",
      ],
      bad: [
        "", "¦foo", "on ¦email", "email ¦tel", "home ¦name", "shipping¦", "work ¦name",
        "name ¦section-a",
        "¦street-address", "home ¦work tel", "¦webauthn email", "billing ¦shipping name",
      ])
    expectValues(
      Values.autocomplete(control: "password"), good: ["current-password", "one-time-code"],
      bad: ["username", "email"])
    expectValues(Values.autocomplete(control: "email"), good: ["email", "username"], bad: ["tel"])
    expectValues(Values.autocomplete(control: "tel"), good: ["mobile tel"], bad: ["tel-national"])
    expectValues(Values.autocomplete(control: "textarea"), good: ["street-address"], bad: ["x"])
    expectValues(Values.autocomplete(control: "hidden"), good: ["transaction-amount"], bad: ["off"])
    expectValues(Values.autocompleteSwitch, good: ["on"], bad: ["email", ""])
  }

  @Test func readsLinkRelations() {
    expectValues(
      Values.linkRelations,
      good: [
        "stylesheet", "alternate stylesheet", "shortcut icon", "me", "ICON",
      ],
      bad: ["icon ¦icon"])
    expectValues(
      Values.anchorRelations, good: ["", "nofollow noopener", "tag", "license"],
      bad: ["tag nofollow ¦tag"])
    expectValues(Values.formRelations, good: ["search", "noopener"], bad: ["next ¦next"])
    expectWarnings(
      Values.linkRelations,
      ["styleshet", "nofollow", "stylesheet noopener", "icon shortcut", "bookmark"])
    expectWarnings(
      Values.anchorRelations, ["stylesheet", "preload", "nofollow dns-prefetch", "canonical"])
    expectWarnings(Values.formRelations, ["author", "tag"])
  }

  @Test func readsPolicies() {
    let hash = String(repeating: "A", count: 43) + "="
    expectValues(
      Values.sandbox, good: ["", "allow-scripts", "allow-forms ALLOW-POPUPS"],
      bad: [
        "¦allow", "allow-forms ¦allow-forms",
        "allow-top-navigation ¦allow-top-navigation-by-user-activation",
      ])
    expectWarnings(
      Values.sandbox,
      [
        "allow-scripts allow-same-origin",
        "allow-popups allow-top-navigation-to-custom-protocols",
      ])
    expectValues(
      Values.integrity, good: ["", "sha256-\(hash)", " sha256-\(hash)?x  sha256-\(hash)"],
      bad: ["¦md5-abc", "sha256-¦", "¦\(hash)"])
    expectWarnings(Values.integrity, ["sha256-abc", "sha384-\(hash)", "sha256-ab!c"])
    expectValues(
      Values.permissionsPolicy,
      good: [
        "", "camera", "camera 'self' https://a.example; fullscreen *", "geolocation 'none';",
        "a; b",
      ],
      bad: [])
    expectWarnings(
      Values.permissionsPolicy,
      ["camera self", "ca,mera", "camera 'me'", "camera none; a", "camera; b src"])
    expectValues(Values.referrerPolicy, good: ["", "origin"], bad: ["never"])
    expectValues(
      Values.navigableTarget, good: ["_blank", "_SELF", "a"], bad: ["", "_new", "a\n¦<"])
    expectValues(Values.navigableName, good: ["a"], bad: ["", "_self"])
    expectValues(Values.hashName, good: ["#a"], bad: ["", "a", "#¦"])
  }

  @Test func readsMetaContents() {
    expectValues(Values.charset, good: ["utf-8", "UTF-8"], bad: ["utf8", "iso-8859-1", ""])
    expectValues(
      Values.contentTypePragma, good: ["text/html; charset=utf-8", "text/html;charset=UTF-8"],
      bad: [
        "text/html", "text/html;¦ charset=latin1", "text/html;¦ charset='utf-8",
        "text/html;¦ charset",
      ])
    expectWarnings(
      Values.contentTypePragma,
      [
        "text/html; charset=\"utf-8\"", "text/html; a=b; charset = utf-8 ; c",
        "text/html; charset charset=utf-8",
      ])
    expectValues(Values.compatiblePragma, good: ["IE=edge"], bad: ["IE=8"])
    expectValues(
      Values.refreshPragma, good: ["0", "5; url=/a", "5; URL=https://a.example/"],
      bad: [
        "", "¦-1", "¦x", "5¦,", "5;¦url=a", "5; ¦a", "5; url=¦'a'", "5; url=¦", "5; url=a¦[",
        "1¦.5",
      ])
    expectValues(
      Values.viewport, good: ["width=device-width, initial-scale=1", "maximum-scale=5"], bad: [])
    expectWarnings(Values.viewport, ["user-scalable=no", "maximum-scale=1", "witdh=1"])
    expectValues(
      Values.colorScheme, good: ["normal", "light dark", "only light", "dark"],
      bad: ["", "light ¦normal", "¦only", "light¦, dark"])
    expectValues(
      Values.customElementName, good: ["a-b", "my-élement", "a-1.2_3"],
      bad: ["ab¦", "¦A-b", "a-¦B", "¦font-face", "¦1-a", "", "a-b¦ c"])
    expectValues(
      Values.itemProperties, good: ["name", "a b", "https://a.example/x"],
      bad: ["", "a ¦a", "a¦.b", "¦a/b:c", "https://a.example/¦["])
    expectValues(Values.command, good: ["show-modal", "--mine", "--"], bad: ["", "open", "-"])
  }

  @Test func readsContentSecurityPolicies() {
    expectValues(
      Values.contentSecurityPolicy,
      good: [
        "default-src 'self'", "script-src 'none'; img-src https: data:;",
        "upgrade-insecure-requests", "img-src *.a.example:* http://[::1]/x 'nonce-YQ=='",
      ],
      bad: [
        "", "default¦_src x", "default-src a¦, b", "img-src ¦ä", "img-src¦", "img-src ¦'foo'",
        "img-src ¦'none' 'self'", "img-src ¦a:b", "img-src ¦'sha256-'", "img-src a ¦*.*.b",
      ])
    expectWarnings(
      Values.contentSecurityPolicy,
      ["default-source 'self'", "img-src self", "webrtc none", "sandbox"])
  }

  @Test func readsColors() {
    expectValues(
      Values.simpleColor, good: ["#ffFF00"], bad: ["", "red", "#fff¦", "#12345¦g", "#1234567¦"])
    expectValues(
      Values.cssColor,
      good: [
        "red", "#fff", "#ffff", "#123456", "#12345678", "rgb(1 2 3 / 50%)", "transparent", "Canvas",
        "currentColor", "oklch(0.5 0.1 120)", "color-mix(in srgb, red, blue)", " red ",
      ],
      bad: ["", "¦nocolor", "¦#ff", "#ff¦g", "¦rgb(1", "rgb(¦)", "red ¦blue", "¦url(a)", "¦1px"])
  }

  @Test func readsPatterns() {
    expectValues(
      Values.pattern,
      good: [
        "", "[0-9]{3}", "a|b", "(?:a)+", "(?<n>a)\\k<n>", "(a)\\1", "\\d+\\.\\d*?", "[^a-z]",
        "a{2,}",
        "\\p{L}+", "[\\p{L}--[a-z]]", "[[a-z]&&[aeiou]]", "\\u{1F600}", "\\u0041\\x41", "(?=a)b",
        "(?<!a)b",
        "[\\-_]", "a{2,3}?", "\\/", "[\\w\\-]+", "(?i:a)", "[]", "^a$", ".*",
      ],
      bad: [
        "¦(a", "a¦)", "¦[a", "¦*a", "a¦{3,2}", "\\¦",
        "[¦z-a]",

        "a*¦*", "^¦*", "(?¦x)", "¦{2}",
      ])
    expectWarnings(
      Values.pattern,
      [
        "a{2", "a}", "a]", "\\y", "\\u12", "[a-z&&[aeiou]]", "[&&a]", "[a&&]", "[a-z-]", "[a(]",
        "\\-", "\\2(a)", "\\k<n>", "[\\w-.]", "(?=a)+", "[\\d-z]",
      ])
  }
}
