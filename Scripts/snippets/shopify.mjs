// Bundles the Shopify extension as the platform's tool does, with stand-ins for Shopify's packages,
// and walks both targets through every answer that the service can give.

import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';

const [project, folder] = process.argv.slice(2);
const here = dirname(fileURLToPath(import.meta.url));
const texts = JSON.parse(readFileSync(`${project}/locales/en.default.json`, 'utf8'));
const store = JSON.parse(readFileSync(`${project}/src/store.json`, 'utf8'));
const faults = [];
let walks = 0;

// Components of the checkout and customer account surfaces, with the properties used here.
const components = {
  's-section': 'heading', 's-stack': 'gap direction', 's-paragraph': '', 's-text': 'color type',
  's-heading': '', 's-spinner': 'accessibilityLabel', 's-link': 'href target',
  's-button': 'variant onClick href target commandFor accessibilityLabel',
  's-clipboard-item': 'id text onCopy', 's-checkbox': 'label name onChange',
  's-text-field': 'label name required error onInput',
  's-email-field': 'label name required error onInput',
};

// Packages under the names that the extension imports.
const runtime = JSON.stringify(`${here}/shopify-runtime.mjs`);
const packages = {
  preact: `export * from ${runtime};`,
  'preact/hooks': `export * from ${runtime};`,
  'preact/jsx-runtime': `export * from ${runtime};`,
  '@shopify/ui-extensions/preact': '',
};
for (const [name, text] of Object.entries(packages)) {
  mkdirSync(`${folder}/modules/${name}`, { recursive: true });
  writeFileSync(`${folder}/modules/${name}/index.js`, text);
}

async function bundle(target, method) {
  writeFileSync(`${project}/src/store.json`, JSON.stringify({ ...store, method }));
  const file = `${folder}/${target}-${method}.mjs`;
  execFileSync('esbuild', [`${project}/src/${target}.jsx`, '--bundle', '--format=esm',
    '--jsx=automatic', '--jsx-import-source=preact', `--outfile=${file}`, '--log-level=error'],
  { env: { ...process.env, NODE_PATH: `${folder}/modules` } });
  return (await import(file)).default;
}

const signal = (value) => ({ value });

function translate(key, values = {}) {
  const text = key.split('.').reduce((part, name) => part?.[name], texts);
  if (typeof text !== 'string') throw new Error(`there is no text '${key}'`);
  return text.replace(/\{\{(\w+)\}\}/g, (mark, name) => {
    if (values[name] === undefined) throw new Error(`text '${key}' lacks '${name}'`);
    return values[name];
  });
}

function surface(target, { guest, bare }) {
  const address = { firstName: 'Zoë', lastName: '<b>"O\'Brien"</b>', countryCode: 'GB' };
  const order = { id: 'gid://shopify/Order/10482', name: '#1001' };
  const kept = new Map();
  return {
    kept,
    i18n: { translate },
    settings: signal({}),
    storage: { read: async (key) => kept.get(key), write: async (key, value) => kept.set(key, value) },
    sessionToken: { get: async () => 'token.of.session' },
    localization: { language: signal({ isoCode: 'en-GB' }) },
    cost: { totalAmount: signal({ amount: 64.5, currencyCode: 'GBP' }) },
    buyerIdentity: {
      email: signal(bare ? undefined : 'zoe@example.com'),
      customer: signal(guest || bare ? undefined : address),
    },
    billingAddress: signal(bare ? undefined : address),
    shippingAddress: signal(undefined),
    ...(target === 'ThankYou' ? { orderConfirmation: signal({ order, number: 'X1' }) }
      : { order: signal(order) }),
  };
}

const nodes = (tree) => tree.flatMap((node) => [node, ...nodes(node.children || [])]);
const words = (tree) => nodes(tree).map((node) => typeof node === 'string' ? node
  : [node.props.heading, node.props.label].filter(Boolean).join(' ')).join(' ');

function judge(where, tree) {
  for (const node of nodes(tree)) {
    if (typeof node === 'string') continue;
    const known = components[node.tag];
    if (known === undefined) faults.push(`${where}: there is no component '${node.tag}'`);
    for (const name of Object.keys(node.props)) {
      if (!known?.split(' ').includes(name)) faults.push(`${where}: '${node.tag}' has no '${name}'`);
    }
    const { href } = node.props;
    if (href !== undefined && !/^(https:|mailto:|sms:)/.test(href)) {
      faults.push(`${where}: '${href}' is no address for a button`);
    }
  }
}

const answer = (status, body, headers) => () => new Response(JSON.stringify(body),
  { status, headers: { 'Content-Type': 'application/json', ...headers } });
const member = { status: 'active', affiliate_id: '7', link: 'https://tea.example/f/zoe?x=1',
  coupon_code: 'TEA-4K7Q' };

