/**
 * The δ recursion of a perceptron, read off the graph of one backward: a chain of z = a Wᵀ + b and σ(z) down from a loss.
 * With the lesson's symbols, a column a sample: δ of a layer is σ′(z) ⊙ Wᵀδ of the layer above, ∂L/∂W = δ aᵀ, ∂L/∂b = δ.
 * PyTorch keeps samples in rows; here every matrix is one of rows of samples, whatever the program did. Pure.
 */
import type { NodeId, NodeInfo, Num, TensorId, Value } from '../../shared/trace';
import type { Moment } from './lookup';

/** Rows of samples; of a weight: a row a unit. */
export type Matrix = readonly (readonly number[])[];

export type Activation = 'tanh' | 'sigmoid' | 'relu' | null;

export interface Layer {
  /** The node whose result is z. */
  node: NodeId;
  weight: { tensor: TensorId; matrix: Matrix /** The program has it as (in, out). */; turned: boolean };
  bias: TensorId | null;
  z: Matrix;
  /** What came in. */
  a: Matrix;
  /** Of z; null: the layer above takes z as it is. */
  activation: Activation;
  /** σ′(z); of the last layer 1, for its δ is what the loss sends. */
  slope: Matrix;
  /** By the recursion. */
  delta: Matrix;
  /** What the engine has sent to z. */
  engine: Matrix | null;
}

/** From the first layer to the last. */
export type Chain = readonly Layer[];

const PRODUCTS = ['addmm', 'mm', 'mv', 'addmm_scaled'];
const SLOPES: Readonly<Record<string, (z: number, a: number) => number>> = {
  tanh: (_z, a) => 1 - a * a,
  sigmoid: (_z, a) => a * (1 - a),
  relu: (z) => (z > 0 ? 1 : 0),
};

function asNumber(n: Num | boolean): number {
  if (typeof n === 'string') return Number(n.replace('inf', 'Infinity'));
  return Number(n);
}

/** At most two dims, rows of samples; a vector is one sample. `turned`: samples are columns. */
function matrixOf(value: Value | null, turned: boolean): Matrix | null {
  if (!value?.data || value.shape.length > 2 || value.shape.length === 0) return null;
  const columns = value.shape.at(-1) ?? 1;
  const numbers = value.data.map(asNumber);
  if (value.shape.length === 1) return [numbers];
  const rows = Array.from({ length: value.shape[0] ?? 0 }, (_, i) => numbers.slice(i * columns, (i + 1) * columns));
  return turned ? transposed(rows) : rows;
}

export function transposed(m: Matrix): Matrix {
  return (m[0] ?? []).map((_, k) => m.map((row) => row[k] ?? Number.NaN));
}

function product(a: Matrix, b: Matrix): Matrix {
  const columns = transposed(b);
  return a.map((row) => columns.map((column) => row.reduce((sum, x, i) => sum + x * (column[i] ?? Number.NaN), 0)));
}

function entrywise(a: Matrix, b: Matrix, f: (x: number, y: number) => number): Matrix {
  return a.map((row, i) => row.map((x, k) => f(x, b[i]?.[k] ?? Number.NaN)));
}

/** Where an edge of a node leads to. */
function nextOf(moment: Moment, node: NodeInfo | null, edge: number): NodeInfo | null {
  const link = node?.next[edge];
  return link ? moment.index.node(link.node) : null;
}

/** nn.Linear puts a dim before a vector and takes it away again. */
function bare(moment: Moment, node: NodeInfo | null): NodeInfo | null {
  let at = node;
  while (at && /^(un)?squeeze/.test(at.op)) at = nextOf(moment, at, 0);
  return at;
}

const isLeaf = (node: NodeInfo | null): boolean => node !== null && node.op === '';

/** A factor that is a leaf, as it is or transposed. */
function leafFactor(moment: Moment, node: NodeInfo | null): { leaf: NodeInfo; turned: boolean } | null {
  if (node && isLeaf(node)) return { leaf: node, turned: false };
  const turns = node !== null && ['t', 'transpose', 'permute'].includes(node.op);
  const below = turns ? nextOf(moment, node, 0) : null;
  return below && isLeaf(below) ? { leaf: below, turned: true } : null;
}

interface Affine {
  /** Whose result is z, and that multiplies. */
  node: NodeInfo;
  product: NodeInfo;
  weight: NodeInfo;
  /** The weight is (in, out) as the program has it. */
  turned: boolean;
  /** The weight stands on the left: samples are columns. */
  left: boolean;
  bias: NodeInfo | null;
  /** What a came from, and the tensor. */
  below: NodeInfo | null;
  input: TensorId | null;
}

/** The product of a weight and something else at edges `first` and `first + 1`. */
function readProduct(moment: Moment, node: NodeInfo, bias: NodeInfo | null, top: NodeInfo): Affine | null {
  const first = node.op.startsWith('addmm') ? 1 : 0;
  const inputs = node.inputs.slice(-2);
  for (const left of [false, true]) {
    const at = first + (left ? 0 : 1);
    const factor = leafFactor(moment, nextOf(moment, node, at));
    const other = nextOf(moment, node, first + (left ? 1 : 0));
    // A leaf times a leaf: the one that is written as in nn.Linear is the weight.
    if (!factor || (!left && isLeaf(other) && !factor.turned && node.op === 'mm' && bias === null)) continue;
    if (node.op === 'mv' && !left) continue;
    return {
      node: top,
      product: node,
      weight: factor.leaf,
      turned: left ? factor.turned : !factor.turned,
      left,
      bias,
      below: bare(moment, other),
      input: inputs[left ? 1 : 0] ?? null,
    };
  }
  return null;
}

