import { wait } from './data.js';
import { guard, script, start } from './flow.js';
import { readOrder, tidy } from './order.js';

// The one global: a queue before this script has come, `open` and `push` after.
const early = window.AfterOrder;

/** @param {import('./order.js').Order} order @param {unknown} [again] */
const begin = PLAIN ? start : (order, again) => {
  const go = () => start(order, again);
  wait ? wait(go) : go();
};

/** @param {Object<string, unknown>} order with `again` to ask whatever was answered before */
const open = (order) => guard(() => begin(tidy(order), order.again));

const look = () => readOrder(script, begin);

guard(() => {
  // The newest of what it needs (2022), but for what throws at once where it is missing.
  if (early?.open || !AbortSignal.timeout) return;
  window.AfterOrder = { open, push: open };
  if (early) early.forEach(open);
  else if (!(document.body && look())) document.addEventListener('DOMContentLoaded', look);
});
