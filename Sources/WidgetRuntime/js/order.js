/**
 * Finds the order on the page, in whichever shape the platform can print it: attributes of the
 * script or of the element `order-data`, or in that element a JSON object or lines of `key=value`.
 *
 * @typedef {Object<string, string>} Order  keys as the request names them, such as `first_name`
 */

// How it begins when a platform did not replace its own placeholder: {x}, {{x}}, {%x%}, %%X%%, [x],
// $(x), ${x}, <?x?>; and what scripts make of a missing value.
const unreplaced = /^(\$?[{[]|\$\(|%%|<[?%]|(undefined|null)$)|\{[{%]/;

/** One plain line, or nothing. @param {unknown} value */
export function clean(value) {
  const text = (value + '').replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ').trim().slice(0, 200);
  return unreplaced.test(text) ? '' : text;
}

/** @param {Object<string, unknown>} source @returns {Order} */
export function tidy(source) {
  const order = {};
  for (const key in source) {
    order[key.replace(/-|(?=[A-Z])/g, '_').toLowerCase()] = clean(source[key]);
  }
  if (!/@/.test(order.email)) order.email = '';
  return order;
}

/**
 * Looks for an order on the page. Empty values count, since the platform then knows that this is
 * an order, if not whose.
 * @param {HTMLScriptElement | null} script
 * @param {(order: Order) => unknown} take gets the order
 * @returns {true | undefined} whether there is one
 */
export function readOrder(script, take) {
  const island = document.getElementById('order-data') || document.createElement('p');
  let said = {};
  try {
    said = JSON.parse(island.textContent);
  } catch {
    // Split at line feeds only: a name may hold U+2028, which ends a line for `^` and `.` too.
    for (const line of island.textContent.split('\n')) {
      const [key, value] = line.trim().split(/=(.*)/s);
      said[key] = value;
    }
  }
  const order = tidy({ ...script?.dataset, ...island.dataset, ...said });
  if ('order_id' in order) {
    take(order);
    return true;
  }
}
