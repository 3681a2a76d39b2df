import { guard, start } from './flow.js';
import { readOrder, tidy } from './order.js';

guard(() => {
  const script = document.currentScript;
  const address = script?.src || location.href;
  // The one global: a queue before this script has come, `open` and `push` after.
  const early = window.AfterOrder;
  if (early?.open || !document.adoptedStyleSheets) return;

  /** @param {Object<string, unknown>} order with `again` to ask whatever was answered before */
  const open = (order) => guard(() => start(tidy(order), address, order.again));
  window.AfterOrder = { open, push: open };
  const look = () => {
    const order = readOrder(script);
    if (order) guard(() => start(order, address));
    return order;
  };
  if (early) early.forEach(open);
  else if (!document.body || !look()) document.addEventListener('DOMContentLoaded', look);
});
