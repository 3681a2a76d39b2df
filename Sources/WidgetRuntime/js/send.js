import { endpoint, fixed, said } from './data.js';
import { clean } from './order.js';

/**
 * Reads the answer into `values`.
 * @param {Response} response
 * @param {Object<string, any>} values
 * @param {unknown} isSecond whether this was the second try
 * @returns {Promise<string>} a state, or the reason for `failed`
 */
async function read(response, values, isSecond) {
  const { status } = response;
  // Anything but an object, such as a captive portal's page, is an answer without a status.
  const answer = Object(await response.json().catch(() => 0));
  // Only a plain https address may become a link.
  values.link = /^https:\/\/[^\s<>"'`\\]{3,999}$/.test(answer.link) ? answer.link : '';
  values.code = clean(answer.coupon_code);
  values.has_reward = values[fixed.reward];
  values.no_reward = !values.has_reward;
  values.seconds = Math.ceil(response.headers.get('retry-after') || answer.retry_after) || 5;
  return status == 409 ? 'already-member'
    : status == 429 ? 'busy'
    : /no-codes$/.test(answer.type) ? 'no_codes'
    : status > 499 ? 'server'
    : status > 399 ? 'refused'
    : /^(paused|confirm-email)$/.test(answer.status) ? answer.status
    : answer.status != 'active' ? 'unreadable'
    : values.no_reward ? said.no_codes ? 'no_codes' : 'unreadable'
    // A repeated answer to our own second try is no old membership.
    : status == 200 && !isSecond ? 'already-member' : 'success-' + fixed.method;
}

const fields = 'v widget offer method first_name last_name email order_id order_total currency '
  + 'locale source idempotency_key signature consent_marketing consent_wording gpc';

/**
 * One intent: at most two tries, the second with the same idempotency key.
 * @param {Object<string, any>} values the fields; takes what the answer says
 * @param {unknown} [isSecond]
 * @returns {Promise<string>} a state, or the reason for `failed`
 */
export async function send(values, isSecond) {
  if (!navigator.onLine) return 'offline';
  // This type of body needs no preflight.
  const body = new URLSearchParams();
  for (const name of fields.split(' ')) if (values[name]) body.append(name, values[name]);
  let end;
  try {
    const response = await fetch(endpoint, {
      method: 'POST', body, credentials: 'omit', keepalive: true, signal: AbortSignal.timeout(8000),
    });
    end = await read(response, values, isSecond);
  } catch ({ name }) {
    end = name == 'TimeoutError' ? 'timeout' : 'unreachable';
  }
  const wait = end == 'busy' ? values.seconds : /unreachable|server/.test(end) ? 1 : 9;
  if (isSecond || wait > 5) return end;
  await new Promise((done) => setTimeout(done, wait * 1000));
  return send(values, 1);
}
