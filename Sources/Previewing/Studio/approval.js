// The approval pack: works from a file, without a server.
(() => {
  const part = (id) => document.getElementById(id);
  const pack = JSON.parse(part('pack').textContent);
  const key = `approval-${pack.hash}`;
  const parts = { popup: 'Popup', email: 'Email', guide: 'Guides' };
  let approved = new Set();
  try {
    approved = new Set(JSON.parse(localStorage[key] ?? '[]'));
  } catch {}
  const names = (kind) => [...new Set(pack.pages
    .filter((page) => page.kind === kind).map(({ name }) => name))];
  const all = Object.keys(parts).flatMap((kind) => names(kind).map((name) => `${kind}/${name}`));
  let shown = all[0];

  const words = (name) => {
    const text = name.replaceAll('-', ' ');
    return text[0].toUpperCase() + text.slice(1);
  };

  function make(name, attributes = {}, ...children) {
    const element = document.createElement(name);
    for (const [attribute, value] of Object.entries(attributes)) element.setAttribute(attribute, value);
    element.append(...children);
    return element;
  }

  /** The page with its style sheets and pictures inside. */
  function whole({ html, path }) {
    const find = (address) => address.startsWith(pack.base_url)
      ? address.slice(pack.base_url.length)
      : new URL(address, `https://pack.example/${path}`).pathname.slice(1);
    return html
      .replace(/<link rel="stylesheet" href="([^"]*)"[^>]*>/g,
        (tag, address) => `<style>${pack.assets[find(address)] ?? ''}</style>`)
      .replace(/ src="([^"]*)"/g, (tag, address) => ` src="${pack.assets[find(address)] ?? ''}"`);
  }

  function show() {
    const [kind, name] = shown.split('/');
    const language = part('language').value;
    const page = pack.pages.find((one) => one.kind === kind && one.name === name
      && one.language === language);
    part('frame').style.width = `${part('width').value}px`;
    if (page) part('frame').srcdoc = whole(page);
    for (const button of part('list').querySelectorAll('button')) {
      if (button.value === shown) button.setAttribute('aria-current', 'page');
      else button.removeAttribute('aria-current');
    }
  }

  function count() {
    part('progress').textContent = `${approved.size} of ${all.length} pages approved.`;
    try {
      localStorage[key] = JSON.stringify([...approved]);
    } catch {}
  }

  function item(id) {
    const name = words(id.split('/')[1]);
    const button = make('button', { type: 'button', value: id }, name);
    button.addEventListener('click', () => {
      shown = id;
      show();
    });
    const box = make('input', { type: 'checkbox', 'aria-label': `${name} is approved` });
    box.checked = approved.has(id);
    box.addEventListener('change', () => {
      if (box.checked) approved.add(id);
      else approved.delete(id);
      count();
    });
    return make('li', {}, box, button);
  }

  part('store').textContent = pack.store;
  part('lead').textContent = 'Every state of the popup, the welcome email and the guides, as they '
    + 'would go live. Look at each page, tick it, then sign below.';
  part('hash').textContent = pack.hash.slice(0, 16);
  for (const [kind, title] of Object.entries(parts)) {
    if (!names(kind).length) continue;
    part('list').append(make('div', {}, make('h2', {}, title),
      make('ul', {}, ...names(kind).map((name) => item(`${kind}/${name}`)))));
  }
  part('language').append(...pack.languages.map(({ code, name }) =>
    make('option', { value: code }, name)));
  part('language').addEventListener('change', show);
  part('width').addEventListener('change', show);
  part('sign').addEventListener('submit', (event) => {
    event.preventDefault();
    const { name, date, remarks } = Object.fromEntries(new FormData(event.target));
    const text = [
      `Store: ${pack.store}`, `Config: ${pack.hash}`, `Name: ${name}`, `Date: ${date}`,
      `Approved: ${all.filter((id) => approved.has(id)).join(', ') || 'nothing'}`,
      `Open: ${all.filter((id) => !approved.has(id)).join(', ') || 'nothing'}`,
      `Remarks: ${remarks}`, '',
    ].join('\n');
    const link = make('a', {
      href: URL.createObjectURL(new Blob([text], { type: 'text/plain' })), download: 'sign-off.txt',
    });
    link.click();
  });
  count();
  show();
})();
