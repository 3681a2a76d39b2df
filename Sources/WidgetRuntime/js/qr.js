/**
 * Draws a text as a QR code (ISO/IEC 18004): byte mode, level M, versions 1 to 20, which holds 666
 * bytes. A module of its own, fetched when somebody asks for the code.
 */

// Correction bytes in a block, and blocks, by version (table 9 of the standard).
const checkBytes = [10, 16, 26, 18, 24, 16, 18, 22, 22, 26, 30, 22, 22, 24, 24, 28, 28, 26, 26, 26];
const blockCounts = [1, 1, 1, 2, 2, 4, 4, 4, 5, 5, 5, 8, 9, 9, 10, 10, 11, 13, 14, 16];

/** How many bytes a symbol holds, correction included. @param {number} version */
function capacity(version) {
  let modules = (16 * version + 128) * version + 64;
  if (version > 1) {
    const marks = (version / 7 | 0) + 2;
    modules -= (25 * marks - 10) * marks - 55;
    if (version > 6) modules -= 36;
  }
  return modules >> 3;
}

/** Product in the field of 256 elements. @param {number} left @param {number} right */
function times(left, right) {
  let product = 0;
  for (let bit = 7; bit >= 0; bit--) {
    product = product << 1 ^ (product >> 7) * 0x11d ^ (right >> bit & 1) * left;
  }
  return product;
}

/** The correction bytes of a block. @param {number[]} block @param {number} count */
function correction(block, count) {
  let divisor = Array(count).fill(0);
  divisor[count - 1] = 1;
  for (let i = 0, root = 1; i < count; i++, root = times(root, 2)) {
    divisor = divisor.map((value, at) => times(value, root) ^ (divisor[at + 1] || 0));
  }
  const rest = Array(count).fill(0);
  for (const byte of block) {
    const factor = byte ^ rest.shift();
    rest.push(0);
    divisor.forEach((value, at) => rest[at] ^= times(value, factor));
  }
  return rest;
}

/** @param {Uint8Array} text @returns {[version: number, bytes: number[]]} */
function encode(text) {
  let version = 1;
  const room = () => capacity(version) - checkBytes[version - 1] * blockCounts[version - 1];
  while (room() < text.length + (version > 9 ? 3 : 2)) version++;
  let bits = '0100' + text.length.toString(2).padStart(version > 9 ? 16 : 8, 0);
  for (const byte of text) bits += byte.toString(2).padStart(8, 0);
  bits = (bits + '0000').match(/.{8}/g).map((byte) => parseInt(byte, 2));
  for (let pad = 236; bits.length < room(); pad ^= 253) bits.push(pad);

  const blocks = blockCounts[version - 1];
  const checks = checkBytes[version - 1];
  const length = (room() / blocks) | 0;
  const shortOnes = blocks - room() % blocks;
  const parts = [];
  for (let i = 0; i < blocks; i++) parts.push(bits.splice(0, length + (i >= shortOnes)));
  const bytes = [];
  for (let i = 0; i <= length; i++) for (const part of parts) if (i in part) bytes.push(part[i]);
  const rests = parts.map((part) => correction(part, checks));
  for (let i = 0; i < checks; i++) for (const rest of rests) bytes.push(rest[i]);
  return [version, bytes];
}

const masks = [
  (x, y) => (x + y) % 2, (x, y) => y % 2, (x) => x % 3, (x, y) => (x + y) % 3,
  (x, y) => ((x / 3 | 0) + (y >> 1)) % 2, (x, y) => x * y % 2 + x * y % 3,
  (x, y) => (x * y % 2 + x * y % 3) % 2, (x, y) => ((x + y) % 2 + x * y % 3) % 2,
];

/** How hard a symbol is to read. @param {number[][]} rows */
function penalty(rows) {
  let sum = 0;
  let dark = 0;
  for (const lines of [rows, rows[0].map((_, x) => rows.map((row) => row[x]))]) {
    lines.forEach((line, y) => {
      const text = line.join('');
      for (const [run] of text.matchAll(/0{5,}|1{5,}/g)) sum += run.length - 2;
      for (const _ of text.matchAll(/(?=10111010000|00001011101)/g)) sum += 40;
      if (lines == rows && y) {
        for (let x = 1; x < line.length; x++) {
          const four = line[x] + line[x - 1] + rows[y - 1][x] + rows[y - 1][x - 1];
          if (four % 4 == 0) sum += 3;
        }
      }
      if (lines == rows) for (const module of line) dark += module;
    });
  }
  return sum + 10 * (Math.abs(dark * 20 - rows.length ** 2 * 10) / rows.length ** 2 | 0);
}

