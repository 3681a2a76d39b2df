import Configuring
import Diagnostics
import Planning
import Rendering

/// Holds pages and pictures to the sizes that the config allows. The script is measured in
/// `Bundling`, where it is made.
struct BudgetCheck {
  private(set) var diagnostics: [Diagnostic] = []

  init(site: RenderedSite) {
    let budgets = site.config.checks.budgets
    for file in site.files {
      switch (file.output.content, file.content) {
      case (.file(let path), .bytes(let bytes)) where bytes.count > budgets.image.bytes:
        diagnostics.append(
          .overBudget(
            "picture '\(path)'", bytes: bytes.count, budget: budgets.image.bytes, key: "image",
            at: FileLocation(path.string)))
      case (.index, .text(let text)), (.guide, .text(let text)), (.state, .text(let text)):
        guard text.utf8.count > budgets.page.bytes else { continue }
        diagnostics.append(
          .overBudget(
            "page '\(file.output.path)'", bytes: text.utf8.count, budget: budgets.page.bytes,
            key: "page", at: site.config.location(of: "checks.budgets.page")))
      case (.email(.html, _), .text(let text)) where text.utf8.count > budgets.emailHTML.bytes:
        diagnostics.append(
          .overBudget(
            "email '\(file.output.path)'", bytes: text.utf8.count,
            budget: budgets.emailHTML.bytes, key: "email_html",
            at: site.config.location(of: "checks.budgets.email_html")))
      default: break
      }
    }
  }
}
