/** What Python writes for signs that other keyboards and typeset pages have in their place. Pure. */
const SIGNS: Readonly<Record<string, string>> = {
  '‘': "'",
  '’': "'",
  '“': '"',
  '”': '"',
  '、': ',',
  '。': '.',
  '【': '[',
  '】': ']',
  '《': '<',
  '》': '>',
  '…': '...',
  '—': '-',
  '–': '-',
  '−': '-',
  '×': '*',
  '÷': '/',
};

/** The full-width forms of ASCII, which stand in Unicode as ASCII does, so far away. */
const FULL_WIDTH = 0xfee0;

/** The sign itself where Python has none for it. */
export function halfOf(sign: string): string {
  const code = (sign.codePointAt(0) ?? 0) - FULL_WIDTH;
  return SIGNS[sign] ?? (code > 0 && code < 128 ? String.fromCodePoint(code) : sign);
}
