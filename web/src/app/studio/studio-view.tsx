/** The studio as a function of its state: data and training, the network with its details, what comes out, transport. */
import { type ReadonlySignal, useComputed, useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { Sentence } from '../components/sentence';
import { StepButton } from '../components/step-button';
import { plain } from '../locale/phrase';
import type { NetFact } from './model/narrate';
import { netFactOf } from './model/narrate';
import { PRESETS, presetSpec } from './model/presets';
import { DataColumn } from './parts/data-column';
import { DetailPane } from './parts/detail-pane';
import { FileMenu } from './parts/file-menu';
import { NetPane } from './parts/net-pane';
import { OutputColumn } from './parts/output-column';
import type { Pictures } from './parts/pictures';
import { Popover } from './parts/popover';
import { RunsMenu } from './parts/runs-menu';
import { TrainColumn } from './parts/train-column';
import { TransportBar } from './parts/transport-bar';
import type { Comparison } from './state/compare';
import type { Mode, Studio } from './state/studio-shape';
import type { NetSentences } from './words/tell-zh-cn';
import type { StudioWords } from './words/words';

interface Props {
  studio: Studio;
  words: StudioWords;
}

const MODES: readonly Mode[] = ['forward', 'backward'];

function tell<K extends NetFact['kind']>(say: NetSentences, fact: Extract<NetFact, { kind: K }>) {
  return say[fact.kind as K](fact);
}

function ModeSwitch({ studio, words }: Props) {
  return (
    <fieldset class="modes" aria-label={words.mode}>
      {MODES.map((mode) => (
        <button
          key={mode}
          type="button"
          class={`quiet ${mode}`}
          aria-pressed={studio.mode.value === mode}
          onClick={() => {
            studio.mode.value = mode;
          }}
        >
          {words.modes[mode]}
        </button>
      ))}
    </fieldset>
  );
}

function Presets({ studio, words }: Props) {
  return (
    <Popover label={words.presets} text={words.presets}>
      <ul class="preset-list">
        {PRESETS.map((name) => (
          <li key={name}>
            <button
              type="button"
              onClick={(event) => {
                event.currentTarget.closest<HTMLElement>('[popover]')?.hidePopover();
                void studio.load(presetSpec(name));
              }}
            >
              <b>{words.preset[name].title}</b>
              <span>{words.preset[name].see}</span>
            </button>
          </li>
        ))}
      </ul>
    </Popover>
  );
}

/** What the learner has to know now: a refusal, a stop, a lost engine. */
function Trouble({ studio, words }: Props) {
  const refusal = studio.refusal.value;
  const stop = studio.state.value?.stop;
  if (studio.failure.value) {
    return (
      <div class="trouble" role="alert">
        {words.failed}{' '}
        <button type="button" class="quiet" onClick={() => void studio.load(studio.spec.peek())}>
          {words.tryAgain}
        </button>
      </div>
    );
  }
  if (refusal) {
    return (
      <div class="trouble" role="alert">
        {words.refused(refusal)}{' '}
        <button type="button" class="quiet" onClick={studio.undo}>
          {words.undo}
        </button>
      </div>
    );
  }
  if (!stop) return null;
  return (
    <div class="trouble" role="alert">
      {words.stopped(stop)}{' '}
      <button type="button" class="quiet" onClick={() => void studio.seek(stop.step)}>
        {words.stepBack}
      </button>
    </div>
  );
}

/** What the last edit has to tell; it can be taken back, or put away. */
function Told({ studio, words }: Props) {
  const told = studio.told.value;
  return (
    <div class="told" role="status">
      {told && (
        <div class="trouble">
          {told.kind === 'lost' ? words.lost(told.names) : words.refused(told.refusal)}{' '}
          {told.kind === 'lost' && (
            <button type="button" class="quiet" onClick={studio.undo}>
              {words.undo}
            </button>
          )}{' '}
          <button
            type="button"
            class="quiet"
            onClick={() => {
              studio.told.value = null;
            }}
          >
            {words.close}
          </button>
        </div>
      )}
    </div>
  );
}

function Say({ studio, words }: Props) {
  const sentence = useComputed(() => {
    const { moment } = studio.calm.value;
    const at = studio.playing.value ? { step: moment?.step ?? 0, stage: 0 } : studio.cursor.value;
    const fact = netFactOf(at, studio.stages.value, studio.spec.value, moment, studio.sample.value);
    return fact;
  });
  const fact = sentence.value;
  const spoken = fact ? tell(words.say, fact) : [];
  return (
    <>
      <p class="say">
        <Sentence of={spoken} />
      </p>
      <p class="unseen" aria-live="polite">
        {studio.playing.value ? '' : plain(spoken)}
      </p>
    </>
  );
}

/** Keys of the transport, wherever the focus is but where they mean something else. */
function onKeyDown(event: KeyboardEvent, studio: Studio): void {
  if (event.defaultPrevented || event.altKey) return;
  const at = event.target;
  if (!(at instanceof HTMLElement) || at.closest('[popover]:popover-open')) return;
  const typing = at.closest('input, select, textarea, [role="tablist"]') !== null;
  if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'z' && !typing) {
    event.preventDefault();
    if (event.shiftKey) studio.redo();
    else studio.undo();
    return;
  }
  if (event.ctrlKey || event.metaKey || event.shiftKey || typing) return;
  const actions: Record<string, () => void> = {
    ArrowRight: () => void studio.move(1),
    ArrowLeft: () => void studio.move(-1),
    Home: () => void studio.seek(0),
  };
  if (!at.closest('button, summary, [tabindex]')) {
    actions[' '] = () => (studio.playing.peek() ? studio.pause() : studio.play());
  }
  const action = actions[event.key];
  if (!action) return;
  event.preventDefault();
  action();
}

