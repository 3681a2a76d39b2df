/// A good and a bad use of every element, by the standard's own text. In a line: the element, what
/// is right, what is wrong and its code. 'page:' is the body of a page, 'head:' its head; anything
/// else stands in a 'div'.
enum ElementFixtures {
  static let text = """
    a | <a href="/x">x</a> | <a target="_blank">x</a> | needless-attribute
    abbr | <abbr title="Hypertext">HT</abbr> | <abbr><p>x</p></abbr> | misplaced-element
    address | <address><p>x</p></address> | <address><h2>x</h2></address> | forbidden-descendant
    area | <map name="m"><area href="/x" alt="x" coords="0,0,1,1"/></map> | <map name="m"><area href="/x"/></map> | missing-attribute
    article | <article><h2>x</h2></article> | <p><article><h2>x</h2></article></p> | misplaced-element
    aside | <aside>x</aside> | <span><aside>x</aside></span> | misplaced-element
    audio | <audio src="a.mp3" controls="controls"></audio> | <audio src="a.mp3"><source src="b.mp3"/></audio> | misplaced-element
    b | <p><b>x</b></p> | <b><div>x</div></b> | misplaced-element
    base | head: <base href="/b/"/> | head: <base/> | missing-attribute
    bdi | <bdi>x</bdi> | <bdi><ul></ul></bdi> | misplaced-element
    bdo | <bdo dir="rtl">x</bdo> | <bdo>x</bdo> | missing-attribute
    blockquote | <blockquote cite="/x"><p>x</p></blockquote> | <p><blockquote>x</blockquote></p> | misplaced-element
    body | page: <p>x</p> | page: <body></body> | misplaced-element
    br | <p>x<br/>y</p> | <p>x<br width="2"/>y</p> | unknown-attribute
    button | <button type="button">x</button> | <button type="button"><a href="/x">x</a></button> | nested-interactive
    canvas | <canvas width="10" height="10">x</canvas> | <canvas width="10%"></canvas> | bad-value
    caption | <table><caption>x</caption><tbody><tr><td>x</td></tr></tbody></table> | <table><tbody><tr><td>x</td></tr></tbody><caption>x</caption></table> | child-order
    cite | <p><cite>x</cite></p> | <cite><table></table></cite> | misplaced-element
    code | <code>x</code> | <code><pre>x</pre></code> | misplaced-element
    col | <table><colgroup><col/></colgroup><tbody><tr><td>x</td></tr></tbody></table> | <table><col/><tbody><tr><td>x</td></tr></tbody></table> | misplaced-element
    colgroup | <table><colgroup span="1"></colgroup><tbody><tr><td>x</td></tr></tbody></table> | <table><colgroup span="0"></colgroup><tbody><tr><td>x</td></tr></tbody></table> | bad-value
    data | <data value="1">x</data> | <data>x</data> | missing-attribute
    datalist | <datalist id="d"><option value="x">x</option></datalist> | <datalist><div>x</div></datalist> | misplaced-element
    dd | <dl><dt>x</dt><dd>y</dd></dl> | <div><dd>x</dd></div> | misplaced-element
    del | <p><del datetime="2026-11-24">x</del></p> | <p><del datetime="24 Nov">x</del></p> | bad-value
    details | <details><summary>x</summary>y</details> | <details>y</details> | missing-child
    dfn | <dfn>x</dfn> | <dfn><dfn>x</dfn></dfn> | forbidden-descendant
    dialog | <dialog aria-label="x">x</dialog> | <dialog aria-label="x" tabindex="0">x</dialog> | needless-attribute
    div | <div><p>x</p></div> | <p><div>x</div></p> | misplaced-element
    dl | <dl><div><dt>x</dt><dd>y</dd></div></dl> | <dl><dd>x</dd></dl> | child-order
    dt | <dl><dt>x</dt><dd>y</dd></dl> | <dl><dt><h2>x</h2></dt><dd>y</dd></dl> | forbidden-descendant
    em | <em>x</em> | <em><h2>x</h2></em> | misplaced-element
    embed | <embed src="a.pdf" anything="x"/> | <embed src=""/> | bad-value
    fieldset | <fieldset><legend>x</legend></fieldset> | <fieldset><p>x</p><legend>x</legend></fieldset> | child-order
    figcaption | <figure><figcaption>x</figcaption><p>y</p></figure> | <figure><p>x</p><figcaption>x</figcaption><p>y</p></figure> | child-order
    figure | <figure><p>x</p></figure> | <figure><figcaption>x</figcaption><figcaption>y</figcaption></figure> | repeated-child
    footer | <footer>x</footer> | <footer><header>x</header></footer> | forbidden-descendant
    form | <form action="/x"></form> | <form action="/x"><div><form action="/y"></form></div></form> | forbidden-descendant
    h1 | <h1>x</h1> | <h1><p>x</p></h1> | misplaced-element
    h2 | <h2>x</h2> | <h2><h3>x</h3></h2> | misplaced-element
    h3 | <h3>x</h3> | <h3 dropzone="copy">x</h3> | obsolete-attribute
    h4 | <h4>x</h4> | <h4><div>x</div></h4> | misplaced-element
    h5 | <h5>x</h5> | <h5><ul></ul></h5> | misplaced-element
    h6 | <h6>x</h6> | <h6><hr/></h6> | misplaced-element
    head | head: <meta name="author" content="x"/> | head: <p>x</p> | misplaced-element
    header | <header>x</header> | <header><header>x</header></header> | forbidden-descendant
    hgroup | <hgroup><p>x</p><h2>x</h2></hgroup> | <hgroup><p>x</p></hgroup> | missing-child
    hr | <hr/> | <p><hr/></p> | misplaced-element
    html | page: <p>x</p> | page: <html></html> | misplaced-element
    i | <i>x</i> | <i><section><h2>x</h2></section></i> | misplaced-element
    iframe | <iframe src="/x" title="x"></iframe> | <iframe src="/x" title="x">y</iframe> | misplaced-text
    img | <img src="a.png" alt="x"/> | <img src="a.png"/> | missing-alternative
    input | <input type="number" min="1" max="5" aria-label="x"/> | <input type="checkbox" min="1" aria-label="x"/> | needless-attribute
    ins | <ins cite="/x">x</ins> | <p><ins><div>x</div></ins></p> | misplaced-element
    kbd | <kbd>x</kbd> | <kbd><li>x</li></kbd> | misplaced-element
    label | <label>x <input/></label> | <label>x <label>y</label></label> | forbidden-descendant
    legend | <fieldset><legend><h2>x</h2></legend></fieldset> | <div><legend>x</legend></div> | misplaced-element
    li | <ol><li value="2">x</li></ol> | <ul><li value="2">x</li></ul> | needless-attribute
    link | head: <link rel="icon" href="/x" sizes="16x16"/> | head: <link href="/x"/> | missing-attribute
    main | page: <main>x</main> | page: <article><main>x</main></article> | misplaced-element
    map | <map name="m"></map> | <map name=""></map> | bad-value
    mark | <mark>x</mark> | <mark><ol></ol></mark> | misplaced-element
    menu | <menu><li>x</li></menu> | <menu><p>x</p></menu> | misplaced-element
    meta | head: <meta name="author" content="x"/> | head: <meta name="author"/> | missing-attribute
    meter | <meter value="1" max="2">x</meter> | <meter value="3" max="2">x</meter> | range-order
    nav | <nav>x</nav> | <b><nav>x</nav></b> | misplaced-element
    noscript | <noscript><p>x</p></noscript> | head: <noscript><p>x</p></noscript> | misplaced-element
    object | <object data="a.pdf">x</object> | <object>x</object> | missing-attribute
    ol | <ol start="3" reversed="reversed"><li>x</li></ol> | <ol start="a"><li>x</li></ol> | bad-value
    optgroup | <select aria-label="x"><optgroup label="x"><option>x</option></optgroup></select> | <select aria-label="x"><optgroup><option>x</option></optgroup></select> | missing-attribute
    option | <select aria-label="x"><option value="a">x</option></select> | <select aria-label="x"><option><p>x</p></option></select> | misplaced-element
    output | <output for="a">x</output> | <output name="">x</output> | bad-value
    p | <p>x</p> | <p><ul></ul></p> | misplaced-element
    picture | <picture><source srcset="a.avif" type="image/avif"/><img src="a.png" alt="x"/></picture> | <picture></picture> | missing-child
    pre | <pre>x</pre> | <pre><div>x</div></pre> | misplaced-element
    progress | <progress value="1" max="2">x</progress> | <progress value="2">x</progress> | range-order
    q | <q cite="/x">x</q> | <q><div>x</div></q> | misplaced-element
    rp | <ruby>x<rp>(</rp><rt>y</rt><rp>)</rp></ruby> | <ruby>x<rp>(</rp><rt>y</rt></ruby> | missing-child
    rt | <ruby>x<rt>y</rt></ruby> | <div><rt>x</rt></div> | misplaced-element
    ruby | <ruby>x<rt>y</rt>z<rt>w</rt></ruby> | <ruby>x</ruby> | missing-child
    s | <s>x</s> | <s><address>x</address></s> | misplaced-element
    samp | <samp>x</samp> | <samp><dl></dl></samp> | misplaced-element
    script | head: <script src="/a.js" defer="defer"></script> | head: <script defer="defer"></script> | needless-attribute
    search | <search>x</search> | <u><search>x</search></u> | misplaced-element
    section | <section><h2>x</h2></section> | <small><section><h2>x</h2></section></small> | misplaced-element
    select | <select aria-label="x"><button><selectedcontent></selectedcontent></button><option>x</option><hr/></select> | <select aria-label="x"><p>x</p></select> | misplaced-element
    slot | <slot name="x">x</slot> | <p><slot><div>x</div></slot></p> | misplaced-element
    small | <small>x</small> | <small><p>x</p></small> | misplaced-element
    source | <video><source src="a.mp4" type="video/mp4"/></video> | <video><source srcset="a.png"/></video> | missing-attribute
    span | <span>x</span> | <span><table></table></span> | misplaced-element
    strong | <strong>x</strong> | <strong><form action="/x"></form></strong> | misplaced-element
    style | head: <style>a { color: red }</style> | <style>a { color: red }</style> | misplaced-element
    sub | <sub>x</sub> | <sub><fieldset></fieldset></sub> | misplaced-element
    summary | <details><summary><h3>x</h3></summary></details> | <details><p>x</p><summary>x</summary></details> | child-order
    sup | <sup>x</sup> | <sup><figure></figure></sup> | misplaced-element
    svg | <svg><title>x</title></svg> | <ul><svg></svg></ul> | misplaced-element
    table | <table><thead><tr><th>x</th></tr></thead><tbody><tr><td>x</td></tr></tbody></table> | <table><tfoot><tr><td>x</td></tr></tfoot><tbody><tr><td>x</td></tr></tbody></table> | child-order
    tbody | <table><tbody><tr><td>x</td></tr></tbody></table> | <table><tbody><td>x</td></tbody></table> | misplaced-element
    td | <table><tbody><tr><td colspan="1">x</td></tr></tbody></table> | <table><tbody><tr><td colspan="0">x</td></tr></tbody></table> | bad-value
    template | <template><li>x</li></template> | <ul><template></template>x</ul> | misplaced-text
    textarea | <textarea aria-label="x" wrap="hard" cols="9"></textarea> | <textarea aria-label="x" wrap="hard"></textarea> | missing-attribute
    tfoot | <table><tbody><tr><td>x</td></tr></tbody><tfoot><tr><td>x</td></tr></tfoot></table> | <table><tfoot><tr><td>x</td></tr></tfoot><tfoot><tr><td>x</td></tr></tfoot></table> | repeated-child
    th | <table><tbody><tr><th scope="row">x</th></tr></tbody></table> | <table><tbody><tr><th><header>x</header></th></tr></tbody></table> | forbidden-descendant
    thead | <table><thead><tr><th>x</th></tr></thead></table> | <table><thead><th>x</th></thead></table> | misplaced-element
    time | <time>2026-11-24</time> | <time>tomorrow</time> | bad-time
    title | head: <meta name="author" content="x"/> | head: <title>y</title> | repeated-child
    tr | <table><tbody><tr><td>x</td></tr></tbody></table> | <table><tr><td>x</td></tr></table> | implied-element
    track | <video src="a.mp4"><track src="a.vtt" srclang="en"/></video> | <video src="a.mp4"><track srclang="en"/></video> | missing-attribute
    u | <u>x</u> | <u><main>x</main></u> | misplaced-element
    ul | <ul><li>x</li></ul> | <ul><ul></ul></ul> | misplaced-element
    var | <var>x</var> | <var><nav>x</nav></var> | misplaced-element
    video | <video src="a.mp4" controls="controls"></video> | <video src="a.mp4"><audio src="b.mp3"></audio></video> | forbidden-descendant
    wbr | <p>x<wbr/>y</p> | <ul><wbr/></ul> | misplaced-element
    """

  struct Fixture: Sendable {
    let element: String
    let good: String
    let bad: String
    let code: String
  }

  static let all: [Fixture] = text.split(separator: "\n").map { line in
    let parts = line.components(separatedBy: " | ")
    return Fixture(element: parts[0], good: parts[1], bad: parts[2], code: "markup." + parts[3])
  }
}

extension Substring {
  fileprivate func components(separatedBy separator: String) -> [String] {
    var parts: [String] = []
    var rest = self
    while let range = rest.firstRange(of: separator) {
      parts.append(String(rest[..<range.lowerBound]))
      rest = rest[range.upperBound...]
    }
    return parts + [String(rest)]
  }
}
