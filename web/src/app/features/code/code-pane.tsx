import { type Signal, useSignal } from '@preact/signals';
import { useEffect, useLayoutEffect, useMemo, useRef } from 'preact/hooks';
import { later } from '../../components/later';
import { useTold } from '../../components/use-told';
import { whenIdle } from '../../components/when-idle';
import type { Messages } from '../../locale/resolve';
import { lineValues } from '../../model/lines';
import type { Moment } from '../../model/lookup';
import { shapeText } from '../../model/numbers';
import type { Registry } from '../../model/registry';
import { lineOf, stepAt, toneAt } from '../../model/steps';
import type { Session } from '../../state/session-shape';
import { type Guilty, guiltyAt } from '../errors/guilty';
import { useTeaching } from '../errors/use-teaching';
import type { FormulaPane } from '../formula/formula-pane';
import { Leaves } from '../leaves/leaves';
import { Breakpoints } from './breakpoints';
import { useColumns } from './columns';
import { createEditorSlot } from './editor-slot';
import { type Decor, PLAIN, placeValues } from './model';
import { reveal } from './reveal';
import { StillCode, TroubleNote } from './still-code';
import { useRefused } from './use-refused';

export interface CodePaneProps {
  session: Session;
  messages: Messages;
  readonly: boolean;
  /** Told whether a line has something to say of an error. */
  noted: Signal<boolean>;
}

/** "x (2, 3) float32": what an operand of a line that failed is. */
function factOf(moment: Moment, { name, tensor }: Guilty['tensors'][number], messages: Messages): string {
  const info = moment.index.tensor(tensor.id);
  const version = tensor.version > 0 ? ` ${messages.version(tensor.version)}` : '';
  return info ? `${name} ${shapeText(info.shape)} ${info.dtype}${version}` : name;
}

/** What the lines show now; nothing of a run of another text. */
function useDecor(session: Session, messages: Messages, columns: number, registry: Registry | null): Decor {
  const { moment: last, shown: position } = session.settled.value;
  const fresh = last?.source === session.source.value || session.tuning.value;
  const moment = fresh ? last : null;
  const trouble = session.trouble.value;
  const breakpoints = session.pace.marks.value.lines;
  const teaching = useTeaching(trouble, messages.lang);
  const refused = useRefused(registry, session.source.value, messages.lang);
  return useMemo(() => {
    const always = { breakpoints, refused, usualFix: messages.usualFix };
    if (!moment) return { ...PLAIN, ...always };
    const step = stepAt(moment.outline, position);
    const tone = toneAt(moment.outline, position);
    const line = step ? lineOf(step, moment.index) : 0;
    return {
      lit: line > 0 && tone ? { line, tone } : null,
      values: placeValues(moment.source.split('\n'), lineValues(moment, position), columns, ({ round, rounds }) =>
        messages.run.inlineRound(round, rounds),
      ),
      trouble,
      teaching,
      facts: trouble ? guiltyAt(moment, trouble).tensors.map((each) => factOf(moment, each, messages)) : [],
      ...always,
    };
  }, [moment, position, trouble, teaching, messages, columns, breakpoints, refused]);
}

function RunState({ session, messages }: { session: Session; messages: Messages }) {
  if (session.running.value || session.tuning.value) return null;
  if (session.stopped.value) return <span class="run-state">{messages.stopped}</span>;
  if (session.stale.value) return <span class="run-state late">{messages.stale}</span>;
  return null;
}

const Formula = later<Parameters<typeof FormulaPane>[0]>(
  'formula',
  async () => (await import('../formula/formula-pane')).FormulaPane,
);

/** As a formula or as code: two ways to write one program. */
function Ways({
  formula,
  messages,
  onChange,
}: {
  formula: boolean;
  messages: Messages;
  onChange: (formula: boolean) => void;
}) {
  const way = (label: string, on: boolean) => (
    <button type="button" class="way" aria-pressed={formula === on} onClick={() => onChange(on)}>
      {label}
    </button>
  );
  return (
    <div class="ways">
      {way(messages.wayFormula, true)}
      {way(messages.wayCode, false)}
    </div>
  );
}

