/**
 * A campaign with an end.
 * @param {number} starts seconds since 1970
 * @param {number} ends
 */
export const rest = (starts, ends) => () => {
  const now = Date.now() / 1000;
  return now < starts || now > ends;
};
