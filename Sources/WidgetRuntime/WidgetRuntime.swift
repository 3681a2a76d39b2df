// From checked popup markup, a theme's sheet and the words of every language to the one script that
// a store's page loads. Knows nothing of configs, templates or disks.
//
// `js/` holds the runtime, `make runtime` bundles it into `Runtime+Generated.swift`, and
// `assembleWidget` joins that with the data that it builds here.

package import Diagnostics

package enum WidgetCodes {
  package static let all: [DiagnosticCode] = [
    .unknownAction, .unknownCondition, .missingPart, .foreignMarkup, .loadingStyle,
    .rootUnit, .unclosedStyle, .blockedName,
  ]
}
