import { useSignal } from '@preact/signals';
import { useEffect, useMemo, useRef } from 'preact/hooks';
import { Icon } from '../../components/icon';
import type { Messages } from '../../locale/resolve';
import { lineValues } from '../../model/lines';
import { stepAt } from '../../model/steps';
import type { Session } from '../../state/session';
import type { Editor } from './editor';
import { type Decor, explain, PLAIN } from './model';
import { StillCode, TroubleNote } from './still-code';

export interface CodePaneProps {
  session: Session;
  messages: Messages;
  readonly: boolean;
}

/** What the lines show now; nothing of a run of another text. */
function useDecor(session: Session, messages: Messages): Decor {
  const moment = session.stale.value ? null : session.moment.value;
  const position = session.shown.value;
  const trouble = session.trouble.value;
  return useMemo(() => {
    if (!moment) return PLAIN;
    const step = stepAt(moment.outline, position);
    return {
      lit: step && step.line > 0 ? { line: step.line, phase: step.phase } : null,
      values: lineValues(moment, position),
      trouble,
      explanation: explain(trouble, messages.explain),
    };
  }, [moment, position, trouble, messages]);
}

function whenIdle(work: () => void): () => void {
  if (typeof requestIdleCallback === 'function') {
    const handle = requestIdleCallback(work, { timeout: 3000 });
    return () => cancelIdleCallback(handle);
  }
  const timer = setTimeout(work, 1000);
  return () => clearTimeout(timer);
}

function RunState({ session, messages }: { session: Session; messages: Messages }) {
  if (session.running.value && session.run.value !== null) {
    return (
      <span class="run-state late" role="status">
        {messages.running}
        <button type="button" class="quiet" onClick={() => session.stop()}>
          <Icon name="stop" /> {messages.stop}
        </button>
      </span>
    );
  }
  if (session.stopped.value) return <span class="run-state">{messages.stopped}</span>;
  if (session.stale.value) return <span class="run-state late">{messages.stale}</span>;
  return null;
}

export function CodePane({ session, messages, readonly }: CodePaneProps) {
  const host = useRef<HTMLDivElement>(null);
  const editor = useSignal<Editor | null>(null);
  const loading = useRef<Promise<Editor | null> | null>(null);
  const gone = useRef(false);
  const decor = useDecor(session, messages);

  function open(): Promise<Editor | null> {
    loading.current ??= import('./editor')
      .then(({ createEditor }) => {
        const parent = host.current;
        if (gone.current || !parent) return null;
        const root = parent.getRootNode();
        const made = createEditor({
          parent,
          root: root instanceof ShadowRoot ? root : document,
          text: session.source.peek(),
          label: messages.editorLabel,
          onEdit: session.edit,
        });
        editor.value = made;
        return made;
      })
      .catch(() => {
        // The still text stays; a later wish to write tries again.
        loading.current = null;
        return null;
      });
    return loading.current;
  }

  useEffect(() => {
    gone.current = false;
    const cancel = readonly ? undefined : whenIdle(() => void open());
    return () => {
      cancel?.();
      gone.current = true;
      editor.peek()?.destroy();
      editor.value = null;
      loading.current = null;
    };
  }, [readonly]);
  useEffect(() => editor.peek()?.setLabel(messages.editorLabel), [messages]);
  const source = session.source.value;
  // Text first: an edit takes the decorations away.
  useEffect(() => {
    editor.value?.setText(source);
    editor.value?.decorate(decor);
  }, [editor.value, source, decor]);

  async function write(at?: { x: number; y: number }): Promise<void> {
    const made = await open();
    made?.focus(at);
  }

  const stray = decor.trouble !== null && decor.trouble.line === null;
  return (
    <section class="pane code-pane" aria-label={messages.program}>
      <header class="pane-head">
        <h2>{messages.program}</h2>
        <RunState session={session} messages={messages} />
      </header>
      <div class="code-area">
        <div ref={host} class="editor" hidden={editor.value === null} />
        {editor.value === null && (
          // Only a shortcut: the keyboard gets there by the region's own focus.
          <div
            onClick={(event) => !readonly && void write({ x: event.clientX, y: event.clientY })}
            onKeyDown={(event) => !readonly && event.key === 'Enter' && void write()}
          >
            <StillCode source={source} decor={decor} label={messages.editorLabel} />
          </div>
        )}
      </div>
      {stray && <TroubleNote decor={decor} />}
    </section>
  );
}