/** Where a line of the still text is. */
function placeIn(area: HTMLElement | null, line: number): { top: number; bottom: number } | null {
  const found = area?.querySelectorAll('.still .line')[line - 1];
  if (!area || !found) return null;
  const { top, bottom } = found.getBoundingClientRect();
  const origin = area.getBoundingClientRect().top - area.scrollTop;
  return { top: top - origin, bottom: bottom - origin };
}

export function CodePane({ session, messages, readonly, noted }: CodePaneProps) {
  const host = useRef<HTMLDivElement>(null);
  const slot = useMemo(() => createEditorSlot(session), [session]);
  const area = useRef<HTMLDivElement>(null);
  const ruler = useRef<HTMLSpanElement>(null);
  const columns = useColumns(area, ruler);
  const formula = useSignal(false);
  const decor = useDecor(session, messages, columns.value, slot.registry.value);
  const source = session.source.value;
  const editor = slot.editor.value;
  const label = messages.editorLabel;

  // Whoever wants to write has the editor at once; nobody waits for it before the first picture.
  const begun = session.run.value !== null || session.failure.value !== null;
  useEffect(() => {
    const parent = host.current;
    if (readonly || !begun || !parent) return undefined;
    return whenIdle(() => void slot.open(parent));
  }, [slot, readonly, begun]);
  useEffect(() => (readonly ? undefined : () => slot.close()), [slot, readonly]);
  useEffect(() => editor?.setLabel(label), [editor, label]);
  useEffect(() => slot.speak(messages.lang), [slot, messages.lang]);
  useLayoutEffect(() => {
    if (editor) slot.show(decor);
  }, [slot, editor, decor]);
  useTold(noted, decor.trouble !== null || decor.refused.size > 0);
  // The line of the moment is in sight, and what is said of its error.
  const line = decor.lit?.line ?? null;
  const troubled = decor.trouble !== null && decor.trouble.line === line;
  // biome-ignore lint/correctness/useExhaustiveDependencies: what stands under the line makes it higher, a row of breakpoints the pane lower
  useLayoutEffect(() => {
    if (line === null) return undefined;
    const frame = requestAnimationFrame(() => {
      const place = editor ? editor.placeOf(line) : placeIn(area.current, line);
      if (place && area.current) reveal(area.current, place);
    });
    return () => cancelAnimationFrame(frame);
  }, [editor, line, troubled, decor.breakpoints.size > 0]);

  async function write(at?: { x: number; y: number }): Promise<void> {
    if (readonly || !host.current) return;
    const made = await slot.open(host.current);
    made?.focus(at);
  }

  const stray = decor.trouble !== null && decor.trouble.line === null;
  return (
    <section class="pane code-pane" aria-label={messages.program}>
      <header class="pane-head">
        <h2>{messages.program}</h2>
        <RunState session={session} messages={messages} />
        {!readonly && <Ways formula={formula.value} messages={messages} onChange={(on) => (formula.value = on)} />}
      </header>
      {formula.value && (
        <Formula session={session} messages={messages}>
          {decor.trouble && <TroubleNote decor={decor} />}
        </Formula>
      )}
      <div ref={area} class="code-area" hidden={formula.value}>
        <span ref={ruler} class="ruler" />
        <div ref={host} class="editor" hidden={editor === null} />
        {editor === null && <StillCode source={source} decor={decor} label={label} onWrite={write} />}
        {stray && <TroubleNote decor={decor} />}
      </div>
      <Breakpoints session={session} messages={messages} />
      {!formula.value && !readonly && (
        <Leaves session={session} messages={messages} tools={false} onWrite={session.tune} />
      )}
    </section>
  );
}
