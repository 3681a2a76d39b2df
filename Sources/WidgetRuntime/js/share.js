import { campaign, said } from './data.js';
import { say, values } from './words.js';

/** The link as a channel hands it on: what the store's analytics will see. */
export function shareLink(channel) {
  const link = new URL(PLAIN ? values.link : values.link || values.shop);
  values.channel = channel.toLowerCase();
  if (campaign) link.search += (link.search && '&') + say(campaign);
  return link.href;
}

/**
 * Makes `{network}` and `{href}` stand for one network.
 * @param {string} channel
 * @param {string} address with `{t}` for the text, `{u}` the link, `{s}` the subject
 * @param {string} word its name in the shopper's language
 */
export function turnTo(channel, address, word) {
  const encode = (text) => encodeURIComponent(say(text));
  values.t = encode(said.message);
  values.s = encode(said.subject);
  values.u = encode(shareLink(channel));
  values.network = say(word);
  values.href = say(address);
}
