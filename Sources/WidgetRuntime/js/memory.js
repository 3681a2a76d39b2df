import { askAgainAfter, fixed, storage } from './data.js';
import { hash } from './hash.js';

const key = 'w.' + fixed.widget;
const hour = () => Date.now() / 36e5;

/**
 * Keeps `joined`, or the hour it was closed and a hash of the order's number. Storage may be
 * blocked: then nothing is kept, and the shopper may be asked again.
 * @param {string} orderId
 * @param {unknown} [hasJoined]
 */
export function remember(orderId, hasJoined) {
  try {
    if (window[storage][key] != 'joined') {
      window[storage][key] = hasJoined ? 'joined' : [hour(), hash(orderId)];
    }
  } catch {}
}

/** Whether this shopper may be asked about this order. @param {string} orderId */
export function mayAsk(orderId) {
  try {
    const [closed, order] = window[storage][key].split(',');
    // A comparison with what is no number is never true, and nothing is more than never.
    return order != hash(orderId) && hour() - closed > askAgainAfter;
  } catch {
    return true;
  }
}
