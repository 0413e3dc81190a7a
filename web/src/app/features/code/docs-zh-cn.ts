/**
 * What the names that lessons use do, in Chinese; of all others the engine's own English line stands. A key is a name,
 * or "owner.name" where one name means several things. Pure.
 */
import type { Member, Registry } from '../../model/registry';

const TEXT = `
backward: 从这个张量出发反向传播：把它对每个叶子的梯度加到叶子的 .grad 上。
autograd.backward: 从给出的张量出发反向传播，把梯度加到叶子的 .grad 上。
autograd.grad: 返回 outputs 对 inputs 的梯度，不写入 .grad。
Tensor.grad: 累加到这个张量上的梯度；还没有时是 None。
grad_fn: 产生它的运算在计算图里的节点；叶子没有，是 None。
requires_grad: 后面的运算是否为它记录计算图。
requires_grad_: 设定是否需要梯度（就地），返回它自己。
is_leaf: 是不是叶子：不是由被记录的运算产生的。
retain_grad: 让非叶子张量也保留 .grad。
retains_grad: 是不是保留 .grad 的非叶子张量。
register_hook: 登记一个函数，梯度到达这个张量时调用；返回值会代替梯度。
detach: 同样的数，但在计算图之外；共享内存。
data: 同样的数，在计算图之外；改它不会被版本检查发现。
clone: 一份复制，仍在计算图之内。
no_grad: 其中的运算不记录计算图。
enable_grad: 其中的运算重新记录计算图。
set_grad_enabled: 打开或关闭计算图的记录。
inference_mode: 比 no_grad 更彻底：新张量也不能再进入计算图。
is_grad_enabled: 现在是否记录计算图。
Function: 自己写 forward 和 backward 的运算。
save_for_backward: 为 backward 保存张量。
item: 只有一个元素的张量里的那个 Python 数。
tolist: 变成嵌套的 Python 列表。
numpy: 与它共享内存的 NumPy 数组。
from_numpy: 与 NumPy 数组共享内存的张量。
tensor: 由数据新建一个张量（复制）。
as_tensor: 由数据得到张量，能共享内存时不复制。
zeros: 全是 0 的张量。
ones: 全是 1 的张量。
full: 全是同一个数的张量。
empty: 没有初始化的张量。
eye: 单位矩阵。
arange: 从 start 到 end（不含）、间隔为 step 的数列。
linspace: 从 start 到 end（含）均匀的 steps 个数。
rand: [0, 1) 上均匀分布的随机数。
randn: 标准正态分布的随机数。
randint: low 到 high（不含）的随机整数。
randperm: 0 到 n-1 的一个随机排列。
manual_seed: 设定随机数种子。
zeros_like: 形状与 dtype 相同、全是 0 的张量。
ones_like: 形状与 dtype 相同、全是 1 的张量。
full_like: 形状与 dtype 相同、全是同一个数的张量。
empty_like: 形状与 dtype 相同、没有初始化的张量。
rand_like: 形状相同的均匀随机数。
randn_like: 形状相同的标准正态随机数。
normal: 正态分布的随机数。
uniform: 均匀分布的随机数。
shape: 形状。
size: 形状，或某一维的大小。
dim: 有几维。
ndim: 有几维。
dtype: 元素的类型。
device: 所在的设备；这里总是 cpu。
numel: 一共有几个元素。
stride: 每一维前进一格在内存里跨过几个元素。
T: 转置。
t: 二维矩阵的转置。
transpose: 交换两个维度。
permute: 按给出的次序重排各维。
reshape: 换一个形状；能不复制就不复制。
view: 换一个形状，共享内存；内存布局不合时报错。
flatten: 把若干维压成一维。
ravel: 压成一维。
squeeze: 去掉大小为 1 的维。
unsqueeze: 在某处加一个大小为 1 的维。
expand: 把大小为 1 的维扩展开，不复制。
repeat: 沿各维重复（复制）。
contiguous: 在内存里按行连续的同一个张量。
chunk: 沿一维切成几块。
split: 沿一维按大小切开。
cat: 沿已有的一维拼接。
stack: 沿新的一维叠起来。
gather: 沿一维按下标取元素。
scatter: 沿一维按下标写元素。
index_select: 沿一维取若干下标。
masked_fill: 在掩码为真处填上一个数。
masked_select: 掩码为真处的元素，一维。
where: 条件为真处取一个，否则取另一个。
nonzero: 不为 0 的元素的下标。
take: 把张量当成一维，按下标取。
tril: 下三角部分，其余为 0。
triu: 上三角部分，其余为 0。
diag: 取对角线，或由对角线作矩阵。
to: 换 dtype。
type: dtype 的名字，或换 dtype。
float: 换成 float32。
double: 换成 float64。
half: 换成 float16。
long: 换成 int64。
int: 换成 int32。
bool: 换成布尔。
copy: 把另一个张量的数抄进来。
fill: 全部填成一个数。
zero: 全部置 0。
add: 加；alpha 乘在第二个上。
sub: 减；alpha 乘在第二个上。
mul: 逐元素乘。
div: 逐元素除。
pow: 逐元素乘方。
neg: 取负。
abs: 绝对值。
sign: 符号：-1、0 或 1。
square: 平方。
sqrt: 平方根。
rsqrt: 平方根的倒数。
reciprocal: 倒数。
exp: e 的 x 次方。
log: 自然对数。
log1p: ln(1 + x)，在 0 附近更准。
expm1: e^x - 1，在 0 附近更准。
sin: 正弦。
cos: 余弦。
tan: 正切。
tanh: 双曲正切。
sigmoid: 1 / (1 + e^-x)。
relu: 小于 0 的变成 0。
softmax: 沿一维归一成概率：e^x / Σ e^x。
log_softmax: softmax 的对数，数值上更稳。
logsumexp: ln Σ e^x，数值上更稳。
clamp: 限制在 min 与 max 之间。
clip: 限制在最小值与最大值之间。
round: 四舍六入五取偶。
floor: 向下取整。
ceil: 向上取整。
sum: 求和；可以只沿某些维。
mean: 平均；可以只沿某些维。
prod: 连乘。
var: 方差；默认除以 n - 1。
std: 标准差；默认除以 n - 1。
max: 最大值；给出 dim 时连同位置。
min: 最小值；给出 dim 时连同位置。
argmax: 最大值的位置。
argmin: 最小值的位置。
topk: 最大的 k 个及其位置。
sort: 排序，连同位置。
argsort: 排序后各元素原来的位置。
median: 中位数。
norm: 范数；默认是 2 范数。
cumsum: 累加。
cumprod: 累乘。
all: 是否全为真。
any: 是否有真。
isnan: 哪些是 nan。
isinf: 哪些是无穷。
isfinite: 哪些是有限的。
allclose: 是否在误差之内处处相等。
equal: 形状与元素是否全都相同。
eq: 逐元素相等。
matmul: 矩阵乘法，也就是 @；前面的维按批广播。
mm: 两个矩阵的乘积。
mv: 矩阵乘向量。
bmm: 一批矩阵的乘积。
dot: 两个向量的内积。
outer: 两个向量的外积。
einsum: 按下标记号求和的乘积。
inverse: 逆矩阵。
det: 行列式。
trace: 对角线之和。
Module: 神经网络模块的基类：参数、子模块、forward。
Parameter: 作为模块属性时自动成为参数的张量，默认 requires_grad=True。
Sequential: 依次通过各个模块。
ModuleList: 模块的列表，其参数也算进来。
ModuleDict: 模块的字典，其参数也算进来。
Linear: 全连接层：x @ W.T + b。
Identity: 原样返回输入。
Flatten: 把若干维压成一维。
Conv1d: 一维卷积。
Conv2d: 二维卷积。
MaxPool1d: 一维最大池化。
MaxPool2d: 二维最大池化。
AvgPool2d: 二维平均池化。
BatchNorm1d: 批量归一化（一维）。
BatchNorm2d: 批量归一化（图像）。
LayerNorm: 层归一化。
Dropout: 训练时以概率 p 置 0，其余除以 1 - p；eval() 时什么也不做。
Embedding: 查表：由整数下标得到向量。
RNN: 循环神经网络。
LSTM: 长短期记忆网络。
GRU: 门控循环单元。
MultiheadAttention: 多头注意力。
TransformerEncoderLayer: Transformer 编码器的一层。
ReLU: 小于 0 的变成 0。
LeakyReLU: 小于 0 的乘以一个小斜率。
ELU: 小于 0 处换成 α(e^x - 1)。
GELU: x Φ(x)。
SiLU: x σ(x)。
Tanh: 双曲正切。
Sigmoid: 1 / (1 + e^-x)。
Softmax: 沿一维归一成概率。
LogSoftmax: softmax 的对数。
Softplus: ln(1 + e^x)。
MSELoss: 均方误差。
L1Loss: 平均绝对误差。
SmoothL1Loss: 误差小时用平方、大时用绝对值。
HuberLoss: Huber 损失：误差小时用平方、大时用绝对值。
CrossEntropyLoss: 交叉熵：输入是未归一的 logits，里面已含 log_softmax。
NLLLoss: 负对数似然：输入是对数概率。
BCELoss: 二元交叉熵：输入是概率。
BCEWithLogitsLoss: 二元交叉熵：输入是 logits，里面已含 sigmoid。
KLDivLoss: KL 散度：输入是对数概率。
mse_loss: 均方误差。
l1_loss: 平均绝对误差。
cross_entropy: 交叉熵：输入是未归一的 logits。
nll_loss: 负对数似然：输入是对数概率。
binary_cross_entropy: 二元交叉熵：输入是概率。
binary_cross_entropy_with_logits: 二元交叉熵：输入是 logits。
linear: x @ W.T + b。
dropout: 以概率 p 置 0，其余除以 1 - p。
one_hot: 由类别下标得到独热向量。
Optimizer: 优化器的基类。
SGD: 随机梯度下降：θ ← θ - lr · 梯度；可加动量。
Adam: 用梯度及其平方的滑动平均决定步长。
AdamW: Adam，权重衰减直接作用在参数上。
RMSprop: 用梯度平方的滑动平均缩放步长。
Adagrad: 用梯度平方的累计缩放步长。
Adadelta: 不用学习率，由更新量自己的大小决定步长。
LBFGS: 拟牛顿法；step 要给一个闭包。
lr_scheduler: 随训练改变学习率的各种办法。
clip_grad_norm_: 把所有梯度的总范数限制在 max_norm 之内（就地）。
clip_grad_value_: 把每个梯度限制在 ±clip_value 之内（就地）。
xavier_uniform_: Xavier 均匀分布的初始化（就地）。
xavier_normal_: Xavier 正态分布的初始化（就地）。
kaiming_uniform_: Kaiming 均匀分布的初始化（就地），适合 ReLU。
kaiming_normal_: Kaiming 正态分布的初始化（就地），适合 ReLU。
constant_: 全部填成一个常数（就地）。
jacobian: 函数在一点的雅可比矩阵。
hessian: 函数在一点的黑塞矩阵。
DataLoader: 一批一批地取数据。
TensorDataset: 由若干张量组成的数据集，按第一维取样本。
Dataset: 数据集的基类。
save: 存到（内存里的）文件。
load: 从（内存里的）文件读出。
set_printoptions: 设定张量如何打印。
nn: 神经网络：层、激活、损失。
functional: 层与损失的函数形式。
optim: 优化器。
autograd: 自动微分。
array: 由数据新建一个数组。
astype: 换 dtype。
ndarray.copy: 一份复制。
ndarray.sort: 就地排序。
`;

