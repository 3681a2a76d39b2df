import { counted, h, size } from './dom.js';

const caches = {
  immutable: 'a year, immutable', short: '5 minutes, then checked', revalidate: 'checked each time',
};

/** What would be shipped: files, sizes, policy, and what the last build changed. */
export function bundleView(described, settings, set) {
  const { site, diagnostics, changes } = described;
  const bytes = site.files.reduce((sum, file) => sum + file.bytes, 0);
  const element = h('div', { class: 'ledger' },
    h('h1', {}, 'Bundle'),
    h('p', { class: 'lead' }, `${counted(site.files.length, 'file')}, ${size(bytes)}, for `,
      h('code', {}, site.base_url)),
    budgets(site), warnings(diagnostics), changed(changes), policy(site),
    files(site, settings, set));
  return { element };
}

function section(name, ...children) {
  const id = `part-${name.replaceAll(' ', '-').toLowerCase()}`;
  return h('section', { 'aria-labelledby': id }, h('h2', { id }, name), ...children);
}

/** The heaviest file of each kind against its budget. */
function budgets({ files: all, budgets: limits }) {
  const names = { script: 'Script, gzipped', page: 'Page', email: 'Email', image: 'Picture' };
  const rows = Object.entries(names).map(([kind, name]) => {
    const weigh = (file) => kind === 'script' ? file.gzip ?? file.bytes : file.bytes;
    const heaviest = all.filter((file) => file.kind === kind)
      .sort((left, right) => weigh(right) - weigh(left))[0];
    if (!heaviest) return undefined;
    const id = `budget-${kind}`;
    return h('li', {},
      h('div', { class: 'row' }, h('b', { id }, name),
        h('span', {}, `${size(weigh(heaviest))} of ${size(limits[kind])}`)),
      h('meter', {
        'aria-labelledby': id, min: 0, max: limits[kind], high: limits[kind] * 0.9,
        value: weigh(heaviest),
      }),
      h('code', {}, heaviest.path));
  });
  return section('Sizes', h('ul', { class: 'budgets' }, ...rows));
}

function warnings(diagnostics) {
  const shown = diagnostics.filter(({ severity }) => severity !== 'error');
  if (!shown.length) return section('Warnings', h('p', { class: 'note' }, 'None.'));
  return section('Warnings', ...shown.map(({ text }) =>
    h('pre', { tabindex: '0', role: 'group', 'aria-label': 'Warning' }, text)));
}

function changed(changes) {
  const name = 'Last change';
  if (!changes.length) {
    return section(name, h('p', { class: 'note' }, 'The last build changed no file.'));
  }
  const item = ({ kind, path, growth }) => h('li', { class: kind },
    h('span', { class: 'kind' }, kind), h('code', {}, path),
    h('span', { class: 'number' }, `${growth < 0 ? '−' : '+'}${size(Math.abs(growth))}`));
  return section(name, h('ul', { class: 'changes' }, ...changes.slice(0, 40).map(item)),
    changes.length > 40 ? h('p', { class: 'note' }, `and ${changes.length - 40} more`) : undefined);
}

function policy({ policy: sources }) {
  const text = Object.entries(sources).map(([name, source]) => `${name} ${source}`).join('; ');
  const button = h('button', {
    type: 'button',
    click: async () => {
      await navigator.clipboard.writeText(text);
      button.textContent = 'Copied';
    },
  }, 'Copy');
  return section('Content security policy',
    h('p', { class: 'note' }, 'A shop that has a policy adds these sources to it. Nothing inline.'),
    h('div', { class: 'row' }, h('code', { class: 'long' }, text), button));
}

function files({ files: all, base_path: base }, settings, set) {
  const body = h('tbody');
  const row = (file) => h('tr', {},
    h('th', { scope: 'row' }, h('a', { href: base + file.path }, file.path)),
    h('td', { class: 'number' }, size(file.bytes)),
    h('td', { class: 'number' }, file.gzip ? size(file.gzip) : '–'),
    h('td', {}, caches[file.cache]),
    h('td', {}, h('code', { title: file.sha256 }, file.sha256.slice(0, 12))));
  const fill = (wanted) => body.replaceChildren(
    ...all.filter(({ path }) => path.includes(wanted)).map(row));
  const search = /** @type {HTMLInputElement} */ (h('input', {
    type: 'search', value: settings.get('find') ?? '',
    input: () => {
      set({ find: search.value });
      fill(search.value);
    },
  }));
  fill(search.value);
  return section('Files',
    h('label', { class: 'field' }, h('span', {}, 'Only paths with'), search),
    h('div', { class: 'scroll', tabindex: '0', role: 'group', 'aria-label': 'Files' },
      h('table', {},
        h('thead', {}, h('tr', {}, ...['File', 'Bytes', 'Gzipped', 'Cached', 'SHA-256']
          .map((name, i) => h('th', { scope: 'col', class: i == 1 || i == 2 ? 'number' : '' }, name)))),
        body)));
}
