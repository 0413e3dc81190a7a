/** 简体中文：默认语言，也是所有界面文字的类型来源。grad_fn、.grad、requires_grad 等名字不译。 */

import type { FigureAbout, FigureSeries, SeriesKind } from '../model/figures';
import type { Fact } from '../model/narration';
import type { SessionFailure } from '../state/session-shape';
import { barZh } from './bar';
import { mono, type Phrase, phrase } from './phrase';
import type { Lang } from './resolve';
import { runZh } from './run-zh-cn';
import { whyZh } from './why-zh-cn';

/** A sentence for each kind of fact. */
export type Sentences = { [K in Fact['kind']]: (fact: Extract<Fact, { kind: K }>) => Phrase };

function sends(fact: Extract<Fact, { kind: 'passed' }>): Phrase {
  const [first, ...rest] = fact.sends;
  if (!first) return phrase`没有要送的边`;
  if (rest.length === 0) return phrase`向 ${mono(first.to)} 送 ${mono(first.value)}`;
  if (rest.every(({ to, value }) => to === first.to && value === first.value)) {
    return phrase`向 ${mono(first.to)} 的 ${fact.sends.length} 条边各送 ${mono(first.value)}`;
  }
  return fact.sends.flatMap(({ to, value }, i) => phrase`${i === 0 ? '' : '，'}向 ${mono(to)} 送 ${mono(value)}`);
}

const say: Sentences = {
  start: ({ steps }) =>
    steps === 0 ? phrase`程序还没有张量运算。` : phrase`从头开始：共 ${steps} 步，按“前进”一次走一步。`,
  made: ({ line, what, value }) => phrase`第 ${line} 行：${mono(what)} 造出一个张量，值是 ${mono(value)}。`,
  computed: ({ line, what, value, gradFn }) =>
    gradFn === null
      ? phrase`第 ${line} 行：${mono(what)} = ${mono(value)}，没有记入计算图。`
      : phrase`第 ${line} 行：${mono(what)} = ${mono(value)}，记下 ${mono(gradFn)}。`,
  begin: ({ root, gradient, node }) =>
    node === null
      ? phrase`反向从 ${mono(root)} 开始：梯度 ${mono(gradient)}。`
      : phrase`反向从 ${mono(root)} 开始：把梯度 ${mono(gradient)} 交给 ${mono(node)}。`,
  passed: (fact) => {
    const got = fact.received === null ? phrase`` : phrase`收到 ${mono(fact.received)}，`;
    return phrase`${mono(fact.node)} ${got}${sends(fact)}。`;
  },
  hooked: ({ hook, on, before, after }) =>
    after === null
      ? phrase`${mono(on)} 上的钩子 ${mono(hook)} 看到梯度 ${mono(before)}。`
      : phrase`${mono(on)} 上的钩子 ${mono(hook)} 把梯度 ${mono(before)} 换成 ${mono(after)}。`,
  end: () => phrase`反向传播走完了。`,
  accumulated: ({ leaf, before, added, after }) =>
    before === null
      ? phrase`${mono(`${leaf}.grad`)} 原来是 ${mono('None')}，写入 ${mono(after)}。`
      : phrase`${mono(`${leaf}.grad`)} 累加：${mono(before)} 加 ${mono(added)} 得 ${mono(after)}。`,
  changed: ({ line, what, name, before, value, version }) => {
    const on = name === null ? mono(what) : phrase`${mono(what)} 把 ${mono(name)}`;
    return before === null
      ? phrase`第 ${line} 行：${on} 原地改写，现在是 ${mono(value)}，版本 ${version}。`
      : phrase`第 ${line} 行：${on} 原地从 ${mono(before)} 改写成 ${mono(value)}，版本 ${version}。`;
  },
  gradSet: ({ leaf, value }) => phrase`${mono(`${leaf}.grad`)} 设为 ${mono(value ?? 'None')}。`,
  flagged: ({ name, after }) => phrase`${mono(`${name}.requires_grad`)} 设为 ${mono(after ? 'True' : 'False')}。`,
  bound: ({ name, value }) =>
    value === null ? phrase`名字 ${mono(name)} 不再指向张量。` : phrase`名字 ${mono(name)} 指向 ${mono(value)}。`,
  scope: ({ name, enter }) => (enter ? phrase`进入 ${mono(name)}。` : phrase`离开 ${mono(name)}。`),
  printed: ({ line, text }) => phrase`第 ${line} 行打印：${mono(text)}`,
  drawn: ({ line, name }) => phrase`第 ${line} 行画出 ${mono(name)}。`,
  failed: ({ line, type, message }) =>
    phrase`第 ${line} 行出错：${mono(message === '' ? type : `${type}: ${message}`)}`,
};

