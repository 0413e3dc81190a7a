/** Which of the errors we can teach something about an error is. Pure; the words are beside it, in each language. */
import type { Trouble } from '../../model/explain';

/**
 * In this order: the first that fits is it. Tested on "Type: message", of what is no Python with its line under that;
 * the groups are what the words speak of.
 */
const RULES = [
  ['backwardTwice', /Trying to backward through the graph a second time/],
  ['notRealScalar', /implicitly created only for real scalar outputs but got (\S+)/],
  ['notScalar', /grad can be implicitly created only for scalar outputs/],
  ['gradientType', /gradients can be either Tensors or None, but got (\w+)/],
  [
    'gradientShape',
    /grad_output\[\d+\] has a shape of torch\.Size\((.*?)\) and output\[\d+\] has a shape of torch\.Size\((.*?)\)/,
  ],
  ['noGradFn', /does not require grad and does not have a grad_fn/],
  ['leafInplace', /(?<!view of )a leaf Variable that requires grad is being used in an in-place operation/],
  ['leafViewInplace', /a view of a leaf Variable that requires grad is being used in an in-place operation/],
  [
    'savedModified',
    /modified by an inplace operation: \[\S+ (\[.*?\])\](?:, which is output \d+ of ([\w:]+),)? is at version (\d+); expected version (\d+)/,
  ],
  ['onlyFloats', /[Oo]nly Tensors of floating point/],
  ['flagOfResult', /you can only change requires_grad flags of leaf variables/],
  ['gradType', /assigned grad expected to be a Tensor or None but got grad of type ?(\w+)/],
  ['gradDtype', /assigned grad has data of a different type/],
  ['gradSize', /assign(?:ing|ed)?(?: a)? grad(?:ient)? of size '(.*?)' to a tensor of size '(.*?)'/],
  ['needsDetach', /Can't call numpy\(\) on Tensor that requires grad/],
  [
    'itemSize',
    /only one element tensors can be converted to Python scalars|with \d+ elements cannot be converted to Scalar/,
  ],
  ['unusedInGraph', /appears to not have been used in the graph/],
  ['retainOnConstant', /can't retain_grad on Tensor that has requires_grad=False/],
  ['hookOnConstant', /cannot register a hook on a tensor that doesn't require gradient/],
  [
    'lossShapes',
    /Using a target size \(torch\.Size\((.*?)\)\) that is different to the input size \(torch\.Size\((.*?)\)\)/,
  ],
  ['anomaly', /Function '(\w+)' returned nan values in its (\d+)th output/],
  ['functionCount', /function (\w+) returned an incorrect number of gradients \(expected (\d+), got (\d+)\)/],
  ['detachedSaved', /No grad_fn for non-leaf saved tensor/],
  ['inference', /[Ii]nference tensors? (?:cannot|outside)/],
  ['matmulShapes', /mat1 and mat2 shapes cannot be multiplied \((\d+)x(\d+) and (\d+)x(\d+)\)/],
  ['dotSizes', /inconsistent tensor size, expected tensor \[(\d+)\] and src \[(\d+)\]/],
  ['matVec', /size mismatch, got \d+, (\d+)x(\d+),(\d+)/],
  ['batchMatmul', /first two dimensions of batch2 tensor to be: \[(.*?)\] but got: \[(.*?)\]/],
  ['matmulDims', /need to be at least 1D|\dD tensors expected|must be a (?:matrix|vector)|must be a \dD tensor/],
  [
    'broadcastShapes',
    /size of tensor a \((\d+)\) must match the size of tensor b \((\d+)\) at non-singleton dimension (\d+)/,
  ],
  ['inplaceBroadcast', /output with shape (\[.*?\]) doesn't match the broadcast shape (\[.*?\])/],
  ['expandShape', /expanded size of the tensor|number of sizes provided/],
  [
    'catShapes',
    /Sizes of tensors must match except in dimension (\d+)\. Expected size (\d+) but got size (\d+) for tensor number (\d+)/,
  ],
  ['catDims', /Tensors must have same number of dimensions: got (\d+) and (\d+)/],
  [
    'stackShapes',
    /stack expects each tensor to be equal size, but got (\[.*?\]) at entry \d+ and (\[.*?\]) at entry (\d+)/,
  ],
  ['emptyList', /expects a non-empty TensorList/],
  ['viewSize', /shape '(\[.*?\])' is invalid for input of size (\d+)/],
  ['viewStride', /view size is not compatible with input tensor's size and stride/],
  ['oneInferred', /only one dimension can be inferred/],
  ['dimRange', /Dimension out of range \(expected to be in range of \[(-?\d+), (-?\d+)\], but got (-?\d+)\)/],
  ['dimCount', /number of dimensions in the tensor input does not match|t\(\) expects a tensor with <= 2 dimensions/],
  ['indexRange', /index (-?\d+) is out of bounds for dimension (\d+) with size (\d+)/],
  ['maskShape', /shape of the mask (\[.*?\]) at index \d+ does not match the shape of the indexed tensor (\[.*?\])/],
  ['tooManyIndices', /too many indices for tensor of dimension (\d+)/],
  ['zeroDim', /of a 0-dim tensor|(?:iteration over|len\(\) of) a 0-d tensor/],
  ['indexDtype', /tensors used as indices must be long, byte or bool/],
  ['negativeStep', /step must be greater than zero/],
  ['splitSizes', /split_sizes to sum exactly to (\d+)/],
  ['classRange', /Target (-?\d+) is out of bounds|Class values must be (?:smaller|non-negative)/],
  ['embeddingRange', /index out of range in self/],
  ['batchSize', /Expected input batch_size \((\d+)\) to match target batch_size \((\d+)\)/],
  ['ambiguousBool', /Boolean value of Tensor with (?:more than one value|no values) is ambiguous/],
  ['dtypeExpected', /expected scalar type (\w+) but found (\w+)|mat1 and mat2 must have the same dtype/],
  ['castResult', /result type (\w+) can't be cast to the desired output type (\w+)/],
  [
    'notForDtype',
    /".*" not implemented for '(\w+)'|could not infer output dtype.*Got: (\w+)|only support floating point and complex dtypes/,
  ],
  ['boolMinus', /the `-` operator, (?:on a bool tensor|with two bool tensors|with a bool tensor)/],
  ['normShape', /Given normalized_shape=\[(.*?)\], expected input with shape \[.*?\], but got input of size(\[.*?\])/],
  ['channels', /expected input(\[.*?\]) to have (\d+) channels, but got (\d+) channels/],
  ['copyResult', /support the deepcopy protocol at the moment/],
  ['noParameters', /optimizer got an empty parameter list/],
  ['paramsIterable', /params argument given to the optimizer should be an iterable of Tensors or dicts, but got (\S+)/],
  ['paramType', /optimizer can only optimize Tensors, but one of the params is (\S+)/],
  ['nonLeafParameter', /can't optimize a non-leaf Tensor/],
  ['hyperparameter', /Invalid (\w+(?: \w+)?)(?: parameter)?[^:]*: (\S+)|Nesterov momentum requires/],
  ['moduleInit', /before Module\.__init__\(\) call/],
  ['moduleForward', /is missing the required "forward" function/],
  ['parameterAssign', /cannot assign '.*' as parameter '(\w+)'/],
  ['dropoutRange', /dropout probability has to be between 0 and 1, but got (\S+)/],
  ['noneAttribute', /'NoneType' object has no attribute '(\w+)'/],
  ['noneOperand', /unsupported operand type\(s\) for .+: .*'NoneType'/],
  ['operandTypes', /unsupported operand type\(s\) for (.+): '([\w.]+)' and '([\w.]+)'/],
  ['ragged', /expected sequence of length (\d+) at dim (\d+) \(got (\d+)\)/],
  ['tensorOfText', /new\(\): invalid data type '(\w+)'|too many dimensions 'str'/],
  ['negativeDim', /create tensor with negative dimension (-?\d+)/],
  ['noMemory', /can't allocate memory: you tried to allocate (\d+) bytes|MemoryError/],
  ['noCuda', /not compiled with CUDA|CUDA/],
  ['notebookLine', /^SyntaxError: lines for a notebook/],
  ['noInput', /^NotImplementedError: input\(\) is not supported/],
  [
    'notHere',
    /^AttributeError: (\S+) has no '(\w+)' here|is not supported in the playground|not part of the playground/,
  ],
  ['noModule', /^ModuleNotFoundError: No module named '([\w.]+)'/],
  ['unknownName', /^NameError: name '(.*?)' is not defined(?:\. Did you mean: '(.*?)')?/],
  ['unboundLocal', /^UnboundLocalError: .*local variable '(\w+)'/],
  [
    'noAttribute',
    /^AttributeError: (?:'([\w.]+)' object|module '([\w.]+)'|type object '(\w+)') has no attribute '(\w+)'/,
  ],
  ['notCallable', /'([\w.]+)' object is not callable/],
  ['notIterable', /'([\w.]+)' object is not iterable/],
  ['notSubscriptable', /'([\w.]+)' object is not subscriptable/],
  ['argumentMissing', /(\S+\(\)) missing \d+ required (?:positional|keyword-only) arguments?: (.*)/],
  ['argumentsMany', /(\S+\(\)) takes (.+?) positional arguments? but (\d+) (?:was|were) given/],
  ['argumentName', /(\S+\(\)) got an unexpected keyword argument '(\w+)'/],
  ['unpackMany', /too many values to unpack \(expected (\d+)\)/],
  ['unpackFew', /not enough values to unpack \(expected (?:at least )?(\d+), got (\d+)\)/],
  ['textPlus', /can only concatenate str \(not "(\w+)"\) to str/],
  ['notANumber', /invalid literal for int\(\) with base \d+: (.*)|could not convert string to float: (.*)/],
  ['listRange', /^IndexError: (\w+) (?:assignment )?index out of range/],
  ['noKey', /^KeyError: (.*)/],
  ['zeroDivision', /^ZeroDivisionError/],
  ['recursion', /maximum recursion depth exceeded/],
  ['assertion', /^AssertionError/],
  ['prompt', /^SyntaxError: .*\n(?:>>>|\.\.\. |In \[\d*\])/],
  [
    'otherSign',
    /^SyntaxError: (?:invalid character '([‘’“”、。【】《》…—–−×÷！-＿ａ-～])'|invalid decimal literal\n.*\d([‘’“”、。【】《》…—–−×÷！-＿ａ-～]))/,
  ],
  [
    'hiddenCharacter',
    /^SyntaxError: (?:invalid non-printable character U\+(\w+)|invalid decimal literal\n.*\d[\u00a0\u200b\u3000])/,
  ],
  ['indentation', /^(?:IndentationError|TabError)/],
  ['unclosed', /^SyntaxError: '(.)' was never closed/],
  ['openText', /^SyntaxError: unterminated (?:triple-quoted )?(?:f-)?string literal/],
  ['colon', /^SyntaxError: expected ':'/],
  ['assignInCondition', /^SyntaxError: .*Maybe you meant '=='/],
  ['printCall', /^SyntaxError: Missing parentheses in call to 'print'/],
  ['syntax', /^SyntaxError/],
] as const satisfies readonly (readonly [string, RegExp])[];

export type ErrorKind = (typeof RULES)[number][0];
export const KINDS: readonly ErrorKind[] = RULES.map(([kind]) => kind);

export interface Found {
  kind: ErrorKind;
  /** What the message's groups say; "" for one that it leaves out. */
  parts: readonly string[];
}

/** What is said of an error, and the line that it is said of. */
export type Said = Pick<Trouble, 'type' | 'message'> & Partial<Pick<Trouble, 'text'>>;

export function kindOf({ type, message, text: line = '' }: Said): Found | null {
  const text = `${type}: ${message}${type === 'SyntaxError' ? `\n${line.trimStart()}` : ''}`;
  for (const [kind, pattern] of RULES) {
    const match = pattern.exec(text);
    if (match) return { kind, parts: match.slice(1).map((part) => part ?? '') };
  }
  return null;
}
