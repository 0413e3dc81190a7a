/** A formula as a learner types it, `L = (tanh(w*x + b) - y)**2`: read with Python's own grammar. Pure. */
import type { SyntaxNode } from '@lezer/common';
import { parser } from '@lezer/python';

export type BinaryOp = '+' | '-' | '*' | '/' | '**' | '@';

export type Expr =
  | { kind: 'name'; name: string }
  | { kind: 'number'; text: string }
  | { kind: 'unary'; op: '-' | '+'; of: Expr }
  | { kind: 'binary'; op: BinaryOp; left: Expr; right: Expr }
  /** `self`: of a method, x.sum(). */
  | { kind: 'call'; name: string; self: Expr | null; args: Expr[] }
  | { kind: 'index'; of: Expr; at: string };

export interface Equation {
  name: string;
  expr: Expr;
  /** Its right side with torch. before the functions. */
  code: string;
}

export interface Formula {
  equations: Equation[];
  /** Names that no equation before gives a value, in the order of their appearance. */
  free: string[];
  /** Those of them that a product of matrices is made of. */
  matrices: ReadonlySet<string>;
}

/** unknown: a function that torch has not, or not here; unfit: Python, but no formula; product: 2x, whose * is not
 * written; broken: not even that, from this text on; where that is empty, it is not finished. */
export type Problem =
  | { kind: 'unknown'; name: string }
  | { kind: 'unfit'; text: string }
  | { kind: 'product'; text: string }
  | { kind: 'broken'; text: string };

const FUNCTIONS = new Set(
  (
    'abs acos asin atan cos cosh erf exp exp2 expm1 log log10 log1p log2 logsumexp matmul max maximum mean min minimum ' +
    'mul norm pow prod relu rsqrt sigmoid sin sinh softmax sqrt square std sum tan tanh var dot where'
  ).split(' '),
);

const BINARY: ReadonlySet<string> = new Set(['+', '-', '*', '/', '**', '@']);

class Unreadable extends Error {
  readonly problem: Problem;
  constructor(problem: Problem) {
    super(problem.kind);
    this.problem = problem;
  }
}

/** The children that carry meaning: all but punctuation. */
function parts(node: SyntaxNode): SyntaxNode[] {
  const found: SyntaxNode[] = [];
  for (let at = node.firstChild; at; at = at.nextSibling) if (!'(),[].'.includes(at.name)) found.push(at);
  return found;
}

class Reader {
  readonly #text: string;
  readonly #known = new Set<string>();
  readonly free: string[] = [];
  readonly matrices = new Set<string>();
  /** Where `torch.` goes. */
  #functions: number[] = [];

  constructor(text: string) {
    this.#text = text;
  }

  equation(node: SyntaxNode): Equation {
    const [first, second, third, more] = parts(node);
    const named = node.name === 'AssignStatement';
    const right = named ? third : first;
    if (!right || (named && (first?.name !== 'VariableName' || second?.name !== 'AssignOp' || more))) this.#unfit(node);
    this.#functions = [];
    const expr = this.#expr(right);
    const name = named && first ? this.#of(first) : 'L';
    this.#known.add(name);
    let code = this.#of(right);
    for (const at of this.#functions.toReversed()) {
      code = `${code.slice(0, at - right.from)}torch.${code.slice(at - right.from)}`;
    }
    return { name, expr, code };
  }

  #of({ from, to }: SyntaxNode): string {
    return this.#text.slice(from, to);
  }

  #unfit(node: SyntaxNode): never {
    throw new Unreadable({ kind: 'unfit', text: this.#of(node) });
  }

  #expr(node: SyntaxNode): Expr {
    const [first, second, third] = parts(node);
    switch (node.name) {
      case 'VariableName':
        return this.#variable(this.#of(node));
      case 'Number':
        return { kind: 'number', text: this.#of(node) };
      case 'ParenthesizedExpression':
        return first && !second ? this.#expr(first) : this.#unfit(node);
      case 'UnaryExpression': {
        const op = first ? this.#of(first) : '';
        if (!second || (op !== '-' && op !== '+')) this.#unfit(node);
        return { kind: 'unary', op, of: this.#expr(second) };
      }
      case 'BinaryExpression': {
        const op = second ? this.#of(second) : '';
        if (!first || !third || !BINARY.has(op)) this.#unfit(node);
        if (op === '@') this.#multiplied(first, third);
        return { kind: 'binary', op: op as BinaryOp, left: this.#expr(first), right: this.#expr(third) };
      }
      case 'CallExpression':
        return first && second ? this.#call(first, second) : this.#unfit(node);
      case 'MemberExpression':
        if (!first || second?.name !== 'Number' || third) this.#unfit(node);
        return { kind: 'index', of: this.#expr(first), at: this.#of(second) };
      default:
        return this.#unfit(node);
    }
  }

  #variable(name: string): Expr {
    if (!this.#known.has(name) && !this.free.includes(name)) this.free.push(name);
    return { kind: 'name', name };
  }

  /** What is multiplied as matrices can be no scalar. */
  #multiplied(...operands: SyntaxNode[]): void {
    for (const operand of operands) if (operand.name === 'VariableName') this.matrices.add(this.#of(operand));
  }

  #call(callee: SyntaxNode, list: SyntaxNode): Expr {
    const [self, property] = parts(callee);
    const method = callee.name === 'MemberExpression' && property?.name === 'PropertyName';
    const name = this.#of(method && property ? property : callee);
    if (!method && callee.name !== 'VariableName') this.#unfit(callee);
    if (!FUNCTIONS.has(name)) throw new Unreadable({ kind: 'unknown', name });
    // torch.tanh(…) is what tanh(…) becomes.
    const torch = method && self?.name === 'VariableName' && this.#of(self) === 'torch';
    const of = method && self && !torch ? this.#expr(self) : null;
    if (name === 'matmul') this.#multiplied(...parts(list));
    if (!method) this.#functions.push(callee.from);
    return { kind: 'call', name, self: of, args: parts(list).map((each) => this.#expr(each)) };
  }
}

/** Equations, one a line or set apart by semicolons. A right side alone is that of L. */
export function readFormula(text: string): Formula | Problem {
  const tree = parser.parse(text);
  let broken: string | null = null;
  tree.iterate({
    enter({ type, from, to }) {
      if (type.isError) broken ??= text.slice(from, Math.max(to, from + 12));
    },
  });
  const product = /(?<![\w.])\d[\d.]*[A-Za-z_(]\w*/.exec(text)?.[0];
  if (broken !== null && product !== undefined && !/^\d[\d.]*e/i.test(product))
    return { kind: 'product', text: product };
  if (broken !== null) return { kind: 'broken', text: broken };
  const reader = new Reader(text);
  const equations: Equation[] = [];
  try {
    for (let group = tree.topNode.firstChild; group; group = group.nextSibling) {
      const statements = group.name === 'StatementGroup' ? parts(group).filter(({ name }) => name !== ';') : [group];
      for (const statement of statements) equations.push(reader.equation(statement));
    }
  } catch (error) {
    if (error instanceof Unreadable) return error.problem;
    throw error;
  }
  return { equations, free: reader.free, matrices: reader.matrices };
}

export const isFormula = (read: Formula | Problem): read is Formula => 'equations' in read;
