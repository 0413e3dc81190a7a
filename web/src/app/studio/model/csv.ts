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

/** The text's lines with something in them, and where they stand; a byte order mark is none of it. */
function* linesOf(text: string): Generator<{ line: number; text: string }> {
  const end = /\r\n|\n|\r/g;
  end.lastIndex = text.startsWith('\uFEFF') ? 1 : 0;
  for (let line = 1, from = end.lastIndex; from <= text.length; line += 1) {
    const found = end.exec(text);
    const whole = text.slice(from, found?.index ?? text.length);
    if (whole.trim() !== '') yield { line, text: whole };
    if (!found) return;
    from = end.lastIndex;
  }
}

/** Targets as classes from 0: numbers in their order, words in the order they come. */
function classesOf(targets: readonly string[]): string[] | null {
  const kinds = [...new Set(targets)];
  if (kinds.every(isNumber)) kinds.sort((a, b) => Number(a) - Number(b));
  return kinds.length > MOST_CLASSES ? null : kinds;
}

/** Lines between two looks at the clock. */
const LINES = 500;

interface Rows {
  /** Inputs, as numbers. */
  readonly inputs: number[][];
  readonly targets: string[];
  readonly bad: BadLine[];
}

/** What is wrong with the fields of a line; null: nothing. */
function faultOf(fields: readonly string[], want: number): Pick<BadLine, 'why' | 'have'> | null {
  if (fields.length !== want) return { why: 'fields', have: fields.length };
  const wrong = fields.slice(0, -1).findIndex((field) => !isNumber(field));
  if (wrong >= 0) return { why: 'number', have: wrong + 1 };
  return fields[want - 1] === '' ? { why: 'number', have: want } : null;
}

/** Pauses every few lines; whoever drives it decides for how long. */
function* reading(text: string, task: Csv['task'] | null): Generator<void, Csv> {
  const rows: Rows = { inputs: [], targets: [], bad: [] };
  let [want, separator, read] = [0, '', 0];
  for (const { line, text: whole } of linesOf(text)) {
    const first = separator === '';
    if (first) separator = ['\t', ';', ','].find((sign) => whole.includes(sign)) ?? ',';
    const fields = fieldsOf(whole, separator);
    if (first) {
      want = fields.length;
      if (want < 2) return nothing('one-column');
      if (fields.slice(0, -1).every((field) => !isNumber(field))) continue;
    }
    const fault = faultOf(fields, want);
    if (fault) rows.bad.push({ line, want, text: whole, ...fault });
    else {
      rows.targets.push(fields.pop() ?? '');
      rows.inputs.push(fields.map(Number));
    }
    read += 1;
    if (read % LINES === 0) yield;
  }
  if (rows.inputs.length === 0) return nothing('empty', rows.bad);
  if (rows.inputs.length > LIMITS.rows) return nothing('rows', rows.bad);
  return yield* finishing(rows, task);
}

function* finishing({ inputs, targets, bad }: Rows, task: Csv['task'] | null): Generator<void, Csv> {
  const numbers = targets.every(isNumber);
  yield;
  const few = numbers && targets.every((target) => Number.isInteger(Number(target))) && new Set(targets).size <= FEW;
  yield;
  const kind = numbers ? (task ?? (few ? 'classification' : 'regression')) : 'classification';
  const labels = kind === 'classification' ? classesOf(targets) : [];
  yield;
  if (!labels) return nothing('classes', bad);
  const of = new Map(labels.map((label, i) => [label, i]));
  for (const [i, row] of inputs.entries()) {
    const target = targets[i] ?? '';
    row.push(kind === 'regression' ? Number(target) : (of.get(target) ?? 0));
  }
  return { problem: null, task: kind, rows: inputs, labels, bad };
}

/** `task` null: what the targets look like. */
export function readCsv(text: string, task: Csv['task'] | null = null): Csv {
  const steps = reading(text, task);
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

/** The same, so that a page stays responsive: `pause` is awaited after a few milliseconds each. null: it was given up. */
export async function readCsvInSlices(
  text: string,
  task: Csv['task'] | null,
  { pause, wanted, slice = 8 }: { pause: () => Promise<void>; wanted: () => boolean; slice?: number },
): Promise<Csv | null> {
  const steps = reading(text, task);
  let begun = performance.now();
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
    if (performance.now() - begun < slice) continue;
    await pause();
    if (!wanted()) return null;
    begun = performance.now();
  }
}
