import { choice, h, panel, reader, select } from './dom.js';
import { Stage, schemes, view, widths } from './stage.js';

/** The guides as a merchant reads them. */
export function guidesView({ site }, settings, set) {
  const stage = new Stage('The guide');
  const get = reader(settings, {
    lang: site.languages.map(({ code }) => code), guide: [...site.guides.map(({ id }) => id), ''],
    scheme: schemes, width: widths,
  });
  const language = () => get('lang', site.languages[0].code);
  const guide = () => get('guide', site.guides[0]?.id);
  const markdown = /** @type {HTMLAnchorElement} */ (h('a', { class: 'button' },
    'Open as Markdown'));

  function put(changes) {
    for (const [key, value] of Object.entries(changes)) settings.set(key, value);
    set(changes);
    show();
  }

  function show() {
    const path = guide() ? `guides/${language()}/${guide()}.html`
      : language() === site.languages[0].code ? 'index.html' : `${language()}/index.html`;
    markdown.href = `${site.base_path}guides/${guide()}.md`;
    markdown.hidden = !guide();
    stage.show(view([get('scheme', 'auto')], path), get('width', 'fit'));
  }

  const pages = [
    ...site.guides.map(({ id, title }) => ({ value: id, label: title })),
    { value: '', label: 'Index page' },
  ];
  const element = h('div', { class: 'desk' },
    panel(
      choice('Page', pages, guide(), (chosen) => put({ guide: chosen }), 'list'),
      select('Language', site.languages.map(({ code, name }) => ({ value: code, label: name })),
        language(), (lang) => put({ lang })),
      choice('Colors', schemes, get('scheme', 'auto'), (scheme) => put({ scheme })),
      choice('Width', widths, get('width', 'fit'), (width) => put({ width })),
      markdown),
    h('div', { class: 'bench' }, h('h1', { class: 'quiet' }, 'Guides'), stage.element));
  show();
  return { element, rebuilt: () => stage.reload() };
}
