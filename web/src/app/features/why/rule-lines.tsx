/** The backward rule of a node: what it sends along each edge, as a formula, with the numbers put in where they are few. */
import type { Event } from '../../../shared/trace';
import type { Moment } from '../../model/lookup';
import { nodeLabel, tensorLabel } from '../../model/narration';
import { shortNumber, shortValue } from '../../model/numbers';
import { namesIn, readRule, substitute } from '../../model/rule';
import { MathExpr } from '../formula/mathml';
import type { Expr } from '../formula/read';
import type { MomentProps } from './why';

type Passed = Extract<Event, { kind: 'backward' }>;

/** What the letters of a rule are called, and their numbers where they are single ones. */
function lettersOf(moment: Moment, event: Passed): { called: Map<string, Expr>; numbers: Map<string, Expr> } {
  const called = new Map<string, Expr>();
  const numbers = new Map<string, Expr>();
  const node = moment.index.node(event.node);
  const number = (letter: string, id: number | null | undefined) => {
    const value = moment.value(id);
    const [only, more] = value?.data ?? [];
    if (only !== undefined && more === undefined) numbers.set(letter, { kind: 'number', text: shortNumber(only) });
  };
  number('g', event.received[0]);
  for (const [letter, tensor] of [
    ...(node?.inputs ?? []).map((id, i) => ['abc'[i] ?? '', id] as const),
    ['y', node?.output ?? 0] as const,
  ]) {
    const label = tensorLabel(moment, tensor);
    if (/^[A-Za-z_]\w*$/.test(label)) called.set(letter, { kind: 'name', name: label });
    number(letter, moment.tensor(tensor)?.value);
  }
  return { called, numbers };
}

export function RuleLines({ moment, messages, event }: MomentProps & { event: Passed }) {
  const words = messages.why;
  const node = moment.index.node(event.node);
  if (!node) return null;
  const { called, numbers } = lettersOf(moment, event);
  const lines = node.next.flatMap((link, i) => {
    const rule = link ? readRule(node.rules[i] ?? '') : null;
    if (!link || !rule) return [];
    const whole = namesIn(rule).every((letter) => numbers.has(letter));
    const sent = moment.value(event.sent[i]);
    return [{ to: link.node, rule, whole, sent: sent ? shortValue(sent, 24) : '' }];
  });
  if (lines.length === 0) return null;
  return (
    <div class="why rules backward">
      <h3>{words.rule}</h3>
      {lines.map(({ to, rule, whole, sent }, i) => {
        const label = words.sends(nodeLabel(moment, to));
        return (
          // biome-ignore lint/a11y/noNoninteractiveTabindex: a long line scrolls, and must by keyboard too
          <section class="line" key={i} aria-label={`${words.rule} ${i + 1}: ${label}`} tabIndex={0}>
            <small>{label}</small>
            <math display="block">
              <mrow>
                <MathExpr of={substitute(rule, called)} />
                {whole && rule.kind !== 'name' && (
                  <>
                    <mo>=</mo>
                    <MathExpr of={substitute(rule, numbers)} />
                  </>
                )}
                <mo>=</mo>
                <mtext>{sent}</mtext>
              </mrow>
            </math>
          </section>
        );
      })}
    </div>
  );
}
