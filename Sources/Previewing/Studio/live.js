// On a page of the bundle opened by itself: reload after a good build, show the errors of a bad
// one. In the studio's frames the studio does both.
(() => {
  if (window.top !== window) return;
  /** @type {HTMLElement | undefined} */
  let overlay;
  // A build may end between this page's answer and its first event: the address has the version
  // that the page is of.
  const version = new URL(/** @type {HTMLScriptElement} */ (document.currentScript).src)
    .search.slice(1);

  const events = new EventSource('/_studio/events');
  events.addEventListener('build', async (event) => {
    const [newest, state] = event.data.split(' ');
    if (state === 'good' && version !== newest) return location.reload();
    overlay?.remove();
    if (state === 'good') return;
    const { diagnostics, site } = await (await fetch('/_studio/site.json')).json();
    show(diagnostics.filter(({ severity }) => severity === 'error'), site);
  });

  /** A page under repair may have lost its own style; the overlay brings its own. */
  function show(errors, site) {
    overlay = document.createElement('preview-errors');
    const root = overlay.attachShadow({ mode: 'open' });
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(`
      :host { all: initial; position: fixed; inset: auto 0 0 0; z-index: 2147483647;
        max-height: 70vh; overflow: auto; padding: 1.25rem 1.5rem 1.5rem; background: #1b1d22;
        color: #eceef2; border-top: 4px solid #ff8f7a; direction: ltr; text-align: left;
        font: 15px/1.5 system-ui, sans-serif; box-sizing: border-box; }
      h2 { margin: 0 0 0.75rem; font-size: 1.0625rem; }
      pre { margin: 0.75rem 0 0; font: 13px/1.5 ui-monospace, monospace; white-space: pre-wrap;
        overflow-wrap: anywhere; }`);
    root.adoptedStyleSheets = [sheet];
    const title = document.createElement('h2');
    title.textContent = `${errors.length} ${errors.length === 1 ? 'error' : 'errors'}`
      + (site ? '; the last good build is shown' : '');
    root.append(title, ...errors.map(({ text }) => {
      const block = document.createElement('pre');
      block.textContent = text;
      return block;
    }));
    overlay.setAttribute('role', 'alert');
    document.documentElement.append(overlay);
  }
})();
