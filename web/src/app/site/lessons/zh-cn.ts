import type { LessonWords } from './list';

export const zhCN: LessonWords = {
  groups: {
    autograd: '自动求导',
    training: '训练',
  },
  lessons: {
    first: { title: '第一课：4.5 从哪里来', see: '四个元素各得 3 · 2(x+2) / 4；一步一步看它怎样算出来。' },
    leaves: { title: '叶子与 requires_grad_()', see: '谁是叶子，谁需要梯度，后来再打开又怎样。' },
    accumulate: { title: '.grad 会累加', see: '6 加 27 得 33；清零之后才是 27。' },
    branches: { title: '用了两次的张量', see: '两条路上的梯度在 x 处相加。' },
    vector: { title: '非标量的 backward(gradient)', see: '给出 v，得到的是 vᵀJ。' },
    inner: { title: '中间结果的梯度', see: 'retain_grad() 与钩子各让 y 的梯度看得见。' },
    detach: { title: 'detach 切断一条路', see: '切断后 4，不切断 12。' },
    no_grad: { title: 'no_grad 与手动更新', see: '在 no_grad 里算的不进图，更新参数就在这里做。' },
    function: { title: '自己的 autograd.Function', see: '保存什么，反向乘什么，都由你写。' },
    second: { title: '导数的导数', see: 'create_graph=True 让反向本身也进图：16、32、48。' },
    dynamic: { title: '随数据而变的图', see: '循环几次，图就有几个节点。' },
    descent: { title: '手写梯度下降', see: '前向、反向、更新、清零，直线慢慢靠近 2x+1。' },
    delta: { title: '反向传播的 δ 递推', see: '手算的 δ 与 autograd 的 .grad 完全一致。' },
    xor: { title: '学会异或', see: 'nn.Sequential 与 optim.SGD，损失一路下降。' },
    vanishing: { title: '梯度消失', see: '八层之后，sigmoid 的第一层几乎收不到梯度，ReLU 好得多。' },
    dead_relu: { title: '死掉的 ReLU', see: '一次过大的更新之后，梯度永远是 0。' },
    zero_start: { title: '同样的初值', see: '三个隐藏单元收到同样的梯度，永远一样。' },
  },
};
