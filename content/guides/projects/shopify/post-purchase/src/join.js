import store from './store.json';

/**
 * How it went.
 * @typedef {{ state: string, link?: string, code?: string, reason?: string, seconds?: number }} End
 */

/** @param {unknown} text */
function safeLink(text) {
  return /^https:\/\/[^\s<>"'`\\]{3,999}$/.test(String(text)) ? String(text) : '';
}

/** @param {string} reason @returns {End} */
const fail = (reason) => ({ state: 'failed', reason });

/** @param {Response} response @param {boolean} isSecond @returns {Promise<End>} */
async function understand(response, isSecond) {
  const { status } = response;
  const answer = Object(await response.json().catch(() => 0));
  const link = safeLink(answer.link);
  const code = String(answer.coupon_code ?? '').slice(0, 64);
  const reward = store.method === 'link' ? link : code;
  if (status === 409) return { state: 'already-member', link, code };
  if (status === 429) {
    const seconds = Math.ceil(Number(response.headers.get('retry-after') || answer.retry_after));
    return { ...fail('busy'), seconds: seconds > 0 ? seconds : 5 };
  }
  if (/no-codes$/.test(answer.type)) return fail('no_codes');
  if (status > 499) return fail('server');
  if (status > 399) return fail('refused');
  if (answer.status === 'paused' || answer.status === 'confirm-email') {
    return { state: answer.status };
  }
  if (answer.status !== 'active') return fail('unreadable');
  if (!reward) return fail(store.method === 'link' ? 'unreadable' : 'no_codes');
  // A repeated answer to our own second try is no old membership.
  const isKnown = status === 200 && !isSecond;
  return { state: isKnown ? 'already-member' : 'success', link, code };
}

/** @param {object} fields @param {boolean} isSecond @returns {Promise<End>} */
async function post(fields, isSecond) {
  const limit = new AbortController();
  const timer = setTimeout(() => limit.abort(), 8000);
  try {
    const token = await shopify.sessionToken.get();
    const response = await fetch(shopify.settings?.value?.endpoint || store.endpoint, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Authorization: `Bearer ${token}` },
      body: JSON.stringify(fields),
      signal: limit.signal,
    });
    return await understand(response, isSecond);
  } catch {
    return fail(limit.signal.aborted ? 'timeout' : 'unreachable');
  } finally {
    clearTimeout(timer);
  }
}

/**
 * One click: at most two tries, both with the same idempotency key.
 *
 * @param {import('./order.js').Order} order
 * @param {{ isTyped: boolean, consent: boolean, wording: string }} how
 * @returns {Promise<End>}
 */
export async function join(order, { isTyped, consent, wording }) {
  const fields = {
    v: 1,
    widget: store.widget,
    offer: store.offer,
    method: store.method,
    first_name: order.firstName,
    last_name: order.lastName,
    email: order.email,
    order_id: order.orderId,
    order_total: order.total,
    currency: order.currency,
    locale: order.locale,
    source: isTyped ? 'typed' : 'order',
    idempotency_key: [store.widget, store.offer, order.orderId, order.email.toLowerCase()].join('|'),
    ...(consent ? { consent_marketing: 1, consent_wording: wording } : {}),
  };
  const end = await post(fields, false);
  const wait = end.seconds ?? 1;
  if (!['unreachable', 'server', 'busy'].includes(end.reason ?? '') || wait > 5) return end;
  await new Promise((done) => setTimeout(done, wait * 1000));
  return post(fields, true);
}
