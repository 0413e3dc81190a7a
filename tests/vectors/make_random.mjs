// random_vectors.h from random_vectors.json: what PyTorch 1.13.1 draws, as a table for C, which has no
// files to read when it runs as wasm. Run: node tests/vectors/make_random.mjs
import { readFileSync, writeFileSync } from 'node:fs';

const here = new URL('./', import.meta.url);
const { seeds } = JSON.parse(readFileSync(new URL('random_vectors.json', here), 'utf8'));

// The calls that core/base/random.c and the factories answer, and the name of each in the test.
const calls = {
  'torch.rand(20)': 'DRAW_RAND_F32',
  'torch.rand(5, dtype=torch.float64)': 'DRAW_RAND_F64',
  'torch.randn(1)': 'DRAW_RANDN_F32',
  'torch.randn(2)': 'DRAW_RANDN_F32',
  'torch.randn(3)': 'DRAW_RANDN_F32',
  'torch.randn(15)': 'DRAW_RANDN_F32',
  'torch.randn(16)': 'DRAW_RANDN_F32',
  'torch.randn(17)': 'DRAW_RANDN_F32',
  'torch.randn(33)': 'DRAW_RANDN_F32',
  'torch.randn(5, dtype=torch.float64)': 'DRAW_RANDN_F64',
  'torch.randn(17, dtype=torch.float64)': 'DRAW_RANDN_F64',
  'torch.cat([torch.randn(3), torch.rand(2), torch.randn(1), torch.randn(20), torch.randn(1)])': 'DRAW_MIXED',
  'torch.empty(7).normal_(2.0, 0.5)': 'DRAW_NORMAL_2_05',
  'torch.empty(20).normal_(2.0, 0.3)': 'DRAW_NORMAL_2_03',
  'torch.randint(0, 2 ** 40, (5,))': 'DRAW_RANDINT_40',
  'torch.randint(-7, 1000000, (10,))': 'DRAW_RANDINT',
};

const values = [];
const rows = [];
for (const [seed, drawn] of Object.entries(seeds)) {
  for (const [call, name] of Object.entries(calls)) {
    rows.push(`    {${seed}, ${name}, ${drawn[call].length}, ${values.length}},`);
    for (const value of drawn[call]) {
      values.push(typeof value === 'number' ? BigInt.asUintN(64, BigInt(value)).toString(16) : value);
    }
  }
}

const lines = [];
for (let i = 0; i < values.length; i += 5) {
  const row = values.slice(i, i + 5).map((bits) => `0x${bits}`);
  lines.push(`    ${row.join(', ')},`);
}
const text = `/* Made by make_random.mjs from random_vectors.json; not to be edited. */
/* clang-format off */
static const draw_vector draw_vectors[] = {
${rows.join('\n')}
};
/* Bit patterns of float32 and float64, integers as they are. */
static const uint64_t draw_bits[] = {
${lines.join('\n')}
};
`;
writeFileSync(new URL('random_vectors.h', here), text);
