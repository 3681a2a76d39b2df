import { choice, h, panel, reader, select, size } from './dom.js';
import { Stage, view } from './stage.js';

const clients = [
  { value: 'auto', label: 'As sent' },
  { value: 'light', label: 'Light' },
  { value: 'dark', label: 'Dark' },
  { value: 'inverted', label: 'Colors inverted' },
  { value: 'nostyle', label: 'No style element' },
  { value: 'noimages', label: 'No images' },
];
const clientNotes = {
  auto: 'In your own system’s colors.',
  light: 'Apple Mail and others in light mode.',
  dark: 'A client that follows the message’s own dark colors, such as Apple Mail.',
  inverted: 'A client that turns every color round, as Gmail on iOS does. Roughly.',
  nostyle: 'A client that drops the style element, as Gmail does for some accounts.',
  noimages: 'Images blocked, as many clients do at first.',
};
const parts = [
  { value: 'message', label: 'Message' }, { value: 'text', label: 'Text' },
  { value: 'source', label: 'Headers' },
];
const widths = ['320', '375', '600', '768', 'fit'].map((value) =>
  ({ value, label: value === 'fit' ? 'Fit' : value }));
const clip = 102_400;

/** The welcome email: as clients show it, its text, and the message file's header. */
export function emailView({ site }, settings, set) {
  if (!site.services.length) {
    return {
      element: h('div', { class: 'empty' }, h('h1', {}, 'No email'),
        h('p', {}, 'The config says email.send: false.')),
    };
  }
  const stage = new Stage('The welcome email');
  const paper = h('pre', { class: 'paper', tabindex: '0', role: 'group', 'aria-label': 'Source' });
  const inbox = h('div', { class: 'inbox' });
  const meter = h('div', { class: 'weight' });
  const note = h('p', { class: 'note' });
  const get = reader(settings, {
    lang: site.languages.map(({ code }) => code), part: parts, client: clients, width: widths,
    values: ['person', 'sample', ...site.services],
  });
  const language = () => get('lang', site.languages[0].code);
  const folder = () => `email/${language()}/`;

  function put(changes) {
    for (const [key, value] of Object.entries(changes)) settings.set(key, value);
    set(changes);
    show();
  }

  function address(client) {
    const person = get('person', '');
    const values = get('values', person ? 'person' : 'sample');
    const flags = [client === 'inverted' ? 'light' : client];
    if (values === 'person') {
      const as = flags[0] === 'auto' ? 'plain' : flags[0];
      return `/_studio/welcome/${language()}?${new URLSearchParams({ email: person, as })}`;
    }
    const file = values === 'sample' ? 'welcome.html' : `welcome.${values}.html`;
    return view(flags, folder() + file);
  }

  async function show() {
    const client = get('client', 'auto');
    const kind = get('part', 'message');
    stage.element.hidden = kind !== 'message';
    paper.hidden = kind === 'message';
    note.textContent = clientNotes[client];
    note.hidden = kind !== 'message';
    stage.sheet.classList.toggle('inverted', client === 'inverted');
    stage.show(address(client), get('width', '600'));
    const message = parse(await (await fetch(view([], `${folder()}welcome.eml`))).text());
    drawInbox(inbox, message);
    drawWeight(meter, site, folder());
    download.href = `${site.base_path}${folder()}welcome.eml?download=1`;
    if (kind === 'source') paper.textContent = message.head;
    if (kind === 'text') {
      paper.textContent = await (await fetch(view([], `${folder()}welcome.txt`))).text();
    }
  }

  const person = get('person', '');
  const values = [
    ...person ? [{ value: 'person', label: person }] : [],
    { value: 'sample', label: 'Sample order' },
    ...site.services.map((value) => ({ value, label: `Merge tags: ${value}` })),
  ];
  const download = /** @type {HTMLAnchorElement} */ (h('a', { class: 'button' },
    'Download the .eml file'));
  const element = h('div', { class: 'desk' },
    panel(
      choice('Part', parts, get('part', 'message'), (part) => put({ part })),
      select('Language', site.languages.map(({ code, name }) => ({ value: code, label: name })),
        language(), (lang) => put({ lang })),
      select('Values', values, get('values', person ? 'person' : 'sample'),
        (chosen) => put({ values: chosen })),
      choice('Client', clients, get('client', 'auto'), (client) => put({ client }), 'list'),
      choice('Width', widths, get('width', '600'), (width) => put({ width })),
      download),
    h('div', { class: 'bench' },
      h('h1', { class: 'quiet' }, 'Email'), inbox, meter, note, stage.element, paper));
  show();
  return {
    element,
    rebuilt: () => {
      stage.reload();
      show();
    },
  };
}

