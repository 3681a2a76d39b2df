// Signs the orders with every JavaScript function that the guides show.

import { execFileSync } from 'node:child_process';
import { createHmac } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import vm from 'node:vm';

const [folder] = process.argv.slice(2);
const orders = JSON.parse(readFileSync(`${folder}/orders.json`, 'utf8'));
const signed = {};

const other = vm.createContext({ require: () => ({ createHmac }) });
vm.runInContext(readFileSync(`${folder}/other.js`, 'utf8'), other);
signed['node other'] = orders.map(
  ({ orderId, email, secret }) => other.orderSignature(orderId, email, secret));

const env = {};
const stripe = vm.createContext(
  { require: () => ({ createHmac }), module: {}, process: { env }, Date });
vm.runInContext(readFileSync(`${folder}/stripe.js`, 'utf8'), stripe);
signed['node stripe'] = orders.map(({ orderId, email, secret }) => {
  env.ORDER_SECRET = secret;
  return stripe.signature(orderId, email);
});

for (const name of ['medusa', 'saleor', 'bigcommerce-catalyst']) {
  const text = readFileSync(`${folder}/${name}.txt`, 'utf8');
  const start = text.indexOf('import {');
  writeFileSync(`${folder}/${name}-server.ts`, text.slice(start, text.indexOf("'use client'")));
  execFileSync('esbuild', [`${folder}/${name}-server.ts`, '--bundle', '--platform=node',
    '--format=cjs', `--outfile=${folder}/${name}-server.js`, '--log-level=error']);
  const { orderSignature } = createRequire(import.meta.url)(`${folder}/${name}-server.js`);
  signed[`node ${name}`] = orders.map(({ orderId, email, secret }) => {
    process.env.ORDER_SECRET = secret;
    return orderSignature(orderId, email);
  });
}
process.stdout.write(JSON.stringify(signed));
