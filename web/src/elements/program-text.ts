/** The program between an element's tags. */

/** Without the first line break, the last line's blanks, and the indentation that all lines share. */
export function dedent(text: string): string {
  const lines = text
    .replace(/^[ \t]*\r?\n/, '')
    .replace(/\s+$/, '')
    .split(/\r?\n/);
  const indents = lines.filter((line) => line.trim() !== '').map((line) => /^[ \t]*/.exec(line)?.[0].length ?? 0);
  const shared = Math.min(...indents, Number.MAX_SAFE_INTEGER);
  return lines.map((line) => line.slice(shared)).join('\n');
}

/**
 * The text of the first `<script type="text/x-python">` directly inside, else of the first `<pre>`, else what is written
 * between the tags; null when there is none.
 */
export function inlineProgram(of: Element): string | null {
  const inside = [...of.children];
  const found =
    inside.find((child) => child.localName === 'script' && child.getAttribute('type') === 'text/x-python') ??
    inside.find((child) => child.localName === 'pre');
  if (found) return dedent(found.textContent ?? '');
  const own = [...of.childNodes].flatMap((child) =>
    child.nodeType === Node.TEXT_NODE ? [child.textContent ?? ''] : [],
  );
  const text = dedent(own.join(''));
  return text === '' ? null : text;
}
