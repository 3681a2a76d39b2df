import Diagnostics
import Rendering
import Testing

@testable import Bundling
@testable import Planning

/// Fingerprints: leaves first, each file after those it refers to.
@Suite struct ReferenceResolverTests {
  static func resolve(_ files: [(path: String, text: String)]) throws -> (
    files: [String: String], codes: [String]
  ) {
    var outputs: [PlannedOutput] = []
    var contents: [Int: RenderedFile.Content] = [:]
    for (index, file) in files.enumerated() {
      let path = try #require(RelativePath(file.path))
      let isFixed = file.path.hasSuffix(".html")
      outputs.append(
        PlannedOutput(
          id: index, path: path, content: .stylesheet(.page),
          cache: isFixed ? .revalidate : .immutable))
      contents[index] = .text(file.text)
    }
    var resolver = ReferenceResolver(outputs: outputs, contents: contents)
    let made = resolver.resolve(outputs)
    let texts = made.map { ($0.path.string, String(decoding: $0.bytes, as: UTF8.self)) }
    return (
      Dictionary(texts, uniquingKeysWith: { first, _ in first }),
      resolver.diagnostics.map(\.code.name)
    )
  }

  static func ref(_ id: Int, _ fact: Reference.Fact = .path) -> String {
    Reference(id, fact).token
  }

  @Test func fillsInPathSizeAndIntegrity() throws {
    let facts: [Reference.Fact] = [.path, .bytes, .integrity]
    let text = facts.map { Self.ref(1, $0) }.joined(separator: " ")
    let (files, codes) = try Self.resolve([("index.html", text), ("a/b.css", "p{}")])
    let bytes = Array("p{}".utf8)
    let hash = Digest.sha256Hex(bytes)
    #expect(codes == [])
    #expect(files["index.html"] == "a/b.\(hash.prefix(10)).css 3 \(Digest.integrity(bytes))")
  }

  @Test func changesANameWhenALeafChanges() throws {
    func names(_ leaf: String) throws -> [String] {
      try Self.resolve([("a.css", "@\(Self.ref(1))"), ("b.css", leaf)]).files.keys.sorted()
    }
    let first = try names("x")
    #expect(try names("x") == first)
    #expect(Set(try names("y")).isDisjoint(with: first))
  }

  @Test func namesACircle() throws {
    let (_, codes) = try Self.resolve([("a.css", Self.ref(1)), ("b.css", Self.ref(0))])
    #expect(codes.contains("bundle.reference-cycle"))
    #expect(Set(codes) == ["bundle.reference-cycle"])
  }

  @Test func namesAReferenceToNothing() throws {
    let (_, codes) = try Self.resolve([("a.css", Self.ref(7))])
    #expect(codes == ["bundle.unresolved-reference"])
  }

  @Test func leavesTextAloneThatOnlyLooksLikeAReference() throws {
    for text in ["bundle-ref-", "bundle-ref-x", "bundle-ref-1", "bundle-ref-1-", "bundle-ref-1-x"] {
      #expect(try Self.resolve([("index.html", text)]).files["index.html"] == text)
    }
  }

  @Test func putsTheFingerprintInThePlaceOfTheWordPinned() throws {
    let files = try Self.resolve([("w/shop.pinned.js", "1")]).files
    let hash = Digest.sha256Hex(Array("1".utf8)).prefix(10)
    #expect(files.keys.sorted() == ["w/shop.\(hash).js"])
  }
}