/** What it is, and the word that counts it; none: it is not counted. */
const SERIES: { [K in SeriesKind]: readonly [what: string, counted: string] } = {
  line: ['折线', '个点'],
  points: ['散点', '个'],
  lines: ['线段', '条'],
  area: ['面积', ''],
  image: ['图像', '格'],
  contours: ['等高线', ''],
  arrows: ['箭头', '支'],
  bars: ['柱', '根'],
  shape: ['形状', ''],
};

function aboutSeries({ kind, label, count }: FigureSeries): string {
  const [what, counted] = SERIES[kind];
  const named = label === '' ? what : `${what}“${label}”`;
  if (counted === '') return named;
  return `${named}${label === '' ? ' ' : ''}${count} ${counted}`;
}

function aboutFigure({ title, axes }: FigureAbout): string {
  const parts = axes.map(({ title: name, x, y, series }) =>
    [name, x && `横轴 ${x}`, y && `纵轴 ${y}`, ...series.map(aboutSeries)].filter((part) => part !== '').join('，'),
  );
  return [title, ...parts].filter((part) => part !== '').join('。') || '空白';
}

const failure: { [K in SessionFailure]: string } = {
  source: '程序没有取到，请检查它的地址。',
  engine: '引擎出了故障，请再试一次。',
  memory: '内存不够了：程序用的张量太大或太多。',
  stale: '这次运行已经不在了，请重新运行。',
  nosimd: '这个浏览器太旧，缺少 WebAssembly SIMD；请换新版的 Chrome、Edge、Firefox 或 Safari 16.4 以上。',
  nowasm: '这个页面不允许 WebAssembly，引擎无法启动。',
  network: '引擎有文件没有下载下来，请检查网络后重试。',
  blocked: '这个页面不允许启动引擎。',
  protocol: '引擎的回答读不懂，请刷新页面。',
  unresponsive: '程序停不下来，已经强行结束。',
  cancelled: '运行被取消了。',
};

