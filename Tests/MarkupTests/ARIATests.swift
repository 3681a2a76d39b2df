import Diagnostics
import Testing

@testable import Markup

/// The ARIA codes that a body's content has, in order of place.
private func codes(_ body: String) throws -> [String] {
  let page = """
    <!DOCTYPE html><html lang="en"><head><title>T</title></head><body>\(body)</body></html>
    """
  let aria = Set(AriaCodes.all.map(\.name))
  return Markup.lint(try tree(page, .document), profile: .page).ordered().map(\.code.name)
    .filter(aria.contains).map { String($0.dropFirst("markup.".count)) }
}

private func expectClean(_ bodies: [String]) throws {
  for body in bodies { #expect(try codes(body) == [], "\(body)") }
}

private func expect(_ code: String, _ bodies: [String]) throws {
  for body in bodies { #expect(try codes(body) == [code], "\(body)") }
}

@Suite struct ARIARoleTests {
  @Test func knowsEveryRoleOnce() {
    #expect(Set(ARIARole.allCases.map(\.name)).count == ARIARole.allCases.count)
    #expect(ARIARole("doc-toc") == .docToc)
    #expect(ARIARole("document") == .document)
    #expect(ARIARole("graphics-symbol") == .graphicsSymbol)
  }

  @Test func acceptsRolesThatFit() throws {
    try expectClean([
      "<div role=\"dialog\" aria-label=\"a\">x</div>", "<ul role=\"list\"><li>a</li></ul>",
      "<a href=\"#a\" role=\"button\">a</a>", "<section role=\"doc-chapter\">x</section>",
      "<button type=\"button\" role=\"switch\" aria-checked=\"true\">a</button>",
      "<input type=\"checkbox\" role=\"switch\"/>", "<a role=\"banner\">a</a>",
      "<input type=\"checkbox\" role=\"button\" aria-pressed=\"true\"/>",
      "<img src=\"a\" alt=\"a\" role=\"button\"/>",
      "<figure role=\"note\">x</figure>", "<nav role=\"doc-toc\">x</nav>",
      "<div role=\"none presentation\">x</div>", "<label role=\"note\">x</label>",
      "<aside role=\"note\">x</aside>",
      "<table><tr><td>a</td></tr></table>",
      "<table role=\"presentation\"><tr role=\"note\"><td>a</td></tr></table>",
      "<select role=\"menu\"><option>a</option></select>",
      "<dl><div role=\"none\"><dt>a</dt><dd>b</dd></div></dl>",
      "<ul role=\"menu\"><li role=\"menuitem\">a</li></ul>", "<hr role=\"presentation\"/>",
    ])
  }

  @Test func refusesUnknownAndAbstractRoles() throws {
    try expect(
      "unknown-role",
      [
        "<div role=\"buton\">x</div>", "<p role=\"note bogus\">x</p>",
        "<p role=\"Note\">x</p>", "<p role=\"\">x</p>",
      ])
    try expect("abstract-role", ["<div role=\"widget\">x</div>", "<p role=\"section\">x</p>"])
    try expect("deprecated-role", ["<ol role=\"directory\"><li>a</li></ol>"])
  }

  @Test func refusesRolesThatDoNotFit() throws {
    try expect(
      "role-not-allowed",
      [
        "<h1 role=\"button\">x</h1>", "<a href=\"#\" role=\"heading\" aria-level=\"1\">x</a>",
        "<main role=\"region\">x</main>", "<input type=\"password\" role=\"textbox\"/>",
        "<input type=\"checkbox\" role=\"button\"/>", "<img src=\"a\" alt=\"\" role=\"button\"/>",
        "<img src=\"a\" role=\"button\"/>", "<ul><li role=\"note\">a</li></ul>",
        "<dl><div role=\"note\"><dt>a</dt><dd>b</dd></div></dl>",
        "<label role=\"note\">a<output></output></label>",
        "<figure role=\"note\"><figcaption>a</figcaption>x</figure>",
        "<video role=\"note\"></video>",
        "<table><tr><td role=\"note\">a</td></tr></table>",
        "<table><tr role=\"note\"><td>a</td></tr></table>",
        "<textarea role=\"note\"></textarea>",
        "<select multiple=\"multiple\" role=\"menu\"><option>a</option></select>",
        "<details><summary role=\"button\">a</summary>b</details>",
        "<iframe src=\"a\" role=\"note\"></iframe>",
        "<dialog role=\"note\">a</dialog>", "<fieldset role=\"note\">a</fieldset>",
      ])
  }

  @Test func warnsOfNeedlessRoles() throws {
    try expect(
      "redundant-role",
      [
        "<nav role=\"navigation\">x</nav>", "<p role=\"note region\">x</p>",
        "<a href=\"#\" role=\"link\">x</a>",
        "<h2 role=\"heading\">x</h2>", "<input type=\"text\" role=\"textbox\"/>",
        "<header role=\"banner\">x</header>", "<section role=\"region\">x</section>",
      ])
  }

  @Test func wantsTheContextOfARole() throws {
    try expect(
      "role-without-context",
      [
        "<div role=\"option\">x</div>", "<div role=\"tab\">x</div>",
        "<span role=\"listitem\">x</span>",
        "<div role=\"row\"><div role=\"cell\">x</div></div>", "<div role=\"treeitem\">x</div>",
        "<div role=\"menuitem\">x</div>",
      ])
    try expectClean([
      "<div role=\"tablist\"><span><button type=\"button\" role=\"tab\">x</button></span></div>",
      "<div role=\"list\" aria-owns=\"a\"></div><div role=\"listitem\" id=\"a\">x</div>",
      "<div role=\"list\" aria-owns=\"a\"></div><div id=\"a\"><div role=\"listitem\">x</div></div>",
      "<div role=\"table\"><div role=\"row\"><div role=\"cell\">x</div></div></div>",
    ])
  }

  @Test func refusesRolesInsideOthers() throws {
    try expect(
      "misplaced-role",
      [
        "<h1><span role=\"note\">x</span></h1>", "<div role=\"button\"><h2>x</h2></div>",
        "<div role=\"list\"><p role=\"listitem\">a</p><p role=\"group\">x</p></div>",
        """
        <div role="menu"><p role="menuitem">a</p><div role="group"><p role="note">x</p></div></div>
        """,
      ])
    try expectClean([
      """
      <div role="menu"><p role="menuitem">a</p><div role="group"><p role="none">x</p></div></div>
      """,
      """
      <ul role="tree"><li role="treeitem">a<ul role="group"><li role="none"><a href="#" \
      role="treeitem">x</a></li></ul></li></ul>
      """,
    ])
  }

  @Test func wantsThePanelOfASelectedTab() throws {
    try expect(
      "tab-without-panel",
      ["<div role=\"tablist\"><b role=\"tab\" aria-selected=\"true\">x</b></div>"])
    try expectClean([
      "<div role=\"tablist\"><b role=\"tab\" aria-selected=\"false\">x</b></div>",
      """
      <div role="tablist"><b role="tab" id="a" aria-selected="true">x</b></div>
      <div role="tabpanel" aria-labelledby="a">x</div>
      """,
      """
      <div role="tablist"><b role="tab" aria-controls="a" aria-selected="true">x</b></div>
      <div role="tabpanel" id="a">x</div>
      """,
    ])
  }

  @Test func allowsOneMainPart() throws {
    try expect("second-main", ["<main>a</main><div role=\"main\">b</div>"])
    try expectClean(["<main>a</main><div role=\"main\" hidden=\"hidden\">b</div>"])
  }
}

@Suite struct ARIAAttributeTests {
  @Test func acceptsStatesThatFit() throws {
    try expectClean([
      "<button type=\"button\" aria-expanded=\"false\" aria-haspopup=\"menu\">a</button>",
      "<div aria-live=\"polite\" aria-busy=\"true\" aria-hidden=\"true\">a</div>",
      "<a href=\"#\" aria-current=\"page\">a</a>", "<nav aria-label=\"a\">b</nav>",
      "<section aria-labelledby=\"a\"><h2 id=\"a\">b</h2></section>",
      "<li-st role=\"group\" aria-label=\"a\">b</li-st>",
      "<input type=\"range\" aria-valuetext=\"a\"/>",
      "<th-x role=\"slider\" aria-valuenow=\"1\">a</th-x>",
      "<input type=\"date\" aria-required=\"true\"/>",
      "<input type=\"radio\" aria-required=\"true\"/>", "<td-x aria-sort=\"none\">a</td-x>",
      """
      <table aria-rowcount="-1"><tr aria-rowindex="2"><th \
      aria-sort="ascending">a</th></tr></table>
      """,
      "<p aria-describedby=\"b\" id=\"b\">a</p>",
      "<div role=\"combobox\" aria-expanded=\"false\" aria-controls=\"c\" id=\"c\">a</div>",
      "<svg aria-label=\"a\" role=\"img\"></svg>",
      "<dialog aria-modal=\"true\" aria-label=\"a\">b</dialog>",
    ])
  }

  @Test func refusesStatesOfOtherRoles() throws {
    try expect(
      "unsupported-aria",
      [
        "<div aria-checked=\"true\">a</div>", "<p aria-expanded=\"true\">a</p>",
        "<nav aria-level=\"1\">a</nav>",
        "<button type=\"button\" aria-checked=\"true\">a</button>",
        "<ul aria-multiselectable=\"true\"><li>a</li></ul>",
        "<input type=\"text\" aria-pressed=\"true\"/>",
        "<div role=\"note\" aria-valuenow=\"1\">a</div>",
        "<dialog aria-selected=\"true\">a</dialog>", "<span aria-placeholder=\"a\">b</span>",
      ])
    try expect(
      "aria-not-allowed",
      [
        "<input type=\"hidden\" aria-label=\"a\" name=\"a\" value=\"b\"/>",
        "<p>a<br aria-label=\"b\"/></p>",
        "<img src=\"a\" alt=\"\" aria-describedby=\"b\"/>",
        "<template aria-hidden=\"true\"></template>",
        "<script aria-hidden=\"true\"></script>",
      ])
  }

  @Test func refusesNamesWhereNoneMayBe() throws {
    try expect(
      "prohibited-name",
      [
        "<div aria-label=\"a\">b</div>", "<span aria-labelledby=\"a\" id=\"a\">b</span>",
        "<p aria-label=\"a\">b</p>",
        "<em aria-label=\"a\">b</em>", "<a aria-label=\"a\">b</a>",
        "<div role=\"none\" aria-label=\"a\">b</div>",
        "<label aria-label=\"a\">b</label>", "<li-st aria-label=\"a\">b</li-st>",
        "<code aria-braillelabel=\"a\">b</code>",
        "<abbr aria-label=\"a\">b</abbr>",
        "<div aria-roledescription=\"a\">b</div>",
      ])
  }

  @Test func wantsRequiredStates() throws {
    try expect(
      "missing-aria",
      [
        "<div role=\"checkbox\">a</div>", "<div role=\"slider\">a</div>",
        "<div role=\"combobox\">a</div>",
        "<div role=\"switch\">a</div>", "<div role=\"radio\">a</div>",
        "<div role=\"meter\">a</div>",
        "<div role=\"separator\" tabindex=\"0\">a</div>", "<div role=\"scrollbar\">a</div>",
        "<div role=\"heading\">a</div>",
      ])
  }

  @Test func judgesValues() throws {
    try expect(
      "bad-aria-value",
      [
        "<div aria-hidden=\"1\">a</div>", "<div aria-hidden=\"TRUE\">a</div>",
        "<div aria-relevant=\"text all\">a</div>", "<div aria-live=\"loud\">a</div>",
        "<div aria-busy=\"\">a</div>",
        "<a href=\"#\" aria-current=\"here\">a</a>",
        "<div role=\"heading\" aria-level=\"0\">a</div>",
        "<div role=\"slider\" aria-valuenow=\"a\">a</div>", "<div aria-describedby=\"\">a</div>",
        "<div aria-relevant=\"texts\">a</div>",
        "<button type=\"button\" aria-pressed=\"yes\">a</button>",
        "<button type=\"button\" aria-haspopup=\"popup\">a</button>",
      ])
  }

  @Test func findsContradictions() throws {
    try expect(
      "aria-conflict",
      [
        "<input type=\"radio\" aria-checked=\"false\"/>",
        "<input disabled=\"disabled\" aria-disabled=\"false\"/>",
        "<input required=\"required\" aria-required=\"false\"/>",
        "<input placeholder=\"a\" aria-placeholder=\"b\"/>",
        "<input type=\"range\" max=\"5\" aria-valuemax=\"5\"/>",
        "<div role=\"textbox\" contenteditable=\"true\" aria-readonly=\"true\">a</div>",
        "<table><tr><td colspan=\"2\" aria-colspan=\"3\">a</td></tr></table>",
      ])
    try expect(
      "redundant-aria",
      [
        "<input required=\"required\" aria-required=\"true\"/>",
        "<p hidden=\"hidden\" aria-hidden=\"true\">a</p>",
        "<progress aria-valuemax=\"5\"></progress>", "<a href=\"#\" aria-disabled=\"true\">a</a>",
      ])
    try expect(
      "deprecated-aria",
      [
        "<p aria-grabbed=\"true\">a</p>", "<p aria-disabled=\"true\">a</p>",
        "<nav aria-expanded=\"true\">a</nav>",
      ])
  }

  @Test func findsFocusWhereNobodyPerceivesIt() throws {
    try expect(
      "hidden-focus",
      [
        "<div aria-hidden=\"true\"><button type=\"button\">a</button></div>",
        "<a href=\"#\" aria-hidden=\"true\">a</a>", "<p tabindex=\"0\" aria-hidden=\"true\">a</p>",
      ])
    try expectClean([
      "<div aria-hidden=\"true\"><a href=\"#\" tabindex=\"-1\">a</a></div>",

      "<div aria-hidden=\"true\"><button type=\"button\" disabled=\"disabled\">a</button></div>",
    ])
    try expect(
      "interactive-in-role",
      [
        "<div role=\"button\"><a href=\"#\">a</a></div>",
        "<a href=\"#\"><span role=\"link\">a</span></a>",
        "<div role=\"link\"><b role=\"button\">a</b></div>",
        "<span role=\"link\"><span tabindex=\"0\">a</span></span>",
        "<div role=\"radio\" aria-checked=\"true\"><p><input type=\"text\"/></p></div>",
      ])
  }

  @Test func forbidsHidingTheBody() throws {
    let page = """
      <!DOCTYPE html><html lang="en"><head><title>T</title></head>
      <body aria-hidden="true">a</body></html>
      """
    let found = Markup.lint(try tree(page, .document), profile: .page).map(\.code)
    #expect(found.contains(.ariaConflict))
  }
}
