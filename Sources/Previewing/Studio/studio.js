import { bundleView } from './bundle.js';
import { counted, h } from './dom.js';
import { emailView } from './email.js';
import { guidesView } from './guides.js';
import { popupView } from './popup.js';

/**
 * @typedef {Object} View one tab: what it shows, and what it does when something new came
 * @property {HTMLElement} element
 * @property {() => void} [rebuilt] a good build came; frames reload
 * @property {() => void} [received] the sandbox answered somebody
 */

const views = { popup: popupView, email: emailView, guides: guidesView, bundle: bundleView };
const part = (id) => /** @type {HTMLElement} */ (document.getElementById(id));

/** @type {any} what `site.json` says */
let described = { version: 0, diagnostics: [] };
/** @type {View | undefined} */
let current;
let shownTab = '';
let isHidden = false;

/** The tab and its settings live in the address, so that a reload and a bookmark keep them. */
function place() {
  const [tab, query = ''] = location.hash.slice(1).split('?');
  return { tab: tab in views ? tab : 'popup', settings: new URLSearchParams(query) };
}

/** Changes some settings without an entry in the history. @param {Object<string, string>} changes */
function set(changes) {
  const { tab, settings } = place();
  for (const [key, value] of Object.entries(changes)) settings.set(key, value);
  history.replaceState(null, '', `#${tab}?${settings}`);
}

function draw() {
  const { tab, settings } = place();
  for (const link of document.querySelectorAll('nav a')) {
    if (link.getAttribute('href') === `#${tab}`) link.setAttribute('aria-current', 'page');
    else link.removeAttribute('aria-current');
  }
  document.title = `${tab[0].toUpperCase()}${tab.slice(1)} · ${described.site?.store ?? 'Studio'}`;
  const { site } = described;
  shownTab = tab;
  if (!site) {
    current = undefined;
    part('view').replaceChildren(h('div', { class: 'empty' },
      h('h1', {}, described.version ? 'There is no bundle yet' : 'Building'),
      h('p', {}, 'It appears here as soon as the first build is good.')));
    return;
  }
  current = views[tab](described, settings, set);
  part('view').replaceChildren(current.element);
}

function drawStatus() {
  const errors = described.diagnostics.filter(({ severity }) => severity === 'error');
  const warnings = described.diagnostics.filter(({ severity }) => severity === 'warning');
  const status = part('status');
  status.className = `status ${errors.length ? 'bad' : 'good'}`;
  const words = errors.length ? counted(errors.length, 'error')
    : `Built in ${duration(described.milliseconds ?? 0)}`;
  const also = !errors.length && warnings.length ? `, ${counted(warnings.length, 'warning')}` : '';
  status.textContent = words + also;
  part('store').textContent = described.site?.store ?? 'Studio';
  const faults = part('faults');
  faults.hidden = !errors.length || isHidden;
  part('faults-title').textContent = counted(errors.length, 'error');
  part('faults-note').hidden = !described.site;
  part('faults-list').replaceChildren(...errors.map(({ text }) =>
    h('pre', { tabindex: '0', role: 'group', 'aria-label': 'Error' }, text)));
}

/** The address for a telephone, when others in the network are answered. */
function drawPhone() {
  const { phone } = described;
  if (!phone || !part('phone').hidden) return;
  part('phone').hidden = false;
  part('phone-address').textContent = phone;
  part('phone-code').setAttribute('src', '/_studio/phone.svg');
}

/** @param {number} milliseconds */
const duration = (milliseconds) => milliseconds < 1000 ? `${milliseconds} ms`
  : `${(milliseconds / 1000).toFixed(1)} s`;

/** @param {boolean} isOnScreen whether what the frames show has changed */
async function update(isOnScreen) {
  const before = described;
  try {
    described = await (await fetch('/_studio/site.json')).json();
  } catch {
    return;
  }
  const isGood = !described.diagnostics.some(({ severity }) => severity === 'error');
  if (!isGood) isHidden = false;
  drawStatus();
  drawPhone();
  if (!current || !before.site) draw();
  // What the controls offer may have changed with the config; frames are kept when it has not.
  else if (isGood && frameOf(before) !== frameOf(described)) draw();
  else if (isGood && shownTab === 'bundle') draw();
  else if (isGood && isOnScreen) current.rebuilt?.(described);
}

/** All of the description but what every build changes. */
function frameOf({ site }) {
  return JSON.stringify({ ...site, files: undefined });
}

function listen() {
  const events = new EventSource('/_studio/events');
  events.addEventListener('build', () => update(true));
  // The rest of the bundle has caught up with what was shown before.
  events.addEventListener('settled', () => update(false));
  events.addEventListener('sandbox', () => current?.received?.());
  events.onerror = () => {
    part('status').className = 'status lost';
    part('status').textContent = 'The preview has stopped';
  };
  events.onopen = () => drawStatus();
}

part('faults-hide').addEventListener('click', () => {
  isHidden = true;
  part('faults').hidden = true;
  part('view').focus();
});
addEventListener('hashchange', () => {
  draw();
  part('view').focus({ preventScroll: true });
});
listen();
