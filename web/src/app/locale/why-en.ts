/** Words of the panels that tell where a number comes from. */
import type { Refusal } from '../../shared/explain';
import type { WhyNone } from '../model/why-none';
import { mono, type Phrase, phrase } from './phrase';
import type { whyZh } from './why-zh-cn';

const refused: Readonly<Record<Refusal, string>> = {
  python: 'its backward is Python of the program (autograd.Function), which is not run again here.',
  write: 'it is a write through a view, which is not run again here.',
  large: 'a tensor is too large: its elements were not kept one by one.',
  unknown: 'the record of the run does not have what it needs.',
  work: 'there are too many elements to go through.',
};

function noGradient(why: WhyNone): Phrase {
  switch (why.kind) {
    case 'off':
      return phrase`It requires no gradient (${mono('requires_grad=False')}): backward computes none for it.`;
    case 'result':
      return phrase`It is a result, not a leaf: its gradient passes through and is not kept. To keep it, call ${mono(`${why.name}.retain_grad()`)} before backward.`;
    case 'later':
      return phrase`Not there yet: step ${why.position} writes it.`;
    case 'cleared':
      return phrase`Line ${why.line} has set it to ${mono('None')}.`;
    case 'never':
      return phrase`This run calls no ${mono('backward()')}.`;
    case 'unreached':
      return phrase`No ${mono('backward()')} brings it a gradient: the loss was probably computed without it, or ${mono('detach()')}, ${mono('no_grad')} or ${mono('.data')} cuts it off on the way.`;
  }
  return why satisfies never;
}

export const whyEn: typeof whyZh = {
  noGradient,
  paths: 'All paths',
  pathsNote:
    'Every path from the loss to this element: where it begins times the local derivatives along it. Their sum is what this backward has added.',
  pathsCount: (n) => (n === '1' ? '1 path' : `${n} paths`),
  pathsShown: (shown, rest) => `The largest ${shown} are listed; the rest sum to ${rest}`,
  pathsProduct: 'Product',
  pathsVia: 'Path',
  pathsOf: (call) => `backward ${call}`,
  pathsCall: 'Which backward',
  pathsSum: 'Sum of the paths',
  pathsHooked: 'A hook ran in this backward, so the sum need not be the same.',
  engineAdded: 'Added by the engine',
  difference: (d) =>
    `They differ by ${d}: paths are multiplied and added in float64, the engine rounds each step to its own precision.`,
  exactly: 'They are the same number.',
  refused: (node, why) => `${node}: ${refused[why]}`,
  failed: 'There is nothing to be had here.',
  seed: 'start',

  delta: 'δ recursion',
  deltaNone: 'This backward is no chain of linear layers and activations down from a loss, so there is no δ to write.',
  deltaThree: 'Three ways',
  deltaValue: 'δ recursion',
  deltaLayer: (l) => `Layer ${l}`,
  deltaEngine: 'From what the engine sent to z it differs by at most',
  deltaLast: 'sent by the loss',

  sandbox: 'Order sandbox',
  sandboxNote:
    'Choose which node runs next. One that has received everything may; one that runs before sends half a sum on.',
  sandboxReady: 'Ready',
  sandboxWaiting: 'Not ready',
  sandboxWaits: (names) => `waits for ${names}`,
  sandboxArrived: (k, n) => `arrived ${k} / ${n}`,
  sandboxRun: (name) => `Run ${name}`,
  sandboxEarly: (name) => `Run ${name} too early`,
  sandboxOver: 'Start over',
  sandboxBack: 'One back',
  sandboxAuto: 'Next as PyTorch',
  sandboxSent: (name, got, sends) => `${name} got ${got} and sends ${sends}.`,
  sandboxAdded: (name, got) => `${name} += ${got}`,
  sandboxTooEarly: (name, k, n) => `${name} ran with ${k} of ${n}: what comes later is sent on no more.`,
  sandboxLost: (name, value) => `${value} came to ${name} after it had run, and is lost.`,
  sandboxRight:
    'Every node waited for all of it: each .grad is PyTorch’s. Another legal order gives the same, but for the order in which floats are added.',
  sandboxWrong: 'A node ran before it had received everything: the marked .grad are wrong.',
  sandboxYours: 'yours',
  sandboxTheirs: 'right',
  sandboxOrder: 'PyTorch’s order',
  sandboxWhy:
    'Of the nodes that are ready, AccumulateGrad goes first; of the others the one made last, which has the largest sequence number.',
  sandboxLarge: (n) => `This backward has ${n} nodes: too many to lay out here.`,
  sandboxDone: 'Has run',
  sandboxNothing: 'This program has no backward to put in order.',

  jacobian: 'Local Jacobian',
  jacobianOf: (out, by) => `∂ ${out} / ∂ ${by}`,
  jacobianSum: (by, n) =>
    `${by} goes in ${n === 2 ? 'twice' : `${n} times`}: this is the sum of the ${n} matrices below.`,
  jacobianPart: (whole, i) => `${whole}, by input ${i + 1} alone`,
  jacobianRow: 'A row an element of the output, a column an element of the input',
  jacobianLarge: 'More than 16 rows or columns: not drawn.',

  savedAs: 'Saved',
  savedInput: (i) => `input ${i + 1}`,
  savedOutput: 'its own output',
  savedVersion: (then, now) => (then === now ? `version ${then}` : `version ${then} → ${now}`),
  savedStale: 'changed in place since: backward will fail',
  consumers: 'Used by',
  earlier: (n) => `${n.toLocaleString('en')} earlier ones, then`,
  strides: 'Strides',
  names: 'Names',
  rule: 'Backward rule',
  sends: (to) => `to ${to}`,
};
