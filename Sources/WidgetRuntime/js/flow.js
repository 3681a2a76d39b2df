import {
  delay, ends, fixed, marketing, qrFile, said, starts, variants, waitFor,
} from './data.js';
import { hash, longHash } from './hash.js';
import { announce, isInline, mount, part, show, unmount } from './host.js';
import { mayAsk, remember } from './memory.js';
import { send } from './send.js';
import { copy, shareLink, shareText } from './share.js';
import { language, say, speak } from './words.js';

/** @type {Object<string, any>} the order, and all that texts, conditions and the request need */
let values;
let isOpen = false;
let isSending = false;
let isAllowed = !waitFor;

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
 * @param {string} script its address
 * @param {unknown} [again] whatever was answered before
 */
export function start(order, script, again) {
  const now = Date.now() / 1000;
  const { order_id = '', first_name, email, country } = order;
  if (!isAllowed && !window[waitFor]) {
    // In the capture phase the window hears of every event, on the document too.
    return addEventListener(waitFor, () => {
      isAllowed = true;
      guard(() => start(order, script, again));
    }, { capture: true, once: true });
  }
  if (isOpen || now < starts || now > ends || !again && !isInline && !mayAsk(order_id)) return;
  isOpen = true;
  let point = hash(order_id || email) % 100;
  const [variant, , changes] = variants.find(([, share]) => (point -= share) < 0) || [];
  speak(order.lang, changes);
  values = {
    ...order, ...fixed, variant, script, lang: language, locale: language,
    dir: /^(ar|fa|he|ur)/.test(language) ? 'rtl' : 'ltr',
    needs_name: !first_name, needs_email: !email, source: first_name && email ? 'order' : 'typed',
    marketing: marketing && (!country || marketing.includes(country) != /\*/.test(marketing)),
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

/** What a click on an element with that action does; each gets the element and its network. */
export const actions = {
  /** @param {HTMLElement} element @param {string} network @param {Event} event */
  async activate(element, network, event) {
    event.preventDefault();
    if (isSending) return;
    isSending = true;
    if (values.state == 'invitation') Object.assign(values, Object.fromEntries(new FormData(element)));
    go('working');
    const { order_id, email, widget, offer } = values;
    values.idempotency_key = longHash(widget + offer + order_id + email.toLowerCase());
    values.consent_wording = values.consent_marketing && longHash(say(said.marketing, values));
    const end = await send(values);
    const { state, reason } = end;
    isSending = false;
    Object.assign(values, end);
    values.can_retry = reason != 'refused';
    values.reason = say(said[reason], values);
    if (/ss-|er$/.test(state)) remember(order_id, 1);
    go(state);
    tell(/ss-|er$|em/.test(state) ? 'activated' : 'failed', { reason });
  },

  close() {
    if (!isOpen) return;
    isOpen = false;
    remember(values.order_id);
    unmount();
    tell('closed');
  },

  /** A click beside the card closes it as long as there is nothing to lose. */
  outside() {
    if (values.state == 'invitation' && values.source == 'order') actions.close();
  },

  /** @param {HTMLElement} button */
  async copy(button) {
    const isCopied = await copy(part('reward'));
    const text = say(isCopied ? said.copied : said.by_hand, values);
    announce(text);
    button.textContent = text;
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
    const { draw } = await import(new URL(qrFile, values.script));
    const slot = part('qr');
    slot.append(draw(shareLink(values, 'qr')));
    slot.tabIndex = -1;
    slot.focus();
    button.remove();
  },
};
