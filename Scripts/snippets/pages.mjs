// Pages of the platforms whose snippets are JavaScript: each stand-in gives the snippet the order
// in the way its platform does. Real engines elsewhere in this folder make the other pages.

import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { createHmac } from 'node:crypto';
import vm from 'node:vm';

/** A value inside a script element of a page that we write ourselves. */
const literal = (value) => JSON.stringify(value).replace(/[<\u2028\u2029]/g,
  (letter) => '\\u' + letter.charCodeAt(0).toString(16).padStart(4, '0'));

const escaped = (text) => String(text).replace(/[&<>"']/g,
  (letter) => '&#' + letter.charCodeAt(0) + ';');

/** Platforms with one name field: the snippet splits it at the first space. */
function split(order) {
  const name = `${order.firstName} ${order.lastName}`.trim();
  const cut = name.indexOf(' ');
  return { name, expected: {
    firstName: cut === -1 ? name : name.slice(0, cut),
    lastName: cut === -1 ? '' : name.slice(cut + 1).trim(),
  } };
}

export function bigcommerce(page, order) {
  const answer = {
    orderId: Number(order.orderId), orderAmount: order.total, currency: { code: order.currency },
    billingAddress: {
      firstName: order.firstName, lastName: order.lastName, email: order.email,
      countryCode: order.country,
    },
  };
  return `<script>window.fetch = (path) => Promise.resolve(path.startsWith('/api/storefront/order/')
    ? new Response(${literal(JSON.stringify(answer))}) : new Response('', { status: 404 }));
    </script>` + page;
}

export function ecwid(snippet, order) {
  const { name, expected } = split(order);
  const placed = {
    orderNumber: Number(order.orderId), vendorNumber: order.orderId, total: order.total,
    customer: { email: order.email, name }, billingPerson: { name, countryCode: order.country },
  };
  return { expected, page: `<script>const order = ${literal(placed)};
    window.Ecwid = { OnAPILoaded: { add: (work) => work() },
      OnOrderPlaced: { add: (work) => setTimeout(() => work(order)) } };</script>` + snippet };
}

export function webflow(snippet, order) {
  const { name, expected } = split(order);
  const fields = { orderId: order.orderId, name, email: order.email, total: order.total };
  const marks = Object.entries(fields).map(
    ([field, value]) => `<p data-order-field="${field}">${escaped(value)}</p>`);
  return { expected, page: marks.join('') + snippet };
}

export function wix(snippet, order) {
  const [element, code] = snippet.split('// page code of the Thank You Page');
  const answer = {
    number: order.orderId, currency: order.currency, totals: { total: order.total },
    billingInfo: { firstName: order.firstName, lastName: order.lastName },
    buyerInfo: { email: order.email },
  };
  return `<thank-you-card></thank-you-card><script>${element}</script><script>
    let tries = 0;
    const $w = (id) => id === '#thankYouPage1'
      ? { getOrder: async () => { if (tries++ < 1) throw 0; return ${literal(answer)}; } }
      : document.querySelector('thank-you-card');
    $w.onReady = (work) => work();
    ${code}</script>`;
}

export const volusion = (snippet, order) =>
  `<script>var Order = [${literal(order.orderId)}, '', ${literal(order.total)}];</script>` + snippet;

/** Tag Manager turns a variable in a script into a call. */
export function googleTagManager(snippet, order) {
  const values = {
    transaction_id: order.orderId, value: order.total, currency: order.currency,
    user_data: { email_address: order.email, address: {
      first_name: order.firstName, last_name: order.lastName, country: order.country,
    } },
  };
  const page = snippet.replace(/\{\{DLV - (\w+)\}\}/g,
    (mark, name) => `google_tag_manager["GTM-TEST"].macro("${name}")`);
  return `<script>const values = ${literal(values)};
    var google_tag_manager = { 'GTM-TEST': { macro: (name) => values[name] } };</script>` + page;
}

export function stripe(snippet, order) {
  const { name, expected } = split(order);
  const module = { exports: {} };
  const env = { ORDER_SECRET: 'test-secret' };
  const require = () => ({ createHmac });
  vm.runInNewContext(snippet, { module, require, process: { env }, Date });
  const page = module.exports.thankYouCard({
    id: order.orderId, created: Date.now() / 1000, payment_status: 'paid',
    customer_details: { name, email: order.email },
    amount_total: Math.round(Number(order.total) * 100), currency: order.currency.toLowerCase(),
  });
  return { expected, page };
}

/** The controller's script with stand-ins for the Script API, and the template by hand. */
export function salesforce(snippet, order) {
  const [controller, template] = snippet.split('<!-- confirmation.isml -->');
  const found = {
    orderNo: order.orderId, customerEmail: order.email, currencyCode: order.currency,
    totalGrossPrice: { value: order.total }, billingAddress: {
      firstName: order.firstName, lastName: order.lastName, countryCode: { value: order.country },
    },
  };
  const api = {
    server: { extend() {}, append: (name, work) => { api.work = work; }, exports: () => ({}) },
    'dw/order/OrderMgr': { getOrder: () => found },
    'dw/util/SecureEncoder': { forHtmlInDoubleQuoteAttribute: escaped },
    'dw/crypto/Mac': Object.assign(class {
      digest(input, key) { return createHmac('sha256', key).update(input).digest(); }
    }, { HMAC_SHA_256: 'HmacSHA256' }),
    'dw/crypto/Encoding': { toHex: (bytes) => Buffer.from(bytes).toString('hex') },
    'dw/system/Site': { current: { getCustomPreferenceValue: () => 'test-secret' } },
  };
  vm.runInNewContext(controller, { module: {}, require: (name) => api[name] });
  const pdict = { order: { orderNumber: order.orderId } };
  api.work({ form: { orderToken: 'token' } }, { getViewData: () => pdict, setViewData: () => {} }, () => {});
  return template.replace(/<\/?isif[^>]*>/g, '')
    .replace(/<isprint value="\$\{([\w.]+)\}" encoding="off"\/>/g,
      (mark, path) => path.split('.').slice(1).reduce((value, key) => value[key], pdict));
}

/** The client component, compiled, in a page that mounts it. */
export function react(name, snippet, folder) {
  const client = snippet.slice(snippet.indexOf("'use client'"));
  const entry = `${folder}/${name}.tsx`;
  writeFileSync(entry, client + '\nmount(ThankYouCard);\n');
  const script = execFileSync('esbuild', [entry, '--bundle', '--format=iife',
    `--alias:react=${folder}/react.js`]).toString();
  return (order) => {
    const card = {
      orderId: order.orderId, firstName: order.firstName, lastName: order.lastName,
      email: order.email, orderTotal: order.total, currency: order.currency,
    };
    return `<script>function mount(card) { card({ order: ${literal(card)} }); }</script>
      <script>${script}</script>`;
  };
}
