/** Whole sentences of the studio, 简体中文: what a moment says, refusals, stops, hints. */

import type { Refusal } from '../../../shared/studio';
import type { NonFinite } from '../../../shared/studio-calls';
import type { Problem } from '../../features/formula/read';
import { mono, type Phrase, phrase } from '../../locale/phrase';
import { shortNumber } from '../../model/numbers';
import type { FormulaTrouble } from '../model/formula-data';
import type { Hint } from '../model/hints';
import type { NetFact } from '../model/narrate';
import { losses, norms } from './names-zh-cn';

export type NetSentences = { [K in NetFact['kind']]: (fact: Extract<NetFact, { kind: K }>) => Phrase };

export const percent = (share: number): string => `${Math.round(share * 100)}%`;
const layer = (l: number): string => `第 ${l} 层`;

export const say: NetSentences = {
  rest: ({ step, epoch, loss }) =>
    loss === null
      ? phrase`还没有训练：初始权重。`
      : phrase`${step} 次更新之后，第 ${epoch} 轮；上一批的损失 ${mono(loss)}。`,
  batch: ({ step, epoch, batch, rows, lr }) =>
    phrase`第 ${step} 次更新（第 ${epoch} 轮第 ${batch} 批）：取 ${rows} 行，学习率 ${mono(lr)}。按“前进”看它一步一步发生。`,
  linear: ({ l, value, sample }) =>
    phrase`${layer(l)}：${mono(`z⁽${l}⁾ = W⁽${l}⁾ a⁽${l - 1}⁾ + b⁽${l}⁾`)}，样本 ${sample} 得 ${mono(value)}。`,
  norm: ({ l, norm, value, sample }) => phrase`${layer(l)}：${norms[norm]}之后，样本 ${sample} 是 ${mono(value)}。`,
  skip: ({ l, from, value, sample }) =>
    phrase`${layer(l)}：跳连加上第 ${from} 层的输出，样本 ${sample} 得 ${mono(value)}。`,
  activation: ({ l, activation, value, sample }) =>
    activation === 'linear'
      ? phrase`${layer(l)}没有激活函数：${mono(`a⁽${l}⁾ = z⁽${l}⁾`)} = ${mono(value)}（样本 ${sample}）。`
      : phrase`${layer(l)}：${mono(`a⁽${l}⁾ = ${activation}(z⁽${l}⁾)`)}，样本 ${sample} 得 ${mono(value)}。`,
  dropout: ({ l, dropped, units, sample }) =>
    phrase`${layer(l)}：暂退法这次丢掉样本 ${sample} 的 ${dropped} / ${units} 个单元，其余放大。`,
  loss: ({ loss, value, rows }) =>
    phrase`损失：${rows} 行的${losses[loss]}取平均，${mono(`L = ${value}`)}。反向从这里开始。`,
  delta: ({ l, last, value, norm, sample }) =>
    last
      ? phrase`损失对输出求导：${mono(`δ⁽${l}⁾ = ∂L/∂z⁽${l}⁾`)}，样本 ${sample} 得 ${mono(value)}；整批 |δ| = ${mono(norm)}。`
      : phrase`δ 向左传：${mono(`δ⁽${l}⁾ = σ′(z⁽${l}⁾) ⊙ W⁽${l + 1}⁾ᵀ δ⁽${l + 1}⁾`)}，样本 ${sample} 得 ${mono(value)}；整批 |δ| = ${mono(norm)}。`,
  gradient: ({ l, norm, rows }) =>
    phrase`${layer(l)}的 .grad：${mono(`∂L/∂W⁽${l}⁾ = Σ δ⁽${l}⁾ a⁽${l - 1}⁾ᵀ`)}，把 ${rows} 行加起来，|∂L/∂W| = ${mono(norm)}。`,
  clip: ({ norm, most, clipped }) =>
    clipped
      ? phrase`梯度裁剪：整体范数 ${mono(norm)} 超过 ${mono(most)}，全部按比例缩小。`
      : phrase`梯度裁剪：整体范数 ${mono(norm)} 没有超过 ${mono(most)}，原样不动。`,
  update: ({ step, optimizer, lr, most, name }) =>
    phrase`第 ${step} 次更新：${mono(optimizer)} 以学习率 ${mono(lr)} 沿 −.grad 改参数；动得最多的是 ${mono(name)}，${mono(most)}。`,
};