const cases = {
  success: [[answer(201, member)], 'popup.success.title'],
  known: [[answer(200, member)], 'popup.already_member.title'],
  409: [[answer(409, { type: 'https://x.example/already-member', link: member.link })],
    'popup.already_member.title'],
  'second try': [[answer(503, {}), answer(200, member)], 'popup.success.title'],
  confirm: [[answer(201, { status: 'confirm-email' })], 'popup.confirm_email.title'],
  paused: [[answer(200, { status: 'paused' })], 'popup.paused.title'],
  refused: [[answer(422, { type: 'about:blank' })], 'popup.failed.refused'],
  'no codes': [[answer(409 + 1, { type: 'https://x.example/no-codes' })], 'popup.failed.no_codes'],
  busy: [[answer(429, {}, { 'Retry-After': '60' })], 'popup.failed.busy'],
  server: [[answer(500, {}), answer(500, {})], 'popup.failed.server'],
  unreachable: [[() => { throw new TypeError('network'); }, () => { throw new TypeError('network'); }],
    'popup.failed.unreachable'],
  unreadable: [[() => new Response('<html>', { status: 200 })], 'popup.failed.unreadable'],
  'bad link': [[answer(201, { ...member, link: 'javascript:alert(1)', coupon_code: '' })], null],
};

const settle = async () => { for (let i = 0; i < 20; i++) await Promise.resolve(); };

async function walk(where, start, target, buyer, [answers, wanted]) {
  walks++;
  const requests = [];
  const timers = [];
  globalThis.shopify = surface(target, buyer);
  globalThis.document = { body: {} };
  globalThis.setTimeout = (work, ms) => ms < 8000 ? work() : timers.push(work);
  globalThis.clearTimeout = () => {};
  globalThis.fetch = async (address, options) => {
    requests.push([address, options]);
    return answers[Math.min(requests.length, answers.length) - 1]();
  };
  const { body } = document;
  await start();
  await settle();
  judge(where, body.tree);
  const button = () => nodes(body.tree).find((node) => node.props?.onClick);
  if (buyer.bare) {
    button().props.onClick();
    await settle();
    if (requests.length) faults.push(`${where}: sent without name and address`);
    const field = (tag) => nodes(body.tree).find((node) => node.tag === tag);
    if (!field('s-text-field')?.props.error) faults.push(`${where}: says not what is missing`);
    field('s-text-field').props.onInput({ currentTarget: { value: ' Zoë ' } });
    field('s-email-field').props.onInput({ currentTarget: { value: 'zoe@example.com' } });
  }
  const before = button();
  before.props.onClick();
  await new Promise((done) => setImmediate(done));
  await settle();
  await new Promise((done) => setImmediate(done));
  judge(where, body.tree);
  const text = words(body.tree);
  if (wanted) {
    const title = translate(wanted, { first_name: 'Zoë', seconds: 60 });
    if (!text.includes(title)) faults.push(`${where}: shows '${text}', not '${title}'`);
  }
  if (requests.length !== answers.length) faults.push(`${where}: ${requests.length} requests`);
  checkRequest(where, requests, buyer);
  if (/\bundefined\b|\[object|NaN/.test(text)) faults.push(`${where}: shows '${text}'`);
  return body.tree;
}

function checkRequest(where, requests, buyer) {
  const [address, { method, headers, body }] = requests[0];
  const fields = JSON.parse(body);
  const isRight = address === store.endpoint && method === 'POST'
    && headers.Authorization === 'Bearer token.of.session'
    && headers['Content-Type'] === 'application/json'
    && fields.order_id === 'gid://shopify/Order/10482' && fields.email === 'zoe@example.com'
    && fields.first_name === 'Zoë' && fields.source === (buyer.bare ? 'typed' : 'order');
  if (!isRight) faults.push(`${where}: sent ${body}`);
  const keys = requests.map(([, options]) => JSON.parse(options.body).idempotency_key);
  if (new Set(keys).size !== 1) faults.push(`${where}: another idempotency key on the second try`);
}

for (const target of ['ThankYou', 'OrderStatus']) {
  for (const method of ['link', 'coupon']) {
    const start = await bundle(target, method);
    for (const [name, one] of Object.entries(cases)) {
      for (const [who, buyer] of Object.entries({ member: {}, guest: { guest: true }, bare: { bare: true } })) {
        await walk(`${target}, ${method}, ${name}, ${who}`, start, target, buyer, one);
      }
    }
    const tree = await walk(`${target}, ${method}, shares`, start, target, {}, cases.success);
    const links = nodes(tree).map((node) => node.props?.href).filter(Boolean);
    if (links.length !== store.networks.length) faults.push(`${target}: ${links.length} share links`);
    if (!links.every((link) => /utm_|TEA-4K7Q|sharer/.test(decodeURIComponent(link)))) {
      faults.push(`${target}: a share link lacks the campaign or code: ${links}`);
    }
    const clip = nodes(tree).find((node) => node.tag === 's-clipboard-item');
    if (clip?.props.text !== (method === 'link' ? member.link : member.coupon_code)) {
      faults.push(`${target}: copies '${clip?.props.text}'`);
    }
    globalThis.shopify.orderConfirmation = signal({});
    globalThis.shopify.order = signal(undefined);
    globalThis.document = { body: {} };
    await start();
    if (document.body.tree.length) faults.push(`${target}: shows a card without an order`);
  }
}
process.stdout.write(JSON.stringify({ walks, faults }));
