import CLibXML2
package import Diagnostics

/// What a text may have at most, checked before or while libxml2 reads it.
enum MarkupCaps {
  static let bytes = 16 << 20
  static let depth = 250
  /// libxml2 takes quadratic time over the attributes of one tag.
  static let attributes = 512
}

extension MarkupTree {
  /// Parses XML-syntax HTML; `file` is what diagnostics call it.
  ///
  /// libxml2 stops to make sense at the first syntax error, so one is reported; unknown
  /// references and repeated attributes are all reported.
  package static func parse(
    _ bytes: [UInt8], file: String, as input: MarkupInput
  ) -> Outcome<MarkupTree> {
    let text = SourceText(bytes, input)
    let faults = text.faultsBeforeParsing(input)
    let lines = text.bytes.withUnsafeBufferPointer {
      LineIndex($0, from: text.range.lowerBound, to: text.range.upperBound)
    }
    var tree = MarkupTree(
      file: file, input: input, nodes: [], attributes: [], bytes: text.bytes, extraNames: [],
      sourceRange: text.range, lines: lines)
    guard faults.isEmpty else {
      return Outcome(nil, faults.map { $0.diagnostic(in: tree) })
    }
    var result = TreeParser.run(text, root: tree.rootRecord)
    tree.nodes = result.nodes
    tree.attributes = result.attributes
    tree.bytes += result.pool
    tree.extraNames = result.names.extras
    guard !result.faults.isEmpty else { return Outcome(tree) }
    result.faults.sort { $0.offset < $1.offset }
    return Outcome(nil, result.faults.map { $0.diagnostic(in: tree) })
  }

  private var rootRecord: NodeRecord {
    guard case .fragment(let context) = input else { return NodeRecord(kind: .document) }
    var record = NodeRecord(kind: .fragment)
    switch context {
    case "svg": record.namespace = .svg
    case "math": record.namespace = .mathML
    default: break
    }
    record.name = KnownNames.shared.find(context) ?? .unknown
    return record
  }
}

/// One run of libxml2's SAX parser.
enum TreeParser {
  static func run(_ text: SourceText, root: NodeRecord) -> TreeBuilder {
    _ = prepared
    return text.bytes.withUnsafeBufferPointer { bytes in
      var builder = TreeBuilder(bytes, from: text.range.lowerBound, root: root)
      // libxml2 announces the element around a fragment too; it is the root itself.
      builder.wrapperPending = text.range.lowerBound > 3
      withUnsafeMutablePointer(to: &builder) { parse(bytes, into: $0) }
      if builder.faults.isEmpty { builder.finish(at: text.range.upperBound) }
      return builder
    }
  }

  /// libxml2's own globals, set up once: no file, address or catalogue is ever opened.
  private static let prepared: Void = {
    xmlInitParser()
    xmlSetExternalEntityLoader { _, _, _ in nil }
    xmlCatalogSetDefaults(XML_CATA_ALLOW_NONE)
  }()

  private static func parse(
    _ bytes: UnsafeBufferPointer<UInt8>, into builder: UnsafeMutablePointer<TreeBuilder>
  ) {
    let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    let text = UnsafeBufferPointer(rebasing: bytes[start...])
    let count = Int32(text.count)
    let opened = text.withMemoryRebound(to: CChar.self) {
      xmlCreateMemoryParserCtxt($0.baseAddress, count)
    }
    guard let context = opened else {
      builder.pointee.faults.append(ParseFault(.empty, at: start, end: start))
      return
    }
    defer { xmlFreeParserCtxt(context) }
    builder.pointee.context = context
    builder.pointee.contextStart = start
    // Keeps libxml2 from guessing another encoding than the one the scan reads.
    xmlSwitchEncoding(context, XML_CHAR_ENCODING_UTF8)
    context.pointee.userData = UnsafeMutableRawPointer(builder)
    setHandlers(context.pointee.sax)
    xmlParseDocument(context)
    builder.pointee.context = nil
  }

  private static func setHandlers(_ sax: UnsafeMutablePointer<xmlSAXHandler>?) {
    guard let sax else { return }
    sax.pointee = xmlSAXHandler()
    sax.pointee.initialized = UInt32(XML_SAX2_MAGIC)
    sax.pointee.startElementNs = { user, local, prefix, _, _, _, _, _, _ in
      guard let local else { return }
      builder(user)?.pointee.takeStart(local, hasPrefix: prefix != nil)
    }
    sax.pointee.endElementNs = { user, _, _, _ in
      builder(user)?.pointee.takeEnd()
    }
    sax.pointee.serror = { user, error in
      guard let error else { return }
      builder(user)?.pointee.takeError(error.pointee)
    }
  }
}

private func builder(
  _ user: UnsafeMutableRawPointer?
) -> UnsafeMutablePointer<TreeBuilder>? {
  user?.assumingMemoryBound(to: TreeBuilder.self)
}
