/** 「数从哪里来」各面板的词。 */
import type { Refusal } from '../../shared/explain';
import type { WhyNone } from '../model/why-none';
import { mono, type Phrase, phrase } from './phrase';

const refused: Readonly<Record<Refusal, string>> = {
  python: '它的反向是程序自己写的 Python（autograd.Function），这里不能再跑一遍。',
  write: '它是透过视图的原地写入，这里不能再跑一遍。',
  large: '有张量太大，元素没有逐个记下。',
  unknown: '运行记录里已没有它需要的东西。',
  work: '元素太多，算完要太久。',
};

function noGradient(why: WhyNone): Phrase {
  switch (why.kind) {
    case 'off':
      return phrase`它不要求梯度（${mono('requires_grad=False')}），backward 不替它算。`;
    case 'result':
      return phrase`它是运算的结果，不是叶子：梯度流过它，但不留下。想留下，就在 backward 之前调用 ${mono(`${why.name}.retain_grad()`)}。`;
    case 'later':
      return phrase`还没有走到：到第 ${why.position} 步才写入。`;
    case 'cleared':
      return phrase`第 ${why.line} 行把它清成了 ${mono('None')}。`;
    case 'never':
      return phrase`这次运行没有调用 ${mono('backward()')}。`;
    case 'unreached':
      return phrase`没有哪次 ${mono('backward()')} 把梯度送到它：多半是它没有参与算出损失，或者路上被 ${mono('detach()')}、${mono('no_grad')} 或 ${mono('.data')} 剪断了。`;
  }
  return why satisfies never;
}

export const whyZh = {
  noGradient,
  paths: '所有路径',
  pathsNote: '从损失到这个元素的每条路径：起点的值乘上一路的局部导数；所有路径之和就是这次 backward 加进去的数。',
  pathsCount: (n: string) => `共 ${n} 条路径`,
  pathsShown: (shown: number, rest: string) => `只列出最大的 ${shown} 条，其余合计 ${rest}`,
  pathsProduct: '乘积',
  pathsVia: '路径',
  pathsOf: (call: number) => `第 ${call} 次 backward`,
  pathsCall: '哪一次 backward',
  pathsSum: '路径之和',
  pathsHooked: '这次 backward 中有钩子改动过梯度，和数不必相同。',
  engineAdded: '引擎加的',
  difference: (d: string) => `差 ${d}：路径用 float64 相乘相加，引擎每一步都舍入到自己的精度。`,
  exactly: '两者完全相同。',
  refused: (node: string, why: Refusal) => `${node}：${refused[why]}`,
  failed: '这里算不出来。',
  seed: '起点',

  delta: 'δ 递推',
  deltaNone: '这次 backward 不是「线性层 → 激活 → … → 损失」的链，没有 δ 递推可写。',
  deltaThree: '三个数',
  deltaValue: 'δ 递推',
  deltaLayer: (l: number) => `第 ${l} 层`,
  deltaEngine: '与引擎送到 z 的梯度之差至多',
  deltaLast: '由损失送来',

  sandbox: '顺序沙盒',
  sandboxNote: '自己决定下一个跑哪个节点。收齐了全部梯度的才该跑；没收齐就跑，会把半截的和送下去。',
  sandboxReady: '可以跑',
  sandboxWaiting: '还没收齐',
  sandboxWaits: (names: string) => `等 ${names}`,
  sandboxArrived: (k: number, n: number) => `已到 ${k} / ${n}`,
  sandboxRun: (name: string) => `跑 ${name}`,
  sandboxEarly: (name: string) => `没收齐就跑 ${name}`,
  sandboxOver: '重来',
  sandboxBack: '退一步',
  sandboxAuto: '照 PyTorch 跑下一个',
  sandboxSent: (name: string, got: string, sends: string) => `${name} 收到 ${got}，送出 ${sends}。`,
  sandboxAdded: (name: string, got: string) => `${name} += ${got}`,
  sandboxTooEarly: (name: string, k: number, n: number) => `${name} 只收到 ${k} / ${n} 份就跑了：后到的再也送不下去。`,
  sandboxLost: (name: string, value: string) => `${value} 到 ${name} 时它已跑完，丢失了。`,
  sandboxRight: '全部收齐才跑：每个 .grad 都与 PyTorch 相同。换个合法的顺序，结果也一样（浮点相加的次序除外）。',
  sandboxWrong: '有节点没收齐就跑了：下面标出的 .grad 是错的。',
  sandboxYours: '你的',
  sandboxTheirs: '正确的',
  sandboxOrder: 'PyTorch 的顺序',
  sandboxWhy: '可以跑的节点里，AccumulateGrad 最先；其余的，建得最晚（序号最大）的先跑。',
  sandboxLarge: (n: number) => `这次 backward 有 ${n} 个节点，太多了，摆不开。`,
  sandboxDone: '已经跑过',
  sandboxNothing: '这个程序没有 backward 可排。',

  jacobian: '局部雅可比',
  jacobianOf: (out: string, by: string) => `∂ ${out} / ∂ ${by}`,
  jacobianSum: (by: string, n: number) => `${by} 作为输入用了 ${n} 次：上面是下面 ${n} 个矩阵之和。`,
  jacobianPart: (whole: string, i: number) => `${whole}，只看第 ${i + 1} 个输入`,
  jacobianRow: '行是输出的元素，列是输入的元素',
  jacobianLarge: '行或列超过 16，不画。',

  savedAs: '保存',
  savedInput: (i: number) => `第 ${i + 1} 个输入`,
  savedOutput: '自己的输出',
  savedVersion: (then: number, now: number) => (then === now ? `版本 ${then}` : `版本 ${then} → ${now}`),
  savedStale: '已被原地改过：backward 会报错',
  consumers: '被谁用到',
  earlier: (n: number) => `此前 ${n.toLocaleString('zh-CN')} 个，然后是`,
  strides: '步幅',
  names: '名字',
  rule: '反向规则',
  sends: (to: string) => `送给 ${to}`,
};
