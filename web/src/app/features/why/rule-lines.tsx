/** The backward rule of a node: what it sends along each edge, as a formula, with the numbers put in where they are few. */
import type { Event, Num, Value } from '../../../shared/trace';
import type { Moment } from '../../model/lookup';
import { nodeLabel, tensorLabel } from '../../model/narration';
import { shortNumber, shortValue } from '../../model/numbers';
import { numbersIn, readRule, substitute } from '../../model/rule';
import { MathExpr } from '../formula/mathml';
import type { Expr } from '../formula/read';
import type { MomentProps } from './why';

type Passed = Extract<Event, { kind: 'backward' }>;

/** What the letters of a rule stand for, and what they are called: by their name, or as the number they are. */
function lettersOf(moment: Moment, event: Passed): { called: Map<string, Expr>; values: Map<string, Value> } {
  const called = new Map<string, Expr>();
  const values = new Map<string, Value>();
  const node = moment.index.node(event.node);
  const arrived = moment.value(event.received[0]);
  if (arrived) values.set('g', arrived);
  for (const [letter, tensor] of [
    ...(node?.inputs ?? []).map((id, i) => ['abc'[i] ?? '', id] as const),
    ['y', node?.output ?? 0] as const,
  ]) {
    const label = tensorLabel(moment, tensor);
    const value = moment.value(moment.tensor(tensor)?.value);
    if (value) values.set(letter, value);
    const [only] = value?.data ?? [];
    if (/^[A-Za-z_]\w*$/.test(label)) called.set(letter, { kind: 'name', name: label });
    else if (only !== undefined && value?.shape.length === 0) called.set(letter, numberOf(only));
  }
  return { called, values };
}

const numberOf = (n: Num | boolean): Expr => ({ kind: 'number', text: shortNumber(n) });

export function RuleLines({ moment, messages, event }: MomentProps & { event: Passed }) {
  const words = messages.why;
  const node = moment.index.node(event.node);
  if (!node) return null;
  const { called, values } = lettersOf(moment, event);
  const lines = node.next.flatMap((link, i) => {
    const rule = link ? readRule(node.rules[i] ?? '') : null;
    if (!link || !rule) return [];
    const sent = moment.value(event.sent[i]);
    const numbers = sent && rule.kind !== 'name' ? numbersIn(rule, values, sent) : null;
    return [{ to: link.node, rule, numbers, sent }];
  });
  if (lines.length === 0) return null;
  return (
    <div class="why rules backward">
      <h3>{words.rule}</h3>
      {lines.map(({ to, rule, numbers, sent }, i) => {
        const label = words.sends(nodeLabel(moment, to));
        const put = numbers && (
          <MathExpr of={substitute(rule, new Map([...numbers].map(([at, n]) => [at, numberOf(n)])))} />
        );
        const first = sent?.data?.[0];
        const single = sent?.data?.length === 1;
        return (
          // biome-ignore lint/a11y/noNoninteractiveTabindex: a long line scrolls, and must by keyboard too
          <section class="line" key={i} aria-label={`${words.rule} ${i + 1}: ${label}`} tabIndex={0}>
            <small>{label}</small>
            <math display="block">
              <mrow>
                <MathExpr of={substitute(rule, called)} />
                {single && put && <mo>=</mo>}
                {single && put}
                <mo>=</mo>
                <mtext>{sent ? shortValue(sent, 24) : ''}</mtext>
              </mrow>
            </math>
            {/* Of many elements the first shows how. */}
            {!single && put && sent && first !== undefined && (
              <math display="block">
                <mrow>
                  <mtext>{`[${sent.shape.map(() => 0).join(', ')}]:\u00a0`}</mtext>
                  {put}
                  <mo>=</mo>
                  <mn>{shortNumber(first)}</mn>
                </mrow>
              </math>
            )}
          </section>
        );
      })}
    </div>
  );
}
