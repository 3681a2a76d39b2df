import { networks } from './data.js';
import { actions, guard } from './flow.js';
import { shareAddress } from './share.js';
import { say } from './words.js';

/**
 * Builds the checked markup. Attributes of one letter are the builder's: `a` an action, `e` a row
 * of networks, `w` a condition.
 *
 * @param {import('./data.js').Node} node
 * @param {Node} parent
 * @param {Object<string, any>} values what `{names}` and conditions stand for
 */
export function build(node, parent, values) {
  if (!node.pop) return parent.append(say(node, values));
  const [tag, { a, e, w, ...plain }, ...children] = node;
  if (e) {
    networks.forEach(([channel, address, word = channel], i) => {
      // The first network is the primary one; messages by phone need a phone.
      if (e == 'primary' ? i : !i || channel == 'SMS' && values.qr) return;
      const row = { ...values, channel, network: say(word, values) };
      row.href = shareAddress(address, row);
      build([tag, plain, ...children], parent, row);
    });
  } else if (!w || values[w]) {
    const element = document.createElement(tag);
    for (const name in plain) element.setAttribute(name, say(plain[name], values));
    if (a) element.onclick = (event) => guard(() => actions[a](element, values.channel, event));
    for (const child of children) build(child, element, values);
    parent.append(element);
  }
}
