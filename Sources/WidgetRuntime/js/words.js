/** All that texts, conditions and the request need. @type {Object<string, any>} */
export let values;

/** Texts that differ by language or variant, by number. @type {Object<number, string>} */
let texts;

/** A new order. @param {Object<string, any>} all */
export function begin(all) {
  values = all;
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
