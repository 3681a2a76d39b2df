import { endpoint, fixed } from './data.js';
import { clean } from './order.js';

/**
 * How it went: the state to show and what it needs to know.
 * @typedef {{ state: string, link?: string, code?: string, seconds?: number, reason?: string }} End
 */

/** @param {string} reason @returns {End} */
const fail = (reason) => ({ state: 'failed', reason });

/**
 * @param {Response} response
 * @param {unknown} isSecond whether this was the second try
 * @returns {Promise<End>}
 */
async function read(response, isSecond) {
  const { status } = response;
  // Anything but an object, such as a captive portal's page, is an answer without a status.
  const answer = Object(await response.json().catch(() => 0));
  // Only a plain https address may become a link.
  const link = /^https:\/\/[^\s<>"'`\\]{3,999}$/.test(answer.link) ? answer.link : '';
  const code = clean(answer.coupon_code);
  const has_reward = fixed.method == 'link' ? link : code;
  const known = { state: 'already-member', link, code, has_reward, no_reward: !has_reward };
  if (status == 409) return known;
  if (status == 429) {
    const seconds = Math.ceil(response.headers.get('retry-after') || answer.retry_after) || 5;
    return { ...fail('busy'), seconds };
  }
  if (/no-codes$/.test(answer.type)) return fail('no_codes');
  if (status > 499) return fail('server');
  if (status > 399) return fail('refused');
  if (answer.status != 'active') {
    return /^(paused|confirm-email)$/.test(answer.status) ? { state: answer.status }
      : fail('unreadable');
  }
  if (!has_reward) return fail(fixed.method == 'link' ? 'unreadable' : 'no_codes');
  // A repeated answer to our own second try is no old membership.
  return status == 200 && !isSecond ? known
    : { ...known, state: 'success-' + fixed.method };
}

const fields = 'v widget offer method first_name last_name email order_id order_total currency '
  + 'locale source idempotency_key signature consent_marketing consent_wording gpc';

/**
 * One intent: at most two tries, the second with the same idempotency key.
 * @param {Object<string, any>} values
 * @param {unknown} [isSecond]
 * @returns {Promise<End>}
 */
export async function send(values, isSecond) {
  const limit = new AbortController();
  const timer = setTimeout(() => limit.abort(), 8000);
  // This type of body needs no preflight.
  const body = new URLSearchParams();
  for (const name of fields.split(' ')) if (values[name]) body.append(name, values[name]);
  let end = { state: 'offline' };
  try {
    if (navigator.onLine) {
      end = await read(await fetch(endpoint, {
        method: 'POST', body, credentials: 'omit', keepalive: true, signal: limit.signal,
      }), isSecond);
    }
  } catch {
    end = fail('unreachable');
  }
  clearTimeout(timer);
  if (limit.signal.aborted) return fail('timeout');
  const { reason, seconds = 1 } = end;
  if (isSecond || seconds > 5 || !/unreachable|server|busy/.test(reason)) return end;
  await new Promise((done) => setTimeout(done, seconds * 1000));
  return send(values, 1);
}