/** z = a Wᵀ + b, in any of the ways that a program writes it. */
function readAffine(moment: Moment, node: NodeInfo): Affine | null {
  if (PRODUCTS.includes(node.op)) {
    const bias = node.op.startsWith('addmm') ? nextOf(moment, node, 0) : null;
    return readProduct(moment, node, isLeaf(bias) ? bias : null, node);
  }
  if (node.op !== 'add') return null;
  for (const [at, other] of [
    [0, 1],
    [1, 0],
  ] as const) {
    const product = bare(moment, nextOf(moment, node, at));
    const bias = nextOf(moment, node, other);
    if (product && PRODUCTS.includes(product.op) && isLeaf(bias)) return readProduct(moment, product, bias, node);
  }
  return null;
}

/** The first layer that is met on the way down from a root. */
function lastLayer(moment: Moment, root: NodeId): Affine | null {
  const seen = new Set<NodeId>();
  const todo = [root];
  while (todo.length > 0) {
    // The one made last comes first: it is above the others.
    todo.sort((a, b) => a - b);
    const id = todo.pop();
    const node = id === undefined || seen.has(id) ? null : moment.index.node(id);
    if (!node) continue;
    seen.add(node.id);
    const affine = readAffine(moment, node);
    if (affine) return affine;
    for (const link of node.next) if (link) todo.push(link.node);
  }
  return null;
}

function contentsOf(moment: Moment, tensor: TensorId | null): Value | null {
  return moment.value(moment.tensor(tensor)?.value);
}

/** Down from the last layer: null where a value was not kept, or the shapes are none of a perceptron. */
function readLayers(moment: Moment, last: Affine): Layer[] | null {
  const layers: Layer[] = [];
  let affine: Affine | null = last;
  let above: Layer | null = null;
  let activation: Activation = null;
  while (affine) {
    const here: Affine = affine;
    const z = matrixOf(contentsOf(moment, here.node.output), here.left);
    const a = matrixOf(contentsOf(moment, here.input), here.left);
    const stored = matrixOf(contentsOf(moment, here.weight.output), false);
    const engine = matrixOf(moment.value(moment.node(here.node.id)?.grad), here.left);
    if (!z || !a || !stored) return null;
    const weight: Matrix = here.turned ? transposed(stored) : stored;
    const fits = weight.length === z[0]?.length && weight[0]?.length === a[0]?.length;
    if (!fits) return null;
    const slopeOf = activation === null ? null : SLOPES[activation];
    const output: Matrix | null = above ? above.a : null;
    const slope: Matrix = slopeOf && output ? entrywise(z, output, slopeOf) : z.map((row) => row.map(() => 1));
    const delta: Matrix | null = above
      ? entrywise(slope, product(above.delta, above.weight.matrix), (x, y) => x * y)
      : engine;
    if (!delta) return null;
    const layer: Layer = {
      node: here.node.id,
      weight: { tensor: here.weight.output, matrix: weight, turned: here.turned },
      bias: here.bias?.output ?? null,
      z,
      a,
      activation,
      slope,
      delta,
      engine,
    };
    layers.unshift(layer);
    above = layer;
    let below: NodeInfo | null = here.below;
    activation = null;
    if (below && Object.hasOwn(SLOPES, below.op)) {
      activation = below.op as Activation;
      below = nextOf(moment, below, 0);
    }
    affine = below && !isLeaf(below) ? readAffine(moment, below) : null;
    // Something else lies below: it is no perceptron from there on, and this is its first layer.
  }
  return layers;
}

/** The layers below the root of a backward, at a moment when it has run; null when they are none of a perceptron. */
export function chainOf(moment: Moment, root: NodeId): Chain | null {
  const last = lastLayer(moment, root);
  return last && readLayers(moment, last);
}

export interface DeltaEntry {
  /** Which layer, from 1. */
  layer: number;
  of: 'W' | 'b';
  /** The unit, and of a weight which input. */
  unit: number;
  input: number | null;
  /** One a sample: δ, and a (1 for a bias). */
  terms: readonly { delta: number; a: number }[];
  value: number;
}

/** ∂L/∂W = δ aᵀ or ∂L/∂b = δ for element `entry` of a tensor, over all samples; null: it is no weight or bias of these. */
export function deltaEntry(chain: Chain, tensor: TensorId, entry: number): DeltaEntry | null {
  for (const [at, layer] of chain.entries()) {
    const { weight } = layer;
    const units = weight.matrix.length;
    const inputs = weight.matrix[0]?.length ?? 0;
    const isWeight = weight.tensor === tensor;
    if (!isWeight && layer.bias !== tensor) continue;
    const unit = !isWeight ? entry : weight.turned ? entry % units : Math.floor(entry / inputs);
    const input = !isWeight ? null : weight.turned ? Math.floor(entry / units) : entry % inputs;
    if (unit >= units) return null;
    const terms = layer.delta.map((row, sample) => ({
      delta: row[unit] ?? Number.NaN,
      a: input === null ? 1 : (layer.a[sample]?.[input] ?? Number.NaN),
    }));
    const value = terms.reduce((sum, term) => sum + term.delta * term.a, 0);
    return { layer: at + 1, of: isWeight ? 'W' : 'b', unit, input, terms, value };
  }
  return null;
}
