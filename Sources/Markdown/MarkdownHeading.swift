package import Diagnostics

/// A heading as a page's table of contents and the guide rules need it.
package struct MarkdownHeading: Hashable, Sendable {
  package let level: Int
  package let id: String
  package let text: String
  package let location: FileLocation
}
