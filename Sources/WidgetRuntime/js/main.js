import { guard, script, start } from './flow.js';
import { readOrder, tidy } from './order.js';

// The one global: a queue before this script has come, `open` and `push` after.
const early = window.AfterOrder;

/** @param {Object<string, unknown>} order with `again` to ask whatever was answered before */
const open = (order) => guard(() => start(tidy(order), order.again));

/** Looks for an order on the page. */
const look = () => {
  const order = readOrder(script);
  if (order) guard(() => start(order));
  return order;
};

guard(() => {
  if (early?.open || !document.adoptedStyleSheets) return;
  window.AfterOrder = { open, push: open };
  if (early) early.forEach(open);
  else if (!document.body || !look()) document.addEventListener('DOMContentLoaded', look);
});
