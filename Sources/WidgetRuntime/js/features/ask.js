/**
 * The box for marketing mail, by country. One that is not known counts as one that wants it.
 * @param {string} rule `AT CH`: there; `* US`: everywhere but there
 */
export const ask = (rule) => (country) => (
  !country || rule.includes(country) != (rule[0] == '*'));
