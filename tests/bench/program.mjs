// The text of a program that is measured.
import { readFileSync } from 'node:fs';

/** @param {string} file */
const read = (file) => readFileSync(new URL(file, import.meta.url), 'utf8');

/**
 * @param {{ file: string, more?: string, words?: Record<string, string> }} workload
 * @param {number} times
 */
export function programOf({ file, more, words = {} }, times) {
  let text = (more === undefined ? '' : read(more)) + read(file);
  for (const [word, value] of Object.entries({ ...words, TIMES: String(times) })) {
    text = text.replaceAll(new RegExp(`\\b${word}\\b`, 'g'), value);
  }
  return text;
}
