/**
 * FNV-1a with a final fold, so that neighbouring order numbers spread evenly.
 * @param {string} text
 * @param {number} [seed]
 * @returns {number} 32 bits
 */
export function hash(text, seed = 2166136261) {
  for (const sign of text) seed = Math.imul(seed ^ sign.codePointAt(), 16777619);
  return (seed ^ seed >>> 15) >>> 0;
}
