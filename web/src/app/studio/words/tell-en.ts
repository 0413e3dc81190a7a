/** Whole sentences of the studio, in English: what a moment says, refusals, stops, hints. */

import type { Refusal } from '../../../shared/studio';
import type { NonFinite } from '../../../shared/studio-calls';
import type { Problem } from '../../features/formula/read';
import { mono, phrase } from '../../locale/phrase';
import { shortNumber } from '../../model/numbers';
import type { FormulaTrouble } from '../model/formula-data';
import type { Hint } from '../model/hints';
import { losses, norms } from './names-en';
import type { NetSentences } from './tell-zh-cn';

export const percent = (share: number): string => `${Math.round(share * 100)}%`;
export const count = (n: number | null, one: string): string => `${n} ${one}${n === 1 ? '' : 's'}`;

export const say: NetSentences = {
  rest: ({ step, epoch, loss }) =>
    loss === null
      ? phrase`Not trained yet: these are the initial weights.`
      : phrase`After ${count(step, 'update')}, epoch ${epoch}; the last batch’s loss was ${mono(loss)}.`,
  batch: ({ step, epoch, batch, rows, lr }) =>
    phrase`Update ${step} (epoch ${epoch}, batch ${batch}): ${count(rows, 'row')} at learning rate ${mono(lr)}. Press forward to watch it happen.`,
  linear: ({ l, value, sample }) =>
    phrase`Layer ${l}: ${mono(`z⁽${l}⁾ = W⁽${l}⁾ a⁽${l - 1}⁾ + b⁽${l}⁾`)} is ${mono(value)} for row ${sample}.`,
  norm: ({ l, norm, value, sample }) => phrase`Layer ${l}: after ${norms[norm]} row ${sample} is ${mono(value)}.`,
  skip: ({ l, from, value, sample }) =>
    phrase`Layer ${l}: the skip adds the output of layer ${from}; row ${sample} becomes ${mono(value)}.`,
  activation: ({ l, activation, value, sample }) =>
    activation === 'linear'
      ? phrase`Layer ${l} has no activation: ${mono(`a⁽${l}⁾ = z⁽${l}⁾`)} = ${mono(value)} for row ${sample}.`
      : phrase`Layer ${l}: ${mono(`a⁽${l}⁾ = ${activation}(z⁽${l}⁾)`)} is ${mono(value)} for row ${sample}.`,
  dropout: ({ l, dropped, units, sample }) =>
    phrase`Layer ${l}: dropout leaves out ${dropped} of ${units} units for row ${sample} and scales the others up.`,
  loss: ({ loss, value, rows }) =>
    phrase`The loss is the ${losses[loss]} averaged over ${count(rows, 'row')}: ${mono(`L = ${value}`)}. Backward starts here.`,
  delta: ({ l, last, value, norm, sample }) =>
    last
      ? phrase`At the output: ${mono(`δ⁽${l}⁾ = ∂L/∂z⁽${l}⁾`)} is ${mono(value)} for row ${sample}; |δ| of the batch is ${mono(norm)}.`
      : phrase`δ flows left: ${mono(`δ⁽${l}⁾ = σ′(z⁽${l}⁾) ⊙ W⁽${l + 1}⁾ᵀ δ⁽${l + 1}⁾`)} is ${mono(value)} for row ${sample}; |δ| of the batch is ${mono(norm)}.`,
  gradient: ({ l, norm, rows }) =>
    phrase`The .grad of layer ${l}: ${mono(`∂L/∂W⁽${l}⁾ = Σ δ⁽${l}⁾ a⁽${l - 1}⁾ᵀ`)} over ${count(rows, 'row')}, |∂L/∂W| = ${mono(norm)}.`,
  clip: ({ norm, most, clipped }) =>
    clipped
      ? phrase`Clipping: the norm of all gradients, ${mono(norm)}, exceeds ${mono(most)}, so all are scaled down.`
      : phrase`Clipping: the norm of all gradients, ${mono(norm)}, does not exceed ${mono(most)}; nothing changes.`,
  update: ({ step, optimizer, lr, most, name }) =>
    phrase`Update ${step}: ${mono(optimizer)} at learning rate ${mono(lr)} moves the parameters against .grad; ${mono(name)} moves most, by ${mono(most)}.`,
};

