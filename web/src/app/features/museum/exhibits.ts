/** The typical mistakes: a small program each (web/museum), and what it is about. A chunk of its own. */
import type { Lang } from '../../locale/resolve';

export interface Exhibit {
  /** Of its program. */
  id: string;
  title: Record<Lang, string>;
}

export interface Room {
  title: Record<Lang, string>;
  exhibits: readonly Exhibit[];
}

const exhibit = (id: string, zh: string, en: string): Exhibit => ({ id, title: { 'zh-CN': zh, en } });

export const ROOMS: readonly Room[] = [
  {
    title: { 'zh-CN': '反向', en: 'Backward' },
    exhibits: [
      exhibit('backward-twice', '同一张图反向两次', 'Backward twice through one graph'),
      exhibit('no-grad-fn', '没有叶子要求梯度', 'No leaf requires a gradient'),
      exhibit('vector-backward', '对向量直接反向', 'Backward from a vector'),
      exhibit('gradient-shape', '起始梯度形状不对', 'A gradient of the wrong shape'),
      exhibit('unused-leaf', '对没用到的张量求导', 'A derivative with respect to something unused'),
    ],
  },
  {
    title: { 'zh-CN': '原地改写', en: 'In place' },
    exhibits: [
      exhibit('update-in-place', '在图里更新叶子', 'A leaf updated inside the graph'),
      exhibit('write-into-leaf', '写进叶子的一个元素', 'Writing to an element of a leaf'),
      exhibit('saved-changed', '反向要用的值被改了', 'A value that backward needs was changed'),
      exhibit('step-before-backward', '先 step 再 backward', 'A step between forward and backward'),
    ],
  },
  {
    title: { 'zh-CN': '叶子与 .grad', en: 'Leaves and .grad' },
    exhibits: [
      exhibit('integer-leaf', '整数要求梯度', 'Integers that require a gradient'),
      exhibit('flag-of-result', '给结果改 requires_grad', 'Setting requires_grad on a result'),
      exhibit('assign-grad', '把数赋给 .grad', 'A number as .grad'),
      exhibit('lost-parameter', 'w = w - lr * w.grad', 'w = w - lr * w.grad'),
      exhibit('optimise-result', '优化器拿到运算结果', 'An optimizer given a result'),
      exhibit('numpy-of-tracked', '在图里的张量取 numpy()', 'numpy() of a tracked tensor'),
      exhibit('item-of-many', '多个元素取 item()', 'item() of many elements'),
    ],
  },
  {
    title: { 'zh-CN': '形状与 dtype', en: 'Shapes and dtypes' },
    exhibits: [
      exhibit('matmul-shapes', '矩阵乘法形状不合', 'A matrix product that does not fit'),
      exhibit('linear-features', 'Linear 的输入宽度不对', 'Linear with the wrong number of features'),
      exhibit('broadcast-shapes', '不能广播', 'Shapes that do not broadcast'),
      exhibit('view-of-transpose', '转置之后 view', 'view after a transpose'),
      exhibit('class-labels', '类别编号太大', 'A class that is not there'),
      exhibit('label-dtype', '类别标签是小数', 'Class labels as floats'),
      exhibit('integer-input', '整数送进 Linear', 'Integers into Linear'),
      exhibit('ambiguous-if', '用张量做 if 的条件', 'A tensor as a condition'),
    ],
  },
  {
    title: { 'zh-CN': '模块与 Python', en: 'Modules and Python' },
    exhibits: [
      exhibit('forgotten-super', '忘了 super().__init__()', 'super().__init__() forgotten'),
      exhibit('layers-in-list', '层放进普通列表', 'Layers in a plain list'),
      exhibit('misspelt-name', '名字写错', 'A misspelt name'),
      exhibit('missing-colon', '少了冒号', 'A missing colon'),
    ],
  },
  {
    title: { 'zh-CN': '不报错的错', en: 'Silently wrong' },
    exhibits: [
      exhibit('no-zero-grad', '循环里没有清零', 'A loop without zero_grad'),
      exhibit('loss-broadcast', '损失里悄悄广播', 'A loss that broadcasts silently'),
      exhibit('doubled-silently', '反向两次却不报错', 'Backward twice, and no error'),
      exhibit('grad-of-result', '结果的 .grad 是 None', 'The .grad of a result is None'),
      exhibit('data-is-unseen', '.data 的改写没人知道', 'A write to .data goes unseen'),
      exhibit('dead-relu', '死掉的 ReLU', 'A dead ReLU'),
    ],
  },
];

const programs = import.meta.glob<string>('../../../../museum/*.py', { query: '?raw', import: 'default', eager: true });

export const isExhibit = (id: string | null): id is string =>
  id !== null && ROOMS.some(({ exhibits }) => exhibits.some((each) => each.id === id));

/** Its comments say what goes wrong without a word; each is there in both languages, and the reader's stays. */
export function programOf(id: string, lang: Lang): string {
  const text = programs[`../../../../museum/${id}.py`];
  if (text === undefined) throw new Error(`the museum has no program ${id}`);
  const stays = (line: string) => !/^\s*#/.test(line) || /\p{Script=Han}/u.test(line) === (lang === 'zh-CN');
  return text.split('\n').filter(stays).join('\n');
}