const WORDS = new Map(
  TEXT.trim()
    .split('\n')
    .map((line): [string, string] => {
      const at = line.indexOf(': ');
      return [line.slice(0, at), line.slice(at + 2)];
    }),
);

const INPLACE = '（就地写入）';

/** Null: nobody has put it into Chinese. */
export function docInChinese(owner: string, name: string): string | null {
  const kin = owner.split('.').at(-1) ?? '';
  const found = WORDS.get(`${kin}.${name}`) ?? WORDS.get(name);
  if (found !== undefined || !name.endsWith('_')) return found ?? null;
  const plain = WORDS.get(name.slice(0, -1));
  return plain === undefined ? null : plain.replace(/。$/, `${INPLACE}。`);
}

const OURS = /^(?:torch|numpy)(?:\.|$)/;

/** The same registry, with what there is in Chinese. */
export function inChinese(registry: Registry): Registry {
  const translated = (owner: string, members: readonly Member[]): Member[] =>
    members.map((each) => ({ ...each, doc: docInChinese(owner, each.name) ?? each.doc }));
  const modules = [...registry.modules].map(([owner, { doc, members }]) => {
    const own = docInChinese('', owner.split('.').at(-1) ?? '');
    return [
      owner,
      OURS.test(owner) ? { doc: own ?? doc, members: translated(owner, members) } : { doc, members },
    ] as const;
  });
  const types = [...registry.types].map(
    ([owner, members]) =>
      [owner, owner === 'Tensor' || owner === 'ndarray' ? translated(owner, members) : members] as const,
  );
  return { ...registry, modules: new Map(modules), types: new Map(types) };
}
