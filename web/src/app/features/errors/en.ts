/** Each kind of error: why it happens, and what usually mends it. */
import { halfOf } from './half-width';
import type { ErrorWords } from './words';

export const en: ErrorWords = {
  backwardTwice: () => [
    'The first `backward()` freed the values that the graph had saved; the second finds nothing to read.',
    'Usually the forward pass should be computed again; to go through the same graph twice, call the first with `backward(retain_graph=True)`.',
  ],
  notRealScalar: ([dtype]) => [
    `The loss is ${dtype}: a complex number has no gradient to start with.`,
    'Make it real with `abs()` or `.real`.',
  ],
  notScalar: () => [
    'Only a scalar can start backward by itself; for a vector the gradient is vᵀJ, and v is missing.',
    'Use `sum()` or `mean()` first, or call `backward(gradient=torch.ones_like(y))`.',
  ],
  gradientType: ([type]) => [
    `The gradient that backward starts with must be a tensor, and this is a ${type}.`,
    'Write `torch.tensor(1.0)`.',
  ],
  gradientShape: ([given, wanted]) => [
    `The gradient has shape ${given}, the output ${wanted}: each element of the output needs a weight.`,
    'Use `torch.ones_like(y)` or a tensor of that shape.',
  ],
  noGradFn: () => [
    'This tensor is not in a graph: none of its inputs has `requires_grad=True`, or it was made under `no_grad`, or cut off by `detach()` or `.item()`.',
    'Give the leaves that are to be learnt `requires_grad=True`, and compute the loss outside `no_grad`.',
  ],
  leafInplace: () => [
    'Changing a leaf in place would lose the value it had, and the graph has no way to record that.',
    'Update parameters inside `with torch.no_grad():`; for a new value to compute with, write `w2 = w - …`.',
  ],
  leafViewInplace: () => [
    'Writing into a slice of a leaf changes the leaf in place.',
    'Do it inside `with torch.no_grad():`, or write into a `clone()`.',
  ],
  savedModified: ([shape, node, version, expected]) => [
    `${node ? `The output of \`${node}\`` : 'A tensor'} ${shape} was saved at version ${expected}; when backward came to read it, it was at version ${version}: something changed it in place.`,
    'Write `y += 1`, `add_()` or the like out of place, or call backward before the change (before `step()`).',
  ],
  onlyFloats: () => [
    'Integers and bools have no derivative: only floating point tensors can have gradients.',
    'Write `1.0` instead of `1`, or give `dtype=torch.float32`.',
  ],
  flagOfResult: () => [
    'Whether a result requires a gradient follows from its inputs; only on a leaf can it be set.',
    'For the same value without a gradient, use `y.detach()`.',
  ],
  gradType: ([type]) => [
    `\`.grad\` is a tensor or \`None\`, and this is a ${type}.`,
    'Write `x.grad = torch.full_like(x, 4.5)`.',
  ],
  gradDtype: () => ['`.grad` has the dtype of its tensor.', 'Use `torch.ones_like(x)`, or `.to(x.dtype)`.'],
  gradSize: ([given, wanted]) => [
    `The gradient has size ${given}, the tensor ${wanted}: there must be one number for each element.`,
    'Use `torch.zeros_like(x)`.',
  ],
  needsDetach: () => [
    'NumPy records no graph: taking the values out would silently cut it.',
    'Write `x.detach().numpy()`.',
  ],
  itemSize: () => [
    'Only a tensor with one element can become a Python number.',
    'Use `sum()`, `mean()` or one element; for a list, `tolist()`.',
  ],
  unusedInGraph: () => [
    'The result was not computed from this tensor, so there is no path to it.',
    'Check the name; if it may be unused, `allow_unused=True` gives `None`.',
  ],
  retainOnConstant: () => [
    'A tensor that requires no gradient never gets a `.grad`.',
    'Give what it is computed from `requires_grad=True`.',
  ],
  hookOnConstant: () => [
    'No gradient comes this way: the hook would never be called.',
    'Register it on a tensor that requires a gradient.',
  ],
  lossShapes: ([target, input]) => [
    `The target is ${target}, the prediction ${input}: broadcasting subtracts every target from every prediction, and that is not the loss you mean.`,
    'Make the shapes equal: `pred.squeeze(-1)` or `target.unsqueeze(-1)`.',
  ],
  anomaly: ([node, output]) => [
    `Gradient ${output} of \`${node}\` is nan: often from 0/0, \`log(0)\`, or \`sqrt\` at 0.`,
    'Look at the inputs of its forward line; add a small number, or stay away from 0 with `clamp`.',
  ],
  functionCount: ([name, wanted, got]) => [
    `The backward of \`${name}\` owes one gradient for each input of \`forward\`: ${wanted}, and it returned ${got}.`,
    'Return `None` for an input without a gradient.',
  ],
  detachedSaved: () => [
    'A result that backward needs was cut off in place by `detach_()`.',
    'Use `detach()`, without the underscore.',
  ],
  inference: () => [
    'A tensor made in inference mode cannot enter a graph.',
    'Take a `clone()`, or use `no_grad` instead.',
  ],
  matmulShapes: ([a, b, c, d]) => [
    `In a matrix product the left side needs as many columns as the right side has rows: ${a}×${b} and ${c}×${d}, but ${b} ≠ ${c}.`,
    'Transpose one of them (`.t()`), or check the `in_features` of `nn.Linear`.',
  ],
  dotSizes: ([a, b]) => [
    `A dot product takes two vectors of the same length, and these have ${a} and ${b} elements.`,
    'Check how many elements each has.',
  ],
  matVec: ([rows, columns, length]) => [
    `A matrix of ${rows}×${columns} multiplies a vector of ${columns}, and this one has ${length}.`,
    'Transpose the matrix, or check the vector.',
  ],
  batchMatmul: ([wanted, got]) => [
    `In a batch of products the right side should begin with [${wanted}], but begins with [${got}].`,
    'Transpose its last two dimensions: `b.transpose(1, 2)`.',
  ],
  matmulDims: () => [
    'This product only takes tensors with a certain number of dimensions.',
    '`mv` is for a matrix and a vector, `mm` for two matrices, `dot` for two vectors; `@` takes all of these; to multiply by a number, use `*`.',
  ],
  broadcastShapes: ([a, b, dim]) => [
    `Broadcasting lines shapes up from the last dimension; each pair must be equal or contain a 1. Dimension ${dim} has ${a} and ${b}.`,
    'Make them meet with `unsqueeze`, `view` or a transpose.',
  ],
  inplaceBroadcast: ([own, wide]) => [
    `In place, ${own} cannot become ${wide}: its memory is too small.`,
    'Write it out of place: `x = x + y`.',
  ],
  expandShape: () => [
    '`expand` stretches dimensions of size 1 and may add some in front.',
    'Make one with `unsqueeze`; to copy data, `repeat`.',
  ],
  catShapes: ([dim, wanted, got, which]) => [
    `\`cat\` needs equal sizes except in dimension ${dim}: tensor ${which} has ${got} where ${wanted} is wanted.`,
    'Choose another `dim`, or make the shapes agree.',
  ],
  catDims: ([a, b]) => [
    `\`cat\` needs the same number of dimensions in every tensor, not ${a} and ${b}.`,
    'Add one with `unsqueeze(0)`, or use `stack`.',
  ],
  stackShapes: ([a, b, which]) => [
    `\`stack\` needs equal shapes: ${a}, but entry ${which} is ${b}.`,
    'To join end to end use `cat`.',
  ],
  emptyList: () => [
    'The list is empty: there are no tensors to join.',
    'Check whether the loop that fills it has run.',
  ],
  viewSize: ([shape, size]) => [
    `There are ${size} elements, and they do not fill ${shape}.`,
    'The sizes must multiply to that number; one of them may be `-1`.',
  ],
  viewStride: () => [
    'After a transpose the elements are no longer in order in memory, so `view` cannot simply read them in another shape.',
    'Use `.reshape(…)`, or `.contiguous()` first.',
  ],
  oneInferred: () => ['`-1` means "whatever is left", so there can be only one.', 'Write the other sizes out.'],
  dimRange: ([low, high, got]) => [
    `This tensor has dimensions ${low} to ${high}, and ${got} was asked for.`,
    'Print `x.shape`; the last dimension is `-1`.',
  ],
  dimCount: () => [
    'The number of dimensions given is not the number that the tensor has.',
    'Print `x.shape`; `permute` lists all of them; `t()` takes two, and for more use `transpose`.',
  ],
  indexRange: ([index, dim, size]) => [
    `Dimension ${dim} has size ${size}, so indices end at ${Number(size) - 1}, and this is ${index}.`,
    'Count from 0; the last is `-1`.',
  ],
  maskShape: ([mask, shape]) => [
    `The mask is ${mask}, the tensor ${shape}: a mask must be as large as what it selects from.`,
    'Make the mask from the same tensor, as `x[x > 0]`.',
  ],
  tooManyIndices: ([dims]) => [
    `The tensor has ${dims} dimensions, and there are more indices than that.`,
    'Print `x.shape`.',
  ],
  zeroDim: () => [
    'A scalar tensor has no dimensions: there is nothing to index, count or iterate over.',
    'Use `x.item()`; for a vector of one element, `x.reshape(1)`.',
  ],
  indexDtype: () => ['An index must be an integer or a bool.', 'Write `.long()`.'],
  negativeStep: () => ['Slices in PyTorch cannot go backwards.', 'Use `x.flip(0)`.'],
  splitSizes: ([size]) => [`The parts must add up to ${size}.`, 'Give one number, and the last part may be shorter.'],
  classRange: ([target]) => [
    `Class ${target || 'number'} is not below the number of classes: n classes are numbered 0 to n − 1.`,
    'Check whether labels start at 1, and how many outputs the last layer has.',
  ],
  embeddingRange: () => ['A number is outside the vocabulary.', '`nn.Embedding(n, …)` takes numbers from 0 to n − 1.'],
  batchSize: ([input, target]) => [
    `There are ${input} predictions and ${target} labels: each prediction needs one label.`,
    'Check how the batch was put together.',
  ],
  ambiguousBool: () => [
    'A tensor holds many truth values, and `if` needs one.',
    'Use `.all()` or `.any()`; to compare two tensors, `torch.equal`.',
  ],
  dtypeExpected: ([wanted, found]) => [
    wanted
      ? `The dtypes differ: ${wanted} is expected, and this is ${found}.`
      : 'Both sides of a matrix product must have one dtype.',
    'Use `.float()` for inputs, `.long()` for class labels.',
  ],
  castResult: ([result, own]) => [
    `The result is ${result}, but in place it would have to fit into ${own} and lose its fraction.`,
    'Use `.float()` first, or write it out of place.',
  ],
  notForDtype: ([a, b]) => [`This operation does not take ${a || b || 'integers'}.`, 'Use `.float()` first.'],
  boolMinus: () => [
    'Bools cannot be subtracted or negated.',
    'To invert, use `~`; for exclusive or, `^`; to compute with them as numbers, `.float()`.',
  ],
  normShape: ([wanted, got]) => [
    `The last dimensions should be [${wanted}], but the input is ${got}.`,
    'Compare the size of `LayerNorm` with the last dimension.',
  ],
  channels: ([size, wanted, got]) => [
    `The input ${size} has ${got} channels, the convolution wants ${wanted}.`,
    'The shape is (batch, channels, height, width); check `in_channels`.',
  ],
  copyResult: () => [
    'The result of an operation belongs to its graph and cannot be deep-copied.',
    'Write `x.detach().clone()`.',
  ],
  noParameters: () => [
    'The optimizer was given no parameters.',
    'Look at `model.parameters()`: layers must be assigned to `self.…`, and lists of them must be `nn.ModuleList`.',
  ],
  paramsIterable: ([type]) => [
    `The optimizer takes a list of tensors and got a single ${type}.`,
    'Write `[w]` or `model.parameters()`.',
  ],
  paramType: ([type]) => [`Among the parameters is a ${type}.`, 'Parameters are tensors with `requires_grad=True`.'],
  nonLeafParameter: () => [
    'The optimizer updates leaves; the result of an operation is computed anew in each iteration.',
    'Give it the leaf; to make one, `detach().requires_grad_()`.',
  ],
  hyperparameter: ([name, value]) => [
    name ? `The ${name} cannot be ${value}.` : 'Nesterov needs momentum.',
    'The reference lists the parameters.',
  ],
  moduleInit: () => ['The `nn.Module` is not ready to take layers yet.', 'Begin `__init__` with `super().__init__()`.'],
  moduleForward: () => [
    'Calling a module calls its `forward`, and there is none.',
    'Define `def forward(self, x):`; check spelling and indentation.',
  ],
  parameterAssign: ([name]) => [
    `\`${name}\` is registered as a parameter and cannot become a plain tensor.`,
    'Write `nn.Parameter(…)`, or `copy_()` inside `no_grad`.',
  ],
  dropoutRange: ([p]) => [`The probability of dropping must be between 0 and 1, not ${p}.`, 'For 50% write `0.5`.'],
  noneAttribute: ([name]) => [
    `\`None\` was asked for \`${name}\`. A \`.grad\` is \`None\` before the first backward, and after \`w = w - …\` the name \`w\` means a new tensor without one.`,
    'Update with `with torch.no_grad(): w -= lr * w.grad`.',
  ],
  noneOperand: () => [
    'One side is `None`: a `.grad` before backward, the `.grad` after `w = w - …`, or a function without `return`.',
    'Call backward first; update with `with torch.no_grad(): w -= lr * w.grad`.',
  ],
  operandTypes: ([operator, left, right]) => [
    `There is no \`${operator}\` between ${left} and ${right}.`,
    'Make them the same kind: turn a list into a tensor with `torch.tensor(…)`.',
  ],
  ragged: ([wanted, dim, got]) => [
    `The lists are uneven: in dimension ${dim} the first has ${wanted}, this one ${got}.`,
    'Pad them, or make several tensors.',
  ],
  tensorOfText: () => ['A tensor holds numbers, not text.', 'Give each word a number first.'],
  negativeDim: ([size]) => [
    `A size cannot be ${size}.`,
    'Check what computed it; `-1` is for `view` and `reshape` only.',
  ],
  noMemory: ([bytes]) => [
    bytes
      ? `It takes ${bytes} bytes, and a tab does not have them.`
      : 'The memory of the tab is used up; a graph that grows and grows takes some, too.',
    'Use smaller tensors; in a loop keep `loss.item()`, and `detach()` what needs no gradient any more.',
  ],
  noCuda: () => [
    'This runs in your browser, on the CPU.',
    "Write `device = 'cuda' if torch.cuda.is_available() else 'cpu'`, or leave `.cuda()` out.",
  ],
  notebookLine: () => [
    'Lines that begin with `%` or `!` are commands for Jupyter, not Python.',
    'Leave the line out: nothing has to be installed here, and figures are drawn as they are.',
  ],
  noInput: () => [
    'The program runs to its end before it is walked, so there is nowhere to type something in.',
    'Write the value into the program.',
  ],
  notHere: ([owner, name]) => [
    name
      ? `PyTorch has \`${owner}.${name}\`, but it is not available here yet: better refused than silently different.`
      : 'This part of Python is not available here: better refused than silently different.',
    'The reference lists everything that can be used.',
  ],
  noModule: ([name]) => [
    `There is no module \`${name}\` here.`,
    'There are `torch`, `numpy`, `matplotlib` and much of the standard library; data can be written as tensors.',
  ],
  unknownName: ([name, near]) => [
    `Nothing has the name \`${name}\` yet${near ? `; there is \`${near}\`` : ''}.`,
    near
      ? `Write \`${near}\`, or give \`${name}\` a value first.`
      : 'Check its spelling, whether it is defined only further down, and whether an `import` is missing.',
  ],
  unboundLocal: ([name]) => [
    `The function assigns \`${name}\`, so it is local to it, and was read before it had a value.`,
    'Pass it as an argument, or declare it `global` or `nonlocal`.',
  ],
  noAttribute: ([type, module, owner, name]) => [
    `\`${type || module || owner}\` has no \`${name}\`.`,
    'Check its spelling; completion lists the names it has.',
  ],
  notCallable: ([type]) => [
    `A ${type} is not a function and cannot be called.`,
    'Is a `*` missing, or does a name hide the function?',
  ],
  notIterable: ([type]) => [`A ${type} cannot be iterated over.`, 'To count, write `range(n)`; for a list, `[…]`.'],
  notSubscriptable: ([type]) => [
    `A ${type} cannot be indexed.`,
    'Functions are called with parentheses; or is it `None` by mistake?',
  ],
  argumentMissing: ([call, names]) => [
    `\`${call}\` was called without ${names}.`,
    'A method is called on an object, and a class is made first: `Net()(x)`.',
  ],
  argumentsMany: ([call, takes, given]) => [
    `\`${call}\` takes ${takes} positional arguments and got ${given}.`,
    'A method’s first is `self`, and it counts; look at the `def`.',
  ],
  argumentName: ([call, name]) => [
    `\`${call}\` has no parameter \`${name}\`.`,
    'Put the cursor on the function to see its parameters.',
  ],
  unpackMany: ([wanted]) => [
    `There are ${wanted} names on the left and more values on the right.`,
    'Count them; `*rest` takes the others.',
  ],
  unpackFew: ([wanted, got]) => [`The left wants ${wanted} values, the right has ${got}.`, 'Count both sides.'],
  textPlus: ([type]) => [`Text and ${type} cannot be added.`, "Write `f'{x}'` or `str(x)`."],
  notANumber: ([a, b]) => [`${a || b} is not a number.`, 'Leave out spaces and units.'],
  listRange: ([type]) => [
    `The ${type} is not that long: n elements have indices 0 to n − 1.`,
    'See `len()`; the last is `-1`.',
  ],
  noKey: ([key]) => [`The dict has no ${key}.`, 'Use `d.get(…)`, or look at `d.keys()`.'],
  zeroDivision: () => [
    'A Python number cannot be divided by 0 (a tensor can, and gives inf or nan).',
    'Check the divisor first.',
  ],
  recursion: () => ['A function calls itself again and again without end.', 'Give it a case in which it stops.'],
  assertion: () => ['The condition of the `assert` is not true.', 'Print the values in it.'],
  prompt: () => [
    '`>>>` is what interactive Python asks with, not a part of the program.',
    'Leave out the prompts, and the output between them.',
  ],
  otherSign: ([a, b]) => [
    `Python does not know the sign \`${a || b}\`; it writes \`${halfOf(a || b || '')}\`.`,
    'Type it with an English keyboard, and the others like it on this line.',
  ],
  hiddenCharacter: ([code]) => [
    `There is a character here that cannot be seen${code ? ` (U+${code})` : ''}: often a space copied from a web page.`,
    'Delete it, and type a space.',
  ],
  indentation: () => [
    'Python tells from the spaces at the start of a line what belongs together.',
    'Align a block, four spaces per level; after a `:`, indent by one level.',
  ],
  unclosed: ([bracket]) => [`Nothing closes this \`${bracket}\`.`, 'Close it on this line or after.'],
  openText: () => ['The string has no closing quote.', 'Add the same quote; for several lines, use three.'],
  colon: () => ['Lines with `if`, `for`, `def`, `class` and `with` end in a colon.', 'Add a `:`.'],
  assignInCondition: () => ['`=` assigns; comparing is `==`.', 'Write `==` in the condition.'],
  printCall: () => ['In Python 3, `print` is a function.', 'Write `print(…)`.'],
  syntax: () => [
    'This cannot be read as Python.',
    'Look where ^ points: often a comma, bracket or operator is missing.',
  ],
};
