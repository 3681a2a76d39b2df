/**
 * What the builder baked in. One array instead of an object: names would travel in every script.
 * `WidgetAssembly.swift` writes the values in this very order.
 *
 * @typedef {string | number | [tag: string, attributes: Object<string, string | number>,
 *   ...children: Node[]]} Node  a text, the number of a text, or an element
 * @typedef {[name: string, address: string, word?: number]} Network
 * @typedef {[id: string, share: number, texts: Object<number, string>]} Variant
 */
export const [
  /** @type {Object<string, any>} fields of every request: `v`, `widget`, `offer`, `method` */ fixed,
  /** @type {string} where the one POST goes */ endpoint,
  /** @type {0 | 1 | 2 | 3} center, sheet, corner, inline */ layout,
  /** @type {number} milliseconds before the popup shows */ delay,
  /** @type {number} hours until a shopper who closed it is asked again; -1 never */ askAgainAfter,
  /** @type {string} `localStorage`, `sessionStorage` or nothing */ storage,
  /** @type {number} first and last second of the campaign */ starts,
  /** @type {number} */ ends,
  /** @type {string} event or global that must come first */ waitFor,
  /** @type {string} `AT CH`: a marketing box there; `* US`: everywhere but there */ marketing,
  /** @type {Network[]} the first is the primary one */ networks,
  /** @type {string} query of a shared link */ campaign,
  /** @type {Variant[]} */ variants,
  /** @type {string} */ styles,
  /** @type {Node} */ frame,
  /** @type {Object<string, Node[]>} */ states,
  /** @type {Object<string, number>} number of the texts that the script itself says */ said,
  /** @type {Object<string, string[]>} by language; the first is the default */ languages,
  /** @type {string} file of the QR part, beside the script */ qrFile,
] = __DATA__;
