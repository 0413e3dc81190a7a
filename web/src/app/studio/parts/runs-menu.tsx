/** Runs that are kept: named, opened again, or trained beside the present one in lockstep. */
import { useSignal } from '@preact/signals';
import { type Comparison, type Kept, sameCourse } from '../state/compare';
import type { Studio } from '../state/studio';
import type { StudioWords } from '../words/words';
import { Popover } from './popover';

interface Props {
  studio: Studio;
  comparison: Comparison;
  words: StudioWords;
}

function Run({ run, studio, comparison, words }: Props & { run: Kept }) {
  const on = comparison.beside.value?.id === run.id;
  return (
    <li>
      <input
        type="text"
        aria-label={words.runName}
        value={run.name}
        onChange={(event) => comparison.rename(run.id, event.currentTarget.value)}
      />
      <small>{words.runAt(run.step, run.curve.at(-1)?.train ?? Number.NaN)}</small>
      <span class="row">
        <button
          type="button"
          class="quiet"
          aria-pressed={on}
          aria-label={words.compareWith(run.name)}
          onClick={() => comparison.compare(on ? null : run.id)}
        >
          {words.compare}
        </button>
        <button
          type="button"
          class="quiet"
          aria-label={words.openRun(run.name)}
          onClick={() => void comparison.restore(run.id)}
        >
          {words.open}
        </button>
        <button
          type="button"
          class="quiet"
          aria-label={words.dropRun(run.name)}
          onClick={() => comparison.drop(run.id)}
        >
          {words.drop}
        </button>
      </span>
      {on && !sameCourse(run.spec, studio.spec.value) && <p class="note">{words.otherCourse}</p>}
    </li>
  );
}

export function RunsMenu({ studio, comparison, words }: Props) {
  const kept = comparison.kept.value;
  const made = useSignal(0);
  return (
    <Popover label={words.runs} text={words.runs}>
      <div class="own">
        <button
          type="button"
          class="quiet"
          onClick={() => {
            made.value += 1;
            comparison.keep(words.runNumber(made.value));
          }}
        >
          {words.keepRun}
        </button>
        <p class="note">{words.runsNote}</p>
        <ul class="runs">
          {kept.map((run) => (
            <Run key={run.id} run={run} studio={studio} comparison={comparison} words={words} />
          ))}
        </ul>
      </div>
    </Popover>
  );
}
