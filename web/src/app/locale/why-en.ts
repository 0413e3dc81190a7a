/** Words of the panels that tell where a number comes from. */
import type { Refusal } from '../../shared/explain';
import type { WhyNone } from '../model/why-none';
import { mono, type Phrase, phrase } from './phrase';
import type { whyZh } from './why-zh-cn';

const refused: Readonly<Record<Refusal, string>> = {
  python: 'its backward is Python code of the program (autograd.Function), which is not run again here.',
  write: 'it is a write through a view, which is not run again here.',
  large: 'a tensor is too large: its elements were not recorded one by one.',
  unknown: 'the record of the run lacks what it needs.',
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
      return phrase`Line ${why.line} set it to ${mono('None')}.`;
    case 'never':
      return phrase`This run never calls ${mono('backward()')}.`;
    case 'unreached':
      return phrase`No ${mono('backward()')} brings it a gradient: the loss was probably computed without it, or ${mono('detach()')}, ${mono('no_grad')} or ${mono('.data')} cuts it off along the way.`;
  }
  return why satisfies never;
}

export const whyEn: typeof whyZh = {
  noGradient,
  paths: 'All paths',
  pathsNote:
    'Every path from the loss to this element: the gradient it starts with times the local derivatives along it. Their sum is what this backward added.',
  pathsCount: (n) => (n === '1' ? '1 path' : `${n} paths`),
  pathsShown: (shown, rest) => `The largest ${shown} are listed; the rest sum to ${rest}`,
  pathsProduct: 'Product',
  pathsVia: 'Path',
  pathsOf: (call) => `backward ${call}`,
  pathsCall: 'Which backward',
  pathsSum: 'Sum of the paths',
  pathsHooked: 'A hook ran in this backward, so the sum may differ.',
  engineAdded: 'Added by the engine',
  difference: (d) =>
    `They differ by ${d}: paths are multiplied and added in float64, the engine rounds each step to its own precision.`,
  exactly: 'They are the same number.',
  refused: (node, why) => `${node}: ${refused[why]}`,
  failed: 'Nothing could be worked out here.',
  seed: 'start',

  delta: 'δ recursion',
  deltaNone: 'This backward is not a chain of linear layers and activations below a loss, so there is no δ to write.',
  deltaThree: 'Three ways',
  deltaValue: 'δ recursion',
  deltaLayer: (l) => `Layer ${l}`,
  deltaEngine: 'Largest difference from what the engine sent to z:',
  deltaLast: 'sent by the loss',

  sandbox: 'Order sandbox',
  sandboxNote:
    'Choose which node runs next. A node that has received everything may run; one that runs earlier passes on only part of its sum.',
  sandboxReady: 'Ready',
  sandboxWaiting: 'Not ready',
  sandboxWaits: (names) => `waits for ${names}`,
  sandboxArrived: (k, n) => `${k} / ${n} arrived`,
  sandboxRun: (name) => `Run ${name}`,
  sandboxEarly: (name) => `Run ${name} too early`,
  sandboxOver: 'Start over',
  sandboxBack: 'One step back',
  sandboxAuto: 'Next, as PyTorch does',
  sandboxSent: (name, got, sends) => `${name} got ${got} and sends ${sends}.`,
  sandboxAdded: (name, got) => `${name} += ${got}`,
  sandboxTooEarly: (name, k, n) => `${name} ran with ${k} of ${n}: what arrives later is not passed on.`,
  sandboxLost: (name, value) => `${value} reached ${name} after it had run, and is lost.`,
  sandboxRight:
    'Every node waited for everything it was to receive: each .grad is PyTorch’s. Any other legal order gives the same, apart from the order in which floats are added.',
  sandboxWrong: 'A node ran before it had received everything: the marked .grad values are wrong.',
  sandboxYours: 'yours',
  sandboxTheirs: 'correct',
  sandboxOrder: 'PyTorch’s order',
  sandboxWhy:
    'Of the nodes that are ready, AccumulateGrad goes first; then the one made last, which has the largest sequence number.',
  sandboxLarge: (n) => `This backward has ${n} nodes: too many to lay out here.`,
  sandboxDone: 'Has run',
  sandboxNothing: 'This program has no backward pass to reorder.',

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
