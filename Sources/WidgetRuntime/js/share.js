import { campaign, said } from './data.js';
import { say } from './words.js';

/**
 * The link as a channel hands it on: what the store's analytics will see.
 * @param {Object<string, string>} values
 * @param {string} channel
 */
export function shareLink(values, channel) {
  const link = new URL(values.link || values.shop);
  if (campaign) {
    link.search += (link.search && '&') + say(campaign, { network: channel.toLowerCase() });
  }
  return link.href;
}

/** @param {Object<string, string>} values */
export const shareText = (values) => say(said.message, values) + ' ' + say(said.disclosure, values);

/**
 * @param {string} address with `{t}` for the text, `{u}` the link, `{s}` the subject
 * @param {Object<string, string>} values
 */
export const shareAddress = (address, values) => say(address, {
  t: encodeURIComponent(shareText(values)),
  u: encodeURIComponent(shareLink(values, values.channel)),
  s: encodeURIComponent(say(said.subject, values)),
});

/**
 * Copies, or at least selects. Must run inside the click: Safari forgets the gesture after a wait.
 * @param {HTMLInputElement} field holds the text
 * @returns {Promise<unknown>} whether it was copied
 */
export async function copy(field) {
  let isCopied = 1;
  /** @param {ClipboardEvent} event */
  const put = (event) => {
    event.clipboardData.setData('text/plain', field.value);
    event.preventDefault();
    // Pages that forbid copying would put their own text in.
    event.stopImmediatePropagation();
    isCopied = 1;
  };
  try {
    await navigator.clipboard.writeText(field.value);
  } catch {
    isCopied = 0;
    addEventListener('copy', put, true);
    field.select();
    document.execCommand('copy');
    removeEventListener('copy', put, true);
  }
  return isCopied;
}
