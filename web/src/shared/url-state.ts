/**
 * A program in the hash of a URL: `#s=` is JSON, deflated, in base64url; `#code=` is percent-encoded text that a
 * person can write. Links come from strangers: what is too long, or not what it should be, is refused.
 */

/** Version 1 of what a link carries. */
export interface Program {
  v: 1;
  code: string;
  /** Where to open, as the `step` attribute has it. */
  step?: number;
}

export const LIMITS = { packed: 8 * 1024, inflated: 64 * 1024 } as const;

export type LinkProblem = 'too-long' | 'broken';

export class LinkError extends Error {
  readonly problem: LinkProblem;
  constructor(problem: LinkProblem) {
    super(problem);
    this.problem = problem;
  }
}

function toBase64Url(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return btoa(text).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}

function fromBase64Url(text: string): Uint8Array<ArrayBuffer> {
  if (!/^[\w-]*$/.test(text)) throw new LinkError('broken');
  const binary = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
  return Uint8Array.from(binary, (character) => character.charCodeAt(0));
}

/** Pipes bytes through a stream, and stops as soon as more than `limit` bytes have come out. */
async function pipe(bytes: Uint8Array<ArrayBuffer>, through: GenericTransformStream, limit: number) {
  const reader = new Blob([bytes]).stream().pipeThrough<Uint8Array<ArrayBuffer>>(through).getReader();
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  let size = 0;
  for (let read = await reader.read(); !read.done; read = await reader.read()) {
    size += read.value.length;
    if (size > limit) {
      await reader.cancel();
      throw new LinkError('too-long');
    }
    chunks.push(read.value);
  }
  return new Uint8Array(await new Blob(chunks).arrayBuffer());
}

/** A stranger's JSON as a program, or nothing. */
export function checkProgram(data: unknown): Program | null {
  if (typeof data !== 'object' || data === null) return null;
  if (!('v' in data) || data.v !== 1 || !('code' in data) || typeof data.code !== 'string') return null;
  const step = 'step' in data ? data.step : undefined;
  if (step !== undefined && !(typeof step === 'number' && Number.isSafeInteger(step))) return null;
  return step === undefined ? { v: 1, code: data.code } : { v: 1, code: data.code, step };
}

/** Plain data as text for a hash; throws a LinkError when it is too long for a link. */
export async function packJson(data: unknown): Promise<string> {
  const bytes = new TextEncoder().encode(JSON.stringify(data));
  if (bytes.length > LIMITS.inflated) throw new LinkError('too-long');
  const text = toBase64Url(await pipe(bytes, new CompressionStream('deflate-raw'), LIMITS.packed));
  if (text.length > LIMITS.packed) throw new LinkError('too-long');
  return text;
}

/** What `read` makes of packed data; `read` gives null, or throws, for what it is not. */
export async function unpackJson<T>(text: string, read: (data: unknown) => T | null): Promise<T> {
  if (text.length > LIMITS.packed) throw new LinkError('too-long');
  try {
    const bytes = await pipe(fromBase64Url(text), new DecompressionStream('deflate-raw'), LIMITS.inflated);
    const found = read(JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)));
    if (found !== null) return found;
  } catch (error) {
    if (error instanceof LinkError) throw error;
  }
  throw new LinkError('broken');
}

/** The hash for a program, with its "#". */
export async function packProgram(program: Program): Promise<string> {
  return `#s=${await packJson(program)}`;
}

/** The program of a hash; null when it carries none. Throws a LinkError for one that cannot be read. */
export async function readProgram(hash: string): Promise<Program | null> {
  const text = hash.replace(/^#/, '');
  if (text.startsWith('s=')) return unpackJson(text.slice(2), checkProgram);
  if (!text.startsWith('code=')) return null;
  if (text.length > LIMITS.inflated) throw new LinkError('too-long');
  try {
    return { v: 1, code: decodeURIComponent(text.slice('code='.length)) };
  } catch {
    throw new LinkError('broken');
  }
}
