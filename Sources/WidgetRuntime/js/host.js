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
  if (isModal) {
    layer.open = false;
    layer.showModal();
    part('title')?.focus();
  } else {
    // Into the top layer; without it the sheet's z-index has to do.
    layer.popover = 'manual';
    layer.showPopover?.();
  }
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
    .filter((stop) => stop.getClientRects()[0]);
  const at = stops.indexOf(root.activeElement);
  stops.at(shiftKey ? Math.max(at, 0) - 1 : (at + 1) % stops.length).focus();
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
  // The event comes late: by then the next popup may be open.
  layer.onclose = (event) => event.target == layer && actions.close();
  // A click beside the card closes it as long as there is nothing to lose.
  layer.onclick = (event) => {
    if (event.target == layer && values.state == 'invitation') actions.close();
  };
  // The sheet keeps the page from scrolling along; Firefox wants to be told.
  layer.onwheel = (event) => {
    if (isModal && !event.ctrlKey && layer.scrollHeight <= layer.clientHeight) {
      event.preventDefault();
    }
  };
}

/**
 * Shows one state: the focus goes to its heading, and the live region says all of it. The card is
 * made anew each time, since moving what is there would count as a layout shift.
 * @param {string} state
 * @param {Object<string, any>} values
 */
export function show(state, values) {
  const isFirst = !part('title');
  const card = document.createDocumentFragment();
  build(frame[2], card, values);
  for (const node of states[state]) build(node, card.getElementById('state'), values);
  layer.firstChild.replaceWith(card);
  layer.scrollTop = 0;
  if (!isFirst) part('title').focus();
  else if (!isInline) raise();
  if (!isFirst || !isModal) announce(part('state').textContent);
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
