/** Runs that are kept: named, opened again, or trained beside the present one in lockstep. */
import { useSignal } from '@preact/signals';
import { saveFile } from '../../features/graph/save-file';
import type { Kept } from '../model/kept';
import { type Comparison, sameCourse } from '../state/compare';
import type { Studio } from '../state/studio-shape';
import type { StudioWords } from '../words/words';
import { OpenFile } from './open-file';
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
      {comparison.store.storing.value === 'yes' && comparison.store.left.value.has(run.id) && (
        <p class="note">{words.runLeft}</p>
      )}
      {on && !sameCourse(run.spec, studio.spec.value) && <p class="note">{words.otherCourse}</p>}
    </li>
  );
}

export function RunsMenu({ studio, comparison, words }: Props) {
  const kept = comparison.kept.value;
  const trouble = useSignal('');
  return (
    <Popover label={words.runs} text={words.runs}>
      <div class="own">
        <button
          type="button"
          class="quiet"
          onClick={() => comparison.keep(words.runNumber((kept.at(-1)?.id ?? 0) + 1))}
        >
          {words.keepRun}
        </button>
        <p class="note">{words.runsNote}</p>
        <p class="note">{words.runsStored[comparison.store.storing.value]}</p>
        <ul class="runs">
          {kept.map((run) => (
            <Run key={run.id} run={run} studio={studio} comparison={comparison} words={words} />
          ))}
        </ul>
        {kept.length > 0 && (
          <button
            type="button"
            class="quiet"
            onClick={() => saveFile('runs.json', new Blob([comparison.text()], { type: 'application/json' }))}
          >
            {words.saveRuns}
          </button>
        )}
        <OpenFile
          label={words.openRuns}
          accept=".json"
          onOpen={async (file) => {
            trouble.value = comparison.take(await file.text()) ? '' : words.runsUnreadable;
          }}
        />
        {trouble.value !== '' && <p role="alert">{trouble.value}</p>}
      </div>
    </Popover>
  );
}
