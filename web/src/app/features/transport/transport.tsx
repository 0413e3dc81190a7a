import { effect, type ReadonlySignal, useSignal } from '@preact/signals';
import { useEffect, useMemo } from 'preact/hooks';
import type { Control } from '../../../shared/spec';
import { StepButton } from '../../components/step-button';
import type { Messages } from '../../locale/resolve';
import { barOf } from '../../model/steps';
import { UNITS } from '../../model/units';
import { SPEEDS } from '../../state/pace';
import type { Session } from '../../state/session-shape';

export interface TransportProps {
  session: Session;
  messages: Messages;
  controls: ReadonlySet<Control>;
}

/** In ms: what takes longer to be shown is told before it is there. */
const PATIENCE = 60;

/**
 * The position that is told: with the moment itself, for a picture of its own would keep that one waiting; ahead of
 * it when it is long in coming.
 */
function useTold({ position, shown }: Session): ReadonlySignal<number> {
  const told = useSignal(position.peek());
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const tell = (): void => {
      told.value = position.peek();
    };
    const end = effect(() => {
      clearTimeout(timer);
      if (position.value === shown.value) tell();
      else timer = setTimeout(tell, PATIENCE);
    });
    return () => {
      clearTimeout(timer);
      end();
    };
  }, [told, position, shown]);
  return told;
}

function Scrubber({ session, messages, position }: { session: Session; messages: Messages; position: number }) {
  const outline = session.run.value?.result.outline;
  const total = session.steps.value;
  const bar = useMemo(() => outline && barOf(outline), [outline]);
  const ends = outline ? `${outline.first > 0 ? ' torn-start' : ''}${outline.truncated > 0 ? ' torn-end' : ''}` : '';
  return (
    <div class="scrubber">
      <div class={`bar${bar?.exact === false ? ' many' : ''}${ends}`} aria-hidden="true">
        {bar?.parts.map(({ tone, steps }, i) => (
          <span key={`${i}${tone}`} class={tone} style={{ flexGrow: String(steps) }}>
            {bar.exact && steps > total / 40 && (
              <span class="stretch">
                {messages.phase[tone]} {steps}
              </span>
            )}
          </span>
        ))}
      </div>
      <input
        type="range"
        min={0}
        max={total}
        step={1}
        value={position}
        disabled={total === 0}
        aria-label={messages.position}
        aria-valuetext={messages.stepOf(position, total)}
        onInput={(event) => void session.seek(event.currentTarget.valueAsNumber)}
      />
    </div>
  );
}

function PaceTools({ session, messages, speeds }: { session: Session; messages: Messages; speeds: boolean }) {
  const { unit, speed } = session.pace;
  return (
    <div class="pace">
      <select
        aria-label={messages.unit}
        title={messages.unit}
        value={unit.value}
        onChange={(event) => {
          unit.value = UNITS.find((each) => each === event.currentTarget.value) ?? 'operation';
        }}
      >
        {UNITS.map((each) => (
          <option key={each} value={each}>
            {messages.units[each]}
          </option>
        ))}
      </select>
      {speeds && (
        <select
          data-pace="speed"
          aria-label={messages.speed}
          title={messages.speed}
          value={speed.value}
          onChange={(event) => {
            speed.value = Number(event.currentTarget.value);
          }}
        >
          {SPEEDS.map((each) => (
            <option key={each} value={each}>
              {each}×
            </option>
          ))}
        </select>
      )}
    </div>
  );
}

export function Transport({ session, messages, controls }: TransportProps) {
  const position = useTold(session).value;
  const total = session.steps.value;
  const playing = session.playing.value;
  const first = position <= 0;
  const last = position >= total;
  return (
    <fieldset class="transport" aria-label={messages.transport}>
      <div class="buttons">
        {controls.has('start') && (
          <StepButton icon="start" label={messages.toStart} disabled={first} onPress={() => void session.seek(0)} />
        )}
        {controls.has('back') && (
          <StepButton icon="back" label={messages.back} disabled={first} onPress={() => void session.move(-1)} />
        )}
        {controls.has('forward') && (
          <StepButton
            icon="forward"
            label={messages.forward}
            primary
            disabled={last}
            onPress={() => void session.move(1)}
          />
        )}
        {controls.has('play') && (
          <StepButton
            icon={playing ? 'pause' : 'play'}
            label={playing ? messages.pause : messages.play}
            disabled={total === 0}
            onPress={playing ? session.pause : session.play}
          />
        )}
        {controls.has('end') && (
          <StepButton icon="end" label={messages.toEnd} disabled={last} onPress={() => void session.seek(total)} />
        )}
        {controls.has('reset') && (
          <StepButton icon="reset" label={messages.reset} onPress={() => void session.reset()} />
        )}
      </div>
      {controls.has('scrub') && <Scrubber session={session} messages={messages} position={position} />}
      {(controls.has('forward') || controls.has('play')) && (
        <PaceTools session={session} messages={messages} speeds={controls.has('play')} />
      )}
      <span class="count">
        {position}
        <span class="total"> / {total}</span>
      </span>
    </fieldset>
  );
}
