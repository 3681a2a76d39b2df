/**
 * Several languages: the order's, else the page's, else the first.
 * @param {Object<string, string[]>} languages the texts of each
 */
export const speak = (languages) => (wished) => {
  const known = Object.keys(languages);
  const tag = wished || document.documentElement.lang;
  // `de` speaks for de-AT and de_AT; of pt and pt-BR, the longer comes later.
  const code = known.findLast((code) => RegExp(`^${code}(?![a-z])`, 'i').test(tag)) || known[0];
  return [code, languages[code]];
};
