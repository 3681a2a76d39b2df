import { frame, styles } from './data.js';
import { actions, isOpen, tell } from './flow.js';
import { build } from './tree.js';
import { values } from './words.js';

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
  if (!host.isConnected && raised++ < 9) raise();
});

function raise() {
  document.documentElement.append(host);
  watcher.observe(document, { childList: true, subtree: true });
  if (MODAL) {
    layer.open = false;
    layer.showModal();
    part('title').focus();
  } else {
    // Into the top layer; without it the sheet's z-index has to do.
    layer.popover = 'manual';
    layer.showPopover?.();
  }
}

/** @param {KeyboardEvent} event */
function onKey(event) {
  const isEscape = event.keyCode == 27;
  if (MODAL ? isEscape || event.keyCode == 9 : isEscape && event.target == host) {
    event.preventDefault();
    event.stopImmediatePropagation();
    if (isEscape) {
      actions.close();
    } else {
      // Our own cycle: Firefox and WebKit lose their way in a modal dialog inside a shadow root.
      const stops = [...layer.querySelectorAll('a,button,input')]
        .filter((stop) => stop.offsetWidth);
      if (event.shiftKey) stops.reverse();
      (stops[stops.indexOf(root.activeElement) + 1] || stops[0]).focus();
    }
  }
}

/** Puts the popup on the page. */
export function mount() {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(styles);
  host = document.createElement('w-card');
  root = host.attachShadow({ mode: 'closed' });
  root.adoptedStyleSheets = [sheet];
  build([frame], root);
  layer = root.firstChild;
  if (INLINE) {
    (document.querySelector('[data-after-order]') || document.body).append(host);
  } else {
    addEventListener('keydown', onKey, true);
    if (MODAL) {
      layer.onclose = actions.close;
      // A click beside the card closes it as long as there is nothing to lose. (To give false back
      // would prevent what a click does.)
      layer.onclick = (event) => {
        if (event.target == layer && values.state == 'invitation') actions.close();
      };
      // The sheet keeps the page from scrolling along; Firefox wants to be told.
      layer.onwheel = (event) => (
        event.ctrlKey || layer.scrollHeight > layer.clientHeight || event.preventDefault());
    }
    raised = 0;
    raise();
  }
  if (!MODAL) announce(part('state').textContent);
  tell('shown');
}

/**
 * Another state: the focus goes to its heading, and the live region says all of it. The card is
 * made anew each time, since moving what is there would count as a layout shift.
 * @param {string} state
 */
export function go(state) {
  values.state = state;
  // Closed while the answer was on its way: nobody is to be bothered again.
  if (!isOpen) return;
  build([frame[1]], layer);
  layer.firstChild.replaceWith(layer.lastChild);
  layer.scrollTop = 0;
  part('title').focus();
  announce(part('state').textContent);
}

/** @param {string} text */
export function announce(text) {
  part('live').textContent = text;
}

export function unmount() {
  removeEventListener('keydown', onKey, true);
  watcher.disconnect();
  if (MODAL) {
    // The event comes late: by then the next popup may be open.
    layer.onclose = null;
    // Closing first gives the focus back to where it was.
    layer.close();
  }
  host.remove();
}
