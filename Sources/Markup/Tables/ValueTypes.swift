/// The value types that the attribute table names.
enum ValueTypes {
  static func facts(_ name: Substring) -> AttributeFacts {
    if name.hasPrefix("{") {
      let words = name.dropFirst().dropLast()
        .split(separator: "|", omittingEmptySubsequences: false).map(String.init)
      return AttributeFacts(
        check: Values.enumerated(words.filter { !$0.isEmpty }, allowsEmpty: words.contains("")))
    }
    if name == "text" { return AttributeFacts() }
    if name == "bool" { return AttributeFacts(isBoolean: true) }
    guard let check = table[String(name)] else { preconditionFailure("no value type '\(name)'") }
    return AttributeFacts(check: check)
  }

  private static let table: [String: ValueCheck] = numbers.merging(addresses) { first, _ in first }
    .merging(words) { first, _ in first }

  private static let numbers: [String: ValueCheck] = [
    "integer": Values.integer, "nonNegative": Values.nonNegativeInteger,
    "positive": Values.positiveInteger, "number": Values.number,
    "nonNegativeNumber": Values.nonNegativeNumber, "positiveNumber": Values.positiveNumber,
    "step": Values.step, "span": Values.integer(from: 1, to: 1000),
    "columnSpan": Values.integer(from: 1, to: 1000),
    "rowSpan": Values.integer(from: 0, to: 65534), "headingOffset": Values.integer(from: 0, to: 8),
    "dateOptionalTime": Values.dateWithOptionalTime, "timeDatetime": Values.timeDatetime,
  ]

  private static let addresses: [String: ValueCheck] = [
    "url": Values.url, "nonEmptyURL": Values.nonEmptyURL, "baseURL": Values.baseURL,
    "absoluteURLs": Values.absoluteURLs, "pings": Values.pingURLs, "srcset": Values.srcset,
    "mime": Values.mimeType, "media": Values.mediaQueryList, "iconSizes": Values.iconSizes,
    "integrity": Values.integrity, "referrer": Values.referrerPolicy,
    "sandbox": Values.sandbox, "permissions": Values.permissionsPolicy,
    "linkRelations": Values.linkRelations, "anchorRelations": Values.anchorRelations,
    "formRelations": Values.formRelations, "target": Values.navigableTarget,
    "navigable": Values.navigableName, "hashName": Values.hashName, "accept": Values.accept,
    "cors": Values.enumerated(["anonymous", "use-credentials"], allowsEmpty: true),
    "enctype": Values.enumerated([
      "application/x-www-form-urlencoded", "multipart/form-data", "text/plain",
    ]),
    "destination": Values.enumerated([
      "audio", "audioworklet", "document", "embed", "fetch", "font", "frame", "iframe", "image",
      "json", "manifest", "object", "paintworklet", "report", "script", "serviceworker",
      "sharedworker", "style", "text", "track", "video", "webidentity", "worker", "xslt",
    ]),
    "blocking": Values.tokens(of: ["render"]),
    "controlsList": Values.tokens(of: [
      "nodownload", "nofullscreen", "noplaybackrate", "noremoteplayback",
    ]),
    "htmlNamespace": { bytes in
      String(decoding: bytes, as: UTF8.self) == "http://www.w3.org/1999/xhtml"
        ? nil : ValueFault(offset: 0, reason: "HTML's namespace is 'http://www.w3.org/1999/xhtml'")
    },
  ]

  static let noBreaks: ValueCheck = { bytes in
    bytes.firstIndex { $0 == 0x0A || $0 == 0x0D }.map {
      ValueFault(offset: $0, reason: "the text may hold no line breaks")
    }
  }

  private static let words: [String: ValueCheck] = [
    "id": Values.id, "nonEmpty": Values.nonEmpty, "nonEmptyLabel": Values.nonEmpty,
    "notBlank": Values.notBlank, "uniqueTokens": Values.uniqueTokens,
    "someTokens": { Values.idList($0) ?? Values.uniqueTokens($0) },
    "itemProperties": Values.itemProperties, "accessKeys": Values.accessKeys,
    "languageOfText": Values.languageOfText, "languageOrEmpty": Values.languageTagOrEmpty,
    "charset": Values.charset, "utf8": Values.charset, "pattern": Values.pattern,
    "cssColor": Values.cssColor, "command": Values.command,
    "customElement": Values.customElementName, "exportedParts": Values.exportedParts,
    "listType": { bytes in
      let isKnown = bytes.count == 1 && "1aAiI".utf8.contains(bytes[0])
      return isKnown
        ? nil : ValueFault(offset: 0, reason: "the value must be '1', 'a', 'A', 'i' or 'I'")
    },
    "mapName": { bytes in
      if bytes.isEmpty { return ValueFault(offset: 0, reason: "a name is needed here") }
      return bytes.firstIndex(where: TreeBuilder.isSpace).map {
        ValueFault(offset: $0, reason: "the name may hold no white space")
      }
    },
    "noBreaks": noBreaks, "rdfaNames": Values.rdfaNames,
  ]
}
