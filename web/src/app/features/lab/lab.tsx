/** What can be tried with a tensor: each trial is the learner's program with something changed, run beside it. */
import { useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import type { TensorId } from '../../../shared/trace';
import type { Messages } from '../../locale/resolve';
import type { Moment } from '../../model/lookup';
import type { Session } from '../../state/session';
import { CutPanel } from './cut';
import { DialPanel } from './dial';
import { LensPanel } from './lens';

export interface LabProps {
  session: Session;
  moment: Moment;
  messages: Messages;
  tensor: TensorId;
}

/** Closed, it costs nothing. */
function Trial({ title, children }: { title: string; children: ComponentChildren }) {
  const open = useSignal(false);
  return (
    <details
      class="trial"
      onToggle={(event) => {
        open.value = event.currentTarget.open;
      }}
    >
      <summary>{title}</summary>
      {open.value && children}
    </details>
  );
}

export function Lab(props: LabProps) {
  const { moment, messages, tensor } = props;
  const state = moment.tensor(tensor);
  const info = moment.index.tensor(tensor);
  const name = moment.name(tensor);
  if (!state || !info || name === null || !/^float/.test(info.dtype)) return null;
  const scalar = info.shape.length === 0;
  return (
    <div class="lab">
      <Trial title={messages.cutHere}>
        <CutPanel {...props} name={name} />
      </Trial>
      {state.leaf && state.requiresGrad && (
        <Trial title={messages.lens}>
          <LensPanel {...props} name={name} />
        </Trial>
      )}
      {!state.leaf && !scalar && (
        <Trial title={messages.dial}>
          <DialPanel {...props} name={name} />
        </Trial>
      )}
    </div>
  );
}
