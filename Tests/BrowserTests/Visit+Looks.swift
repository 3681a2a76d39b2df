import Foundation
import Testing

extension Visit {
  /// What a person sees: every control in front, text that can be read, sizes that can be hit.
  func expectFrontAndLegible(
    sourceLocation: SourceLocation = #_sourceLocation
  ) async throws {
    let faults = try await driver.run(Self.looks).items.map(\.text)
    #expect(faults == [], sourceLocation: sourceLocation)
  }

  /// Lists what is wrong: hidden, covered, tiny, pale.
  private static let looks = """
    const faults = [], root = __w.root, layer = root.firstChild;
    const light = (c) => { c = c / 255; return c <= .04045 ? c / 12.92 : ((c + .055) / 1.055) ** 2.4 };
    const parse = (text) => {
      const n = text.match(/[\\d.]+/g).map(Number);
      return text.startsWith('color(') ? [...n.slice(0, 3).map((x) => x * 255), n[3] ?? 1] : n;
    };
    const shine = ([r, g, b]) => .2126 * light(r) + .7152 * light(g) + .0722 * light(b);
    const ratio = (a, b) => {
      const [x, y] = [shine(a), shine(b)].sort((p, q) => q - p);
      return (x + .05) / (y + .05);
    };
    const ground = (element) => {
      for (let at = element; at; at = at.parentElement) {
        const color = parse(getComputedStyle(at).backgroundColor);
        if ((color[3] ?? 1) == 1) return color;
      }
      return [255, 255, 255];
    };
    for (const animation of layer.getAnimations({ subtree: true })) {
      if (animation.effect.getTiming().iterations == 1) animation.finish();
    }
    const frame = layer.getBoundingClientRect();
    const isAway = frame.left < 0 || frame.right > innerWidth || layer.localName == 'dialog'
      && (frame.top < 0 || frame.bottom > innerHeight);
    if (isAway) faults.push('the popup reaches out of the window: ' + JSON.stringify(frame));
    for (const element of layer.querySelectorAll('h2, h3, p, a, button, dt, dd, label, input, strong')) {
      if (element.closest('[aria-hidden]') || !element.getClientRects().length) continue;
      element.scrollIntoView({ block: 'center', behavior: 'instant' });
      const box = element.getBoundingClientRect(), style = getComputedStyle(element);
      const name = element.localName + ' ' + (element.textContent || element.value || '').slice(0, 20);
      if (box.width < 2 || box.height < 2) { faults.push('no size: ' + name); continue; }
      const x = Math.min(box.left + box.width / 2, innerWidth - 1), y = box.top + box.height / 2;
      const top = root.elementFromPoint(x, y);
      // The box of large figures reaches beyond their line, and hides nothing.
      const isClear = top?.localName == 'dd' && parse(getComputedStyle(top).backgroundColor)[3] == 0;
      const isOwn = top && (element.contains(top) || top.contains(element));
      if (!isOwn && !isClear) faults.push('covered: ' + name);
      if (box.left < -1 || box.right > innerWidth + 1) faults.push('outside: ' + name);
      const size = parseFloat(style.fontSize) * (element.currentCSSZoom || 1);
      if (size < 12) faults.push('tiny ' + size + ': ' + name);
      const isLarge = size >= 24 || size >= 18.66 && style.fontWeight >= 700;
      const contrast = ratio(parse(style.color), ground(element));
      if (contrast < (isLarge ? 3 : 4.5)) faults.push('pale ' + contrast.toFixed(2) + ': ' + name);
      const isControl = /^(button|a|input)$/.test(element.localName);
      const least = element.matches('.main, .close, .share *') ? 44 : 24;
      if (isControl && element.type != 'checkbox' && element.id != 'reward'
        && (box.height < least - .5 || box.width < least - .5)) {
        faults.push('small target ' + box.width + '×' + box.height + ': ' + name);
      }
    }
    layer.scrollTop = 0;
    return faults;
    """

  /// A picture for people to look at, in `artefacts/popup`.
  func keep(_ name: String) async throws {
    let folder = Self.artefacts
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let file = name.replacing(/[^A-Za-z0-9.]+/, with: "-") + ".png"
    try await driver.screenshot().write(to: folder.appending(path: file))
  }

  private static let artefacts = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "artefacts/popup")
}
