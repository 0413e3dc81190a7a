/** What NumPy's functions do, where the engine has a signature and no line of its own. Pure. */
import type { Lang } from '../../locale/resolve';
import type { Member, Registry } from '../../model/registry';

const TEXT = `
all | Whether all elements are true. | 是否全部为真。
allclose | Whether two arrays are equal within a tolerance. | 两个数组在误差范围内是否相等。
any | Whether any element is true. | 是否有为真的。
append | A copy with values added at the end. | 在末尾加上一些值的复制。
arange | Numbers from start to stop (not with it), step apart. | 从 start 到 stop（不含）、间隔为 step 的数列。
argmax | Where the largest element is. | 最大元素的位置。
argmin | Where the least element is. | 最小元素的位置。
argsort | The indices that would sort. | 排序后各元素原来的下标。
around | Rounded to so many decimals, halves to even. | 四舍六入五成双到若干位小数。
array | A new array of data. | 由数据新建一个数组（复制）。
array_equal | Whether shape and elements are the same. | 形状和元素是否都相同。
asarray | An array of data, without a copy where it is one. | 由数据得到数组，已是数组时不复制。
average | The mean, weighted if told. | 平均值，可以带权重。
bincount | How often each integer from 0 on is there. | 从 0 起每个整数出现的次数。
broadcast_to | A view of another shape by broadcasting. | 广播成另一个形状的视图。
clip | Limited to an interval. | 限制在一个区间里。
column_stack | One-dimensional arrays side by side as columns. | 把一维数组并排成各列。
concatenate | Joined along an axis that is there. | 沿已有的一维拼接。
copy | A copy. | 复制。
corrcoef | Correlation coefficients of rows. | 各行之间的相关系数。
cov | Covariances of rows. | 各行之间的协方差。
cross | The vector product. | 向量积（叉乘）。
cumprod | Running products. | 累乘。
cumsum | Running sums. | 累加。
diag | The diagonal, or a matrix with it. | 取对角线，或由它造矩阵。
diff | Differences of neighbours. | 相邻元素之差。
dot | The product of vectors or matrices. | 向量或矩阵的乘积。
empty | An array that is not initialised. | 没有初始化的数组。
expand_dims | With one more axis of length 1. | 增加长度为 1 的一维。
eye | The identity, or a shifted one. | 单位矩阵，可以偏移对角线。
flip | Reversed along an axis. | 沿一维反转。
full | All of one value. | 全是同一个数的数组。
histogram | How many values are in each bin. | 各区间里有多少个值。
hstack | Joined side by side. | 左右拼接。
identity | The identity matrix. | 单位矩阵。
inner | Inner products along the last axis. | 沿最后一维的内积。
interp | Linear interpolation between points. | 在给定的点之间线性插值。
isclose | Which elements are equal within a tolerance. | 哪些元素在误差范围内相等。
linspace | So many numbers from start to stop, evenly. | 从 start 到 stop 均匀取若干个数。
logspace | Numbers whose logarithms are evenly spaced. | 对数均匀分布的若干个数。
matmul | The matrix product. | 矩阵乘积。
max | The largest element. | 最大值。
mean | The mean. | 平均值。
median | The median. | 中位数。
meshgrid | Coordinates of a grid of axes. | 由各坐标轴得到网格坐标。
min | The least element. | 最小值。
nonzero | Where elements are not 0. | 非零元素的位置。
ones | All ones. | 全是 1 的数组。
outer | All products of two vectors. | 两个向量的外积。
percentile | The value below which so many percent are. | 百分位数。
prod | The product. | 乘积。
quantile | The value below which such a part is. | 分位数。
ravel | One-dimensional, a view where it can be. | 拉成一维，能不复制就不复制。
repeat | Each element so often. | 每个元素重复若干次。
reshape | The same elements in another shape. | 同样的元素，换一个形状。
roll | Shifted along an axis, what falls off comes back. | 沿一维循环移动。
sort | A sorted copy. | 排好序的复制。
split | Into equal parts. | 分成相等的几份。
squeeze | Without axes of length 1. | 去掉长度为 1 的维。
stack | Joined along a new axis. | 沿新的一维堆叠。
std | The standard deviation, of N unless ddof says. | 标准差，默认除以 N（见 ddof）。
sum | The sum. | 求和。
take | Elements at indices. | 按下标取元素。
tile | The array repeated like tiles. | 像铺砖一样重复数组。
trace | The sum of the diagonal. | 对角线之和。
transpose | Axes in another order, the reverse unless told. | 调换各维，默认全部倒过来。
tril | The lower triangle. | 下三角。
triu | The upper triangle. | 上三角。
unique | The different elements, sorted. | 不重复的元素，排好序。
var | The variance, of N unless ddof says. | 方差，默认除以 N（见 ddof）。
vstack | Joined one above the other. | 上下拼接。
where | From one or the other, by a condition. | 按条件从两者中取。
zeros | All zeros. | 全是 0 的数组。
astype | A copy of another dtype. | 转换成另一种 dtype 的复制。
cholesky | The Cholesky factor. | 楚列斯基分解。
det | The determinant. | 行列式。
eigh | Eigenvalues and vectors of a symmetric matrix. | 对称矩阵的特征值与特征向量。
inv | The inverse. | 逆矩阵。
lstsq | The least-squares solution. | 最小二乘解。
norm | A norm of a vector or matrix. | 向量或矩阵的范数。
pinv | The pseudo-inverse. | 伪逆。
qr | The QR factors. | QR 分解。
solve | The solution of a linear system. | 解线性方程组。
svd | The singular value decomposition. | 奇异值分解。
choice | Drawn from a sequence. | 从序列里随机抽取。
normal | Drawn from a normal distribution. | 正态分布的随机数。
permutation | A shuffled copy, or range. | 打乱顺序的复制或数列。
rand | Uniform in [0, 1), of this shape. | [0, 1) 上均匀分布的随机数，给出形状。
randint | Integers from low to high (not with it). | 从 low 到 high（不含）的随机整数。
randn | Standard normal, of this shape. | 标准正态分布的随机数，给出形状。
seed | Makes what is drawn from here on the same each time. | 设定种子，使之后的随机数可以重现。
shuffle | Shuffled in place. | 就地打乱顺序。
uniform | Uniform between low and high. | low 与 high 之间均匀分布的随机数。
`;

const WORDS = new Map(
  TEXT.trim()
    .split('\n')
    .map((line): [string, { en: string; 'zh-CN': string }] => {
      const [name = '', en = '', zh = ''] = line.split(' | ');
      return [name, { en, 'zh-CN': zh }];
    }),
);

/** The same registry, with a line on NumPy's names: in English where the engine has none, in Chinese where there is one. */
export function withNumpy(registry: Registry, lang: Lang): Registry {
  const told = (members: readonly Member[]): Member[] =>
    members.map((each) => {
      const words = WORDS.get(each.name)?.[lang];
      return words !== undefined && (lang !== 'en' || each.doc === '') ? { ...each, doc: words } : each;
    });
  const ours = (owner: string) => owner === 'numpy' || owner.startsWith('numpy.');
  const modules = [...registry.modules].map(
    ([owner, { doc, members }]) => [owner, { doc, members: ours(owner) ? told(members) : members }] as const,
  );
  const types = [...registry.types].map(
    ([owner, members]) => [owner, owner === 'ndarray' ? told(members) : members] as const,
  );
  return { ...registry, modules: new Map(modules), types: new Map(types) };
}
