import { useSignal } from '@preact/signals';
import { useEffect, useMemo, useRef } from 'preact/hooks';
import type { FigureInfo } from '../../../shared/trace';
import { Icon } from '../../components/icon';
import { buildFigure, readFigureSvg, sizeOf } from '../../draw/figure';
import type { Messages } from '../../locale/resolve';
import { readAbout } from '../../model/figures';
import type { Session } from '../../state/session-shape';

interface FigureProps {
  session: Session;
  messages: Messages;
  info: FigureInfo;
}

/** The SVG of a figure; null until it is there, and when it cannot be had. */
function useSvg(session: Session, event: number, run: number | undefined): string | null {
  const svg = useSignal<string | null>(null);
  useEffect(() => {
    if (run === undefined) return undefined;
    const abort = new AbortController();
    session.figure(event, abort.signal).then(
      (text) => {
        if (!abort.signal.aborted) svg.value = text;
      },
      () => {},
    );
    return () => abort.abort();
  }, [session, event, run, svg]);
  return svg.value;
}

function save(svg: string, name: string, beside: Element): void {
  const url = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
  const link = beside.ownerDocument.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 0);
}

/** A picture: drawn into an element of its own, which nothing else writes to. */
function Picture({ svg, name, label }: { svg: string; name: string; label: string }) {
  const host = useRef<HTMLDivElement>(null);
  const figure = useMemo(() => readFigureSvg(svg), [svg]);
  const key = name.replace(/\W/g, '');
  useEffect(() => {
    const at = host.current;
    if (!at || !figure) return;
    at.replaceChildren(buildFigure(figure, key, at.ownerDocument));
  }, [figure, key]);
  const { width, height } = figure ? sizeOf(figure) : { width: 4, height: 3 };
  return (
    <div ref={host} class="picture" role="img" aria-label={label} style={{ aspectRatio: `${width} / ${height}` }} />
  );
}

/** A figure of the program: its picture, and ways to see it larger and to keep it. */
export function Figure({ session, messages, info }: FigureProps) {
  const svg = useSvg(session, info.event, session.run.value?.id);
  const large = useRef<HTMLDialogElement>(null);
  const isLarge = useSignal(false);
  useEffect(() => {
    if (isLarge.value) large.current?.showModal();
  }, [isLarge.value]);
  const about = useMemo(() => readAbout(info.about), [info.about]);
  const name = info.name.replace(/\.svg$/, '');
  const label = messages.figureAbout(name, about);
  const tool = (icon: 'grow' | 'save' | 'close', title: string, onClick: (at: Element) => void) => (
    <button type="button" class="tool" title={title} aria-label={title} onClick={(e) => onClick(e.currentTarget)}>
      <Icon name={icon} />
    </button>
  );
  return (
    <figure class="drawn">
      <figcaption>
        <span>
          {name}
          {info.line > 0 && ` · ${messages.lineNo(info.line)}`}
        </span>
        <span class="tools">
          {tool('grow', messages.enlarge(name), () => {
            isLarge.value = true;
          })}
          {tool('save', messages.saveFigure(name), (at) => svg !== null && save(svg, info.name, at))}
        </span>
      </figcaption>
      {svg === null ? <div class="picture" aria-busy="true" /> : <Picture svg={svg} name={info.name} label={label} />}
      {isLarge.value && (
        // biome-ignore lint/a11y/useKeyWithClickEvents: a click beside the picture closes it; keys have Escape and the button
        <dialog
          ref={large}
          class="large"
          aria-label={label}
          onClose={() => {
            isLarge.value = false;
          }}
          onClick={(e) => e.target === e.currentTarget && large.current?.close()}
        >
          <div class="large-head">
            <span>{name}</span>
            {tool('close', messages.close, () => large.current?.close())}
          </div>
          {svg !== null && <Picture svg={svg} name={`large-${info.name}`} label={label} />}
        </dialog>
      )}
    </figure>
  );
}
