// The texts of programs that are measured.
import { readdirSync, readFileSync } from 'node:fs';

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

/** Every program of a folder, from its beginning to its end, `times` times. @param {string} folder @param {number} times */
function allOf(folder, times) {
  const names = readdirSync(new URL(folder, import.meta.url)).filter((name) => name.endsWith('.py'));
  const texts = names.sort().map((name) => read(`${folder}/${name}`));
  return Array.from({ length: times }, () => texts).flat();
}

/** What is run one after the other to do a workload so often. @param {import('./workloads.mjs').Workload} workload @param {number} times */
export const programsOf = (workload, times) =>
  workload.folder === undefined ? [programOf(workload, times)] : allOf(workload.folder, times);
