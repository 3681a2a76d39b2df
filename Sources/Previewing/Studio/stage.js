import { h } from './dom.js';

const heights = { 320: 640, 375: 720, 600: 820, 768: 900, 1280: 800 };

/**
 * The light table: a frame of a given width with a ruler above it, made smaller where it does not
 * fit. The frame reloads in place and keeps its scroll position.
 */
export class Stage {
  /** @param {string} label what the frame shows, for screen readers */
  constructor(label) {
    this.frame = /** @type {HTMLIFrameElement} */ (h('iframe', { title: label, load: () => this.onLoad() }));
    this.caption = h('output', { class: 'caption' });
    this.ruler = h('div', { class: 'ruler', 'aria-hidden': 'true' });
    this.sheet = h('div', { class: 'sheet' }, this.frame);
    this.table = h('div', { class: 'table' }, this.ruler, this.sheet);
    this.element = h('div', { class: 'stage' }, this.caption, this.table);
    this.width = '375';
    this.scroll = 0;
    new ResizeObserver(() => this.fit()).observe(this.table);
  }

  /** @param {string} address @param {string} width pixels, or `fit` */
  show(address, width) {
    this.width = width;
    this.fit();
    if (this.address === address) return;
    this.address = address;
    this.scroll = 0;
    this.go(address);
  }

  /** Without an entry in the history. @param {string} address */
  go(address) {
    const page = this.frame.contentWindow;
    if (this.frame.isConnected && page && page.location.href !== 'about:blank') {
      page.location.replace(address);
    } else this.frame.src = address;
  }

  reload() {
    const page = this.frame.contentWindow;
    if (!this.address || !page) return;
    this.scroll = page.scrollY;
    page.location.reload();
  }

  onLoad() {
    if (this.scroll) this.frame.contentWindow?.scrollTo(0, this.scroll);
  }

  fit() {
    const room = this.table.clientWidth;
    if (!room) return;
    const width = this.width === 'fit' ? room : Number(this.width);
    const height = this.width === 'fit' ? 760 : heights[width] ?? 720;
    const scale = Math.min(1, room / width);
    const { style } = this.table;
    style.setProperty('--frame-width', `${width}px`);
    style.setProperty('--frame-height', `${height}px`);
    style.setProperty('--scale', String(scale));
    const percent = Math.round(scale * 100);
    this.caption.textContent = `${width} × ${height}${percent < 100 ? `, at ${percent} %` : ''}`;
  }
}

export const widths = ['320', '375', '768', '1280', 'fit']
  .map((value) => ({ value, label: value === 'fit' ? 'Fit' : value }));

export const schemes = [
  { value: 'auto', label: 'Auto' }, { value: 'light', label: 'Light' },
  { value: 'dark', label: 'Dark' },
];

/** A file of the bundle, seen with flags. @param {string[]} flags @param {string} path */
export function view(flags, path) {
  const set = flags.filter((flag) => flag && flag !== 'auto');
  return `/_studio/as/${set.length ? set.join('+') : 'plain'}/${path}`;
}
