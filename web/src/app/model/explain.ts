/** What went wrong in a program, and where. Pure. */

export interface Trouble {
  type: string;
  message: string;
  /** Null when no line of the program is to blame. */
  line: number | null;
  /** Where in that line, in code points; null: all of it. */
  span: { from: number; to: number } | null;
  /** That line. */
  text: string;
}

const PLACE = /^ {2}File ".*", line (\d+)/;
const INDENT = 4;

/**
 * The part of a line that a row of carets is under. The traceback has both without the line's own indentation, and
 * four blanks in front.
 */
function spanOf(quoted: string | undefined, carets: string | undefined, line: string): Trouble['span'] {
  if (quoted === undefined || carets === undefined || !/^ {4,}[~^]+$/.test(carets)) return null;
  const indent = Array.from(/^\s*/.exec(line)?.[0] ?? '').length;
  const from = carets.search(/[~^]/) - INDENT + indent;
  return { from, to: indent + carets.length - INDENT };
}

/** What a CPython-style traceback says: its last line, and the innermost place in the program that it names. */
export function readTraceback(stderr: string, source = ''): Trouble | null {
  const lines = stderr.trimEnd().split('\n');
  const start = lines.findLastIndex((line) => /^[A-Za-z_][\w.]*(?:: |$)/.test(line) && !line.startsWith('Traceback'));
  const said = lines.slice(Math.max(start, 0)).join('\n');
  if (said === '') return null;
  const [, type = '', message = ''] = /^([A-Za-z_][\w.]*)(?:: ([\s\S]*))?$/.exec(said) ?? ['', '', said];
  const place = lines.findLastIndex((line) => PLACE.test(line));
  const line = Number(PLACE.exec(lines[place] ?? '')?.[1] ?? Number.NaN);
  if (!Number.isFinite(line)) return { type, message, line: null, span: null, text: '' };
  const text = source.split('\n')[line - 1] ?? '';
  return { type, message, line, span: spanOf(lines[place + 1], lines[place + 2], text), text };
}

/** "RuntimeError: ..." exactly as the traceback has it. */
export function troubleText({ type, message }: Pick<Trouble, 'type' | 'message'>): string {
  if (type === '') return message;
  return message === '' ? type : `${type}: ${message}`;
}
