import { choice, h, input, optionsOf, panel, reader, select } from './dom.js';
import { Stage, schemes, view, widths } from './stage.js';

const behaviors = {
  active: 'Joins at once', slow: 'Slow: three seconds', timeout: 'Never answers',
  offline: 'Drops the connection', full: 'No codes left', paused: 'Paused',
  'confirm-email': 'Asks to confirm the email', member: 'A member already',
  refused: 'Refuses the order', busy: 'Busy: try again later', server: 'Broken: 503',
  unreadable: 'Not JSON at all',
};
const platforms = {
  other: 'Any shop', shopify: 'Shopify', woocommerce: 'WooCommerce', bigcommerce: 'BigCommerce',
};
const fields = [
  ['first_name', 'First name', 'text'], ['last_name', 'Last name', 'text'],
  ['email', 'Email', 'email'], ['order_id', 'Order', 'text'], ['order_total', 'Total', 'text'],
  ['currency', 'Currency', 'text'], ['country', 'Country', 'text'],
];

/** Every state by itself, or the real script on a made-up shop's page. */
export function popupView({ site }, settings, set) {
  const stage = new Stage('The popup');
  const get = reader(settings, {
    show: ['state', 'live'], lang: site.languages.map(({ code }) => code), state: site.states,
    scheme: schemes, width: widths, platform: site.platforms, behavior: site.behaviors,
  });
  const mode = () => get('show', 'state');
  const language = () => get('lang', site.languages[0].code);

  function put(changes) {
    for (const [key, value] of Object.entries(changes)) settings.set(key, value);
    set(changes);
    show();
  }

  function address() {
    const scheme = get('scheme', 'auto');
    if (mode() === 'state') {
      return view([scheme], `states/${language()}/${get('state', site.states[0])}.html`);
    }
    const query = new URLSearchParams({
      lang: language(), scheme, behavior: get('behavior', 'active'),
    });
    for (const [name] of fields) query.set(name, get(name, site.order[name]));
    query.set('run', get('run', '1'));
    return `/_studio/shop/${get('platform', 'other')}?${query}`;
  }

  function show() {
    stateChoice.hidden = mode() !== 'state';
    shopChoice.hidden = mode() === 'state';
    log.element.hidden = mode() === 'state';
    stage.show(address(), get('width', '375'));
  }

  const stateChoice = choice('State', optionsOf(site.states), get('state', site.states[0]),
    (state) => put({ state }), 'list');
  const shopChoice = shopForm(site, get, put);
  const log = sandboxLog(site);
  const element = h('div', { class: 'desk' },
    panel(
      choice('Show', [
        { value: 'state', label: 'One state' }, { value: 'live', label: 'Live on a shop' },
      ], mode(), (show) => put({ show })),
      stateChoice, shopChoice,
      select('Language', site.languages.map(({ code, name }) => ({ value: code, label: name })),
        language(), (lang) => put({ lang })),
      choice('Colors', schemes, get('scheme', 'auto'), (scheme) => put({ scheme })),
      choice('Width', widths, get('width', '375'), (width) => put({ width }))),
    h('div', { class: 'bench' },
      h('h1', { class: 'quiet' }, 'Popup'), stage.element, log.element));
  show();
  log.update();
  return { element, rebuilt: () => stage.reload(), received: () => log.update() };
}

/** The order of the mock page, and how the endpoint behaves. */
function shopForm(site, get, put) {
  const form = /** @type {HTMLFormElement} */ (h('form', {
    class: 'order',
    submit: (event) => {
      event.preventDefault();
      const values = Object.fromEntries(new FormData(form));
      put({ ...values, run: String(Number(get('run', '1')) + 1) });
    },
  },
  select('Shop', optionsOf(site.platforms, (id) => platforms[id] ?? id), get('platform', 'other'),
    (platform) => put({ platform })),
  select('The endpoint', optionsOf(site.behaviors, (id) => behaviors[id] ?? id),
    get('behavior', 'active'), (behavior) => put({ behavior })),
  h('div', { class: 'fields' }, ...fields.map(([name, label, type]) =>
    input(label, get(name, site.order[name]), { name, type, autocomplete: 'off' }))),
  h('button', { class: 'main' }, 'Place the order')));
  return form;
}

/** What the sandbox received, the newest first. */
function sandboxLog(site) {
  const list = h('ol', { class: 'log', reversed: true });
  const empty = h('p', { class: 'note' }, 'Nothing yet: place an order and join in the popup.');
  const forget = h('button', {
    type: 'button', click: () => fetch('/_studio/forget', { method: 'POST' }),
  }, 'Forget everybody');
  const element = h('section', { class: 'received', 'aria-labelledby': 'received-title' },
    h('div', { class: 'row' }, h('h2', { id: 'received-title' }, 'What the endpoint received'),
      forget), empty, list);

  async function update() {
    const entries = await (await fetch('/_studio/sandbox.json')).json();
    empty.hidden = entries.length > 0;
    forget.hidden = !entries.length;
    const open = new Set([...list.querySelectorAll('details[open]')].map((entry) => entry.id));
    list.replaceChildren(...entries.map((entry) => item(entry, site, open)));
  }
  return { element, update };
}

function item(entry, site, open) {
  const { number, time, behavior, status, fields: sent, answer, email, locale } = entry;
  const id = `request-${number}`;
  const hasEmail = email && site.services.length && status < 300 && behavior !== 'paused';
  const mail = hasEmail && `#email?${new URLSearchParams({ person: email, lang: locale })}`;
  return h('li', { value: number },
    h('details', { id, open: open.has(id) },
      h('summary', {},
        h('span', { class: `code ${status >= 200 && status < 300 ? 'good' : 'bad'}` },
          status ? String(status) : 'dropped'),
        h('span', { class: 'who' }, sent.email ?? 'nobody'),
        h('span', { class: 'when' }, `${time.slice(0, 8)} · ${behavior}`)),
      h('dl', { class: 'pairs' }, ...Object.entries(sent).flatMap(([name, value]) =>
        [h('dt', {}, name), h('dd', {}, value)])),
      h('pre', { tabindex: '0', role: 'group', 'aria-label': 'The answer' }, answer)),
    mail ? h('a', { class: 'mail', href: mail }, 'Read the welcome email') : undefined);
}
