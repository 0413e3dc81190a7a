/** The transport of training: to the beginning, back, on, play; the size of a step; where in an update, and in time. */
import { useComputed } from '@preact/signals';
import { StepButton } from '../../components/step-button';
import { STUDIO_UNITS, stretchesOf } from '../model/stages';
import { STUDIO_SPEEDS, type Studio } from '../state/studio-shape';
import type { StudioWords } from '../words/words';

interface Props {
  studio: Studio;
  words: StudioWords;
}

/** Where it is; while it plays as often as one can read. */
function useWhere(studio: Studio) {
  const stage = useComputed(() => studio.cursor.value.stage);
  const step = useComputed(() =>
    studio.playing.value ? (studio.calm.value.state?.step ?? 0) : studio.cursor.value.step,
  );
  const latest = useComputed(() =>
    studio.playing.value ? Math.max(step.value, studio.latest.peek()) : studio.latest.value,
  );
  return { stage, step, latest };
}

/** The stages of the update that is shown, coloured by phase. */
function StageBar({ studio, words }: Props) {
  const stages = studio.stages.value;
  const stage = useWhere(studio).stage.value;
  return (
    <div class="scrubber">
      <div class="bar" aria-hidden="true">
        {stretchesOf(stages).map(({ phase, stages: n }) => (
          <span key={phase} class={phase} style={{ flexGrow: String(n) }}>
            <span class="stretch">{words.phases[phase]}</span>
          </span>
        ))}
      </div>
      <input
        type="range"
        min={0}
        max={stages.length - 1}
        step={1}
        value={stage}
        aria-label={words.stagePosition}
        aria-valuetext={words.stageOf(stage, stages.length - 1)}
        onInput={(event) => studio.seekStage(event.currentTarget.valueAsNumber)}
      />
    </div>
  );
}

function TimeBar({ studio, words }: Props) {
  const where = useWhere(studio);
  const [step, latest] = [where.step.value, where.latest.value];
  return (
    <input
      type="range"
      class="time"
      min={0}
      max={Math.max(latest, 1)}
      step={1}
      value={step}
      disabled={latest === 0}
      aria-label={words.timePosition}
      aria-valuetext={words.stepOf(step, latest)}
      onInput={(event) => void studio.seek(event.currentTarget.valueAsNumber)}
    />
  );
}

export function TransportBar({ studio, words }: Props) {
  const playing = studio.playing.value;
  const where = useWhere(studio);
  const step = where.step.value;
  const first = step === 0 && where.stage.value === 0;
  const epoch = useComputed(() => studio.epochs.value.at(where.step.value));
  const off = studio.opened.value === null || studio.refusal.value !== null;
  return (
    <fieldset class="transport" aria-label={words.transport}>
      <div class="buttons">
        <StepButton icon="start" label={words.rewind} disabled={first} onPress={() => void studio.seek(0)} />
        <StepButton icon="back" label={words.back} disabled={first || off} onPress={() => void studio.move(-1)} />
        <StepButton
          icon={playing ? 'pause' : 'play'}
          label={playing ? words.pause : words.play}
          primary
          disabled={off}
          onPress={playing ? studio.pause : studio.play}
        />
        <StepButton icon="forward" label={words.forward} disabled={off} onPress={() => void studio.move(1)} />
      </div>
      <div class="ways">
        <StageBar studio={studio} words={words} />
        <TimeBar studio={studio} words={words} />
      </div>
      <div class="pace">
        <select
          aria-label={words.unit}
          title={words.unit}
          value={studio.unit.value}
          onChange={(event) => {
            studio.unit.value = STUDIO_UNITS.find((each) => each === event.currentTarget.value) ?? 'epoch';
          }}
        >
          {STUDIO_UNITS.map((each) => (
            <option key={each} value={each}>
              {words.studioUnits[each]}
            </option>
          ))}
        </select>
        <select
          aria-label={words.speed}
          title={words.speed}
          value={String(studio.speed.value)}
          onChange={(event) => {
            studio.speed.value = Number(event.currentTarget.value);
          }}
        >
          {STUDIO_SPEEDS.map((each) => (
            <option key={each} value={String(each)}>
              {words.perSecond(each)}
            </option>
          ))}
        </select>
      </div>
      <span class="count">
        {words.epochOf(epoch.value)}
        <span class="total"> · {words.stepCount(step)}</span>
      </span>
    </fieldset>
  );
}
