/// What customers may be called. Each tries to leave the place where a platform prints it.
enum HostileNames {
  /// Reports to the page around it if it ever runs.
  private static let ran = "parent.postMessage('ran','*')"

  static let all: [String] = [
    "Mary", "O'Brien", "Zoë \"Q\" Søn", "</script><script>\(ran)</script>", "<!-- <script>",
    "--><img src=x onerror=\(ran)>", "A\u{2028}B\u{2029}C", "\u{202E}נועה\u{202C} عائشة",
    "{{constructor.constructor('\(ran)')()}}", "%%ORDER_EMAIL%%", "👩‍👩‍👧 Léa 🎉",
    String(repeating: "é", count: 300), "& &amp; &lt;b&gt; &#39;", "\" onmouseover=\"\(ran)",
    "' autofocus onfocus='\(ran)", "back\\slash \\u0022 \\x3c", "${7*7} `\(ran)`",
    "{customer_email}", "[email]", "<?php echo 1 ?>", "]]> <![CDATA[ <x>", "two\nlines=3\ttab",
    "{{{raw}}} {% raw %}", "<svg/onload=\(ran)>", "\"><iframe src=javascript:\(ran)>",
    "=cmd|' /C calc'!A0", "'); \(ran); ('", "山田 太郎", "  blanks  ", "javascript:\(ran)",
    "</textarea></title></style>", "a=b\norder_id=1", "\u{7}bell", "x%20y %3Cb%3E",
    "$order.details.reference", "Robert'); DROP TABLE customers;--",
  ]

  static let addresses = [
    "mary@example.com", "o'brien+tea@example.com", "\"quoted name\"@example.com",
    "ZOE.OBRIEN@EXAMPLE.COM", "zoë@exämple.com", "a&b@example.com", "a<b>c@example.com",
  ]
}
