/** 每一类错误：为什么，通常怎么改。 */
import { halfOf } from './half-width';
import type { ErrorWords } from './words';

export const zhCN: ErrorWords = {
  backwardTwice: () => [
    '第一次 `backward()` 走完就释放了图上保存的中间值，第二次没有东西可读。',
    '多半该重新算一遍前向；确实要再走同一张图，第一次用 `backward(retain_graph=True)`。',
  ],
  notRealScalar: ([dtype]) => [`损失是 ${dtype}，复数没有默认的起始梯度。`, '取 `abs()` 或 `.real` 变成实数标量。'],
  notScalar: () => [
    '只有标量可以自己开始反向；向量的梯度是 vᵀJ，要有一个 v。',
    '先 `sum()` 或 `mean()`，或给出 `backward(gradient=torch.ones_like(y))`。',
  ],
  gradientType: ([type]) => [`起始梯度要是张量，这里是 ${type}。`, '写成 `torch.tensor(1.0)`。'],
  gradientShape: ([given, wanted]) => [
    `起始梯度的形状是 ${given}，输出是 ${wanted}：每个输出元素要有一个权重。`,
    '用 `torch.ones_like(y)` 或同形状的张量。',
  ],
  noGradFn: () => [
    '这个张量不在计算图里：算出它的输入都没有 `requires_grad=True`，或在 `no_grad` 里算，或被 `detach()`、`.item()` 断开。',
    '给要学的叶子 `requires_grad=True`，并在 `no_grad` 之外算损失。',
  ],
  leafInplace: () => [
    '叶子被原地改写，它原来的值就没有了，图也记不下这一笔。',
    '更新参数放进 `with torch.no_grad():`；要参与计算就写 `w2 = w - …`。',
  ],
  leafViewInplace: () => [
    '写进叶子的一个切片，也就是原地改写叶子。',
    '放进 `with torch.no_grad():`，或先 `clone()` 再写。',
  ],
  savedModified: ([shape, node, version, expected]) => [
    `${node ? `\`${node}\` 的输出` : '一个张量'} ${shape} 在前向时以版本 ${expected} 存下，反向要读时已是版本 ${version}：中间被原地改写过。`,
    '把 `y += 1`、`add_()`、`step()` 之类换成不原地的写法，或改写之前先反向。',
  ],
  onlyFloats: () => ['整数和布尔没有导数，只有浮点张量能求梯度。', '写 `1.0` 而不是 `1`，或给 `dtype=torch.float32`。'],
  flagOfResult: () => [
    '结果的 `requires_grad` 由输入决定，不能改；能改的只有叶子。',
    '要不带梯度的同一个值，用 `y.detach()`。',
  ],
  gradType: ([type]) => [
    `\`.grad\` 只能是张量或 \`None\`，这里是 ${type}。`,
    '写 `x.grad = torch.full_like(x, 4.5)`。',
  ],
  gradDtype: () => ['`.grad` 要和张量同一个 dtype。', '用 `torch.ones_like(x)`，或先 `.to(x.dtype)`。'],
  gradSize: ([given, wanted]) => [
    `梯度的形状是 ${given}，张量是 ${wanted}：每个元素一个梯度。`,
    '用 `torch.zeros_like(x)`。',
  ],
  needsDetach: () => ['NumPy 不记计算图，直接拿走会让图断而不知。', '写 `x.detach().numpy()`。'],
  itemSize: () => [
    '只有一个元素的张量才能变成 Python 数。',
    '先 `sum()`、`mean()` 或取一个元素；要列表用 `tolist()`。',
  ],
  unusedInGraph: () => [
    '这个张量没有参与算出结果，没有路可走。',
    '核对名字；确实可能没用到，就写 `allow_unused=True`，得 `None`。',
  ],
  retainOnConstant: () => ['不要求梯度的张量永远不会有 `.grad`。', '先让它的来源 `requires_grad=True`。'],
  hookOnConstant: () => ['没有梯度会到这里，钩子永远不会被叫到。', '挂在 `requires_grad=True` 的张量上。'],
  lossShapes: ([target, input]) => [
    `目标是 ${target}，预测是 ${input}：广播会让每个预测和每个目标都相减，得到的不是你要的损失。`,
    '让两边形状一样：`pred.squeeze(-1)` 或 `target.unsqueeze(-1)`。',
  ],
  anomaly: ([node, output]) => [
    `\`${node}\` 的第 ${output} 个梯度是 nan：常见的是 0/0、\`log(0)\`、\`sqrt\` 在 0 处。`,
    '看它前向那一行的输入；加一个小数，或用 `clamp` 离开 0。',
  ],
  functionCount: ([name, wanted, got]) => [
    `\`${name}\` 的 backward 要给 \`forward\` 的每个输入一个梯度：${wanted} 个，返回了 ${got} 个。`,
    '不需要梯度的输入返回 `None`。',
  ],
  detachedSaved: () => ['反向要用的结果被 `detach_()` 原地断开了。', '用不带下划线的 `detach()`。'],
  inference: () => ['推断模式里造的张量不能再进计算图。', '用 `clone()` 取一个普通张量，或改用 `no_grad`。'],
  matmulShapes: ([a, b, c, d]) => [
    `矩阵相乘时左边的列数要等于右边的行数：左 ${a}×${b}，右 ${c}×${d}，${b} ≠ ${c}。`,
    '转置其中一个（`.t()`），或核对 `nn.Linear` 的 `in_features`。',
  ],
  dotSizes: ([a, b]) => [`点积的两个向量要一样长：${a} 和 ${b}。`, '核对两边各有多少元素。'],
  matVec: ([rows, columns, length]) => [
    `${rows}×${columns} 的矩阵要乘长 ${columns} 的向量，这里长 ${length}。`,
    '转置矩阵，或核对向量。',
  ],
  batchMatmul: ([wanted, got]) => [
    `成批相乘：右边前两维应是 [${wanted}]，现在是 [${got}]。`,
    '转置右边的后两维：`b.transpose(1, 2)`。',
  ],
  matmulDims: () => [
    '这种乘法只接受固定的维数。',
    '`mv` 是矩阵乘向量，`mm` 两个矩阵，`dot` 两个向量；拿不准用 `@`；数乘用 `*`。',
  ],
  broadcastShapes: ([a, b, dim]) => [
    `广播从最后一维对齐，每一维要么相等，要么其中一个是 1：第 ${dim} 维是 ${a} 和 ${b}。`,
    '用 `unsqueeze`、`view` 或转置让这一维对上。',
  ],
  inplaceBroadcast: ([own, wide]) => [`原地运算不能让 ${own} 变成 ${wide}：存储装不下。`, '写成不原地的 `x = x + y`。'],
  expandShape: () => [
    '`expand` 只能拉长大小为 1 的维，也可以在前面添维。',
    '先 `unsqueeze` 出大小为 1 的维；要复制数据用 `repeat`。',
  ],
  catShapes: ([dim, wanted, got, which]) => [
    `\`cat\` 除了第 ${dim} 维，其余都要相同：第 ${which} 个张量是 ${got}，应是 ${wanted}。`,
    '换一个 `dim`，或先让形状一致。',
  ],
  catDims: ([a, b]) => [`\`cat\` 的张量要有同样多的维：${a} 和 ${b}。`, '用 `unsqueeze(0)` 添一维，或用 `stack`。'],
  stackShapes: ([a, b, which]) => [
    `\`stack\` 的张量要形状相同：${a}，而第 ${which} 个是 ${b}。`,
    '要接起来而不是叠起来，用 `cat`。',
  ],
  emptyList: () => ['列表是空的，没有张量可以拼。', '看看填列表的循环有没有走过。'],
  viewSize: ([shape, size]) => [
    `共有 ${size} 个元素，排不成 ${shape}。`,
    '各维之积要等于元素个数；有一维可以写 `-1`。',
  ],
  viewStride: () => ['转置之后元素在内存里不连续，`view` 不能只换个看法。', '用 `.reshape(…)`，或先 `.contiguous()`。'],
  oneInferred: () => ['`-1` 是“其余的归这一维”，只能有一个。', '把其他几维写明。'],
  dimRange: ([low, high, got]) => [
    `这个张量的维只有 ${low} 到 ${high}，写的是 ${got}。`,
    '打印 `x.shape`；最后一维是 `-1`。',
  ],
  dimCount: () => [
    '给出的维数和张量的不一样。',
    '打印 `x.shape`；`permute` 要列出每一维，`t()` 只到二维，更多维用 `transpose`。',
  ],
  indexRange: ([index, dim, size]) => [
    `第 ${dim} 维大小是 ${size}，下标只到 ${Number(size) - 1}，写的是 ${index}。`,
    '从 0 数起；最后一个是 `-1`。',
  ],
  maskShape: ([mask, shape]) => [
    `掩码是 ${mask}，张量是 ${shape}：掩码要和它所选的维一样大。`,
    '由同一个张量比较得到掩码，如 `x[x > 0]`。',
  ],
  tooManyIndices: ([dims]) => [`张量只有 ${dims} 维，下标多于 ${dims} 个。`, '打印 `x.shape`。'],
  zeroDim: () => ['标量张量没有维，不能取下标、遍历或求长度。', '用 `x.item()`；要一个元素的向量用 `x.reshape(1)`。'],
  indexDtype: () => ['下标要是整数或布尔。', '写 `.long()`。'],
  negativeStep: () => ['PyTorch 的切片不能倒着走。', '用 `x.flip(0)`。'],
  splitSizes: ([size]) => [`各段之和要正好是 ${size}。`, '给一个数，让最后一段短一些。'],
  classRange: ([target]) => [
    `类别编号${target ? ` ${target} ` : ''}不小于类别个数：n 类的编号是 0 到 n − 1。`,
    '核对标签是否从 1 数起，或最后一层有几个输出。',
  ],
  embeddingRange: () => ['编号不在词表之内。', '`nn.Embedding(n, …)` 的编号是 0 到 n − 1。'],
  batchSize: ([input, target]) => [`预测有 ${input} 行，标签有 ${target} 个：一行一个。`, '核对批是怎么切的。'],
  ambiguousBool: () => [
    '一个张量有许多真假，`if` 只要一个。',
    '用 `.all()` 或 `.any()`；比较两个张量用 `torch.equal`。',
  ],
  dtypeExpected: ([wanted, found]) => [
    wanted ? `两边的 dtype 不同：这里要 ${wanted}，得到 ${found}。` : '矩阵乘法两边要同一个 dtype。',
    '输入用 `.float()`，类别标签用 `.long()`。',
  ],
  castResult: ([result, own]) => [
    `结果是 ${result}，原地运算却要写回 ${own}，会丢掉小数。`,
    '先 `.float()`，或不原地。',
  ],
  notForDtype: ([a, b]) => [`这个运算不接受${a || b || '整数'}。`, '先 `.float()`。'],
  boolMinus: () => ['布尔不能相减或取负。', '取反用 `~`，异或用 `^`；要当作数用 `.float()`。'],
  normShape: ([wanted, got]) => [
    `归一化的最后几维应是 [${wanted}]，输入是 ${got}。`,
    '核对 `LayerNorm` 的大小和最后一维。',
  ],
  channels: ([size, wanted, got]) => [
    `输入 ${size} 有 ${got} 个通道，卷积要 ${wanted} 个。`,
    '形状是 (批, 通道, 高, 宽)；核对 `in_channels`。',
  ],
  copyResult: () => ['运算的结果连着图，不能深拷贝。', '写 `x.detach().clone()`。'],
  noParameters: () => [
    '没有参数交给优化器。',
    '检查 `model.parameters()`：子层要赋给 `self.…`，列表用 `nn.ModuleList`。',
  ],
  paramsIterable: ([type]) => [`优化器要一列张量，得到的是一个 ${type}。`, '写 `[w]` 或 `model.parameters()`。'],
  paramType: ([type]) => [`参数里有一个 ${type}。`, '参数要是 `requires_grad=True` 的张量。'],
  nonLeafParameter: () => [
    '优化器只更新叶子；运算的结果下一轮会重算。',
    '把叶子本身交给它；造参数时 `detach().requires_grad_()`。',
  ],
  hyperparameter: ([name, value]) => [name ? `${name} 不能是 ${value}。` : 'nesterov 要有动量。', '查参考里的参数。'],
  moduleInit: () => ['`nn.Module` 还没有准备好登记子层。', '`__init__` 的第一行写 `super().__init__()`。'],
  moduleForward: () => ['叫模块就是叫它的 `forward`，这里没有。', '定义 `def forward(self, x):`，检查拼写和缩进。'],
  parameterAssign: ([name]) => [
    `\`${name}\` 登记为参数，不能换成普通张量。`,
    '写 `nn.Parameter(…)`，或在 `no_grad` 里 `copy_()`。',
  ],
  dropoutRange: ([p]) => [`丢弃的概率在 0 和 1 之间，写的是 ${p}。`, '50% 写 `0.5`。'],
  noneAttribute: ([name]) => [
    `要在 \`None\` 上取 \`${name}\`。\`.grad\` 在第一次 backward 之前是 \`None\`；\`w = w - …\` 之后 \`w\` 是新张量，不再有 \`.grad\`。`,
    '更新写成 `with torch.no_grad(): w -= lr * w.grad`。',
  ],
  noneOperand: () => [
    '运算的一边是 `None`：还没有 backward 的 `.grad`、`w = w - …` 之后的 `.grad`，或没有 `return` 的函数。',
    '先 backward；更新写成 `with torch.no_grad(): w -= lr * w.grad`。',
  ],
  operandTypes: ([operator, left, right]) => [
    `${left} 和 ${right} 之间没有 \`${operator}\`。`,
    '先变成同类：列表用 `torch.tensor(…)`。',
  ],
  ragged: ([wanted, dim, got]) => [
    `列表不整齐：第 ${dim} 维前面是 ${wanted} 个，这里是 ${got} 个。`,
    '补齐，或分开造张量。',
  ],
  tensorOfText: () => ['张量里只有数，没有文字。', '先给每个词一个编号。'],
  negativeDim: ([size]) => [`大小不能是 ${size}。`, '核对算出这个大小的式子；`-1` 只用在 `view` 和 `reshape` 里。'],
  noMemory: ([bytes]) => [
    bytes ? `要 ${bytes} 字节，标签页没有这么多。` : '标签页的内存用完了；越来越长的计算图也占内存。',
    '用小一些的张量；循环里存损失用 `loss.item()`，不用再求导的用 `detach()`。',
  ],
  noCuda: () => [
    '这里在浏览器里算，只有 CPU。',
    "写 `device = 'cuda' if torch.cuda.is_available() else 'cpu'`，或去掉 `.cuda()`。",
  ],
  notebookLine: () => [
    '`%` 和 `!` 开头的行是给 Jupyter 的命令，不是 Python。',
    '删去这一行：这里什么也不用安装，图会直接画出来。',
  ],
  noInput: () => ['程序先一口气跑完，然后才能来回走，所以中途没有地方输入。', '把要输入的值直接写进程序。'],
  notHere: ([owner, name]) => [
    name
      ? `PyTorch 有 \`${owner}.${name}\`，这里还没有；宁可拒绝，也不给出不同的结果。`
      : '这种写法这里没有；宁可拒绝，也不悄悄不同。',
    '参考里列着全部可用的名字。',
  ],
  noModule: ([name]) => [
    `这里没有模块 \`${name}\`。`,
    '`torch`、`numpy`、`matplotlib` 和常用的标准库都有；数据可以直接写成张量。',
  ],
  unknownName: ([name, near]) => [
    `\`${name}\` 还没有赋过值${near ? `；有一个相近的名字 \`${near}\`` : ''}。`,
    near ? `改成 \`${near}\`，或先给 \`${name}\` 赋值。` : '检查拼写，或它是不是在后面才定义、少了 `import`。',
  ],
  unboundLocal: ([name]) => [
    `函数里给 \`${name}\` 赋值，它就是局部的，读的时候还没有值。`,
    '作为参数传进来，或写 `global`、`nonlocal`。',
  ],
  noAttribute: ([type, module, owner, name]) => [
    `\`${type || module || owner}\` 没有 \`${name}\`。`,
    '检查拼写；补全会列出有的名字。',
  ],
  notCallable: ([type]) => [`${type} 不是函数，不能加括号来叫。`, '是不是少写了 `*`，或一个名字盖住了函数？'],
  notIterable: ([type]) => [`${type} 里没有可以一个一个取的东西。`, '循环次数写 `range(n)`；要一列就用 `[…]`。'],
  notSubscriptable: ([type]) => [`${type} 不能取下标。`, '函数要用圆括号来叫；检查它是不是 `None`。'],
  argumentMissing: ([call, names]) => [
    `叫 \`${call}\` 少给了 ${names}。`,
    '方法要从对象上叫；类要先造出来：`Net()(x)`。',
  ],
  argumentsMany: ([call, takes, given]) => [
    `\`${call}\` 接受 ${takes} 个位置参数，给了 ${given} 个。`,
    '方法的第一个参数是 `self`，也算一个；检查它的 `def`。',
  ],
  argumentName: ([call, name]) => [`\`${call}\` 没有叫 \`${name}\` 的参数。`, '把光标放在函数名上，可以看到它的参数。'],
  unpackMany: ([wanted]) => [`左边有 ${wanted} 个名字，右边更多。`, '数一数；其余的可以收进 `*rest`。'],
  unpackFew: ([wanted, got]) => [`左边要 ${wanted} 个值，右边只有 ${got} 个。`, '数一数两边。'],
  textPlus: ([type]) => [`文字不能和 ${type} 相加。`, "写 `f'{x}'` 或 `str(x)`。"],
  notANumber: ([a, b]) => [`${a || b} 不是一个数。`, '去掉空白和单位。'],
  listRange: ([type]) => [
    `${type === 'list' ? '列表' : type} 没有这么长：n 个元素的下标是 0 到 n − 1。`,
    '用 `len()` 看长度；最后一个是 `-1`。',
  ],
  noKey: ([key]) => [`字典里没有 ${key}。`, '用 `d.get(…)`，或看看 `d.keys()`。'],
  zeroDivision: () => ['Python 的数不能除以 0（张量可以，得 inf 或 nan）。', '先检查除数。'],
  recursion: () => ['函数一层层叫自己，没有停下来的时候。', '给一个不再叫自己的情形。'],
  assertion: () => ['`assert` 的条件不成立。', '打印条件里的值。'],
  prompt: () => ['`>>>` 是交互式 Python 的提示符，不属于程序。', '删去行首的提示符，还有夹在中间的输出。'],
  otherSign: ([a, b]) => [
    `\`${a || b}\` 不是 Python 的符号，Python 写半角的 \`${halfOf(a || b || '')}\`。`,
    '切到英文输入法重打；这一行里别的全角符号也要换。',
  ],
  hiddenCharacter: ([code]) => [
    `这里有一个看不见的字符${code ? `（U+${code}）` : ''}，多半是从网页或文档里复制来的空格。`,
    '删去它，重打一个空格。',
  ],
  indentation: () => ['Python 用行首的空格表示谁属于谁。', '同一块对齐，每层四个空格；`:` 之后要缩进。'],
  unclosed: ([bracket]) => [`\`${bracket}\` 没有配对的括号。`, '在这一行或后面补上。'],
  openText: () => ['字符串少了后面的引号。', '补上同样的引号；多行用三个引号。'],
  colon: () => ['`if`、`for`、`def`、`class`、`with` 的行以冒号结尾。', '补一个 `:`。'],
  assignInCondition: () => ['`=` 是赋值，比较相等是 `==`。', '条件里写 `==`。'],
  printCall: () => ['Python 3 的 `print` 是函数。', '写 `print(…)`。'],
  syntax: () => ['这里读不成 Python。', '看 ^ 所指的地方：常是少了逗号、括号或运算符。'],
};
