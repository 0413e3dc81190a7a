/** Numbers as they are typed or pasted: apart by spaces, commas, lines or brackets. Pure. */

export type Typed = { readonly numbers: number[] } | { readonly bad: string } | { readonly have: number };

/** `count` of them, or what is wrong: a word that is none, or how many there are. */
export function numbersIn(text: string, count: number): Typed {
  const words = text.split(/[\s,;[\]()]+/).filter((word) => word !== '');
  const numbers = words.map(Number);
  const bad = words.find((_, i) => !(Math.abs(numbers[i] ?? Number.NaN) <= 3.4e38));
  if (bad !== undefined) return { bad };
  return numbers.length === count ? { numbers } : { have: numbers.length };
}

/** The same way round: a row a line. */
export function numbersOut(values: Float32Array, width: number): string {
  const rows = Array.from({ length: values.length / width }, (_, row) =>
    values.subarray(row * width, (row + 1) * width),
  );
  return rows.map((row) => [...row].map((n) => Number(n.toPrecision(9))).join(' ')).join('\n');
}
