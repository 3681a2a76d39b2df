/**
 * A/B variants, each with its share of a hundred.
 * @param {[id: string, share: number, texts: Object<string, Object<number, string>>][]} variants
 *   the texts by language
 *
 * The point is a hash of the order: the same order always sees the same variant.
 */
export const choose = (variants) => (point, language) => {
  point %= 100;
  const [id, , texts] = variants.find(([, share]) => (point -= share) < 0) || [];
  return [id, texts?.[language]];
};
