import { frame, layout, states, styles } from './data.js';
import { actions } from './flow.js';
import { build } from './tree.js';

const isModal = layout < 2;
export const isInline = layout > 2;

/** @type {HTMLElement | undefined} */
let host;
/** @type {ShadowRoot} */
let root;
/** @type {HTMLDialogElement} */
let layer;
/** @type {number} */
let raised;

/** An element of the popup. @param {string} id @returns {any} */
export const part = (id) => root.getElementById(id);

const watcher = new MutationObserver(() => {
  // A page that rewrites itself may throw us out; come back, but do not fight for ever.
  if (!host.isConnected && raised < 9) raise();
});

function raise() {
  const page = document.documentElement;
  raised++;
  page.append(host);
  watcher.observe(document, { childList: true });
  watcher.observe(page, { childList: true });
  layer.removeAttribute('open');
  if (isModal) {
    layer.showModal();
    part('title')?.focus();
  } else if (layer.showPopover) {
    layer.popover = 'manual';
    layer.showPopover();
  } else layer.show();
}

/** @param {KeyboardEvent} event */
function onKey(event) {
  const { keyCode, shiftKey } = event;
  if (!isModal && event.target != host || keyCode != 27 && (keyCode != 9 || !isModal)) return;
  event.preventDefault();
  event.stopImmediatePropagation();
  if (keyCode == 27) return actions.close();
  // Our own cycle: Firefox and WebKit lose their way in a modal dialog inside a shadow root.
  const stops = [...layer.querySelectorAll('a,button,input')]
    .filter((stop) => stop.getClientRects().length);
  const at = stops.indexOf(root.activeElement);
  stops.at(shiftKey ? Math.max(at, 0) - 1 : (at + 1) % stops.length).focus();
}

/** The page below must not scroll. @param {WheelEvent | TouchEvent} event */
function holdPage(event) {
  const mayZoom = event.ctrlKey || event.touches?.[1];
  if (!mayZoom && layer.scrollHeight <= layer.clientHeight) event.preventDefault();
}

/**
 * Puts the frame on the page.
 * @param {Object<string, any>} values
 */
export function mount(values) {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(styles);
  host = document.createElement('w-card');
  root = host.attachShadow({ mode: 'closed' });
  root.adoptedStyleSheets = [sheet];
  build(frame, root, values);
  layer = root.firstChild;
  raised = 0;
  if (isInline) {
    return (document.querySelector('[data-after-order]') || document.body).append(host);
  }
  addEventListener('keydown', onKey, true);
  layer.addEventListener('close', actions.close);
  layer.addEventListener('click', (event) => event.target == layer && actions.outside());
  if (isModal) {
    layer.addEventListener('wheel', holdPage, { passive: false });
    layer.addEventListener('touchmove', holdPage, { passive: false });
  }
}

/**
 * Shows one state: the focus goes to its heading, and the live region says all of it.
 * @param {string} state
 * @param {Object<string, any>} values
 */
export function show(state, values) {
  const slot = part('state');
  const isFirst = !slot.firstChild;
  slot.replaceChildren();
  for (const node of states[state]) build(node, slot, values);
  layer.scrollTop = 0;
  if (!isFirst) part('title').focus();
  else if (!isInline) raise();
  if (!isFirst || !isModal) announce(slot.textContent);
}

/** @param {string} text */
export function announce(text) {
  part('live').textContent = text;
}

export function unmount() {
  removeEventListener('keydown', onKey, true);
  watcher.disconnect();
  // Closing first gives the focus back to where it was.
  if (isModal) layer.close();
  host.remove();
}
