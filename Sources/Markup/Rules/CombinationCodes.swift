package import Diagnostics

private func fault(
  _ name: String, _ severity: Severity = .error, _ meaning: String, _ reason: String,
  _ kind: DiagnosticCode.Kind = .fragment(context: "div"), bad: String, good: String,
  at page: String
) -> DiagnosticCode {
  DiagnosticCode(
    "markup.\(name)", severity, meaning: meaning, reason: reason,
    example: .init(kind, bad: bad, good: good), specification: htmlStandard + page)
}

extension DiagnosticCode {
  package static let needlessAttribute = fault(
    "needless-attribute", .error, "An attribute stands where another one makes it void.",
    "It does nothing, so what it should do does not happen.",
    bad: "<p><input name=\"a\" aria-label=\"Name\" checked=\"checked\"/></p>",
    good: "<p><input name=\"a\" aria-label=\"Name\" type=\"checkbox\" checked=\"checked\"/></p>",
    at: "input.html#the-input-element")
  package static let languageMismatch = fault(
    "language-mismatch", .error, "'xml:lang' and 'lang' say different languages.",
    "HTML and XML programs would read the text in different languages.",
    bad: "<p lang=\"de\" xml:lang=\"fr\">Text</p>", good: "<p lang=\"de\" xml:lang=\"de\">Text</p>",
    at: "dom.html#the-lang-and-xml:lang-attributes")
  package static let repeatedAutofocus = fault(
    "repeated-autofocus", .error, "Two elements ask for the focus.",
    "Only one of them can have it.",
    bad: """
      <p><input autofocus="autofocus" aria-label="A"/>
      <input autofocus="autofocus" aria-label="B"/></p>
      """,
    good: "<p><input autofocus=\"autofocus\" aria-label=\"A\"/><input aria-label=\"B\"/></p>",
    at: "interaction.html#the-autofocus-attribute")
  package static let repeatedMain = fault(
    "repeated-main", .error, "More than one 'main' is visible.",
    "Readers who jump to the main content would not know to which.", .page,
    bad: examplePage("<main><p>One</p></main><main><p>Two</p></main>"),
    good: examplePage("<main><p>One</p></main><main hidden=\"hidden\"><p>Two</p></main>"),
    at: "grouping-content.html#the-main-element")
  package static let repeatedOpen = fault(
    "repeated-open", .error, "Two 'details' of one group are open.",
    "A group shows one at a time, so a browser closes the others.",
    bad: """
      <details name="a" open="open"><summary>A</summary></details>
      <details name="a" open="open"><summary>B</summary></details>
      """,
    good: """
      <details name="a" open="open"><summary>A</summary></details>
      <details name="a"><summary>B</summary></details>
      """,
    at: "interactive-elements.html#the-details-element")
  package static let lateBase = fault(
    "late-base", .error, "'base' stands behind a link, a script or a URL.",
    "The URLs before it are read against another base than those behind it.", .page,
    bad: examplePage("", head: "<link rel=\"icon\" href=\"a.png\"/><base href=\"/b/\"/>"),
    good: examplePage("", head: "<base href=\"/b/\"/><link rel=\"icon\" href=\"a.png\"/>"),
    at: "semantics.html#the-base-element")
  package static let repeatedMeta = fault(
    "repeated-meta", .error, "Two 'meta' elements say the same thing of the page.",
    "Which of them counts differs between programs.", .page,
    bad: examplePage("", head: "<meta charset=\"utf-8\"/><meta charset=\"utf-8\"/>"),
    good: examplePage("", head: "<meta charset=\"utf-8\"/>"),
    at: "semantics.html#the-meta-element")
  package static let missingAlternative = fault(
    "missing-alternative", .error, "An image has no text that stands for it.",
    "Who cannot see the image learns nothing of it, or hears its file name.",
    bad: "<p><img src=\"logo.png\"/></p>",
    good: "<p><img src=\"logo.png\" alt=\"Linen House\"/></p>",
    at: "images.html#alt")
  package static let unconditionalSource = fault(
    "unconditional-source", .error, "A 'source' without condition hides what follows it.",
    "Browsers take the first source that fits.",
    bad: """
      <picture><source srcset="a.png"/><source srcset="b.png" type="image/png"/>
      <img src="c.png" alt="C"/></picture>
      """,
    good: """
      <picture><source srcset="a.avif" type="image/avif"/><source srcset="b.png" type="image/png"/>
      <img src="c.png" alt="C"/></picture>
      """,
    at: "embedded-content.html#the-source-element")
  package static let twinTracks = fault(
    "twin-tracks", .warning, "Two tracks have the same kind, language and label.",
    "Viewers cannot tell them apart in the menu.",
    bad: """
      <video src="a.mp4" controls="controls"><track src="a.vtt" srclang="en" label="English"/>
      <track src="b.vtt" srclang="en" label="English"/></video>
      """,
    good: """
      <video src="a.mp4" controls="controls"><track src="a.vtt" srclang="en" label="English"/>
      <track src="b.vtt" srclang="de" label="Deutsch"/></video>
      """,
    at: "media.html#the-track-element")
  package static let repeatedDefault = fault(
    "repeated-default", .error, "Two tracks of one kind are the default.",
    "Only one can be shown.",
    bad: """
      <video src="a.mp4" controls="controls"><track src="a.vtt" kind="captions" default="default"/>
      <track src="b.vtt" kind="captions" srclang="de" default="default"/></video>
      """,
    good: """
      <video src="a.mp4" controls="controls"><track src="a.vtt" kind="captions" default="default"/>
      <track src="b.vtt" kind="captions" srclang="de"/></video>
      """,
    at: "media.html#attr-track-default")
  package static let unnamedTrack = fault(
    "unnamed-track", .warning, "A track of subtitles does not say its language.",
    "A player cannot offer it by language.",
    bad: "<video src=\"a.mp4\"><track src=\"a.vtt\"/></video>",
    good: "<video src=\"a.mp4\"><track src=\"a.vtt\" srclang=\"en\"/></video>",
    at: "media.html#attr-track-srclang")
  package static let loneProperty = fault(
    "lone-property", .error, "A property belongs to no item.",
    "Programs that read microdata do not find it.", .page,
    bad: examplePage("<p itemprop=\"name\">Shirt</p>"),
    good: examplePage("<p itemscope=\"itemscope\"><span itemprop=\"name\">Shirt</span></p>"),
    at: "microdata.html#names:-the-itemprop-attribute")
  package static let scriptText = fault(
    "script-text", .error, "A script with 'src' holds code of its own.",
    "Browsers ignore it; only comments may stand there.", .page,
    bad: examplePage("", head: "<script src=\"a.js\">go()</script>"),
    good: examplePage("", head: "<script src=\"a.js\"></script>"),
    at: "scripting.html#inline-documentation-for-external-scripts")
  package static let mapName = fault(
    "map-name", .error, "An image map's name is taken, or differs from its id.",
    "Images find a map by its name.",
    bad: "<map name=\"a\" id=\"b\"></map>", good: "<map name=\"a\" id=\"a\"></map>",
    at: "image-maps.html#the-map-element")
  package static let formName = fault(
    "form-name", .error, "Two forms have the same name.",
    "Scripts find a form by its name.",
    bad: "<form name=\"a\"></form><form name=\"a\"></form>",
    good: "<form name=\"a\"></form><form name=\"b\"></form>",
    at: "forms.html#attr-form-name")
  package static let rangeOrder = fault(
    "range-order", .error, "The ends of a range are the wrong way round.",
    "No value can lie between them.",
    bad: "<p><meter min=\"5\" max=\"1\" value=\"3\">3</meter></p>",
    good: "<p><meter min=\"1\" max=\"5\" value=\"3\">3</meter></p>",
    at: "form-elements.html#the-meter-element")
  package static let missingPlaceholder = fault(
    "missing-placeholder", .error, "A required drop-down box has no empty first option.",
    "Its first choice counts as made, so asking for one has no effect.",
    bad: """
      <label>Size <select required="required"><option>S</option><option>M</option></select></label>
      """,
    good: """
      <label>Size <select required="required"><option value="">Choose</option><option>M</option>
      </select></label>
      """,
    at: "form-elements.html#placeholder-label-option")
  package static let repeatedSelected = fault(
    "repeated-selected", .error, "Two options are selected where one can be.",
    "The last one wins.",
    bad: """
      <label>Size <select><option selected="selected">S</option>
      <option selected="selected">M</option></select></label>
      """,
    good: """
      <label>Size <select><option selected="selected">S</option>
      <option>M</option></select></label>
      """,
    at: "form-elements.html#the-select-element")
  package static let crowdedLabel = fault(
    "crowded-label", .error, "A label holds two controls.", "It can name only one of them.",
    bad: "<label>Name <input name=\"a\"/><input name=\"b\" aria-label=\"B\"/></label>",
    good: "<label>Name <input name=\"a\"/></label><label>Town <input name=\"b\"/></label>",
    at: "forms.html#the-label-element")
  package static let labelMismatch = fault(
    "label-mismatch", .error, "A label holds one control and is for another.",
    "A click on it reaches the other one.",
    bad: """
      <label for="b">Name <input id="a" name="a" aria-label="A"/></label><input id="b"/>
      """,
    good: "<label for=\"a\">Name <input id=\"a\" name=\"a\"/></label>",
    at: "forms.html#the-label-element")
  package static let missingDoctype = fault(
    "missing-doctype", .warning, "The document has no doctype.",
    "Without it, browsers mimic those of the last century.", .page,
    bad: "<html lang=\"en\"><head><title>Shop</title></head><body><p>Text</p></body></html>",
    good: examplePage("<p>Text</p>"), at: "syntax.html#the-doctype")
}

