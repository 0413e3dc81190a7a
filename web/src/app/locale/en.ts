/** English. Has exactly the messages of zh-CN: the compiler compares the two. */

import type { FigureAbout, FigureSeries, SeriesKind } from '../model/figures';
import type { Fact } from '../model/narration';
import type { SessionFailure } from '../state/session-shape';
import { barEn } from './bar';
import { mono, type Phrase, phrase } from './phrase';
import { runEn } from './run-en';
import { whyEn } from './why-en';
import type { Sentences, zhCN } from './zh-cn';

function count(n: number, one: string): string {
  return n === 1 ? `1 ${one}` : `${n} ${one}s`;
}

function sends(fact: Extract<Fact, { kind: 'passed' }>): Phrase {
  const [first, ...rest] = fact.sends;
  if (!first) return phrase`has no edge to send along`;
  if (rest.length === 0) return phrase`sends ${mono(first.value)} to ${mono(first.to)}`;
  if (rest.every(({ to, value }) => to === first.to && value === first.value)) {
    return phrase`sends ${mono(first.value)} along each of ${fact.sends.length} edges to ${mono(first.to)}`;
  }
  return fact.sends.flatMap(({ to, value }, i) => phrase`${i === 0 ? 'sends ' : ' and '}${mono(value)} to ${mono(to)}`);
}

const say: Sentences = {
  start: ({ steps }) =>
    steps === 0
      ? phrase`This program does nothing with tensors yet.`
      : phrase`At the start: ${count(steps, 'step')} to walk. Press forward to take one.`,
  made: ({ line, what, value }) => phrase`Line ${line}: ${mono(what)} makes a tensor of ${mono(value)}.`,
  computed: ({ line, what, value, gradFn }) =>
    gradFn === null
      ? phrase`Line ${line}: ${mono(what)} = ${mono(value)}, not recorded in the graph.`
      : phrase`Line ${line}: ${mono(what)} = ${mono(value)}, recorded as ${mono(gradFn)}.`,
  begin: ({ root, gradient, node }) =>
    node === null
      ? phrase`Backward starts at ${mono(root)} with gradient ${mono(gradient)}.`
      : phrase`Backward starts at ${mono(root)}: ${mono(node)} is handed the gradient ${mono(gradient)}.`,
  passed: (fact) => {
    const got = fact.received === null ? phrase`` : phrase`received ${mono(fact.received)} and `;
    return phrase`${mono(fact.node)} ${got}${sends(fact)}.`;
  },
  hooked: ({ hook, on, before, after }) =>
    after === null
      ? phrase`Hook ${mono(hook)} on ${mono(on)} looks at the gradient ${mono(before)}.`
      : phrase`Hook ${mono(hook)} on ${mono(on)} turns the gradient ${mono(before)} into ${mono(after)}.`,
  end: () => phrase`The backward pass is complete.`,
  accumulated: ({ leaf, before, added, after }) =>
    before === null
      ? phrase`${mono(`${leaf}.grad`)} was ${mono('None')} and becomes ${mono(after)}.`
      : phrase`${mono(`${leaf}.grad`)} accumulates: ${mono(before)} plus ${mono(added)} is ${mono(after)}.`,
  changed: ({ line, what, name, before, value, version }) => {
    const on = name === null ? phrase`${mono(what)} changes` : phrase`${mono(what)} changes ${mono(name)}`;
    return before === null
      ? phrase`Line ${line}: ${on} in place to ${mono(value)}, version ${version}.`
      : phrase`Line ${line}: ${on} in place from ${mono(before)} to ${mono(value)}, version ${version}.`;
  },
  gradSet: ({ leaf, value }) => phrase`${mono(`${leaf}.grad`)} is set to ${mono(value ?? 'None')}.`,
  flagged: ({ name, after }) => phrase`${mono(`${name}.requires_grad`)} is set to ${mono(after ? 'True' : 'False')}.`,
  bound: ({ name, value }) =>
    value === null
      ? phrase`The name ${mono(name)} no longer means a tensor.`
      : phrase`The name ${mono(name)} now means ${mono(value)}.`,
  scope: ({ name, enter }) => (enter ? phrase`Into ${mono(name)}.` : phrase`Out of ${mono(name)}.`),
  printed: ({ line, text }) => phrase`Line ${line} prints: ${mono(text)}`,
  drawn: ({ line, name }) => phrase`Line ${line} draws ${mono(name)}.`,
  failed: ({ line, type, message }) =>
    phrase`Line ${line} fails: ${mono(message === '' ? type : `${type}: ${message}`)}`,
};

const SERIES: { [K in SeriesKind]: string } = {
  line: 'line',
  points: 'points',
  lines: 'lines',
  area: 'area',
  image: 'image',
  contours: 'contours',
  arrows: 'arrows',
  bars: 'bars',
  shape: 'shape',
};

function aboutSeries({ kind, label, count: n }: FigureSeries): string {
  const named = label === '' ? SERIES[kind] : `${SERIES[kind]} “${label}”`;
  return kind === 'line' ? `${named} with ${count(n, 'point')}` : `${named} (${n})`;
}