const refusals: { readonly [K in Refusal['code']]: (refused: Refusal) => string } = {
  spec: ({ message }) => `The description of this network is wrong: ${message}`,
  'skip-order': ({ layer }) => `The skip of layer ${(layer ?? 0) + 1} has to come from an earlier layer.`,
  'skip-width': ({ layer, have, want }) =>
    `Layer ${(layer ?? 0) + 1} has ${count(have, 'unit')}, the layer its skip comes from has ${want}: they have to be equal.`,
  'output-units': ({ have, want }) => `The output has ${count(have, 'unit')}; this loss and these data want ${want}.`,
  'loss-data': () => 'Cross-entropy is for classes, and these targets are numbers. Use squared error, L1 or Huber.',
  'norm-one': ({ have }) =>
    `Batch norm cannot take a variance over ${count(have, 'row')}: change the batch size or the number of rows.`,
  feature: ({ name }) => `These data have no column ${name}.`,
  rows: () => 'There is no row to train with: make the training part larger.',
  row: ({ have }) => `Row ${have} is not as long as the first, or has no class.`,
  parameter: ({ name }) => `There is no parameter ${name}.`,
  index: ({ name, have, want }) => `Index ${have} of ${name} is out of range: it has to be below ${want}.`,
  momentum: () =>
    'This optimizer began without momentum, so it has no momentum buffer to continue with (as in PyTorch); go back to the beginning and set it there.',
  memory: () => 'Out of memory: use fewer rows, fewer units or smaller batches.',
};

const stops: Readonly<Record<NonFinite['phase'], string>> = {
  forward: 'the forward pass',
  loss: 'the loss',
  backward: 'the backward pass',
  update: 'the update',
};

const operations: Readonly<Record<string, string>> = {
  linear: 'W a + b',
  norm: 'normalisation',
  skip: 'the skip',
  activation: 'the activation',
  dropout: 'dropout',
  loss: 'the loss',
  penalty: 'the penalty',
  weight: 'the weight',
  bias: 'the bias',
  scale: 'the norm’s scale',
  shift: 'the norm’s shift',
  clip: 'clipping',
};

export function hint(of: Hint): string {
  switch (of.kind) {
    case 'vanishing':
      return `Vanishing gradients: from layer ${of.last} to layer 1, δ shrinks by a factor of ${shortNumber(of.times, 2)}, and the early layers hardly learn. ${of.sigmoid ? 'The slope of sigmoid is at most 0.25, so each layer keeps a quarter or less. ' : ''}Try ReLU, Kaiming or Xavier initialisation, or a skip.`;
    case 'exploding':
      return `Exploding gradients: |∂L/∂z| of layer ${of.layer} is ${shortNumber(of.size, 2)}. Try a smaller learning rate, clipping, or another initialisation.`;
    case 'dead':
      return `${percent(of.share)} of layer ${of.layer}’s units have slope 0 for the whole batch: they are dead, get no δ, and cannot recover by themselves. Try a smaller learning rate, other biases, or leaky ReLU.`;
    case 'flat':
      return `Layer ${of.layer} is a step: its slope is 0 everywhere, so δ ends here, and this layer and all before it get no gradient. To learn, use an activation with a slope, such as sigmoid.`;
    case 'saturated':
      return `${percent(of.share)} of layer ${of.layer}’s values are where the activation is flat, with a slope near 0. Try smaller weights or normalisation.`;
    case 'symmetric':
      return `All weights of layer ${of.layer} are equal: its units get the same gradient and stay equal forever, as if there were only one. Use a random initialisation.`;
    case 'still':
      return `∂L/∂W of layer ${of.layer} is all 0: this layer does not move.`;
    case 'fast':
      return `One update is ${shortNumber(10 ** of.ratio, 2)} times the size of the weights (about 0.001 is usual): the learning rate is probably too high.`;
    case 'slow':
      return `One update is only ${shortNumber(10 ** of.ratio, 2)} times the size of the weights (about 0.001 is usual): the learning rate is probably too low.`;
  }
}

export const refused = (refusal: Refusal): string => refusals[refusal.code](refusal);

export const stopped = ({ step, phase, layer, op, kind }: NonFinite): string =>
  `Stopped at update ${step + 1}: in ${stops[phase]}, ${operations[op] ?? op}${layer === null ? '' : ` of layer ${layer + 1}`} was the first to give ${kind}.`;

export function formulaProblem(problem: Problem): string {
  switch (problem.kind) {
    case 'unknown':
      return `There is no function ${problem.name} here.`;
    case 'product':
      return `Write the product in “${problem.text}” with a *.`;
    case 'unfit':
      return `“${problem.text}” cannot be part of a formula.`;
    case 'broken':
      return problem.text === '' ? 'The formula is not finished.' : `It cannot be read from “${problem.text}” on.`;
  }
}

export const formulaTrouble = ({ kind, text }: FormulaTrouble): string =>
  kind === 'name'
    ? `${text} has no value: the inputs are called x1 and x2.`
    : kind === 'unknown'
      ? `The function ${text} cannot be used here, or not with so many arguments.`
      : `“${text}” cannot be part of a formula.`;
