/** What the details of nodes, tensors and events are put together of. */
import type { ComponentChildren } from 'preact';
import type { NodeId, Phase, TensorId } from '../../../shared/trace';
import { later } from '../../components/later';
import { Sentence } from '../../components/sentence';
import type { Messages } from '../../locale/resolve';
import type { Moment } from '../../model/lookup';
import { tensorLabel } from '../../model/narration';
import { wholeText } from '../../model/numbers';
import { isDrawn } from '../../model/picture';
import { whyNone } from '../../model/why-none';
import type { Session } from '../../state/session-shape';
import type { Why } from '../why/why';
import { type Row, whole } from './event-details';
import { HeatMap, type HeatMapProps } from './heat-map';

export const WhyPanel = later<Why>('trial', async () => (await import('../why/why')).WhyPanel);

export interface DetailsProps {
  session: Session;
  moment: Moment;
  messages: Messages;
  onPickNode: (id: NodeId) => void;
}

/** `wide`: with the whole breadth to itself, under its name. */
export function Item({ name, wide = false, children }: { name: string; wide?: boolean; children: ComponentChildren }) {
  const own = wide ? 'wide' : undefined;
  return (
    <>
      <dt class={own}>{name}</dt>
      <dd class={own}>{children}</dd>
    </>
  );
}

type Drawn = Omit<HeatMapProps, 'value'>;
type WholeProps = { moment: Moment; id: number | null | undefined; drawn?: Drawn };

/** A value as PyTorch prints it; with the words for its picture, a large one is drawn, and its numbers are a press away. */
export function Whole({ moment, id, drawn }: WholeProps) {
  const value = moment.value(id);
  if (!value) return <i class="none">None</i>;
  const text = <span title={wholeText(value)}>{whole(moment, id)}</span>;
  if (!drawn || !isDrawn(value.shape) || value.data === null) {
    return (
      <>
        {text}
        {drawn && <HeatMap value={value} {...drawn} />}
      </>
    );
  }
  return (
    <>
      <HeatMap value={value} {...drawn} />
      <details class="numbers">
        <summary>{drawn.messages.allNumbers}</summary>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a long row scrolls, and must by keyboard too */}
        <div tabIndex={0}>{text}</div>
      </details>
    </>
  );
}

/** A value under its name; one that is drawn has the whole breadth. */
export function ValueItem({ name, ...of }: WholeProps & { name: string; drawn: Drawn }) {
  const value = of.moment.value(of.id);
  return (
    <Item name={name} wide={value !== null && isDrawn(value.shape)}>
      <Whole {...of} />
    </Item>
  );
}

/** A .grad; of one that is None, why. */
export function GradItem({ session, moment, id, messages }: Omit<DetailsProps, 'onPickNode'> & { id: TensorId }) {
  const value = moment.tensor(moment.tensor(id)?.grad)?.value;
  const drawn = { name: `${tensorLabel(moment, id)}.grad`, messages };
  const why = whyNone(moment, id);
  // The button goes when its moment has come: whoever walks by keyboard stays where it was.
  const go = (from: HTMLElement, position: number) => {
    from.closest<HTMLElement>('.details')?.focus();
    void session.seek(position);
  };
  if (!why) return <ValueItem name=".grad" moment={moment} id={value} drawn={drawn} />;
  return (
    <Item name=".grad">
      <i class="none">None</i>
      <small>
        <Sentence of={messages.why.noGradient(why)} />{' '}
        {why.kind === 'later' && (
          <button type="button" class="link" onClick={(event) => go(event.currentTarget, why.position)}>
            {messages.goThere}
          </button>
        )}
      </small>
    </Item>
  );
}

/** A small table of numbers in the colour of what happened. */
export function Deed({ rows, phase }: { rows: readonly Row[]; phase: Phase }) {
  return (
    <table class={`deed ${phase}`}>
      <tbody>
        {rows.map(([name, text], i) => (
          <tr key={`${i}${name}`}>
            <th scope="row">{name}</th>
            <td>{text}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
