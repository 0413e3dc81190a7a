/** Data made of a formula that the reader types: a surface or a curve, or two classes by its sign. */
import { useSignal } from '@preact/signals';
import { putPoints } from '../model/edit';
import { compiled, type FormulaPlan, rowsOfFormula } from '../model/formula-data';
import type { Studio } from '../state/studio-shape';
import type { StudioWords } from '../words/words';
import { Amount, Choice, Slide } from './fields';
import { Popover } from './popover';

interface Props {
  studio: Studio;
  words: StudioWords;
}

type Plan = Omit<FormulaPlan, 'inputs'> & { text: string; inputs: 'auto' | '1' | '2' };
const FIRST: Plan = {
  text: 'y = sin(2*x1) * cos(x2)',
  inputs: 'auto',
  n: 400,
  low: -3,
  high: 3,
  noise: 0,
  seed: 0,
  task: 'regression',
};

/** Makes the rows the studio's data; gives back what there is to say. The grammar comes when it is first asked for. */
async function make(studio: Studio, words: StudioWords, plan: Plan): Promise<{ said: string; made: boolean }> {
  const { isFormula, readFormula } = await import('../../features/formula/read');
  const read = readFormula(plan.text);
  if (!isFormula(read)) return { said: words.formulaProblem(read), made: false };
  const f = compiled(read);
  if ('kind' in f) return { said: words.formulaTrouble(f), made: false };
  if (plan.high <= plan.low) return { said: words.formulaRange, made: false };
  const inputs = plan.inputs === 'auto' ? f.inputs : plan.inputs === '1' ? 1 : 2;
  if (inputs < f.inputs) return { said: words.formulaTrouble({ kind: 'name', text: 'x2' }), made: false };
  const { rows, left } = rowsOfFormula(f.at, { ...plan, inputs });
  if (rows.length < 2) return { said: words.formulaNowhere, made: false };
  studio.edit(putPoints(plan.task, rows));
  return { said: `${words.rowsRead(rows.length, inputs)}${left > 0 ? ` ${words.formulaLeft(left)}` : ''}`, made: true };
}

export function FormulaData({ studio, words }: Props) {
  const plan = useSignal(FIRST);
  const answer = useSignal({ said: '', made: true });
  const { text, inputs, n, low, high, noise, seed, task } = plan.value;
  const put = (patch: Partial<Plan>): void => {
    plan.value = { ...plan.peek(), ...patch };
  };
  return (
    <Popover label={words.formulaData} text={words.formulaData}>
      <form
        class="own"
        onSubmit={async (event) => {
          event.preventDefault();
          answer.value = await make(studio, words, plan.peek());
        }}
      >
        <p class="note">{words.formulaNote}</p>
        <input
          class="mono"
          type="text"
          spellcheck={false}
          autocomplete="off"
          aria-label={words.formulaText}
          value={text}
          onInput={(event) => put({ text: event.currentTarget.value })}
        />
        <Choice
          label={words.target}
          value={task}
          all={['regression', 'classification'] as const}
          text={(each) => words.formulaTasks[each]}
          onPick={(each) => put({ task: each })}
        />
        <Choice
          label={words.inputs}
          value={inputs}
          all={['auto', '1', '2'] as const}
          text={(each) => words.formulaInputs[each]}
          onPick={(each) => put({ inputs: each })}
        />
        <Amount label={words.rows} value={n} min={2} max={100_000} whole onPut={(next) => put({ n: next })} />
        <Amount label={words.formulaLow} value={low} min={-1e6} max={1e6} onPut={(next) => put({ low: next })} />
        <Amount label={words.formulaHigh} value={high} min={-1e6} max={1e6} onPut={(next) => put({ high: next })} />
        <Slide
          label={words.noise}
          value={noise}
          min={0}
          max={1}
          step={0.05}
          text={(share) => `${Math.round(share * 100)}%`}
          onPut={(next) => put({ noise: next })}
        />
        <Amount
          label={words.dataSeed}
          value={seed}
          min={0}
          max={2 ** 32 - 1}
          whole
          onPut={(next) => put({ seed: next })}
        />
        <button type="submit" class="quiet">
          {words.formulaMake}
        </button>
        <p class="report" role="status">
          {answer.value.said}
        </p>
      </form>
    </Popover>
  );
}
