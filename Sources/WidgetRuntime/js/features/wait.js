/**
 * Waits for the store's consent tool: a global that is true, or an event.
 * @param {string} name of either
 */
export const wait = (name) => (go) => window[name] ? go() : (
  // In the capture phase the window hears of every event, on the document too.
  addEventListener(name, go, { capture: true, once: true }));
