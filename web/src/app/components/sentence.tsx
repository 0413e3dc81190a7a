import type { Phrase } from '../locale/phrase';

/** A sentence with its names and numbers in the mono face. */
export function Sentence({ of }: { of: Phrase }) {
  return <>{of.map((part, i) => (typeof part === 'string' ? part : <b key={i}>{part.mono}</b>))}</>;
}