const refusals: { readonly [K in Refusal['code']]: (refused: Refusal) => string } = {
  spec: ({ message }) => `这个网络的描述有错：${message}`,
  'skip-order': ({ layer: at }) => `${layer((at ?? 0) + 1)}的跳连要来自更早的层。`,
  'skip-width': ({ layer: at, have, want }) =>
    `${layer((at ?? 0) + 1)}有 ${have} 个单元，跳连来的那层有 ${want} 个：两边要一样宽。`,
  'output-units': ({ have, want }) => `输出层有 ${have} 个单元，这个损失和数据要 ${want} 个。`,
  'loss-data': () => '交叉熵是给类别用的；这里的目标是数。请换均方误差、L1 或 Huber。',
  'norm-one': ({ have }) => `批量规范化没法只用 ${have} 行求方差：请调批量大小或数据行数。`,
  feature: ({ name }) => `这些数据没有 ${name} 这一列。`,
  rows: () => '没有一行可以用来训练：请增大训练部分。',
  row: ({ have }) => `第 ${have} 行的列数与第一行不同，或没有类别。`,
  parameter: ({ name }) => `没有名叫 ${name} 的参数。`,
  index: ({ name, have, want }) => `${name} 的下标 ${have} 超出范围：要小于 ${want}。`,
  momentum: () => '这个优化器开始时没有动量，也就没有动量缓存，训练中加不上（PyTorch 也不行）；请回到开头再设。',
  memory: () => '内存不够：请减少行数、单元或批量。',
};

const stops: Readonly<Record<NonFinite['phase'], string>> = {
  forward: '前向',
  loss: '损失',
  backward: '反向',
  update: '更新',
};

const operations: Readonly<Record<string, string>> = {
  linear: 'W a + b',
  norm: '规范化',
  skip: '跳连相加',
  activation: '激活函数',
  dropout: '暂退法',
  loss: '损失',
  penalty: '正则项',
  weight: '权重',
  bias: '偏置',
  scale: '规范化的系数',
  shift: '规范化的偏移',
  clip: '梯度裁剪',
};

export function hint(of: Hint): string {
  switch (of.kind) {
    case 'vanishing':
      return `梯度消失：δ 从第 ${of.last} 层到第 1 层缩小了 ${shortNumber(of.times, 2)} 倍，前面的层几乎学不动。${of.sigmoid ? 'sigmoid 的导数最多 0.25，每过一层至少缩到四分之一；' : ''}可换 ReLU、改用 Kaiming 或 Xavier 初始化，或加跳连。`;
    case 'exploding':
      return `梯度爆炸：${layer(of.layer)}的 |∂L/∂z| 已到 ${shortNumber(of.size, 2)}。可调小学习率、裁剪梯度，或换初始化。`;
    case 'dead':
      return `${layer(of.layer)}有 ${percent(of.share)} 的单元对整批输出 0 且梯度为 0：它们已“死”，收不到 δ，自己活不过来。可调小学习率、改偏置，或换 Leaky ReLU。`;
    case 'flat':
      return `${layer(of.layer)}是阶跃：它的导数处处为 0，δ 到这里就没有了，这一层和更早的层都收不到梯度。要学习，请换一个有斜率的激活函数，例如 sigmoid。`;
    case 'saturated':
      return `${layer(of.layer)}有 ${percent(of.share)} 的值落在激活函数的平坦处，导数接近 0。可缩小权重或规范化输入。`;
    case 'symmetric':
      return `${layer(of.layer)}的权重全都一样：各单元得到同样的梯度，永远同步，等于只有一个单元。请换随机初始化。`;
    case 'still':
      return `${layer(of.layer)}的 ∂L/∂W 全是 0：这一层不会动。`;
    case 'fast':
      return `一次更新就有权重大小的 ${shortNumber(10 ** of.ratio, 2)} 倍（常见约 0.001）：学习率大概太大。`;
    case 'slow':
      return `一次更新只有权重大小的 ${shortNumber(10 ** of.ratio, 2)} 倍（常见约 0.001）：学习率大概太小。`;
  }
}

export const refused = (refusal: Refusal): string => refusals[refusal.code](refusal);

export const stopped = ({ step, phase, layer: at, op, kind }: NonFinite): string =>
  `第 ${step + 1} 次更新停下了：${stops[phase]}中${at === null ? '' : `${layer(at + 1)}的`}“${operations[op] ?? op}”最先得出 ${kind}。`;

export function formulaProblem(problem: Problem): string {
  switch (problem.kind) {
    case 'unknown':
      return `不认识函数 ${problem.name}。`;
    case 'product':
      return `“${problem.text}”里的乘号要写出来。`;
    case 'unfit':
      return `“${problem.text}”不能放在公式里。`;
    case 'broken':
      return problem.text === '' ? '公式还没写完。' : `从“${problem.text}”起读不懂。`;
  }
}

export const formulaTrouble = ({ kind, text }: FormulaTrouble): string =>
  kind === 'name'
    ? `${text} 没有值：输入叫 x1 和 x2。`
    : kind === 'unknown'
      ? `这里不能用函数 ${text}，或它的参数个数不对。`
      : `“${text}”不能放在公式里。`;
