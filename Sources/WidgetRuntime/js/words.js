import { fixed } from './data.js';

/** All that texts, conditions and the request need. @type {Object<string, any>} */
export let values;

/** Texts that differ by language or variant, by number. @type {Object<number, string>} */
let texts;

/** A new order, and what follows from it. @param {import('./order.js').Order} order */
export function begin(order) {
  const { first_name, email } = order;
  values = {
    ...order, ...fixed, state: 'invitation',
    needs_name: !first_name, needs_email: !email, source: first_name && email ? 'order' : 'typed',
    native: navigator.share, qr: !matchMedia('(pointer:coarse)').matches,
    gpc: +navigator.globalPrivacyControl,
  };
}

/** @param {Object<number, string>} words */
export function use(words) {
  texts = words;
}

/**
 * A text with its `{names}` filled in: by number a text of the language, else a value.
 * @param {string} text
 * @returns {string}
 */
export const say = (text) => text.replace(/{(\w+)}/g, (whole, name) => (
  !PLAIN && texts[name] ? say(texts[name]) : values[name] ?? whole));
