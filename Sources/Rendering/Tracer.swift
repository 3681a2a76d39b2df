package import Configuring
package import Diagnostics
package import Planning

/// Moves a fault from a rendered page to what the author wrote: the template's line and, for a
/// value, the text or config line it came from.
package struct Tracer: Sendable {
  let config: SiteConfig

  package init(config: SiteConfig) {
    self.config = config
  }

  /// `page` is the rendered page's path; a fault elsewhere stays where it is.
  package func traced(
    _ diagnostic: Diagnostic, _ content: PlannedContent?, _ map: SourceMap?, page: String
  ) -> Diagnostic {
    guard let place = diagnostic.location, place.file == page, let line = place.line,
      let origin = map?.origin(line: line, column: place.column)
    else { return diagnostic }
    var moved = diagnostic
    moved.location = origin.location
    if origin.tag == nil { moved.location?.length = place.length }
    if let tag = origin.tag, let source = valueLocation(of: tag, in: content) {
      moved.notes.append(.init("'\(tag)' comes from here", at: source))
    }
    moved.notes.append(.init("in the rendered page", at: place))
    return moved
  }

  private func valueLocation(of tag: String, in content: PlannedContent?) -> FileLocation? {
    if tag.hasPrefix("text.") {
      let language = content?.language ?? config.store.defaultLanguage
      return config.texts(in: language)?[String(tag.dropFirst(5))]?.location
    }
    if tag.hasPrefix("store.") {
      return config.location(of: tag == "store.host" ? "store.url" : tag)
    }
    if tag.hasPrefix("offer.") {
      let index = config.offers.firstIndex { $0.id == config.offer.id } ?? 0
      return config.location(of: "offers[\(index)].\(tag.dropFirst(6))")
    }
    if tag == "body" || tag == "snippet", case .guide(let id, _) = content {
      return config.guides.first { $0.id == id }.map { FileLocation($0.file, line: $0.bodyLine) }
    }
    return nil
  }
}
