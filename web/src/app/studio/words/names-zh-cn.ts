/** What the parts of a network and of its training are called, 简体中文. */

import type { ACTIVATIONS, DATA_KINDS, INITS, LOSSES, NORMS, OPTIMIZERS, SCHEDULES } from '../../../shared/studio';
import type { Preset } from '../model/presets';
import type { Phase, StudioUnit } from '../model/stages';

type Names<T extends readonly string[]> = Readonly<Record<T[number], string>>;

export const activations: Names<typeof ACTIVATIONS> = {
  linear: '线性',
  relu: 'ReLU',
  leaky_relu: 'Leaky ReLU',
  elu: 'ELU',
  gelu: 'GELU',
  silu: 'SiLU',
  sigmoid: 'sigmoid',
  tanh: 'tanh',
  softplus: 'softplus',
  sine: '正弦',
  step: '阶跃（梯度为 0）',
};

export const losses: Names<typeof LOSSES> = {
  mse: '均方误差',
  l1: '绝对误差 L1',
  huber: 'Huber',
  bce: '二元交叉熵（logits）',
  cross_entropy: '交叉熵',
};

export const norms: Names<typeof NORMS> = { none: '无', batch: '批量规范化', layer: '层规范化' };

export const kinds: Names<typeof DATA_KINDS> = {
  circle: '圆',
  xor: '异或',
  gauss: '两团',
  spiral: '螺旋',
  moons: '双月',
  rings: '环',
  classes: '多类',
  plane: '平面',
  waves: '波',
  curve: '曲线',
  points: '自己的点',
};

export const inits: Names<typeof INITS> = {
  default: 'PyTorch 默认',
  xavier_uniform: 'Xavier 均匀',
  xavier_normal: 'Xavier 正态',
  kaiming_uniform: 'Kaiming 均匀',
  kaiming_normal: 'Kaiming 正态',
  zeros: '全 0',
  constant: '常数',
};

export const optimizers: Names<typeof OPTIMIZERS> = {
  sgd: 'SGD',
  rmsprop: 'RMSprop',
  adam: 'Adam',
  adamw: 'AdamW',
  adagrad: 'Adagrad',
};

export const schedules: Names<typeof SCHEDULES> = {
  none: '不变',
  step: '阶梯下降',
  cosine: '余弦退火',
  exponential: '指数下降',
  warmup: '线性预热',
};

export const studioUnits: Readonly<Record<StudioUnit, string>> = {
  operation: '一个运算',
  layer: '一层',
  update: '到更新',
  batch: '一批',
  epoch: '一轮',
};

export const phases: Readonly<Record<Phase, string>> = { forward: '前向', backward: '反向', update: '更新' };

export const presets: Readonly<Record<Preset, { title: string; see: string }>> = {
  first: { title: '圆：第一个网络', see: '2-8-8 的 tanh 网络，几轮就能围住圆。' },
  xor: { title: '异或', see: '一条直线分不开，一个隐藏层就够。' },
  spiral: { title: '螺旋', see: '要 Adam 和几个正弦特征才顺手。' },
  curve: { title: '一维曲线', see: '网络怎样弯出一条曲线：每个单元出一段。' },
  vanishing: { title: '梯度消失：10 层 sigmoid', see: '切到反向，看 δ 一层层变浅；再看梯度流。' },
  healthy: { title: '同样 10 层，换成 ReLU', see: '同样的深度，δ 传到了头。' },
  dead: { title: '死去的 ReLU', see: '第 1 层八个单元死了六个，它们的 .grad 一直是 0。' },
  zeros: { title: '全 0 初始化', see: '谁也打破不了对称：隐藏层的梯度全是 0。' },
  fast: { title: '学习率太大', see: '几步之内变成 inf 或 nan，停在第一个坏掉的运算上。' },
};
