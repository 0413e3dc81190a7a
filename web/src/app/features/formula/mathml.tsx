/** A formula set as mathematics: MathML Core, which browsers draw by themselves. Pure. */
import type { ComponentChildren, VNode } from 'preact';
import type { Equation, Expr } from './read';

const GREEK: Readonly<Record<string, string>> = {
  alpha: 'α',
  beta: 'β',
  gamma: 'γ',
  delta: 'δ',
  epsilon: 'ε',
  eta: 'η',
  theta: 'θ',
  kappa: 'κ',
  lam: 'λ',
  mu: 'μ',
  nu: 'ν',
  pi: 'π',
  rho: 'ρ',
  sigma: 'σ',
  tau: 'τ',
  phi: 'φ',
  psi: 'ψ',
  omega: 'ω',
};

/** How tightly an expression holds together; a looser one inside a tighter one stands in parentheses. */
const SUM = 1;
const PRODUCT = 2;
const SIGN = 3;
const POWER = 4;
const ATOM = 5;

function tightness(expr: Expr): number {
  if (expr.kind === 'unary') return SIGN;
  if (expr.kind === 'call') return expr.name === 'exp' ? POWER : expr.name === 'sum' ? PRODUCT : ATOM;
  if (expr.kind !== 'binary') return ATOM;
  if (expr.op === '+' || expr.op === '-') return SUM;
  return expr.op === '**' ? POWER : expr.op === '/' ? ATOM : PRODUCT;
}

function Parens({ children }: { children: ComponentChildren }) {
  return (
    <mrow>
      <mo>(</mo>
      {children}
      <mo>)</mo>
    </mrow>
  );
}

function within(expr: Expr, least: number): VNode {
  return tightness(expr) < least ? <Parens>{draw(expr)}</Parens> : draw(expr);
}

/** w1 is w with a subscript, theta is θ; longer words stand upright. */
export function Name({ name }: { name: string }) {
  const [, stem = name, index = ''] = /^([A-Za-z]+?)_?(\d+)$/.exec(name) ?? [];
  const word = GREEK[stem] ?? stem;
  const letter = <mi mathvariant={word.length > 1 ? 'normal' : undefined}>{word}</mi>;
  return index === '' ? (
    letter
  ) : (
    <msub>
      {letter}
      <mn>{index}</mn>
    </msub>
  );
}

function List({ of }: { of: readonly Expr[] }) {
  return (
    <Parens>
      {of.map((each, i) => (
        <>
          {i > 0 && <mo separator>,</mo>}
          {draw(each)}
        </>
      ))}
    </Parens>
  );
}

const SPELLED: Readonly<Record<string, string>> = {
  sigmoid: 'σ',
  relu: 'ReLU',
  log: 'ln',
  log10: 'log₁₀',
  log2: 'log₂',
};

function call(name: string, args: readonly Expr[]): VNode {
  const [only, more] = args;
  if (only && !more) {
    if (name === 'sqrt') return <msqrt>{draw(only)}</msqrt>;
    if (name === 'exp') {
      return (
        <msup>
          <mi>e</mi>
          <mrow>{draw(only)}</mrow>
        </msup>
      );
    }
    if (name === 'square') return power(only, { kind: 'number', text: '2' });
    if (name === 'abs' || name === 'norm') {
      const bar = name === 'abs' ? '|' : '‖';
      return (
        <mrow>
          <mo stretchy={false}>{bar}</mo>
          {draw(only)}
          <mo stretchy={false}>{bar}</mo>
        </mrow>
      );
    }
    if (name === 'sum') {
      return (
        <mrow>
          <mo>∑</mo>
          {within(only, PRODUCT)}
        </mrow>
      );
    }
  }
  return (
    <mrow>
      <mi mathvariant="normal">{SPELLED[name] ?? name}</mi>
      <mo>{'\u2061'}</mo>
      <List of={args} />
    </mrow>
  );
}

function power(base: Expr, exponent: Expr): VNode {
  return (
    <msup>
      <mrow>{within(base, ATOM)}</mrow>
      <mrow>{draw(exponent)}</mrow>
    </msup>
  );
}

/** Whether what is written last of it is a number of more than plain digits: 4.2e-5, where a word would be read on. */
function endsInDigits(expr: Expr): boolean {
  if (expr.kind === 'number') return !/^\d+$/.test(expr.text);
  if (expr.kind === 'unary') return endsInDigits(expr.of);
  return expr.kind === 'binary' && expr.op === '*' && endsInDigits(expr.right);
}

function binary({ op, left, right }: Extract<Expr, { kind: 'binary' }>): VNode {
  if (op === '**') return power(left, right);
  if (op === '/') {
    return (
      <mfrac>
        <mrow>{draw(left)}</mrow>
        <mrow>{draw(right)}</mrow>
      </mfrac>
    );
  }
  if (op === '+' || op === '-') {
    return (
      <mrow>
        {within(left, SUM)}
        <mo>{op === '-' ? '−' : '+'}</mo>
        {within(right, op === '-' ? PRODUCT : SUM)}
      </mrow>
    );
  }
  // Side by side, but for two numbers, and for a long number before a word.
  const spelled = right.kind === 'call' && right.name !== 'exp';
  const dot =
    right.kind === 'number' || (right.kind === 'binary' && right.op === '/') || (spelled && endsInDigits(left));
  return (
    <mrow>
      {within(left, PRODUCT)}
      <mo>{dot ? '·' : '\u2062'}</mo>
      {within(right, PRODUCT)}
    </mrow>
  );
}

function draw(expr: Expr): VNode {
  switch (expr.kind) {
    case 'name':
      return <Name name={expr.name} />;
    case 'number':
      return <mn>{expr.text}</mn>;
    case 'unary':
      return (
        <mrow>
          <mo>{expr.op === '-' ? '−' : '+'}</mo>
          {within(expr.of, SIGN)}
        </mrow>
      );
    case 'binary':
      return binary(expr);
    case 'call':
      return call(expr.name, expr.self ? [expr.self, ...expr.args] : expr.args);
    case 'index':
      return (
        <msub>
          <mrow>{within(expr.of, ATOM)}</mrow>
          <mn>{expr.at}</mn>
        </msub>
      );
  }
}

/** An expression by itself, for a row of mathematics. */
export function MathExpr({ of }: { of: Expr }) {
  return draw(of);
}

export function MathEquation({ of }: { of: Equation }) {
  return (
    <math display="block">
      <mrow>
        <Name name={of.name} />
        <mo>=</mo>
        {draw(of.expr)}
      </mrow>
    </math>
  );
}
