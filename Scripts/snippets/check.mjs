// Lets the widget's own order reader read every page in Chromium, and tells where it read something
// else than what went in, where anything else ran, and where a value became markup.

import { execFileSync, spawn } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import * as platforms from './pages.mjs';

const [folder, root] = process.argv.slice(2);
const input = JSON.parse(readFileSync(`${folder}/input.json`, 'utf8'));
const { orders, snippets } = input;

function bundle(name, text, ...more) {
  writeFileSync(`${folder}/${name}.entry.mjs`, text);
  execFileSync('esbuild', [`${folder}/${name}.entry.mjs`, '--bundle', ...more,
    `--outfile=${folder}/${name}.js`, '--log-level=error']);
  return `${folder}/${name}.js`;
}

const reader = JSON.stringify(`${root}/Sources/WidgetRuntime/js/order.js`);
const probe = readFileSync(bundle('probe', `
  import { readOrder, tidy } from ${reader};
  const script = document.currentScript;
  const tell = (order) => setTimeout(() => parent.postMessage({ order,
    elements: document.querySelectorAll('body *').length }, '*'), 30);
  const early = window.AfterOrder;
  const open = (order) => tell(tidy(order));
  window.AfterOrder = { open, push: open };
  const look = () => readOrder(script, tell);
  if (early) early.forEach(open);
  else if (!look()) document.addEventListener('DOMContentLoaded', look);
`, '--format=iife'), 'utf8');
bundle('tidy', `export { tidy } from ${reader};`, '--format=cjs', '--platform=node');
const { createRequire } = await import('node:module');
const { tidy } = createRequire(import.meta.url)(`${folder}/tidy.js`);

writeFileSync(`${folder}/react.js`, 'export const useEffect = (work) => work();\n');

const pages = {};
for (const file of ['php', 'python']) {
  Object.assign(pages, JSON.parse(readFileSync(`${folder}/${file}.json`, 'utf8')));
}
pages.bigcommerce = pages.bigcommerce.map(({ page }, i) => platforms.bigcommerce(page, orders[i]));
for (const name of ['ecwid', 'webflow', 'wix', 'volusion', 'stripe', 'salesforce']) {
  pages[name] = orders.map((order) => platforms[name](snippets[name], order));
}
pages['google-tag-manager'] = orders.map(
  (order) => platforms.googleTagManager(snippets['google-tag-manager'], order));
for (const name of ['medusa', 'saleor', 'bigcommerce-catalyst']) {
  pages[name] = orders.map(platforms.react(name, snippets[name], folder));
}

// Which of the order's fields a platform knows, beside number and total; and who can sign.
const all = ['firstName', 'lastName', 'email', 'currency'];
const known = {
  'bigcommerce-conversion-tracking': ['email'], squarespace: ['email'], volusion: [],
  shift4shop: ['firstName', 'lastName', 'email'], ecwid: ['firstName', 'lastName', 'email'],
  webflow: ['firstName', 'lastName', 'email'],
};
const signed = ['woocommerce', 'woocommerce-project', 'magento-project', 'prestashop-project',
  'opencart-project', 'stripe', 'salesforce'];

const runner = `<!DOCTYPE html><meta charset="utf-8"><pre id="out"></pre><script>
  const cases = ${JSON.stringify(Object.keys(pages).flatMap((name) => orders.map((o, i) => [name, i])))};
  const found = cases.map(() => ({ orders: [], stray: 0 }));
  const frames = [];
  addEventListener('message', ({ source, data }) => {
    const index = frames.findIndex((frame) => frame?.contentWindow === source);
    if (index < 0) return;
    if (data?.order) found[index].orders.push(data.order), found[index].elements = data.elements;
    else found[index].stray++;
  });
  const wait = (ms) => new Promise((done) => setTimeout(done, ms));
  (async () => {
    for (let start = 0; start < cases.length; start += 40) {
      for (let i = start; i < Math.min(start + 40, cases.length); i++) {
        const frame = frames[i] = document.createElement('iframe');
        frame.sandbox = 'allow-scripts';
        frame.src = '/case/' + cases[i].join('/');
        document.body.append(frame);
      }
      for (let turn = 0; turn < 120; turn++) {
        await wait(50);
        if (found.slice(start, start + 40).every((one) => one.orders.length)) break;
      }
      await wait(150);
      for (let i = start; i < Math.min(start + 40, cases.length); i++) {
        frames[i].remove(); frames[i] = null;
      }
    }
    await fetch('/found', { method: 'POST', body: JSON.stringify(found) });
  })();
</script>`;

let finish;
const finished = new Promise((done) => { finish = done; });
const server = createServer((request, response) => {
  const parts = decodeURI(request.url).split('/');
  response.setHeader('Content-Type', 'text/html; charset=utf-8');
  if (request.method === 'POST') {
    let body = '';
    // A character may be cut in two between parts.
    request.setEncoding('utf8');
    request.on('data', (part) => { body += part; });
    request.on('end', () => { response.end(); finish(JSON.parse(body)); });
  } else if (parts[1] === 'case') {
    const one = pages[parts[2]][Number(parts[3])];
    const page = (one.page ?? one).replaceAll(input.script, '/probe.js');
    response.end(`<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"></head><body>${page}
      </body></html>`);
  } else if (parts[1] === 'probe.js') {
    response.setHeader('Content-Type', 'text/javascript; charset=utf-8');
    response.end(probe);
  } else if (parts[1] === '') {
    response.end(runner);
  } else {
    response.statusCode = 404;
    response.end();
  }
});
await new Promise((done) => server.listen(0, '127.0.0.1', done));
const browser = spawn('chromium', ['--headless', '--no-sandbox', '--disable-gpu',
  `--user-data-dir=${folder}/profile`, `http://127.0.0.1:${server.address().port}/`],
{ stdio: 'ignore' });
const limit = setTimeout(() => finish(null), 240_000);
const found = await finished;
clearTimeout(limit);
browser.kill();
server.close();

const faults = [];
let count = 0;
if (!found) faults.push('the browser gave no answer');
for (const [place, one] of (found ?? []).entries()) {
  const name = Object.keys(pages)[Math.floor(place / orders.length)];
  const index = place % orders.length;
  const order = orders[index];
  const { expected } = pages[name][index];
  const where = `${name}, order ${index}`;
  if (one.stray) faults.push(`${where}: foreign code ran`);
  if (one.orders.length !== 1) {
    faults.push(`${where}: read ${one.orders.length} orders, not one`);
    continue;
  }
  const plain = found[place - index].elements;
  if (one.elements !== plain) faults.push(`${where}: ${one.elements} elements, not ${plain}`);
  const values = { orderId: order.orderId };
  for (const field of known[name] ?? all) values[field] = order[field];
  const wanted = tidy({ ...values, ...(Array.isArray(expected) ? {} : expected) });
  if (signed.includes(name)) wanted.signature = order.signature;
  for (const field in wanted) {
    count++;
    if (one.orders[0][field] !== wanted[field]) {
      faults.push(`${where}: ${field} is ${JSON.stringify(one.orders[0][field])}, `
        + `not ${JSON.stringify(wanted[field])}`);
    }
  }
}
process.stdout.write(JSON.stringify({
  platforms: Object.keys(pages), orders: orders.length, values: count, faults,
}));
process.exit(0);
