// random_vectors.h from random_vectors.json: what PyTorch 1.13.1 draws, as a table for C, which has no
// files to read when it runs as wasm. Run: node tests/vectors/make_random.mjs
import { readFileSync, writeFileSync } from 'node:fs';

const here = new URL('./', import.meta.url);
// Integers stand in lines of their own; as JavaScript's numbers they would lose bits.
const json = readFileSync(new URL('random_vectors.json', here), 'utf8').replace(/^(-?\d+)(?=,?$)/gm, '"int $1"');
const { seeds } = JSON.parse(json);
const calls = Object.keys(Object.values(seeds)[0]);

const values = [];
const rows = [];
for (const [seed, drawn] of Object.entries(seeds)) {
  for (const [call, bits] of Object.entries(drawn)) {
    rows.push(`    {${seed}, ${calls.indexOf(call)}, ${bits.length}, ${values.length}},`);
    for (const value of bits) {
      const integer = /^int (.*)/.exec(value)?.[1];
      values.push(integer === undefined ? value : BigInt.asUintN(64, BigInt(integer)).toString(16));
    }
  }
}

const lines = [];
for (let i = 0; i < values.length; i += 8) {
  const row = values.slice(i, i + 8).map((bits) => `0x${bits.replace(/^0+(?=.)/, '')}`);
  lines.push(`    ${row.join(', ')},`);
}
const text = `/* Made by make_random.mjs from random_vectors.json; not to be edited. */
/* clang-format off */
static const char *const draw_calls[] = {
${calls.map((call) => `    "${call}",`).join('\n')}
};
static const draw_vector draw_vectors[] = {
${rows.join('\n')}
};
/* Bit patterns of float32 and float64, integers as they are. */
static const uint64_t draw_bits[] = {
${lines.join('\n')}
};
`;
writeFileSync(new URL('random_vectors.h', here), text);
