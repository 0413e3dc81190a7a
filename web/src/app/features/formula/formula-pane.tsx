/** A formula in place of a program: what is typed here is written into the program, and the other way round. */
import { useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { useEffect, useMemo } from 'preact/hooks';
import type { Messages } from '../../locale/resolve';
import type { Session } from '../../state/session-shape';
import { Leaves } from '../leaves/leaves';
import { MathEquation } from './mathml';
import { formulaOf, programOf } from './program';
import { isFormula, type Problem, readFormula } from './read';

const EXAMPLES = [
  'L = (tanh(w*x + b) - y)**2',
  'L = log(1 + exp(-y*(w*x + b)))',
  'h = relu(w1*x + b1)\nL = (w2*h + b2 - y)**2',
  'f = sin(x)*y + x**2/y',
];

function problemText(problem: Problem, messages: Messages): string {
  switch (problem.kind) {
    case 'unknown':
      return messages.formulaUnknown(problem.name);
    case 'unfit':
      return messages.formulaUnfit(problem.text);
    case 'product':
      return messages.formulaProduct(problem.text);
    case 'broken':
      return messages.formulaBroken(problem.text.trim());
  }
}

export interface FormulaPaneProps {
  session: Session;
  messages: Messages;
  /** What there is to say of the error that its program ended with: there is no line to say it at. */
  children?: ComponentChildren;
}

export function FormulaPane({ session, messages, children }: FormulaPaneProps) {
  const source = session.source.value;
  const text = useSignal(formulaOf(session.source.peek()) ?? '');
  const read = useMemo(() => (text.value.trim() === '' ? null : readFormula(text.value)), [text.value]);
  useEffect(() => {
    // The program was changed elsewhere: loaded, reset, or edited as code.
    const now = text.peek().trim() === '' ? null : readFormula(text.peek());
    const same = now !== null && isFormula(now) && programOf(now, source) === source;
    const other = same ? null : formulaOf(source);
    if (other !== null) text.value = other;
  }, [source, text]);

  function write(typed: string): void {
    text.value = typed;
    const found = typed.trim() === '' ? null : readFormula(typed);
    if (found && isFormula(found) && found.equations.length > 0) {
      session.edit(programOf(found, session.source.peek()), true);
    }
  }

  const formula = read && isFormula(read) ? read : null;
  const problem = read && !isFormula(read) ? read : null;
  const shown = formula !== null && programOf(formula, source) === source;
  return (
    <div class="formula">
      <textarea
        class="formula-text"
        rows={Math.max(text.value.split('\n').length, 1)}
        spellcheck={false}
        autocapitalize="off"
        aria-label={messages.formulaLabel}
        aria-invalid={problem !== null}
        placeholder={EXAMPLES[0]}
        value={text.value}
        onInput={(event) => write(event.currentTarget.value)}
      />
      {problem && (
        <p class="note" role="status">
          {problemText(problem, messages)}
        </p>
      )}
      {formula && (
        <div class="math">
          {formula.equations.map((equation, i) => (
            <MathEquation key={i} of={equation} />
          ))}
        </div>
      )}
      {shown && children}
      {text.value.trim() === '' && (
        <div class="examples">
          <p class="note">{messages.formulaEmpty}</p>
          {EXAMPLES.map((example) => (
            <button type="button" class="quiet mono" key={example} onClick={() => write(example)}>
              {example.replaceAll('\n', '; ')}
            </button>
          ))}
        </div>
      )}
      {shown && (
        <Leaves
          session={session}
          messages={messages}
          tools
          // A leaf of another shape may want another backward call.
          onWrite={(written) => session.tune(programOf(formula, written))}
        />
      )}
      {shown && (
        <details class="as-code">
          <summary>{messages.asPyTorch}</summary>
          <pre>{source.trimEnd()}</pre>
        </details>
      )}
    </div>
  );
}
