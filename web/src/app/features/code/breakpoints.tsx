/** Where the walk stops: each mark with what removes it, since the gutter alone would be out of a keyboard's reach. */
import type { Messages } from '../../locale/resolve';
import type { Watch } from '../../model/breaks';
import { type Run, wholeRun } from '../../state/questions';
import type { Session } from '../../state/session-shape';

export interface BreakpointsProps {
  session: Session;
  messages: Messages;
}

/** What is watched, in the reader's words: a name, or what a node is called. */
function nameOf(watch: Watch, run: Run | null): string {
  if ('name' in watch) return watch.name;
  return run?.result.outline.nodes.find(({ id }) => id === watch.node)?.name ?? '?';
}

export function Breakpoints({ session, messages }: BreakpointsProps) {
  const { pace } = session;
  const { lines, watches } = pace.marks.value;
  if (lines.size + watches.length === 0) return null;
  const run = session.run.value;
  const remove = (key: string, text: string, label: string, act: () => void) => (
    <button type="button" class="quiet mono" key={key} aria-label={label} onClick={act}>
      {text} ×
    </button>
  );
  return (
    <div class="breakpoints">
      <span>{messages.breakpoints}</span>
      {[...lines]
        .sort((a, b) => a - b)
        .map((line) => remove(`line ${line}`, `${line}`, messages.removeBreakpoint(line), () => pace.toggle(line)))}
      {watches.map((watch) => {
        const name = nameOf(watch, run);
        return remove(JSON.stringify(watch), name, messages.run.unwatch(name), () => pace.toggleWatch(watch));
      })}
      <button type="button" class="quiet" title="Shift+F8" onClick={() => void session.toBreak(-1)}>
        {messages.run.previous}
      </button>
      <button type="button" class="quiet" title="F8" onClick={() => void session.toBreak()}>
        {messages.toBreakpoint}
      </button>
      {run && !wholeRun(run) && (
        <button type="button" class="quiet" onClick={() => void session.runToBreak()}>
          {messages.run.fromStart}
        </button>
      )}
    </div>
  );
}