/** One line of an inbox: who, what, and what the preheader adds. */
function drawInbox(inbox, { sender, subject, preheader }) {
  inbox.replaceChildren(
    h('span', { class: 'avatar', 'aria-hidden': 'true' }, [...sender][0] ?? ''),
    h('div', {},
      h('p', { class: 'from' }, h('bdi', {}, sender)),
      h('p', { class: 'subject', dir: 'auto' }, subject),
      h('p', { class: 'preheader', dir: 'auto' }, preheader)));
}

function drawWeight(meter, site, folder) {
  const bytes = site.files.find(({ path }) => path === `${folder}welcome.html`)?.bytes ?? 0;
  const label = `HTML ${size(bytes)} of ${size(site.budgets.email)}; Gmail clips at ${size(clip)}`;
  meter.replaceChildren(
    h('span', { id: 'weight-label' }, label),
    h('meter', {
      'aria-labelledby': 'weight-label', min: 0, max: clip, high: site.budgets.email, value: bytes,
    }));
}

/** The header of a message file, and what an inbox takes from it. @param {string} text */
function parse(text) {
  const [head, ...rest] = text.replaceAll('\r\n', '\n').split('\n\n');
  const lines = head.replace(/\n[ \t]+/g, ' ').split('\n');
  const find = (name) => lines.find((line) => line.toLowerCase().startsWith(`${name}:`))
    ?.slice(name.length + 1).trim() ?? '';
  const sender = words(find('from')).replace(/\s*<[^>]*>$/, '').replace(/^"(.*)"$/, '$1');
  const html = rest.join('\n\n').replace(/=\n/g, '');
  const found = html.match(/name=(?:3D)?"description" content=(?:3D)?"([^"]*)"/)
    ?? html.match(/name=3D"description" content=3D"([^"]*)"/);
  const preheader = found ? entities(quoted(found[1])) : '';
  return { head, sender, subject: words(find('subject')), preheader };
}

/** Encoded words of RFC 2047. @param {string} text */
function words(text) {
  return text.replace(/\?=\s+=\?/g, '?==?').replace(
    /=\?utf-8\?([qb])\?([^?]*)\?=/gi,
    (whole, kind, value) => kind.toLowerCase() === 'b'
      ? utf8(Uint8Array.from(atob(value), (byte) => byte.charCodeAt(0)))
      : quoted(value.replaceAll('_', ' ')));
}

/** @param {string} text */
function quoted(text) {
  const bytes = [];
  for (let i = 0; i < text.length; i++) {
    const escape = text[i] === '=' && /^[0-9A-F]{2}$/i.test(text.slice(i + 1, i + 3));
    if (escape) {
      bytes.push(parseInt(text.slice(i + 1, i + 3), 16));
      i += 2;
    } else bytes.push(...new TextEncoder().encode(text[i]));
  }
  return utf8(Uint8Array.from(bytes));
}

/** @param {Uint8Array} bytes */
const utf8 = (bytes) => new TextDecoder().decode(bytes);

/** @param {string} text */
const entities = (text) => new DOMParser().parseFromString(text, 'text/html').body.textContent;
