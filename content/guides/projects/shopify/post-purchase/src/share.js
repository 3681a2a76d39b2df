import store from './store.json';

/** @param {string} key @param {Record<string, string | number>} [values] */
export const say = (key, values) => shopify.i18n.translate(key, values);

/** The link with the campaign's parameters. @param {string} link @param {string} network */
export function taggedLink(link, network) {
  if (!store.campaign) return link;
  const campaign = store.campaign.replaceAll('{network}', network);
  return link + (link.includes('?') ? '&' : '?') + campaign;
}

/**
 * Plain addresses that open the network's own form; nothing of the network is loaded.
 *
 * @param {{ link: string, code: string }} reward
 * @returns {{ id: string, label: string, href: string, isPrimary: boolean }[]}
 */
export function shareTargets({ link, code }) {
  const key = 'share.text_' + store.method + (store.has_discount ? '_discount' : '');
  const text = say(key, { code }) + ' ' + say('share.disclosure');
  return store.networks.map(({ id, name, address }) => {
    const values = {
      t: text, u: taggedLink(link || store.store_url, id), s: say('share.subject'),
    };
    return {
      id,
      label: id === 'email' ? say('popup.share.email') : name,
      href: address.replace(/\{([tus])\}/g, (mark, letter) => encodeURIComponent(values[letter])),
      isPrimary: id === store.primary,
    };
  });
}
