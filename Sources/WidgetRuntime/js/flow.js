import { delay, ends, fixed, marketing, qrFile, said, starts, states, variants, waitFor } from './data.js';
import { hash, longHash } from './hash.js';
import { announce, isInline, mount, part, show, unmount } from './host.js';
import { mayAsk, remember } from './memory.js';
import { send } from './send.js';
import { copy, shareLink, shareText } from './share.js';
import { language, say, speak } from './words.js';

/** Taken while the script runs: later there is no current script. */
export const script = document.currentScript;

/** @type {Object<string, any>} the order, and all that texts, conditions and the request need */
let values;
/** @type {unknown} */
let isOpen;
/** @type {unknown} */
let isSending;

/** Tells the page, without personal data. @param {string} what @param {Object} [more] */
function tell(what, more) {
  const { widget, offer, variant, state } = values;
  document.dispatchEvent(new CustomEvent('after-order:' + what, {
    bubbles: true, detail: { widget, offer, variant, state, ...more },
  }));
}

/** The store's page must never see an error of ours. @param {() => unknown} work */
export function guard(work) {
  try {
    work()?.catch?.(() => {});
  } catch {}
}

/**
 * Shows the invitation, if this is the time, the shopper and the page for it.
 * @param {import('./order.js').Order} order
 * @param {unknown} [again] whatever was answered before
 * @param {unknown} [isAllowed] by the store's consent tool
 */
export function start(order, again, isAllowed = !waitFor || window[waitFor]) {
  const now = Date.now() / 1000;
  const { order_id = '', first_name, email, country } = order;
  if (!isAllowed) {
    // In the capture phase the window hears of every event, on the document too.
    return addEventListener(waitFor, () => guard(() => start(order, again, 1)), {
      capture: true, once: true,
    });
  }
  if (isOpen || now < starts || now > ends || !again && !isInline && !mayAsk(order_id)) return;
  isOpen = 1;
  let point = hash(order_id || email) % 100;
  const [variant, , changes] = variants.find(([, share]) => (point -= share) < 0) || [];
  speak(order.lang, changes);
  values = {
    ...order, ...fixed, variant, lang: language, locale: language,
    needs_name: !first_name, needs_email: !email, source: first_name && email ? 'order' : 'typed',
    marketing: marketing && (!country || marketing.includes(country) != (marketing[0] == '*')),
    native: navigator.share, qr: !matchMedia('(pointer:coarse)').matches,
    gpc: navigator.globalPrivacyControl && 1,
  };
  setTimeout(() => guard(() => {
    mount(values);
    go('invitation');
    tell('shown');
  }), delay);
}

/** @param {string} state */
function go(state) {
  values.state = state;
  if (isOpen) show(state, values);
}

/** What a click on an element with that action does; each gets the element and its channel. */
export const actions = {
  /** @param {HTMLButtonElement} button @param {string} channel @param {Event} event */
  async activate(button, channel, event) {
    const { form } = button;
    event.preventDefault();
    if (isSending || form && !form.reportValidity()) return;
    isSending = 1;
    if (form) Object.assign(values, Object.fromEntries(new FormData(form)));
    const { order_id, email, widget, offer, consent_marketing } = values;
    values.idempotency_key = longHash(widget + offer + order_id + email.toLowerCase());
    values.consent_wording = consent_marketing && longHash(say(said.marketing, values));
    go('working');
    const end = await send(values);
    isSending = 0;
    values.can_retry = end != 'refused';
    values.reason = states[end] ? '' : say(said[end], values);
    // Already a member, or a success.
    if (/^(al|su)/.test(end)) remember(order_id, 1);
    go(states[end] ? end : 'failed');
    tell(/^(al|su|co)/.test(end) ? 'activated' : 'failed', { reason: end });
  },

  close() {
    if (!isOpen) return;
    isOpen = 0;
    remember(values.order_id);
    unmount();
    tell('closed');
  },

  /** @param {HTMLElement} button */
  async copy(button) {
    const isCopied = await copy(part('reward'));
    announce(button.textContent = say(isCopied ? said.copied : said.by_hand, values));
    if (isCopied) actions.share(button, 'copy');
  },

  share(element, network) {
    tell('shared', { network });
  },

  native(element) {
    actions.share(element, 'native');
    return navigator.share({
      title: say(said.subject, values), text: shareText(values), url: shareLink(values, 'native'),
    });
  },

  /** The QR part is a file of its own, fetched when somebody asks. */
  async qr(button) {
    const { draw } = await import(new URL(qrFile, script?.src || location));
    draw(button, shareLink(values, 'qr'));
  },
};
