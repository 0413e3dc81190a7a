// How PyTorch 1.13.1 turns a tensor into text: a second implementation, to hold the engine's against. Numbers are
// written from their exact decimal expansions in whole numbers, so that no printf is trusted.

/** @typedef {'float32' | 'float64' | 'float16' | 'bfloat16' | 'int64' | 'int32' | 'int16' | 'int8' | 'uint8' | 'bool'} DType */
/**
 * @typedef {object} Options
 * @property {number} precision
 * @property {number} threshold  more elements than this are summarised
 * @property {number} edgeitems
 * @property {number} linewidth
 * @property {boolean | null} sciMode  null: by the values
 */

/** @type {Options} */
export const defaults = { precision: 4, threshold: 1000, edgeitems: 3, linewidth: 80, sciMode: null };

export const isFloat = (/** @type {DType} */ dtype) => dtype.includes('float');

/** |x| as mantissa * 2^exponent, both whole. @param {number} x @returns {[bigint, number]} */
function parts(x) {
  const bits = new DataView(new ArrayBuffer(8));
  bits.setFloat64(0, x);
  const high = bits.getUint32(0);
  const exponent = (high >>> 20) & 0x7ff;
  const fraction = (BigInt(high & 0xfffff) << 32n) | BigInt(bits.getUint32(4));
  return exponent === 0 ? [fraction, -1074] : [fraction | (1n << 52n), exponent - 1075];
}

/** numerator / denominator to the nearest whole, ties to even. @param {bigint} numerator @param {bigint} denominator */
function rounded(numerator, denominator) {
  const quotient = numerator / denominator;
  const twice = 2n * (numerator % denominator);
  const up = twice > denominator || (twice === denominator && quotient % 2n === 1n);
  return up ? quotient + 1n : quotient;
}

/** |x| * 10^power to the nearest whole. @param {number} x @param {number} power */
function scaled(x, power) {
  const [mantissa, exponent] = parts(x);
  const ten = 10n ** BigInt(Math.abs(power));
  const two = 1n << BigInt(Math.abs(exponent));
  return rounded(
    mantissa * (power > 0 ? ten : 1n) * (exponent > 0 ? two : 1n),
    (power < 0 ? ten : 1n) * (exponent < 0 ? two : 1n),
  );
}

const sign = (/** @type {number} */ x) => (x < 0 || Object.is(x, -0) ? '-' : '');

/** x as '%.*f' has it. @param {number} x @param {number} digits */
export function fixed(x, digits) {
  const text = scaled(x, digits)
    .toString()
    .padStart(digits + 1, '0');
  return sign(x) + (digits > 0 ? `${text.slice(0, -digits)}.${text.slice(-digits)}` : text);
}

/** x as '%.*e' has it. @param {number} x @param {number} digits */
export function scientific(x, digits) {
  let power = x === 0 ? 0 : Math.floor(Math.log10(Math.abs(x)));
  let text = scaled(x, digits - power).toString();
  while (x !== 0 && text.length !== digits + 1) {
    power += text.length > digits + 1 ? 1 : -1;
    text = scaled(x, digits - power).toString();
  }
  text = text.padStart(digits + 1, '0');
  const mantissa = digits > 0 ? `${text[0]}.${text.slice(1)}` : text;
  return `${sign(x)}${mantissa}e${power < 0 ? '-' : '+'}${String(Math.abs(power)).padStart(2, '0')}`;
}

/** One format for all elements that are shown. @param {number[]} shown @param {DType} dtype @param {Options} options */
function formatter(shown, dtype, { precision, sciMode }) {
  const plain = (/** @type {number} */ x) => (dtype === 'bool' ? (x ? 'True' : 'False') : BigInt(x).toString());
  if (!isFloat(dtype)) {
    const width = Math.max(1, ...shown.map((x) => plain(x).length));
    return { width, write: (/** @type {number} */ x) => plain(x).padStart(width) };
  }
  const finite = shown.filter((x) => Number.isFinite(x) && x !== 0);
  const sizes = finite.map(Math.abs);
  const [most, least] = [Math.max(...sizes), Math.min(...sizes)];
  const whole = finite.every(Number.isInteger);
  let sci = finite.length > 0 && (most / least > 1000 || most > 1e8 || (!whole && least < 1e-4));
  const number = (/** @type {number} */ x) => {
    if (Number.isNaN(x)) return 'nan';
    if (!Number.isFinite(x)) return x < 0 ? '-inf' : 'inf';
    if (sci) return scientific(x, precision);
    return whole ? `${fixed(x, 0)}.` : fixed(x, precision);
  };
  const width = Math.max(1, ...finite.map((x) => number(x).length));
  if (finite.length > 0 && sciMode !== null) sci = sciMode; // changes the text, yet not the width
  return { width, write: (/** @type {number} */ x) => number(x).padStart(width) };
}

