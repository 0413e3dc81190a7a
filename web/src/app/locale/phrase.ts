/** A sentence as parts: plain words, and names and numbers to be set in the mono face. */
export type Part = string | { readonly mono: string };
export type Phrase = readonly Part[];

export function mono(text: string | number): Part {
  return { mono: String(text) };
}

/** Template tag: phrase`${mono('x')} is ${n}`. Phrases inside phrases are spliced in. */
export function phrase(words: TemplateStringsArray, ...holes: (Part | Phrase | number)[]): Phrase {
  const parts: Part[] = [];
  for (const [i, text] of words.entries()) {
    if (text !== '') parts.push(text);
    const hole = holes[i];
    if (hole === undefined) continue;
    if (typeof hole === 'number') parts.push(String(hole));
    else if (typeof hole === 'string' || 'mono' in hole) parts.push(hole);
    else parts.push(...hole);
  }
  return parts;
}

/** The sentence as text, for events and for those who listen. */
export function plain(sentence: Phrase): string {
  return sentence.map((part) => (typeof part === 'string' ? part : part.mono)).join('');
}
