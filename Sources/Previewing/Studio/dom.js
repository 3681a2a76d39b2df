/**
 * Makes an element. Attributes that are functions become listeners, `false` and `undefined` are
 * left out, `true` stands for an attribute without a value.
 *
 * @param {string} name
 * @param {Object<string, unknown>} [attributes]
 * @param {...(Node | string | undefined)} children
 * @returns {HTMLElement}
 */
export function h(name, attributes = {}, ...children) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (typeof value === 'function') element.addEventListener(key, value);
    else if (value === true) element.setAttribute(key, key);
    else if (value !== false && value !== undefined) element.setAttribute(key, String(value));
  }
  element.append(...children.filter((child) => child !== undefined));
  return element;
}

/** Bytes as people read them. @param {number} count */
export function size(count) {
  if (count < 1000) return `${count} B`;
  const kilobytes = count / 1000;
  if (kilobytes >= 1000) return `${(kilobytes / 1000).toFixed(1)} MB`;
  return kilobytes < 100 ? `${kilobytes.toFixed(1)} kB` : `${Math.round(kilobytes)} kB`;
}

/** @param {number} count @param {string} noun */
export const counted = (count, noun) => `${count} ${noun}${count === 1 ? '' : 's'}`;

let unique = 0;

/**
 * A row of options of which one is chosen: radio buttons, so that the arrow keys work.
 *
 * @param {string} legend
 * @param {{ value: string, label: string }[]} options
 * @param {string} chosen
 * @param {(value: string) => void} onChange
 * @param {string} [look] `row` or `list`
 */
export function choice(legend, options, chosen, onChange, look = 'row') {
  const name = `choice-${++unique}`;
  return h('fieldset', { class: `choice ${look}` },
    h('legend', {}, legend),
    h('div', { class: 'options' }, ...options.map(({ value, label }) => h('label', {},
      h('input', {
        type: 'radio', name, value, checked: value === chosen, change: () => onChange(value),
      }),
      h('span', {}, label)))));
}

/**
 * @param {string} label
 * @param {{ value: string, label: string }[]} options
 * @param {string} chosen
 * @param {(value: string) => void} onChange
 */
export function select(label, options, chosen, onChange) {
  const field = /** @type {HTMLSelectElement} */ (h('select', {
    change: () => onChange(field.value),
  }, ...options.map(({ value, label: text }) => h('option', {
    value, selected: value === chosen,
  }, text))));
  return h('label', { class: 'field' }, h('span', {}, label), field);
}

/** @param {string} label @param {string} value @param {Object<string, unknown>} attributes */
export function input(label, value, attributes) {
  return h('label', { class: 'field' }, h('span', {}, label), h('input', { value, ...attributes }));
}

/**
 * Reads a view's settings. A value that is not among those of its key counts as none: the address
 * that holds it may be older than the config.
 *
 * @param {URLSearchParams} settings
 * @param {Object<string, (string | { value: string })[]>} allowed
 * @returns {(key: string, fallback: string) => string}
 */
export const reader = (settings, allowed) => (key, fallback) => {
  const value = settings.get(key);
  const isKnown = !allowed[key] || allowed[key].some((one) => (one.value ?? one) === value);
  return value !== null && isKnown ? value : fallback;
};

/** The controls of a view; folded away where there is little room. @param {...Node} children */
export function panel(...children) {
  const wide = matchMedia('(min-width: 60rem)').matches;
  return h('details', { class: 'panel', open: wide },
    h('summary', {}, 'Settings'), h('div', { class: 'panel-body' }, ...children));
}

/** @param {string[]} values @param {(value: string) => string} [label] */
export const optionsOf = (values, label = title) =>
  values.map((value) => ({ value, label: label(value) }));

/** `success-link` as `Success link`. @param {string} value */
export function title(value) {
  const words = value.replaceAll('-', ' ');
  return words[0].toUpperCase() + words.slice(1);
}
