/** Rows of numbers from text as people have it: commas, semicolons or tabs, with or without a header. Pure. */
import { LIMITS } from '../../../shared/studio';

export type BadReason = 'fields' | 'number';

/** A line that could not be read; the others are. */
export interface BadLine {
  /** From 1. */
  readonly line: number;
  readonly why: BadReason;
  /** fields: how many there are, and how many were wanted; number: which column, from 1. */
  readonly have: number;
  readonly want: number;
  readonly text: string;
}

export type CsvProblem = 'empty' | 'one-column' | 'classes' | 'rows';

export interface Csv {
  readonly problem: CsvProblem | null;
  readonly task: 'classification' | 'regression';
  /** Inputs and, last, the target. */
  readonly rows: number[][];
  /** What the classes are called in the text; empty for numbers. */
  readonly labels: readonly string[];
  readonly bad: readonly BadLine[];
}

const MOST_CLASSES = 10;
/** Whole numbers in so few kinds are classes, unless the reader says otherwise. */
const FEW = 10;

/** Fields of one line; a field in quotes may hold the separator, and "" for a quote. */
export function fieldsOf(line: string, separator: string): string[] {
  if (!line.includes('"')) return line.split(separator).map((field) => field.trim());
  const fields: string[] = [];
  let [field, quoted] = ['', false];
  for (let i = 0; i < line.length; i += 1) {
    const sign = line[i] ?? '';
    if (quoted && sign === '"' && line[i + 1] === '"') {
      field += '"';
      i += 1;
    } else if (sign === '"') quoted = !quoted;
    else if (sign === separator && !quoted) {
      fields.push(field.trim());
      field = '';
    } else field += sign;
  }
  return [...fields, field.trim()];
}

const isNumber = (text: string | undefined): boolean =>
  text !== undefined && text !== '' && Number.isFinite(Number(text));

const nothing = (problem: CsvProblem, bad: readonly BadLine[] = []): Csv => ({
  problem,
  task: 'classification',
  rows: [],
  labels: [],
  bad,
});

/** The text's lines with something in them, and where they stand. */
function linesOf(text: string): { line: number; text: string }[] {
  return text
    .replace(/^\uFEFF/, '')
    .split(/\r\n|\n|\r/)
    .map((each, i) => ({ line: i + 1, text: each }))
    .filter((each) => each.text.trim() !== '');
}

/** Targets as classes from 0: numbers in their order, words in the order they come. */
function classesOf(targets: readonly string[]): string[] | null {
  const kinds = [...new Set(targets)];
  if (kinds.every(isNumber)) kinds.sort((a, b) => Number(a) - Number(b));
  return kinds.length > MOST_CLASSES ? null : kinds;
}

/** `task` null: what the targets look like. */
export function readCsv(text: string, task: Csv['task'] | null = null): Csv {
  const lines = linesOf(text);
  const [first] = lines;
  if (!first) return nothing('empty');
  const separator = ['\t', ';', ','].find((sign) => first.text.includes(sign)) ?? ',';
  const all = lines.map((each) => ({ ...each, fields: fieldsOf(each.text, separator) }));
  const want = all[0]?.fields.length ?? 0;
  if (want < 2) return nothing('one-column');
  const header = all[0]?.fields.slice(0, -1).every((field) => !isNumber(field)) ?? false;
  const bad: BadLine[] = [];
  const good: string[][] = [];
  for (const { line, text: whole, fields } of header ? all.slice(1) : all) {
    const wrong = fields.slice(0, -1).findIndex((field) => !isNumber(field));
    const target = fields.at(-1) ?? '';
    if (fields.length !== want) bad.push({ line, why: 'fields', have: fields.length, want, text: whole });
    else if (wrong >= 0 || target === '') {
      bad.push({ line, why: 'number', have: wrong >= 0 ? wrong + 1 : want, want, text: whole });
    } else good.push(fields);
  }
  if (good.length === 0) return nothing('empty', bad);
  if (good.length > LIMITS.rows) return nothing('rows', bad);
  return finish(good, bad, task);
}

function finish(good: readonly string[][], bad: BadLine[], task: Csv['task'] | null): Csv {
  const targets = good.map((fields) => fields.at(-1) ?? '');
  const numbers = targets.every(isNumber);
  const few = numbers && targets.every((target) => Number.isInteger(Number(target))) && new Set(targets).size <= FEW;
  const kind = numbers ? (task ?? (few ? 'classification' : 'regression')) : 'classification';
  const inputs = (fields: readonly string[]): number[] => fields.slice(0, -1).map(Number);
  if (kind === 'regression') {
    return { problem: null, task: kind, rows: good.map((f) => [...inputs(f), Number(f.at(-1))]), labels: [], bad };
  }
  const labels = classesOf(targets);
  if (!labels) return nothing('classes', bad);
  const of = new Map(labels.map((label, i) => [label, i]));
  return { problem: null, task: kind, rows: good.map((f) => [...inputs(f), of.get(f.at(-1) ?? '') ?? 0]), labels, bad };
}