/** The indices shown of a dim of n; null stands for the dots. @param {number} n @param {number} edge @param {boolean} summarise */
function shownIndices(n, edge, summarise) {
  const all = Array.from({ length: n }, (_, i) => i);
  return summarise && n > 2 * edge ? [...all.slice(0, edge), null, ...all.slice(-edge)] : all;
}

const product = (/** @type {number[]} */ shape) => shape.reduce((a, b) => a * b, 1);

/**
 * What str(tensor) is.
 * @param {{data: number[], shape: number[], dtype: DType, gradFn?: string, requiresGrad?: boolean}} tensor row-major
 * @param {Options} options
 * @param {DType} standard the default dtype
 */
export function tensorText({ data, shape, dtype, gradFn, requiresGrad = false }, options, standard) {
  const summarise = data.length > options.threshold;
  const indices = (/** @type {number} */ n) => shownIndices(n, options.edgeitems, summarise);
  /** @param {number[]} dims @param {number} at @returns {number[]} */
  const values = ([n, ...rest], at) =>
    n === undefined
      ? [data[at] ?? Number.NaN]
      : indices(n).flatMap((i) => (i === null ? [] : values(rest, at + i * product(rest))));
  const { width, write } = formatter(data.length > 0 ? values(shape, 0) : [], dtype, options);
  /** @param {number[]} dims @param {number} at @param {number} indent @returns {string} */
  const body = ([n, ...rest], at, indent) => {
    if (n === undefined) return write(data[at] ?? Number.NaN);
    const cells = indices(n).map((i) => {
      if (i === null) return rest.length === 0 ? ' ...' : '...';
      return body(rest, at + i * product(rest), indent + 1);
    });
    const next = `\n${' '.repeat(indent + 1)}`;
    if (rest.length > 0) return `[${cells.join(`,${'\n'.repeat(rest.length - 1)}${next}`)}]`;
    const perLine = Math.max(1, Math.floor((options.linewidth - indent) / (width + 2)));
    const lines = [];
    for (let i = 0; i < cells.length; i += perLine) lines.push(cells.slice(i, i + perLine).join(', '));
    return `[${lines.join(`,${next}`)}]`;
  };
  const prefix = 'tensor(';
  const suffixes = [];
  if (data.length === 0 && shape.length !== 1) suffixes.push(`size=(${shape.join(', ')})`);
  const usual = dtype === standard || (data.length > 0 && (dtype === 'int64' || dtype === 'bool'));
  if (!usual) suffixes.push(`dtype=torch.${dtype}`);
  if (gradFn !== undefined) suffixes.push(`grad_fn=<${gradFn}>`);
  else if (requiresGrad) suffixes.push('requires_grad=True');
  let out = prefix + (data.length === 0 ? '[]' : body(shape, 0, prefix.length));
  let line = out.length - out.lastIndexOf('\n') + 1;
  for (const suffix of suffixes) {
    const breaks = line + suffix.length + 2 > options.linewidth;
    out += breaks ? `,\n${' '.repeat(prefix.length)}${suffix}` : `, ${suffix}`;
    line = breaks ? prefix.length + suffix.length : line + suffix.length + 2;
  }
  return `${out})`;
}

/** x as a float of `digits` bits whose smallest normal number is 2^least. @param {number} x @param {number} digits @param {number} least */
function toDigits(x, digits, least) {
  if (x === 0 || !Number.isFinite(x)) return x;
  let exponent = Math.floor(Math.log2(Math.abs(x)));
  if (2 ** exponent > Math.abs(x)) exponent -= 1;
  const step = 2 ** (Math.max(exponent, least) - digits + 1);
  const count = x / step;
  const floor = Math.floor(count);
  const rest = count - floor;
  const up = rest > 0.5 || (rest === 0.5 && floor % 2 !== 0);
  const result = (up ? floor + 1 : floor) * step;
  return result === 0 ? (x < 0 ? -0 : 0) : result;
}

/** x as an element of `dtype`; integers are given in range. @param {number} x @param {DType} dtype @returns {number} */
export function stored(x, dtype) {
  if (dtype === 'float64') return x;
  const single = Math.fround(x);
  if (dtype === 'float32') return single;
  if (dtype === 'bool') return x === 0 ? 0 : 1;
  if (!isFloat(dtype)) return Math.trunc(x) + 0;
  const narrow = dtype === 'float16' ? toDigits(single, 11, -14) : toDigits(single, 8, -126);
  const most = dtype === 'float16' ? 65504 : 2 ** 127 * (2 - 2 ** -7);
  return Math.abs(narrow) > most ? Math.sign(narrow) * Number.POSITIVE_INFINITY : narrow;
}