function aboutFigure({ title, axes }: FigureAbout): string {
  const parts = axes.map(({ title: name, x, y, series }) =>
    [name, x && `x: ${x}`, y && `y: ${y}`, ...series.map(aboutSeries)].filter((part) => part !== '').join(', '),
  );
  const said = [title, ...parts].filter((part) => part !== '');
  return said.map((part) => part.charAt(0).toUpperCase() + part.slice(1)).join('. ') || 'empty';
}

const failure: { [K in SessionFailure]: string } = {
  source: 'The program could not be fetched; check its address.',
  engine: 'The engine broke down; please try again.',
  memory: 'Out of memory: the program uses too many or too large tensors.',
  stale: 'This run is no longer there; please run the program again.',
  nosimd:
    'This browser is too old: it lacks WebAssembly SIMD. Try a current Chrome, Edge, Firefox, or Safari 16.4 or later.',
  nowasm: 'This page does not allow WebAssembly, so the engine cannot start.',
  network: 'Part of the engine could not be downloaded; check the network and try again.',
  blocked: 'This page does not allow the engine to start.',
  protocol: 'The engine gave an answer that could not be understood; please reload.',
  unresponsive: 'The program would not stop and had to be terminated.',
  cancelled: 'The run was cancelled.',
};

export const en: typeof zhCN = {
  lang: 'en',
  say,
  failure,

  program: 'Program',
  output: 'Output',
  outputAfter: (line) => `Output comes after line ${line}`,
  outputNone: 'No output',
  figure: 'Figure',
  figureAbout: (name, about) => `Figure ${name}: ${aboutFigure(about)}.`,
  enlarge: (name) => `Enlarge ${name}`,
  saveFigure: (name) => `Save ${name}`,
  graph: 'grad_fn graph',
  graphEmpty: {
    soon: ['Nothing recorded yet', 'Step forward, and the graph grows with the program.'],
    never: ['This program records no graph', 'Give a tensor requires_grad=True and compute with it.'],
    blank: ['No program yet', 'Write one, or start from a lesson.'],
    failed: ['It stopped before anything was recorded', 'The error is shown at its line.'],
  },
  phase: { forward: 'forward', backward: 'backward', update: 'update', printed: 'output', failed: 'error' },
  tensors: 'Tensors',
  tensorsEmpty: 'No tensors yet',
  inspector: 'This moment',
  nodeTree: 'The graph, from result to leaves',

  value: 'Value',
  leaf: 'leaf',
  result: 'result',
  version: (n) => `version ${n}`,
  versions: (saved, now) => `! saved at version ${saved}, now ${now}`,
  shape: 'Shape',

  expression: 'Expression',
  formula: 'Formula',
  inputs: 'Inputs',
  nextFunctions: 'next_functions',
  received: 'Received',
  saved: 'Saved values',
  savedKept: 'kept',
  savedFreed: 'freed',
  waiting: 'no gradient yet',
  arrived: (k, n) => `${k} / ${n} arrived`,
  before: 'Before',
  added: 'Added',
  after: 'After',
  followMoment: 'Follow the step',
  steps: (n) => count(n, 'step'),
  nothingToWalk: 'Create a tensor, and each operation on it becomes a step.',
  notThere: 'It does not exist at this moment: not yet, or no longer.',
  close: 'Close',
  times: (n) => ` ×${n}`,
  sharedAbove: 'listed above',
  gradient: 'Gradient',

  ledgerOf: (what) => `Where ${what} comes from`,
  ledgerEntry: 'Element',
  ledgerVia: 'Through',
  ledgerAddend: 'Addend',
  ledgerSum: 'Sum',
  ledgerCall: (call, line) => (line === null ? `backward ${call}` : `backward ${call} · line ${line}`),
  ledgerHooked: (label) => `${label} += (changed by a hook)`,
  ledgerEarlier: (n) => count(n, 'earlier line'),
  ledgerLarge: 'This tensor is too large: its elements were not recorded one by one.',
  goThere: 'Go to this moment',
  why: whyEn,
  run: runEn,

  cutHere: 'Cut here',
  cuts: {
    detach: 'detach(): cut this edge',
    no_grad: 'no_grad: do not record this line',
    data: '.data: cut, and no version counts it',
    retain_grad: 'retain_grad(): keep its .grad',
    requires_grad_off: 'requires_grad off',
    requires_grad_on: 'requires_grad on',
  },
  cutAfter: 'After',
  cutEffect: 'Effect',
  cutChange: { same: 'same', changed: 'changed', zero: 'now 0', none: 'now None', new: 'new' },
  cutNoLine: (name) => `No line of the program gives ${name} its value, so there is nothing to cut.`,
  writeIt: 'Write it into the program',
  lens: 'Finite differences',
  lensNoBackward: 'The program calls no backward() on an unindented line, so there is nothing to compare with.',
  lensNoLine: (name) =>
    `${name} cannot be moved by itself: it must be made on an unindented line, and backward must start at a scalar.`,
  lensRow: {
    above: (root, leaf) => `${root}(${leaf} + h)`,
    below: (root, leaf) => `${root}(${leaf} − h)`,
    slope: () => 'quotient',
  },
  lensError: 'error',
  lensCurve: 'Error against h, both axes logarithmic',
  dial: 'vᵀJ: choose v',
  dialBy: 'Derivative with respect to',
  dialOnes: 'all ones: like sum()',
  dialRow: (i) => `row ${i} only`,
  dialNoLeaf: 'No leaf requires a gradient at this moment.',
  dialLarge: (n) => `The Jacobian has more than ${n} rows or columns: too large to show.`,
  dialFailed: 'No Jacobian can be computed here.',
  dialNote: 'The whole J is shown for you only: backward(v) computes just vᵀJ and adds it to .grad.',

  wayFormula: 'Formula',
  wayCode: 'Code',
  formulaLabel: 'Formula',
  formulaEmpty: 'Write a formula; names without a value become leaves. Or start from one of these:',
  formulaUnknown: (name) => `There is no function ${name} here; for a product, write the *.`,
  formulaUnfit: (text) => `A formula cannot contain ${text}; use code instead.`,
  formulaProduct: (text) => `Write the product in ${text} with a *.`,
  formulaBroken: (text) => (text === '' ? 'The formula is not finished yet.' : `Cannot read ${text}`),
  asPyTorch: 'As PyTorch',

  leaves: 'Numbers to drag',
  lineNo: (line) => `Line ${line}`,
  exactly: (name) => `Value of ${name}`,
  scalar: 'scalar',
  vector: (n) => `vector of ${n}`,
  shapeOf: (name) => `Shape of ${name}`,

  transport: 'Walk',
  hint: '← → to step, space to play; press a node or a tensor to see where it comes from',
  toStart: 'To the start',
  back: 'Step back',
  play: 'Play',
  pause: 'Pause',
  forward: 'Step forward',
  toEnd: 'To the end',
  reset: 'Start over',
  position: 'Position',
  stepOf: (k, n) => `Step ${k} of ${n}`,

  unit: 'Step size',
  units: { operation: 'operation', line: 'line', iteration: 'iteration' },
  speed: 'Playback speed',
  breakpoints: 'Breakpoints',
  removeBreakpoint: (line) => `Remove the breakpoint on line ${line}`,
  toBreakpoint: 'Next breakpoint',

  running: 'Running',
  stop: 'Stop',
  stopped: 'Stopped',
  stale: 'Program changed; the graph is from the last run',
  usualFix: 'Usual fix:',
  editorLabel: 'Python program',
  walkerLabel: 'Autograd walk',

  fit: 'Whole graph',
  reading: 'Direction of the graph',
  readings: { follow: 'Follow the step', forward: 'Forward: values', backward: 'Backward: gradients' },
  graphOptions: 'What the graph shows',
  openTo: 'Open to',
  openOwn: 'custom',
  openAuto: 'automatic',
  foldAll: 'fold all',
  unfoldAll: 'unfold all',
  openLevel: (n) => `level ${n}`,
  showAccumulate: 'AccumulateGrad separate from its leaf',
  showSaved: 'Saved tensors',
  showPast: 'Freed graphs',
  groupHolds: (ops, leaves) =>
    `${count(ops, 'op')}${leaves > 0 ? ` · ${leaves === 1 ? '1 leaf' : `${leaves} leaves`}` : ''}`,
  groupDone: (k, n) => `backward ${k} / ${n}`,
  loopOf: (name, n) => `${name} · ${count(n, 'round')}`,
  roundOf: (name, n) => `${name} · round ${n}`,
  roundsOf: (name, from, to) => `${name} · rounds ${from}–${to}`,
  linesOf: (from, to) => `lines ${from}–${to}`,
  partOf: (line, n) => `line ${line} · part ${n}`,
  exportGraph: 'Export the graph',
  exportAs: { svg: 'Vector image, SVG', png: 'Image, PNG', dot: 'Graphviz, DOT' },
  exportFailed: 'Files cannot be saved here. Copy it instead:',
  exportMaybe: 'If nothing was saved, the page that embeds this one forbids downloads. Copy it instead:',
  exportText: 'The graph as text',

  // A heat map
  heat: (name) => `Heat map of ${name}`,
  heatCells: (rows, columns) => `one cell is the mean of ${rows} × ${columns} numbers`,
  heatMarked: (n) => (n === 1 ? '1 number is not finite' : `${n} numbers are not finite`),
  heatHint: 'arrow keys move from number to number',
  allNumbers: 'All numbers',
  heatBlock: (mean, min, max) => `mean ${mean}, from ${min} to ${max}`,
  zoomIn: 'Zoom in',
  zoomOut: 'Zoom out',

  ...barEn,
  pageTitle: 'Gradwalk: walk through autograd, step by step',
  pageDescription: 'Run PyTorch lesson code in the browser and walk forward, backward and through every gradient.',
  lessons: 'Lessons',
  embed: 'Embed',
  copied: 'Copied',
  copyByHand: 'Copy manually',
  linkUnreadable: 'The program in this link could not be read.',
  linkTooLong: 'The program is too long for a link.',
};
