import type { ComponentChildren } from 'preact';
import type { NodeId } from '../../../shared/trace';
import { Icon } from '../../components/icon';
import type { Messages } from '../../locale/resolve';
import { backwardAt } from '../../model/backwards';
import { sameWatch, type Watch } from '../../model/breaks';
import type { Trouble } from '../../model/explain';
import type { Moment } from '../../model/lookup';
import { tensorLabel } from '../../model/narration';
import { type Tone, toneAt } from '../../model/steps';
import type { Session } from '../../state/session-shape';
import { ErrorLesson } from '../errors/lesson';
import { Deed, Item, WhyPanel } from './details';
import { eventDetails } from './event-details';
import { NodeDetails } from './node-details';
import { UpdateTable } from './optimizer-state';
import { type Pick, pickedAt, watchOf } from './pick';
import { TensorDetails } from './tensor-details';

/** Has the walk stop at what is looked at. */
function WatchButton({ session, watch, messages }: { session: Session; watch: Watch; messages: Messages }) {
  const on = session.pace.marks.value.watches.some((each) => sameWatch(each, watch));
  return (
    <button
      type="button"
      class="tool watch"
      aria-label={messages.run.watch}
      title={`${messages.run.watch} · F9`}
      aria-pressed={on}
      onClick={() => session.pace.toggleWatch(watch)}
    >
      <Icon name="flag" />
    </button>
  );
}

interface EventDetailsProps {
  moment: Moment;
  /** The error that the run ended with. */
  trouble: Trouble | null;
  messages: Messages;
  tone: Tone | null;
  /** What else there is to say of it. */
  children: ComponentChildren;
}

function EventDetails({ moment, trouble, messages, tone, children }: EventDetailsProps) {
  const { deed, phase, items, note } = eventDetails(moment, messages, tone);
  const { event } = moment;
  // The traceback may say more of the error than was recorded of it: what the name might have been.
  const same = event?.kind === 'error' && trouble?.type === event.type && trouble.message.startsWith(event.message);
  return (
    <>
      {event?.kind === 'error' && (
        <div class="note lesson">
          <ErrorLesson trouble={same ? trouble : event} messages={messages} />
        </div>
      )}
      {deed.length > 0 && <Deed rows={deed} phase={phase} />}
      {items.length > 0 && (
        <dl>
          {items.map(([name, text], i) => (
            <Item key={`${i}${name}`} name={name} wide={event?.kind === 'error' && name === event.type}>
              {text === 'None' ? <i class="none">None</i> : text}
            </Item>
          ))}
        </dl>
      )}
      {children}
      {note !== null && <p class="note">{note}</p>}
    </>
  );
}

export interface InspectorProps {
  session: Session;
  messages: Messages;
  pick: Pick;
  onPickNode: (id: NodeId) => void;
  onClose: () => void;
}

export function Inspector({ session, messages, pick, onPickNode, onClose }: InspectorProps) {
  const { moment, shown } = session.settled.value;
  const picked = pickedAt(moment, pick);
  // What is picked may not be there yet, or not any more.
  const gone = moment && pick && !(pick.kind === 'node' ? moment.node(pick.id) : moment.tensor(pick.id));
  const there = moment && picked && !gone;
  const watch = there ? watchOf(moment, picked) : null;
  const title = !there
    ? messages.inspector
    : picked.kind === 'node'
      ? (moment.index.node(picked.id)?.name ?? messages.inspector)
      : tensorLabel(moment, picked.id);
  return (
    <div class={`pane inspector${pick ? ' picked' : ''}`}>
      <header class="pane-head">
        <h2 class={there ? 'mono' : undefined}>{title}</h2>
        <div class="tools">
          {watch && <WatchButton session={session} watch={watch} messages={messages} />}
          {pick && (
            <button
              type="button"
              class="tool"
              aria-label={messages.close}
              title={messages.followMoment}
              onClick={onClose}
            >
              <Icon name="close" />
            </button>
          )}
        </div>
      </header>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: long details scroll, and must by keyboard too */}
      <section class="details" aria-label={there && !pick ? `${messages.inspector}: ${title}` : title} tabIndex={0}>
        {moment && !picked && (
          <EventDetails
            moment={moment}
            trouble={session.trouble.value}
            messages={messages}
            tone={toneAt(moment.outline, shown)}
          >
            <UpdateTable session={session} moment={moment} messages={messages} />
          </EventDetails>
        )}
        {gone && <p class="note">{messages.notThere}</p>}
        {there && picked?.kind === 'node' && (
          <NodeDetails session={session} moment={moment} id={picked.id} messages={messages} onPickNode={onPickNode} />
        )}
        {moment && pick?.kind !== 'tensor' && backwardAt(moment.outline, moment.snapshot.at) && (
          <WhyPanel ask="sandbox" session={session} moment={moment} messages={messages} onPickNode={onPickNode} />
        )}
        {there && picked?.kind === 'tensor' && (
          <TensorDetails session={session} moment={moment} id={picked.id} messages={messages} onPickNode={onPickNode} />
        )}
      </section>
    </div>
  );
}
