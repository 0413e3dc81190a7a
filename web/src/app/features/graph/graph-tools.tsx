/** The controls of the graph: which way it is read, how it is folded, what else is drawn, how large it is. */
import { Icon } from '../../components/icon';
import { Menu } from '../../components/menu';
import type { Direction, Scene } from '../../draw/graph';
import type { Messages } from '../../locale/resolve';
import type { Folds } from '../../model/fold';
import type { Session } from '../../state/session-shape';
import { ExportMenu } from './export-menu';

export const ZOOM_STEP = 1.25;

/** follow: whichever way the moment goes. */
export type Reading = Direction | 'follow';

export interface ToolsProps {
  session: Session;
  messages: Messages;
  scene: Scene | null;
  reading: Reading;
  canFit: boolean;
  onRead: (reading: Reading) => void;
  onFit: () => void;
  onZoom: (factor: number) => void;
}

const READINGS: readonly Reading[] = ['follow', 'forward', 'backward'];

function Switch({ on, label, onChange }: { on: boolean; label: string; onChange: (on: boolean) => void }) {
  return (
    <label class="row">
      <input type="checkbox" checked={on} onChange={(event) => onChange(event.currentTarget.checked)} />
      {label}
    </label>
  );
}

/** To which level groups are open; with groups of one's own choosing it is none of these. */
function LevelPicker({ session, messages, scene }: Pick<ToolsProps, 'session' | 'messages' | 'scene'>) {
  const levels = scene?.picture.grouping.levels ?? 0;
  if (levels === 0) return null;
  const { level, flipped } = session.pictures.folds.value;
  const chosen = flipped.size > 0 ? '' : level === null ? 'auto' : String(Math.min(level, levels));
  function choose(value: string): void {
    if (value === '') return;
    void session.refold({ level: value === 'auto' ? null : Number(value), flipped: new Set() });
  }
  return (
    <label class="row">
      {messages.openTo}
      <select value={chosen} onChange={(event) => choose(event.currentTarget.value)}>
        {flipped.size > 0 && <option value="">{messages.openOwn}</option>}
        <option value="auto">{messages.openAuto}</option>
        <option value="0">{messages.foldAll}</option>
        {Array.from({ length: levels - 1 }, (_, i) => (
          <option key={i} value={String(i + 1)}>
            {messages.openLevel(i + 1)}
          </option>
        ))}
        <option value={String(levels)}>{messages.unfoldAll}</option>
      </select>
    </label>
  );
}

export function Tools(props: ToolsProps) {
  const { session, messages, scene, reading, canFit, onRead, onFit, onZoom } = props;
  const { accumulate, saved } = session.pictures.folds.value;
  const fold = (change: Partial<Folds> & { past?: boolean }): void => void session.refold(change);
  const tool = (icon: 'fit' | 'minus' | 'plus', label: string, onPress: () => void) => (
    <button type="button" class="tool" aria-label={label} title={label} onClick={onPress}>
      <Icon name={icon} />
    </button>
  );
  return (
    <div class="tools">
      <select
        class="reading"
        aria-label={messages.reading}
        title={messages.reading}
        value={reading}
        onChange={(event) => onRead(READINGS.find((each) => each === event.currentTarget.value) ?? 'follow')}
      >
        {READINGS.map((each) => (
          <option key={each} value={each}>
            {messages.readings[each]}
          </option>
        ))}
      </select>
      <Menu icon="layers" label={messages.graphOptions}>
        <LevelPicker session={session} messages={messages} scene={scene} />
        <Switch on={accumulate} label={messages.showAccumulate} onChange={(on) => fold({ accumulate: on })} />
        <Switch on={saved} label={messages.showSaved} onChange={(on) => fold({ saved: on })} />
        <Switch on={session.pictures.past.value} label={messages.showPast} onChange={(on) => fold({ past: on })} />
      </Menu>
      {scene && <ExportMenu messages={messages} scene={scene} step={session.shown.value} />}
      {canFit && tool('fit', messages.fit, onFit)}
      {tool('minus', messages.zoomOut, () => onZoom(1 / ZOOM_STEP))}
      {tool('plus', messages.zoomIn, () => onZoom(ZOOM_STEP))}
    </div>
  );
}
