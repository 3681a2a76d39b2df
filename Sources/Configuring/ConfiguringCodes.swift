package import Diagnostics

/// Every code that reading the config, texts, email copy, guides and themes can give.
package enum ConfiguringCodes {
  package static let all: [DiagnosticCode] = [
    .missingConfig, .emptyFile, .fileTooLarge, .lineTooLong, .nestedTooDeep, .tooManyValues,
    .yamlSyntax, .yamlAlias, .duplicateKey, .notUTF8, .controlCharacter, .reservedWord,
    .wrongType, .badValue,
    .unknownKey, .missingKey, .unknownChoice, .emptyText, .textTooLong, .emptyList, .listTooLong,
    .repeatedItem, .endsBeforeStart, .sharesTooLarge, .primaryNotListed, .footerNotLast,
    .baseURLWithoutSlash, .unknownOffer, .unknownPlatform, .missingPlatformValue, .badPattern,
    .missingFile, .wrongImageType, .missingTheme, .themeCycle, .missingLanguageFile, .missingText,
    .superfluousText, .unknownPlaceholder, .unknownTextKey, .missingEmailFile,
    .missingSnippet,
  ]
}

extension DiagnosticCode {
  static let missingConfig = structural(
    "config.missing", "the project has no content/widget.yaml",
    "everything is built from that file")
  static let emptyFile = structural(
    "config.empty-file", "a file that must say something is empty",
    "an empty file is more often a slip than a wish",
    .init(.file("content/locales/en.yaml"), bad: "# nothing but a comment", good: keepFile))
  static let fileTooLarge = structural(
    "config.file-too-large", "a YAML file is larger than 256 KiB",
    "no authored file is; the cap keeps a hostile one from using up memory")
  static let lineTooLong = structural(
    "config.line-too-long", "a line of a YAML file is longer than 8,192 characters",
    "no authored line is; the cap keeps a hostile one from using up memory")
  static let nestedTooDeep = structural(
    "config.nested-too-deep", "values stand in values more than 32 levels deep",
    "no authored file does that; the cap keeps the reader's stack safe",
    .init(
      .config,
      bad: "checks: " + String(repeating: "[", count: 40)
        + String(repeating: "]", count: 40), good: "checks: {}"))
  static let tooManyValues = structural(
    "config.too-many-values", "a YAML file holds more than 20,000 values",
    "no authored file does; the cap keeps a hostile one from using up memory")
  static let yamlSyntax = structural(
    "config.yaml-syntax", "a line cannot be read as YAML",
    "nothing after it can be understood",
    .init(.config, bad: "checks: { severity: {}", good: "checks: { severity: {} }"))
  static let yamlAlias = structural(
    "config.yaml-alias", "an anchor, alias or merge key is used",
    "a few of them can make a small file mean a huge one, and no config needs them",
    .init(.config, bad: "checks: &strict\n  severity: {}", good: "checks:\n  severity: {}"))
  static let duplicateKey = structural(
    "config.duplicate-key", "a mapping says the same key twice",
    "only one of the two values can count",
    .init(
      .config, bad: "checks:\n  severity: {}\n  severity: {}", good: "checks:\n  severity: {}"))
  static let notUTF8 = structural(
    "config.not-utf8", "a file is not encoded in UTF-8",
    "accents and other scripts would come out wrong")
  static let controlCharacter = structural(
    "config.control-character", "a text holds a control or direction character",
    "it is invisible and can make a text read differently from what it says",
    .init(
      .config, bad: "sample:\n  first_name: \"Zo\\u202Eë\"\n" + sampleRest,
      good: "sample:\n  first_name: Zoë\n" + sampleRest))
  static let reservedWord = structural(
    "config.reserved-word", "a text holds a word that stands for a file of the bundle",
    "the file's name would take its place",
    .init(
      .config, bad: "sample:\n  first_name: bundle-ref-1\n" + sampleRest,
      good: "sample:\n  first_name: Zoë\n" + sampleRest))
  static let wrongType = structural(
    "config.wrong-type", "a value is of another kind than its key wants",
    "a list where a text belongs is usually a slip of indentation",
    .init(.config, bad: "checks: [strict]", good: "checks: {}"))
  static let badValue = structural(
    "config.bad-value", "a value is not of the form its key wants",
    "a wrong value would end up in front of customers",
    .init(
      .config, bad: "checks:\n  guide_max_age: half a year",
      good: "checks:\n  guide_max_age: 180d"))
  static let unknownKey = structural(
    "config.unknown-key", "a mapping holds a key that it does not know",
    "a misspelt key would be ignored silently",
    .init(.config, bad: "checks:\n  severities: {}", good: "checks:\n  severity: {}"))
  static let missingKey = structural(
    "config.missing-key", "a key that is needed is not there",
    "there is no safe guess for it",
    .init(
      .config, bad: "sample:\n  link: https://example.com/f/1",
      good: "sample:\n  link: https://example.com/f/1\n  coupon_code: TEA-1"))
  static let unknownChoice = structural(
    "config.unknown-choice", "a value is not one of the names its key knows",
    "a misspelt name would be ignored silently",
    .init(.config, bad: "consent:\n  marketing: boxes", good: "consent:\n  marketing: box"))
  static let emptyText = structural(
    "config.empty-text", "a text is empty",
    "people would see a blank where they expect words",
    .init(
      .config, bad: "sample:\n  first_name: \" \"\n" + sampleRest,
      good: "sample:\n  first_name: Zoë\n" + sampleRest))
  static let textTooLong = structural(
    "config.text-too-long", "a text is longer than its place allows",
    "it would break the layout it stands in",
    .init(
      .config,
      bad: "sample:\n  first_name: \(String(repeating: "Z", count: 61))\n" + sampleRest,
      good: "sample:\n  first_name: Zoë\n" + sampleRest))
  static let emptyList = structural(
    "config.empty-list", "a list that needs an item has none", "nothing would be shown",
    .init(.config, bad: "share:\n  networks: []", good: "share:\n  networks: [email]"))
  static let listTooLong = structural(
    "config.list-too-long", "a list has more items than its key allows",
    "the cap keeps pages and scripts at a size that people wait for")
  static let repeatedItem = structural(
    "config.repeated-item", "a list names the same thing twice",
    "the second one could never be reached",
    .init(
      .config, bad: "share:\n  networks: [email, email]", good: "share:\n  networks: [email]"))
  static let endsBeforeStart = structural(
    "config.ends-before-start", "an offer ends before it starts", "it would never be shown")
  static let sharesTooLarge = structural(
    "config.shares-too-large",
    "the shares of the A/B variants, or of the mail clients, come to more than 100 percent",
    "an order can see only one variant, and an open happens in one client")
  static let primaryNotListed = structural(
    "config.primary-not-listed", "the primary network is not among the networks",
    "it could not stand out",
    .init(
      .config, bad: "share:\n  networks: [email]\n  primary: x",
      good: "share:\n  networks: [email, x]\n  primary: x"))
  static let footerNotLast = structural(
    "config.footer-not-last", "the email's footer is missing, repeated or not the last section",
    "the postal address and the way to leave must be there, once, at the end")
  static let baseURLWithoutSlash = structural(
    "config.base-url-without-slash", "the bundle's address does not end with a slash",
    "paths are put behind it as they are",
    .init(
      .config, bad: "bundle:\n  base_url: https://cdn.example.com/w",
      good: "bundle:\n  base_url: https://cdn.example.com/w/"))
  static let unknownOffer = structural(
    "config.unknown-offer", "the widget names an offer that is not in the list",
    "the popup would have nothing to promise")
  static let unknownPlatform = structural(
    "config.unknown-platform", "a platform has no guide",
    "the store would get no instructions for it",
    .init(.config, bad: "platforms:\n  shopfy: {}", good: "platforms:\n  shopify: {}"))
  static let missingPlatformValue = structural(
    "config.missing-platform-value", "a platform's guide needs a value that the config lacks",
    "the snippet would not be finished",
    .init(
      .config, bad: "platforms:\n  bigcommerce: {}",
      good: "platforms:\n  bigcommerce:\n    shop_code: 4f9a2c71d8"))
  static let badPattern = structural(
    "guide.bad-pattern", "a guide's pattern is not a regular expression",
    "values could not be checked against it")
  static let missingFile = structural(
    "config.missing-file", "a file that the project names is not there",
    "the page that shows it would have a hole")
  static let wrongImageType = structural(
    "config.wrong-image-type", "a picture is of a type that its place cannot show",
    "many mail clients show no SVG, and browsers no print formats")
  static let missingTheme = structural(
    "theme.missing", "the theme's folder or its theme.yaml is not there",
    "pages cannot be drawn without it")
  static let themeCycle = structural(
    "theme.cycle", "themes extend each other in a circle", "none of them could come first")
  static let missingLanguageFile = structural(
    "text.missing-language", "a language of the store has no file in content/locales",
    "its customers would see nothing")
  static let missingText = structural(
    "text.missing", "a language file lacks a text",
    "people would see a blank where they expect words")
  static let superfluousText = structural(
    "text.superfluous", "a language file holds a text that nothing shows",
    "a misspelt key would be ignored silently")
  static let unknownPlaceholder = structural(
    "text.unknown-placeholder", "a text holds a placeholder that is not filled there",
    "people would see the braces")
  static let unknownTextKey = structural(
    "text.unknown-key", "a variant changes a text that does not exist",
    "its readers would see the usual words")
  static let missingEmailFile = structural(
    "email.missing-copy", "a language of the store has no file in content/email",
    "its affiliates would get no welcome")
  static let missingSnippet = structural(
    "guide.missing-snippet", "a guide has no snippet template beside it",
    "there would be nothing to paste")

  /// In an example of kind `file`: the file as it is shipped.
  package static let keepFile = "(the file as it is)"

  private static let sampleRest =
    "  link: https://example.com/f/1\n  coupon_code: TEA-1"

  private static func structural(
    _ name: String, _ meaning: String, _ reason: String, _ example: Example? = nil
  ) -> DiagnosticCode {
    DiagnosticCode(
      name, meaning: meaning, reason: reason, example: example, isStructural: true)
  }
}
