import {
  choose, delay, isResting, mayMarket, qrFile, said, speak, states,
} from './data.js';
import { hash } from './hash.js';
import { announce, go, mount, part, unmount } from './host.js';
import { mayAsk, remember } from './memory.js';
import { send } from './send.js';
import { shareLink } from './share.js';
import { begin, say, use, values } from './words.js';

/** Taken while the script runs: later there is no current script. */
export const script = document.currentScript;

/** Whether the popup is there, or about to be. @type {unknown} */
export let isOpen;

/** Tells the page, without personal data. @param {string} what @param {Object} [more] */
export function tell(what, more) {
  document.dispatchEvent(new CustomEvent('after-order:' + what, {
    bubbles: true,
    detail: {
      widget: values.widget, offer: values.offer, state: values.state,
      ...!PLAIN && { variant: values.variant },
      ...more,
    },
  }));
}

/** The store's page must never see an error of ours. @param {() => unknown} work begins at once */
export async function guard(work) {
  try {
    await work();
  } catch {}
}

/**
 * Shows the invitation, if this is the time, the shopper and the page for it.
 * @param {import('./order.js').Order} order
 * @param {unknown} [again] whatever was answered before
 */
export const start = (order, again) => guard(() => {
  const { order_id = '', email, country, lang } = order;
  if (isOpen || isResting?.() || !again && !INLINE && !mayAsk(order_id)) return;
  isOpen = 1;
  begin(order);
  if (!PLAIN) {
    const [language, words] = speak?.(lang) || [values.locale];
    const [variant, changes] = choose?.(hash(order_id || email), language) || [];
    use({ ...words, ...changes });
    values.variant = variant;
    values.locale = language;
    values.marketing = mayMarket?.(country);
  }
  setTimeout(() => guard(mount), delay);
});

/** What a click on an element with that action does; each gets the element and its channel. */
export const actions = {
  /** @param {HTMLButtonElement} button @param {string} channel @param {Event} event */
  async activate(button, channel, event) {
    const { form } = button;
    event.preventDefault();
    if (values.state == 'working' || form && !form.reportValidity()) return;
    new FormData(form || undefined).forEach((value, name) => values[name] = value);
    const intent = values.widget + values.offer + values.order_id + values.email.toLowerCase();
    values.idempotency_key = hash(intent) + '-' + hash(intent, 40389);
    if (!PLAIN) values.consent_wording = values.consent_marketing && say(said.wording);
    go('working');
    const end = await send();
    values.can_retry = end != 'refused';
    values.reason = say(said[end] || '');
    // Already a member, or a success; below also one to be confirmed.
    if (/^(a|su)/.test(end)) remember(values.order_id, 1);
    go(states[end] ? end : 'failed');
    tell(/^(a|su|c)/.test(end) ? 'activated' : 'failed', { reason: end });
  },

  close() {
    if (!isOpen) return;
    isOpen = 0;
    remember(values.order_id);
    unmount();
    tell('closed');
  },

  /**
   * Copies, or at least selects. Must run inside the click: Safari forgets the gesture after a wait.
   * @param {HTMLElement} button
   */
  async copy(button) {
    const field = part('reward');
    let isCopied = 1;
    try {
      await navigator.clipboard.writeText(field.value);
    } catch {
      field.select();
      isCopied = document.execCommand('copy');
    }
    announce(button.textContent = say(isCopied ? said.copied : said.by_hand));
    if (isCopied) actions.share(0, 'copy');
  },

  share(element, network) {
    tell('shared', { network });
  },

  native() {
    actions.share(0, 'native');
    return navigator.share({
      title: say(said.subject), text: say(said.message), url: shareLink('native'),
    });
  },

  /** The QR part is a file of its own, fetched when somebody asks. */
  async qr(button) {
    const part = await import(new URL(qrFile, script?.src || location));
    part.draw(button, shareLink('qr'));
  },
};
