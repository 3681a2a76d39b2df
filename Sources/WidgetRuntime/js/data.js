/**
 * What the builder baked in. One array instead of an object: names would travel in every script.
 * `WidgetAssembly.swift` writes the values in this very order.
 *
 * @typedef {string | 0 | [head: string, ...children: Node[]]} Node  a text, the place of the state,
 *   or an element; its head is `tag|class|action|condition|name=value|…`
 * @typedef {string} Network  `channel|address|word for it`
 */
export const [
  /** @type {number} milliseconds before the popup shows */ delay,
  /** @type {string} */ styles,
  /** @type {string} `localStorage`, `sessionStorage` or nothing */ storage,
  /** @type {Node} */ frame,
  /** @type {string} query of a shared link */ campaign,
  /** @type {Object<string, Node[]>} */ states,
  /** @type {string} file of the QR part, beside the script */ qrFile,
  /** @type {Object<string, string>} the texts that the script itself says */ said,
  /** @type {string} where the one POST goes */ endpoint,
  /** @type {Object<string, any>} fields of every request, the main language, the networks */ fixed,
  /** @type {number | undefined} hours until a shopper who closed it is asked again */ askAgainAfter,

  // `ScriptFile.swift` changes the endpoint and `isResting` in finished scripts.
  // From `features`; each is undefined in a script that does without.
  /** @type {ReturnType<import('./features/speak.js').speak>} */ speak,
  /** @type {ReturnType<import('./features/choose.js').choose>} */ choose,
  /** @type {ReturnType<import('./features/wait.js').wait>} */ wait,
  /** @type {ReturnType<import('./features/rest.js').rest>} */ isResting,
  /** @type {ReturnType<import('./features/ask.js').ask>} */ mayMarket,
] = __DATA__;
