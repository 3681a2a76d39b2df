import { languages } from './data.js';

/** @type {Object<number, string>} */
let texts;
/** @type {string} */
export let language;

/**
 * Picks the language: the order's, else the page's, else the first.
 * @param {string} [wished]
 * @param {Object<number, string>} [changes] of an A/B variant
 */
export function speak(wished, changes) {
  const known = Object.keys(languages);
  const tag = wished || document.documentElement.lang;
  // `de` speaks for de-AT and de_AT; of pt and pt-BR, the longer comes later.
  language = known.findLast((code) => RegExp(`^${code}(?![a-z])`, 'i').test(tag)) || known[0];
  texts = { ...languages[language], ...changes };
}

/**
 * A text, by number or as it is, with the `{names}` that are known filled in.
 * @param {string | number} text
 * @param {Object<string, unknown>} values
 * @returns {string}
 */
export const say = (text, values) => (text.at ? text : texts[text])
  .replace(/\{(\w+)}/g, (whole, name) => values[name] ?? whole);
