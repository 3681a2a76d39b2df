import { states } from './data.js';
import { actions, guard } from './flow.js';
import { turnTo } from './share.js';
import { say, values } from './words.js';

/**
 * Builds the checked markup.
 * @param {import('./data.js').Node[]} nodes
 * @param {ParentNode} parent
 */
export function build(nodes, parent) {
  for (const node of nodes) {
    if (node.pop) buildElement(node, parent);
    else if (node === 0) build(states[values.state], parent);
    else parent.append(say(node));
  }
}

/** @param {[string, ...import('./data.js').Node[]]} node @param {ParentNode} parent */
function buildElement([head, ...children], parent) {
  const [tag, classes, action, condition, ...attributes] = head.split('|');
  // A list of networks repeats the element; anything else that is there shows it once.
  for (const row of [].concat(condition ? values[condition] || [] : 1)) {
    const [channel, address, word = channel] = (row + '').split('|');
    // Messages by phone need a phone.
    if (channel == 'SMS' && values.qr) continue;
    if (address) turnTo(channel, address, word);
    const element = document.createElement(tag);
    if (classes) element.className = classes;
    if (action) element.onclick = (event) => guard(() => actions[action](element, channel, event));
    for (let i = 0; attributes[i]; i += 2) {
      element.setAttribute(attributes[i], say(attributes[i + 1]));
    }
    build(children, element);
    parent.append(element);
  }
}
