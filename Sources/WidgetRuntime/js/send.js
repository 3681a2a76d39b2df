import { endpoint, said } from './data.js';
import { clean } from './order.js';
import { values } from './words.js';

const fields = 'v widget offer method first_name last_name email order_id order_total currency '
  + 'locale source idempotency_key signature gpc'
  + (PLAIN ? '' : ' consent_marketing consent_wording');

/**
 * One try; takes what the answer says into `values`.
 * @param {unknown} isSecond
 * @returns {Promise<string>} a state, or the reason for `failed`
 */
async function ask(isSecond) {
  // This type of body needs no preflight.
  const body = new URLSearchParams();
  for (const name of fields.split(' ')) if (values[name]) body.append(name, values[name]);
  const response = await fetch(endpoint, {
    method: 'POST', body, credentials: 'omit', keepalive: true, signal: AbortSignal.timeout(8000),
  });
  const code = response.status;
  // Anything but an object, such as a captive portal's page, is an answer without a status.
  const { type, status, link, coupon_code, retry_after } =
    await response.json().catch(() => 0) || 0;
  // Only a plain https address may become a link; braces would be filled in.
  values.link = /^https:\/\/[^\s<>"'`\\{}]{3,999}$/.test(link) ? link : '';
  if (!PLAIN) values.coupon = values.code = clean(coupon_code);
  values.no_reward = !values[PLAIN ? 'link' : values.method];
  values.seconds = Math.ceil(response.headers.get('retry-after') || retry_after) || 5;
  return code == 409 ? 'already-member'
    : code == 429 ? 'busy'
    : !PLAIN && /no-codes$/.test(type) ? 'no_codes'
    : code > 499 ? 'server'
    : code > 399 ? 'refused'
    : /^(paused|confirm-email)$/.test(status) ? status
    : status != 'active' ? 'unreadable'
    : values.no_reward ? !PLAIN && said.no_codes ? 'no_codes' : 'unreadable'
    // A repeated answer to our own second try is no old membership.
    : code == 200 && !isSecond ? 'already-member' : 'success-' + (PLAIN ? 'link' : values.method);
}

/**
 * One intent: at most two tries, the second with the same idempotency key.
 * @returns {Promise<string>} a state, or the reason for `failed`
 */
export async function send(isSecond) {
  if (!navigator.onLine) return 'offline';
  const end = await ask(isSecond).catch(({ name }) => (
    name == 'TimeoutError' ? 'timeout' : 'unreachable'));
  const wait = { busy: values.seconds, unreachable: 1, server: 1 }[end];
  if (isSecond || !(wait < 6)) return end;
  await new Promise((done) => setTimeout(done, wait * 1000));
  return send(1);
}