export const zhCN = {
  lang: 'zh-CN' as Lang,
  say,
  failure,

  // The panes
  program: '程序',
  output: '输出',
  outputAfter: (line: number) => `第 ${line} 行之后才有输出`,
  outputNone: '没有输出',
  figure: '图',
  figureAbout: (name: string, about: FigureAbout) => `图 ${name}：${aboutFigure(about)}。`,
  enlarge: (name: string) => `放大 ${name}`,
  saveFigure: (name: string) => `保存 ${name}`,
  graph: 'grad_fn 图',
  graphEmpty: {
    soon: ['还没有记录运算', '前进一步，图就跟着程序长出来。'],
    never: ['这个程序没有记录计算图', '给一个张量 requires_grad=True，再用它做运算。'],
    blank: ['还没有程序', '写一个，或者从课程开始。'],
    failed: ['还没有记录运算，程序就停下了', '错误写在出错的那一行下面。'],
  } as Record<'soon' | 'never' | 'blank' | 'failed', readonly [string, string]>,
  phase: { forward: '前向', backward: '反向', update: '更新', printed: '输出', failed: '出错' },
  tensors: '张量',
  tensorsEmpty: '还没有张量',
  inspector: '此刻',
  nodeTree: '计算图，从结果到叶子',

  // A tensor
  value: '值',
  leaf: '叶子',
  result: '运算结果',
  version: (n: number) => `版本 ${n}`,
  versions: (saved: number, now: number) => `! 存下时版本 ${saved}，现在 ${now}`,
  shape: '形状',

  // A node
  expression: '算式',
  formula: '公式',
  inputs: '输入',
  nextFunctions: 'next_functions',
  received: '收到',
  saved: '保存的值',
  savedKept: '还在',
  savedFreed: '已释放',
  waiting: '还没有收到梯度',
  arrived: (k: number, n: number) => `已到 ${k} / ${n}`,
  before: '原来',
  added: '加上',
  after: '得到',
  followMoment: '跟随此刻',
  steps: (n: number) => `${n} 步`,
  nothingToWalk: '创建一个张量，对它的每个运算都会成为一步。',
  notThere: '此刻它还不存在，或者已经释放。',
  close: '关闭',
  times: (n: number) => ` ×${n}`,
  sharedAbove: '同上，已列出',
  gradient: '梯度',

  // The ledger of a .grad
  ledgerOf: (what: string) => `${what} 从哪里来`,
  ledgerEntry: '元素',
  ledgerVia: '经由',
  ledgerAddend: '加数',
  ledgerSum: '累计',
  ledgerCall: (call: number, line: number | null) =>
    line === null ? `第 ${call} 次 backward` : `第 ${call} 次 backward · 第 ${line} 行`,
  ledgerHooked: (label: string) => `${label} +=（被钩子改过）`,
  ledgerEarlier: (n: number) => `更早的 ${n} 笔`,
  ledgerLarge: '这个张量太大，没有逐个元素记下。',
  goThere: '走到这一刻',
  why: whyZh,
  run: runZh,

  // Trials
  cutHere: '在这里剪断',
  cuts: {
    detach: 'detach()：剪断这条边',
    no_grad: 'no_grad：这一行不记录',
    data: '.data：剪断，版本也不记',
    retain_grad: 'retain_grad()：留下它的 .grad',
    requires_grad_off: 'requires_grad 关',
    requires_grad_on: 'requires_grad 开',
  },
  cutAfter: '之后',
  cutEffect: '影响',
  cutChange: { same: '不变', changed: '变了', zero: '变成 0', none: '变成 None', new: '有了' },
  cutNoLine: (name: string) => `程序里没有哪一行给 ${name} 赋值，没法在这里剪。`,
  writeIt: '写进程序',
  lens: '有限差分',
  lensNoBackward: '程序里没有在最外层调用的 backward()，没有可比的。',
  lensNoLine: (name: string) => `没法单独改动 ${name}：它要在最外层的一行里造出来，backward 的也要是一个标量。`,
  lensRow: {
    above: (root: string, leaf: string) => `${root}(${leaf} + h)`,
    below: (root: string, leaf: string) => `${root}(${leaf} − h)`,
    slope: (_root: string, _leaf: string) => '差商',
  },
  lensError: '误差',
  lensCurve: '误差随 h 的变化，两轴都取对数',
  dial: 'vᵀJ：转动 v',
  dialBy: '对谁求导',
  dialOnes: '全 1：同 sum()',
  dialRow: (i: number) => `只取第 ${i} 行`,
  dialNoLeaf: '此刻没有要求梯度的叶子。',
  dialLarge: (n: number) => `雅可比矩阵超过 ${n} 行或列，太大，不画了。`,
  dialFailed: '这里求不出雅可比矩阵。',
  dialNote: '整个 J 只是给你看的：backward(v) 只算 vᵀJ，加进 .grad。',

  // The formula
  wayFormula: '公式',
  wayCode: '代码',
  formulaLabel: '公式',
  formulaEmpty: '写一个公式，没有赋值的名字会成为叶子。也可以从这里开始：',
  formulaUnknown: (name: string) => `这里没有函数 ${name}；如果是相乘，请写出 *。`,
  formulaUnfit: (text: string) => `公式里不能有 ${text}；请改用代码。`,
  formulaProduct: (text: string) => `${text} 里相乘的 * 要写出来。`,
  formulaBroken: (text: string) => (text === '' ? '公式还没有写完。' : `读不懂 ${text}`),
  asPyTorch: '写成 PyTorch',

  // The numbers of the program
  leaves: '可以拖动的数',
  lineNo: (line: number) => `第 ${line} 行`,
  exactly: (name: string) => `${name} 的值`,
  scalar: '标量',
  vector: (n: number) => `向量 ${n}`,
  shapeOf: (name: string) => `${name} 的形状`,

  // The transport
  transport: '走步',
  hint: '← → 走步，空格播放；点节点或张量，看它从哪里来',
  toStart: '回到开头',
  back: '后退一步',
  play: '播放',
  pause: '暂停',
  forward: '前进一步',
  toEnd: '走到结尾',
  reset: '恢复原样',
  position: '位置',
  stepOf: (k: number, n: number) => `第 ${k} 步，共 ${n} 步`,

  unit: '一步多大',
  units: { operation: '一个算子', line: '一行', iteration: '一轮循环' },
  speed: '播放速度',
  breakpoints: '断点',
  removeBreakpoint: (line: number) => `去掉第 ${line} 行的断点`,
  toBreakpoint: '下一个断点',

  // The run
  running: '正在运行',
  stop: '停止',
  stopped: '已停止',
  stale: '程序已改，图还是上一次的',
  usualFix: '通常这样改：',
  editorLabel: 'Python 程序',
  walkerLabel: '自动微分演算',

  // The graph's tools
  fit: '看全图',
  reading: '图的方向',
  readings: { follow: '跟随此刻', forward: '前向：值', backward: '反向：梯度' },
  graphOptions: '图里画什么',
  openTo: '展开到',
  openOwn: '自己选的',
  openAuto: '自动',
  foldAll: '全部折叠',
  unfoldAll: '全部展开',
  openLevel: (n: number) => `第 ${n} 层`,
  showAccumulate: '单独画出 AccumulateGrad',
  showSaved: '画出保存的张量',
  showPast: '画出已经释放的图',
  groupHolds: (ops: number, leaves: number) => `${ops} 个算子${leaves > 0 ? ` · ${leaves} 个叶子` : ''}`,
  groupDone: (k: number, n: number) => `反向 ${k} / ${n}`,
  loopOf: (name: string, n: number) => `${name} · ${n} 轮`,
  roundOf: (name: string, n: number) => `${name} · 第 ${n} 轮`,
  roundsOf: (name: string, from: number, to: number) => `${name} · 第 ${from}–${to} 轮`,
  linesOf: (from: number, to: number) => `第 ${from}–${to} 行`,
  partOf: (line: number, n: number) => `第 ${line} 行 · 第 ${n} 段`,
  exportGraph: '导出图',
  exportAs: { svg: '矢量图 SVG', png: '位图 PNG', dot: 'Graphviz DOT' },
  exportFailed: '这里存不了文件。可以从下面复制：',
  exportMaybe: '如果没有存下来，是这个页面所在的框架不允许下载。可以从下面复制：',
  exportText: '图的文本',

  // A heat map
  heat: (name: string) => `${name} 的热图`,
  heatCells: (rows: number, columns: number) => `一格是 ${rows} × ${columns} 个数的平均`,
  heatMarked: (n: number) => `${n} 个数不是有限的`,
  heatHint: '用方向键逐个看数',
  allNumbers: '全部数字',
  heatBlock: (mean: string, min: string, max: string) => `平均 ${mean}，从 ${min} 到 ${max}`,
  zoomIn: '放大',
  zoomOut: '缩小',

  // The page
  ...barZh,
  pageTitle: 'Gradwalk：一步一步走过自动微分',
  pageDescription: '在浏览器里运行 PyTorch 课程代码，一步一步看前向、反向和每一个梯度。',
  lessons: '课程',
  embed: '嵌入',
  copied: '已复制',
  copyByHand: '请手动复制',
  linkUnreadable: '这个链接里的程序读不出来。',
  linkTooLong: '程序太长，放不进链接。',
};