/** What is done with a whole network, and which way its numbers are looked at. */
function NetTools({ studio, words, comparison, pictures }: Props & { comparison: Comparison; pictures: Pictures }) {
  const mode = studio.mode.value;
  const own = { studio, words };
  return (
    <div class="net-tools">
      <ModeSwitch {...own} />
      <span class={`showing ${mode}`} title={words.signs}>
        {words.showing[mode]}
      </span>
      <Presets {...own} />
      <RunsMenu {...own} comparison={comparison} />
      <FileMenu {...own} pictures={pictures} />
      <StepButton icon="reset" label={words.undo} disabled={!studio.canUndo.value} onPress={studio.undo} />
      <StepButton icon="redo" label={words.redo} disabled={!studio.canRedo.value} onPress={studio.redo} />
    </div>
  );
}

/** Where the parts of the page stand below each other. */
const NARROW = '(max-width: 639.98px)';

function useNarrow(): ReadonlySignal<boolean> {
  const narrow = useSignal(matchMedia(NARROW).matches);
  useEffect(() => {
    const query = matchMedia(NARROW);
    const listen = (): void => {
      narrow.value = query.matches;
    };
    query.addEventListener('change', listen);
    return () => query.removeEventListener('change', listen);
  }, [narrow]);
  return narrow;
}

export interface StudioViewProps {
  studio: Studio;
  comparison: Comparison;
  words: ReadonlySignal<StudioWords>;
}

export function StudioView({ studio, comparison, words }: StudioViewProps) {
  const own = { studio, words: words.value };
  const narrow = useNarrow();
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => onKeyDown(event, studio);
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, [studio]);
  const pictures = useRef<Pictures>({});
  const shared = { ...own, pictures: pictures.current };
  // What is read and reached by key comes in the order in which it is seen.
  const [data, net, detail, output] = [
    <div class="left-column" key="data">
      <DataColumn {...own} />
      <TrainColumn {...own} />
    </div>,
    <section class="net-pane" key="net" aria-label={own.words.network}>
      <NetTools {...shared} comparison={comparison} />
      <Trouble {...own} />
      <Told {...own} />
      <NetPane {...shared} />
    </section>,
    <DetailPane key="detail" {...own} />,
    <OutputColumn key="output" {...shared} comparison={comparison} />,
  ];
  return (
    <main class="studio" aria-label={own.words.studio}>
      <div class="studio-panes">{narrow.value ? [net, output, data, detail] : [data, net, detail, output]}</div>
      <div class="dock">
        <TransportBar {...own} />
        <Say {...own} />
      </div>
    </main>
  );
}
