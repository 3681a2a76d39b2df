// A small stand-in for Preact: function components, two hooks, one root. Enough to draw the Shopify
// extension's card as a tree and to press its buttons.

let current;

export function jsx(type, props, key) {
  return { type, props: props || {}, key };
}
export const jsxs = jsx;
export const Fragment = 'fragment';

export function useState(start) {
  const { slots, redraw } = current;
  const place = current.place++;
  if (!(place in slots)) slots[place] = start;
  return [slots[place], (value) => { slots[place] = value; redraw(); }];
}

export function useEffect(work, inputs) {
  const { slots, effects } = current;
  const place = current.place++;
  const last = slots[place];
  if (!last || inputs.some((input, i) => input !== last[i])) effects.push(work);
  slots[place] = inputs;
}

export function render(node, root) {
  const instances = new Map();
  const redraw = () => {
    const effects = [];
    root.tree = draw(node, 'root', { instances, effects, redraw });
    for (const effect of effects) effect();
  };
  redraw();
}

/** A component keeps its state as long as it is drawn at the same path. */
function draw(node, path, all) {
  if (node == null || typeof node === 'boolean') return [];
  if (Array.isArray(node)) return node.flatMap((one, i) => draw(one, `${path}/${i}`, all));
  if (typeof node !== 'object') return [String(node)];
  if (typeof node.type === 'function') {
    const id = `${path}:${node.type.name}`;
    if (!all.instances.has(id)) all.instances.set(id, []);
    const before = current;
    current = { slots: all.instances.get(id), place: 0, effects: all.effects, redraw: all.redraw };
    const inside = node.type(node.props);
    current = before;
    return draw(inside, id, all);
  }
  const { children, ...props } = node.props;
  return [{ tag: node.type, props, children: draw(children, `${path}/${node.type}`, all) }];
}
