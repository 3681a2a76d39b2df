import Bundling
import Checking
import Configuring
package import Diagnostics
import Doctor
import Email
import Markdown
import Markup
import Planning
import Rendering
import Styling
import WidgetRuntime
import Workspace

/// Every code the tool can give, for `explain`, `checks.severity` and the tests that hold each one
/// to its example.
package enum AllCodes {
  package static let all: [DiagnosticCode] =
    (ConfiguringCodes.all + PlanningCodes.all + RenderingCodes.all + CheckingCodes.all
    + BundlingCodes.all + WorkspaceCodes.all + MarkupCodes.all + MarkdownCodes.all
    + StylingCodes.all + EmailCodes.all + WidgetCodes.all + DoctorCodes.all + [.baseURLOption])
    .sorted()
}
