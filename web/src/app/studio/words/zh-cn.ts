/** 网络工作室的简体中文；类型由此而来。.grad、δ、权重名等不译。 */

import type {
  ACTIVATIONS,
  DATA_KINDS,
  INITS,
  LOSSES,
  NORMS,
  OPTIMIZERS,
  Refusal,
  SCHEDULES,
} from '../../../shared/studio';
import type { NonFinite } from '../../../shared/studio-calls';
import { barZh } from '../../locale/bar';
import { mono, type Phrase, phrase } from '../../locale/phrase';
import { shortNumber } from '../../model/numbers';
import type { Hint } from '../model/hints';
import type { NetFact } from '../model/narrate';
import type { Preset } from '../model/presets';
import type { Phase, StudioUnit } from '../model/stages';

type Names<T extends readonly string[]> = Readonly<Record<T[number], string>>;
export type NetSentences = { [K in NetFact['kind']]: (fact: Extract<NetFact, { kind: K }>) => Phrase };

const percent = (share: number): string => `${Math.round(share * 100)}%`;
const layer = (l: number): string => `第 ${l} 层`;

const activations: Names<typeof ACTIVATIONS> = {
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

const losses: Names<typeof LOSSES> = {
  mse: '均方误差',
  l1: '绝对误差 L1',
  huber: 'Huber',
  bce: '二元交叉熵（logits）',
  cross_entropy: '交叉熵',
};

const norms: Names<typeof NORMS> = { none: '无', batch: '批量规范化', layer: '层规范化' };

const say: NetSentences = {
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
  momentum: () => '这个优化器的动量在训练开始时就定了；只有 SGD 的动量可以改。',
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

function hint(of: Hint): string {
  switch (of.kind) {
    case 'vanishing':
      return `梯度消失：δ 从第 ${of.last} 层到第 1 层缩小了 ${shortNumber(of.times, 2)} 倍，前面的层几乎学不动。${of.sigmoid ? 'sigmoid 的导数最多 0.25，每过一层至少缩到四分之一；' : ''}可换 ReLU、改用 Kaiming 或 Xavier 初始化，或加跳连。`;
    case 'exploding':
      return `梯度爆炸：${layer(of.layer)}的 |∂L/∂z| 已到 ${shortNumber(of.size, 2)}。可调小学习率、裁剪梯度，或换初始化。`;
    case 'dead':
      return `${layer(of.layer)}有 ${percent(of.share)} 的单元对整批输出 0 且梯度为 0：它们已“死”，收不到 δ，自己活不过来。可调小学习率、改偏置，或换 Leaky ReLU。`;
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

const kinds: Names<typeof DATA_KINDS> = {
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
const inits: Names<typeof INITS> = {
  default: 'PyTorch 默认',
  xavier_uniform: 'Xavier 均匀',
  xavier_normal: 'Xavier 正态',
  kaiming_uniform: 'Kaiming 均匀',
  kaiming_normal: 'Kaiming 正态',
  zeros: '全 0',
  constant: '常数',
};
const optimizers: Names<typeof OPTIMIZERS> = {
  sgd: 'SGD',
  rmsprop: 'RMSprop',
  adam: 'Adam',
  adamw: 'AdamW',
  adagrad: 'Adagrad',
};
const schedules: Names<typeof SCHEDULES> = {
  none: '不变',
  step: '阶梯下降',
  cosine: '余弦退火',
  exponential: '指数下降',
  warmup: '线性预热',
};
const studioUnits: Readonly<Record<StudioUnit, string>> = {
  operation: '一个运算',
  layer: '一层',
  update: '到更新',
  batch: '一批',
  epoch: '一轮',
};
const phases: Readonly<Record<Phase, string>> = { forward: '前向', backward: '反向', update: '更新' };
const presets: Readonly<Record<Preset, { title: string; see: string }>> = {
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

export const studioZh = {
  ...barZh,
  pageTitle: 'Gradwalk 网络工作室',
  pageDescription: '亲手搭一个神经网络，看它学习，看清每一个导数从哪里来。',
  copied: '链接已复制',
  linkTooLong: '网络和数据太大，放不进链接',
  linkUnreadable: '链接里的网络读不出来',
  studio: '网络工作室',
  presets: '范例',
  preset: presets,
  runs: '对比',
  keepRun: '保留现在的训练',
  runsNote: '保留之后改一处设置，再选“同步对比”：两个网络一步一步同时训练。',
  runNumber: (n: number) => `训练 ${n}`,
  runName: '名字',
  runAt: (step: number, loss: number) => `${step} 次更新，训练损失 ${shortNumber(loss)}`,
  compare: '同步对比',
  compareWith: (name: string) => `与“${name}”同步对比`,
  open: '打开',
  openRun: (name: string) => `打开“${name}”`,
  drop: '丢弃',
  dropRun: (name: string) => `丢弃“${name}”`,
  otherCourse: '数据、种子或批次不同：差别不全来自网络。',
  view: '看',
  views: { own: '自己', other: '对比的', difference: '相差' },
  files: '文件',
  formats: {
    pytorch: 'PyTorch 程序（带断言）',
    json: '权重 JSON',
    safetensors: '权重 safetensors',
    csv: '数据 CSV',
  },
  savePicture: '网络图 PNG',
  openWeights: '打开权重（JSON 或 safetensors）',
  undo: '撤销',
  redo: '重做',

  data: '数据',
  dataKind: '数据的样子',
  kinds,
  ownData: '自己的数据',
  ownNote: '每行几个输入，最后一列是目标（类别或数）；逗号、分号或制表符分隔，可有表头。',
  ownText: '数据文本',
  openCsv: '打开 CSV 文件',
  target: '目标是',
  targets: { auto: '看内容而定', classification: '类别', regression: '数' },
  useRows: '用这些数据',
  takeOver: '把现在的数据变成自己的，再增减',
  rowsRead: (rows: number, columns: number) => `读到 ${rows} 行，${columns} 个输入。`,
  badLine: (line: number, why: 'fields' | 'number', have: number, want: number) =>
    why === 'fields' ? `第 ${line} 行有 ${have} 列，应有 ${want} 列` : `第 ${line} 行第 ${have} 列不是数`,
  badMore: (n: number) => `还有 ${n} 行读不出来`,
  badNote: '这些行没有用上，文本原样留着：',
  csvProblems: {
    empty: '没有可用的行。',
    'one-column': '只有一列：至少要一个输入和一个目标。',
    classes: '最后一列多于 10 类。',
    rows: '多于 200000 行。',
  },
  classIs: (of: number, label: string) => `类 ${of} = ${label}`,
  pen: '画点',
  penClass: '画哪一类',
  penValue: '目标值',
  newClass: '新的一类',
  eraser: '橡皮',
  penNote: '在图上点一下添加；橡皮删去最近的点。键盘：方向键移动十字，回车下笔。',
  noise: '噪声',
  rows: '行数',
  split: '用来训练',
  classes: '类别数',
  dataSeed: '数据种子',
  netSeed: '网络种子',
  features: '输入的列',

  training: '训练',
  loss: '损失函数',
  losses,
  optimizer: '优化器',
  optimizers,
  lr: '学习率',
  slower: '学习率小一档',
  faster: '学习率大一档',
  batchSize: '批量大小',
  moreTraining: '动量、调度、正则、裁剪',
  momentum: '动量',
  weightDecay: '权重衰减',
  schedule: '学习率调度',
  schedules,
  every: '每到',
  everys: { step: '一次更新', epoch: '一轮' },
  period: '周期',
  floor: '最小学习率',
  startFactor: '起始倍数',
  clip: '梯度裁剪（0：不裁）',
  shuffle: '每轮打乱次序',

  inputs: '输入',
  layerName: (at: number, layers: number) => (at === layers - 1 ? '输出层' : `隐藏层 ${at + 1}`),
  layer: '层',
  inputName: (name: string) => `输入 ${name}`,
  unitName: (of: string, unit: number) => `${of}，单元 ${unit}`,
  unitsLabel: '网络的单元：方向键移动，回车选中',
  unitsOf: (name: string) => `${name}的单元数`,
  moreUnits: (name: string) => `${name}加一个单元`,
  fewerUnits: (name: string) => `${name}减一个单元`,
  outputUnits: '输出单元数由损失和数据决定',
  pullUnits: '上下拖动，增减单元',
  settingsOf: (name: string) => `${name}的设置`,
  addLayerAt: (at: number) => `在这里加一层（第 ${at + 1} 层）`,
  removeLayer: '删去这一层',
  earlier: '前移',
  later: '后移',
  activation: '激活函数',
  activations,
  bias: '偏置',
  noBias: '无偏置',
  init: '初始化',
  inits,
  constant: '常数',
  norm: '规范化',
  norms,
  normShort: { none: '', batch: '批规', layer: '层规' },
  dropout: '暂退法 p',
  skip: '跳连',
  noSkip: '无',
  skipFrom: (l: number) => `来自第 ${l} 层`,

  mode: '方向',
  modes: { forward: '前向', backward: '反向' },
  showing: { forward: '激活值向右，连线是权重', backward: 'δ 向左，连线是 ∂L/∂W' },
  signs: '实线为正，虚线为负；越粗越大',

  output: '输出',
  surfaceLabel: (score: number, number: boolean) =>
    number
      ? `网络在平面各处的输出；训练集 R² ${shortNumber(score)}`
      : `网络在平面各处的判断；训练集准确率 ${percent(score)}`,
  showTest: '测试点',
  bands: '分成色块',
  classNamed: (of: number) => `类 ${of}`,
  lossShort: '损失',
  accuracy: '准确率',
  train: '训练',
  test: '测试',
  curveOf: '曲线',
  curvesLabel: '训练和测试曲线；数字见上表',
  logScale: '对数轴',
  step: '更新',

  details: '细看',
  parts: { equations: '公式', flow: '梯度流', tables: '数值表', histograms: '直方图', confusion: '混淆矩阵' },
  nothingYet: '网络建好之后，这里有数。',
  notYet: '反向还没有走到这一层。',
  sample: '样本',
  sampleOf: (row: number, rows: number) => `${row} / ${rows}`,
  deltaOfLoss: (loss: string, rows: number) =>
    loss === 'cross_entropy'
      ? `交叉熵：δ = (softmax(z) − y) / ${rows}，因为损失对 ${rows} 行取平均。`
      : loss === 'bce'
        ? `二元交叉熵：δ = (σ(z) − y) / ${rows}，因为损失对 ${rows} 行取平均。`
        : `损失对 ${rows} 行取平均，所以每行的 δ 都带着 1/${rows}。`,
  sumOverRows: (rows: number) => `写出的是这一行的加数；.grad 是全部 ${rows} 行之和。`,
  unitsOfRow: (row: number) => `各单元（样本 ${row}）`,
  unitColumn: '单元',
  partOf: (name: string) => `${name} 的哪一项`,
  before: '更新前',
  after: '更新后',
  updateColumn: '更新量',
  isSaid: '真实＼判断',
  histogramOf: { activations: '激活值', weights: '权重', gradients: '梯度' },
  measures: { delta: '|∂L/∂z|', weightGrad: '|∂L/∂W|', saturated: '饱和', dead: '死单元', ratio: 'log₁₀ 更新比' },
  measureHelp: {
    delta: '这一层 δ 的范数（整批）',
    weightGrad: '这一层 .grad 的范数',
    saturated: '导数不到最大值 5% 的激活值所占比例',
    dead: '对整批导数都为 0 的单元所占比例',
    ratio: '更新量的标准差与权重标准差之比，取 log₁₀；-3 左右合适',
  },
  boundHelp: '若权重都是 1，d 层 sigmoid 之后最多剩下 0.25ᵈ |δ|',
  measuredAt: (step: number) => `第 ${step + 1} 次更新时量得`,
  stripOf: '条带',
  stripNote: '一列一次更新；点一列，回到那一步。',
  stripScale: {
    delta: '蓝 10⁻⁹，白 10⁻⁴，橙 10',
    weightGrad: '蓝 10⁻⁹，白 10⁻⁴，橙 10',
    saturated: '白 0%，橙 100%',
    dead: '白 0%，橙 100%',
    ratio: '蓝 -6，白 -3（合适），橙 0',
  },
  stripLabel: (name: string) => `各层 ${name}，一列一次更新`,
  hint,

  inspector: '所选',
  pickSomething: '点一个单元或一条连线，看它的值、δ、.grad 和更新。',
  close: '关闭',
  incoming: '进来的连线',
  from: '来自',
  weightFrom: (name: string) => `选中来自 ${name} 的权重`,
  theUnit: '所在单元',
  setValue: '改成',
  slider: '拖动',
  frozen: '冻结',
  sumOf: (rows: number) => `${rows} 行各出一个加数`,

  transport: '训练进程',
  rewind: '回到初始权重',
  back: '后退一步',
  forward: '前进一步',
  play: '播放',
  pause: '暂停',
  unit: '步子',
  studioUnits,
  speed: '速度',
  perSecond: (n: number) => (Number.isFinite(n) ? `每秒 ${n} 步` : '全速'),
  phases,
  stagePosition: '一次更新之内',
  stageOf: (stage: number, stages: number) => `第 ${stage} 步，共 ${stages} 步`,
  timePosition: '训练时间',
  stepOf: (step: number, latest: number) => `${step} 次更新，走到过 ${latest}`,
  epochOf: (epoch: number) => `${epoch} 轮`,
  stepCount: (step: number) => `${step} 次更新`,
  say,
  refused: (refusal: Refusal) => refusals[refusal.code](refusal),
  stopped: ({ step, phase, layer: at, op, kind }: NonFinite) =>
    `第 ${step + 1} 次更新停下了：${stops[phase]}中${at === null ? '' : `${layer(at + 1)}的`}“${operations[op] ?? op}”最先得出 ${kind}。`,
  stepBack: '退到这次更新之前',
  failed: '引擎停了。',
  tryAgain: '再试一次',
};
