import Email

/// Codes that no authored file can trigger: they need a disk, a damaged bundle, a command line, or
/// a fault in the program itself. Each is shown by the test that is named here.
enum FaultsOfTheWorld {
  /// Those of the email are shown by `EmailLintTests` and `MessageTests`, which need one message
  /// and no whole build.
  static let codes: [String] = Array(tests.keys) + EmailCodes.shownInMessages.map(\.name)

  /// Rules with tables of their own.
  static let families = [
    "email.": "EmailLintTests, MessageTests, MergeTagTests",
    "widget.": "WidgetRuntimeTests",
    "doctor.": "DoctorTests",
  ]

  static let tests: [String: String] = [
    "guide.unescaped-token": "GuideRuleTests",
    "guide.unquoted-token": "GuideRuleTests",
    "guide.unused-replacement": "GuideRuleTests",
    "markdown.unknown-placeholder": "WritingTests",
    "markdown.placeholder-without-value": "WritingTests",
    "markup.wrong-encoding": "SyntaxFaultTests",
    "markup.unfinished-section": "HostileInputTests.staysCalm",
    // Judged in popups and mail only; their examples are shown as prose.
    "markup.blocked-by-policy": "ElementTests",
    "markup.open-condition": "ElementTests",
    "markup.relative-address": "ElementTests",
    "markup.layout-table": "EmailLintTests",
    "markup.stripped-element": "EmailLintTests",
    "markup.unsized-image": "EmailLintTests",
    // What the parsers refuse and our own readers let pass: nothing known does.
    "markup.not-well-formed": "SyntaxFaultTests",
    "template.syntax": "TemplateTests",
    "link.relative-in-email": "EmailLintTests",
    "project.not-a-file": "ReadProjectTests.refusesLinks",
    "project.bad-file-name": "ReadProjectTests.refusesNamesThatNoServerHas",
    "project.file-too-large": "ReadProjectTests.refusesLargeFiles",
    "project.too-many-files": "ReadProjectTests.refusesTooManyFiles",
    "project.unreadable-file": "ReadProjectTests.tellsWhichFileIsUnreadable",
    "project.input-output": "PublishTests.refusesAFolderOfSomebodyElse",
    "verify.script-unreadable": "CommandScriptTests.answersAsWritten, pause.txt",
    "verify.manifest-unreadable": "VerifyTests.namesEveryDifference",
    "verify.file-missing": "VerifyTests.namesEveryDifference",
    "verify.file-changed": "VerifyTests.namesEveryDifference",
    "verify.file-extra": "VerifyTests.namesEveryDifference",
    "bundle.unresolved-reference": "ReferenceResolverTests.namesAReferenceToNothing",
    "bundle.reference-cycle": "ReferenceResolverTests.namesACircle",
    "config.base-url-option": "PipelineTests.refusesABaseURLWithoutSlash",
    "config.not-utf8": "HostileInputTests.staysCalm",
    "config.file-too-large": "HostileInputTests.staysCalm",
    "config.line-too-long": "HostileInputTests.staysCalm",
    "config.too-many-values": "HostileInputTests.staysCalm",
    "template.not-utf8": "HostileInputTests.staysCalm",
    "template.too-large": "HostileInputTests.staysCalm",
    "markup.past-limit": "HostileInputTests.staysCalm",
    "markdown.too-large": "HostileInputTests.staysCalm",
  ]
}