/** @param {number} version @param {number[]} bytes @param {number} mask @returns {number[][]} */
function paint(version, bytes, mask) {
  const size = version * 4 + 17;
  /** Patterns that carry no data. @type {(number | undefined)[][]} */
  const rows = Array.from({ length: size }, () => Array(size));
  const set = (x, y, value) => {
    if (rows[y] && x >= 0 && x < size) rows[y][x] = +value;
  };
  for (let i = 0; i < size; i++) {
    set(6, i, !(i % 2));
    set(i, 6, !(i % 2));
  }
  for (const [x, y] of [[3, 3], [size - 4, 3], [3, size - 4]]) square(x, y, 4, [0, 1, 3]);
  const marks = version > 1 ? (version / 7 | 0) + 2 : 0;
  const step = Math.ceil((version * 4 + 4) / (marks * 2 - 2)) * 2;
  const places = Array.from({ length: marks }, (_, i) => i ? size - 7 - (marks - 1 - i) * step : 6);
  for (const x of places) {
    for (const y of places) {
      if ((x > 6 || y > 6) && !(x == 6 && y > size - 8) && !(y == 6 && x > size - 8)) {
        square(x, y, 2, [0, 2]);
      }
    }
  }

  /** Rings around a centre. */
  function square(x, y, reach, darkRings) {
    for (let dy = -reach; dy <= reach; dy++) {
      for (let dx = -reach; dx <= reach; dx++) {
        const ring = Math.max(Math.abs(dx), Math.abs(dy));
        set(x + dx, y + dy, darkRings.includes(ring));
      }
    }
  }

  /** A number with its check bits. */
  function checked(value, divisor, width) {
    let rest = value;
    for (let i = 0; i < width; i++) rest = rest << 1 ^ (rest >> width - 1) * divisor;
    return value << width | rest;
  }
  const format = checked(mask, 0x537, 10) ^ 0x5412;
  for (let i = 0; i < 15; i++) {
    const bit = format >> i & 1;
    set(8, i < 6 ? i : i < 8 ? i + 1 : size - 15 + i, bit);
    set(i < 8 ? size - 1 - i : i < 9 ? 7 : 14 - i, 8, bit);
  }
  set(8, size - 8, 1);
  if (version > 6) {
    const number = checked(version, 0x1f25, 12);
    for (let i = 0; i < 18; i++) {
      set(size - 11 + i % 3, i / 3 | 0, number >> i & 1);
      set(i / 3 | 0, size - 11 + i % 3, number >> i & 1);
    }
  }

  let at = 0;
  for (let right = size - 1, up = true; right > 0; right -= 2, up = !up) {
    if (right == 6) right--;
    for (let i = 0; i < size; i++) {
      const y = up ? size - 1 - i : i;
      for (const x of [right, right - 1]) {
        if (rows[y][x] === undefined) {
          const bit = bytes[at >> 3] >> 7 - at % 8 & 1;
          rows[y][x] = bit ^ !masks[mask](x, y);
          at++;
        }
      }
    }
  }
  return rows;
}

/** @param {string} text @returns {number[][]} rows of 0 and 1 */
export function matrix(text) {
  const [version, bytes] = encode(new TextEncoder().encode(text));
  return masks.map((_, mask) => paint(version, bytes, mask))
    .reduce((best, rows) => penalty(rows) < penalty(best) ? rows : best);
}

/**
 * Puts the code in the place of the button that asked for it: a picture that says what it holds.
 * @param {Element} button
 * @param {string} text
 */
export function draw(button, text) {
  const rows = matrix(text);
  let path = '';
  rows.forEach((row, y) => row.forEach((dark, x) => path += dark ? `M${x} ${y}h1v1h-1z` : ''));
  const [svg, shape] = ['svg', 'path'].map((name) => (
    document.createElementNS('http://www.w3.org/2000/svg', name)));
  svg.setAttribute('viewBox', `-4 -4 ${rows.length + 8} ${rows.length + 8}`);
  svg.setAttribute('role', 'img');
  svg.setAttribute('aria-label', text);
  svg.setAttribute('tabindex', -1);
  shape.setAttribute('d', path);
  svg.append(shape);
  button.replaceWith(svg);
  svg.focus();
}
