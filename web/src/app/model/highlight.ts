/** Python in a few lexical classes: enough to read by before the editor has loaded. Pure. */

export type TokenClass = 'kw' | 'num' | 'str' | 'com' | 'fn' | '';
export interface Token {
  text: string;
  kind: TokenClass;
}

const KEYWORDS = new Set(
  (
    'False None True and as assert break class continue def del elif else except finally for from global if import in ' +
    'is lambda nonlocal not or pass raise return try while with yield'
  ).split(' '),
);

const TOKEN =
  /(#.*)|((?:[rbfu]|rb|br|fr|rf)?(?:"""|'''|"(?:\\.|[^"\\])*"?|'(?:\\.|[^'\\])*'?))|((?:\d[\d_]*\.?|\.\d)(?:e[-+]?\d|\w)*)|([\p{L}_][\p{L}\p{N}_]*)(?=(\s*\()?)|\s+|./giu;

/** Tokens of one line; a string over several lines is only known by its quotes. */
export function tokensOf(line: string): Token[] {
  const tokens: Token[] = [];
  for (const match of line.matchAll(TOKEN)) {
    const [text, comment, string, number, word, call] = match;
    let kind: TokenClass = '';
    if (comment !== undefined) kind = 'com';
    else if (string !== undefined) kind = 'str';
    else if (number !== undefined) kind = 'num';
    else if (word !== undefined && KEYWORDS.has(word)) kind = 'kw';
    else if (word !== undefined && call !== undefined) kind = 'fn';
    const last = tokens.at(-1);
    if (last && last.kind === kind) last.text += text;
    else tokens.push({ text, kind });
  }
  return tokens;
}