// Tables.
extension DiagnosticCode {
  private static func table(_ rows: String) -> String {
    "<table><tbody>\(rows)</tbody></table>"
  }

  package static let overlappingCells = fault(
    "overlapping-cells", .error, "Two cells of a table cover the same place.",
    "They are drawn over each other.",
    bad: table(
      "<tr><td>1</td><td rowspan=\"2\">2</td></tr><tr><td colspan=\"2\">3</td></tr>"),
    good: table("<tr><td>1</td><td rowspan=\"2\">2</td></tr><tr><td>3</td></tr>"),
    at: "tables.html#table-model-error")
  package static let overhangingCell = fault(
    "overhanging-cell", .error, "A cell spans more rows than its group has.",
    "It is cut off at the end of the group.",
    bad: table("<tr><td rowspan=\"3\">1</td><td>2</td></tr><tr><td>3</td></tr>"),
    good: table("<tr><td rowspan=\"2\">1</td><td>2</td></tr><tr><td>3</td></tr>"),
    at: "tables.html#table-model-error")
  package static let emptyColumn = fault(
    "empty-column", .error, "A column has no cell of its own.",
    "It is there for spans only, and readers who go by columns find nothing in it.",
    bad: table("<tr><td colspan=\"2\">1</td></tr><tr><td colspan=\"2\">2</td></tr>"),
    good: table("<tr><td colspan=\"2\">1</td></tr><tr><td>2</td><td>3</td></tr>"),
    at: "tables.html#table-model-error")
  package static let emptyRow = fault(
    "empty-row", .error, "A row has no cell of its own.",
    "It is there for spans only, and readers who go by rows find nothing in it.",
    bad: table("<tr><td>1</td></tr><tr></tr>"), good: table("<tr><td>1</td></tr>"),
    at: "tables.html#table-model-error")
  package static let shortRow = fault(
    "short-row", .error, "A row has fewer columns than the table declares.",
    "Either a cell is missing, or a column is declared that nobody needs.",
    bad: """
      <table><colgroup><col/><col/></colgroup><tbody><tr><td>1</td><td>2</td></tr>
      <tr><td>3</td></tr></tbody></table>
      """,
    good: """
      <table><colgroup><col/><col/></colgroup><tbody><tr><td>1</td><td>2</td></tr>
      <tr><td colspan="2">3</td></tr></tbody></table>
      """,
    at: "tables.html#table-model-error")
  package static let undeclaredColumn = fault(
    "undeclared-column", .error, "A row has more columns than the table declares.",
    "Styles set on the columns do not reach them all.",
    bad: """
      <table><colgroup><col/></colgroup><tbody><tr><td>1</td><td>2</td></tr></tbody></table>
      """,
    good: """
      <table><colgroup><col/><col/></colgroup><tbody><tr><td>1</td><td>2</td></tr></tbody></table>
      """,
    at: "tables.html#the-col-element")
  package static let wrongHeader = fault(
    "wrong-header", .error, "A cell names a header that its table does not have.",
    "A screen reader then reads no header for the cell.",
    bad: table("<tr><th id=\"a\">A</th><td headers=\"b\">1</td></tr>"),
    good: table("<tr><th id=\"a\">A</th><td headers=\"a\">1</td></tr>"),
    at: "tables.html#attr-tdth-headers")
}

extension MarkupCodes {
  static let combinations: [DiagnosticCode] = [
    .needlessAttribute, .languageMismatch, .repeatedAutofocus, .repeatedMain, .repeatedOpen,
    .lateBase, .repeatedMeta, .missingAlternative, .unconditionalSource, .twinTracks,
    .repeatedDefault,
    .loneProperty, .scriptText, .unnamedTrack, .mapName, .formName, .rangeOrder,
    .missingPlaceholder, .repeatedSelected, .crowdedLabel, .labelMismatch,
    .missingDoctype, .overlappingCells, .overhangingCell, .emptyColumn, .emptyRow,
    .shortRow, .undeclaredColumn, .wrongHeader,
  ]
}
