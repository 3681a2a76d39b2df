/**
 * FNV-1a over UTF-16 units with a final mix, so that neighbouring order numbers spread evenly.
 * @param {string} text
 * @param {number} [seed]
 * @returns {number} 32 bits
 */
export function hash(text, seed = 2166136261) {
  for (let i = 0; i < text.length; i++) seed = Math.imul(seed ^ text.charCodeAt(i), 16777619);
  return Math.imul(seed ^ seed >>> 15, 2246822507) >>> 0;
}

/**
 * A longer one for keys; `WordingHash.swift` computes the same.
 * @param {string} text
 */
export function longHash(text) {
  return hash(text).toString(36) + '-' + hash(text, 40389).toString(36);
}
