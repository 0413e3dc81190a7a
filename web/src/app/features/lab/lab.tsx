/** What can be tried with a tensor: each trial is the learner's program with something changed, run beside it. */
import type { TensorId } from '../../../shared/trace';
import { Question } from '../../components/question';
import type { Messages } from '../../locale/resolve';
import type { Moment } from '../../model/lookup';
import type { Session } from '../../state/session-shape';
import { CutPanel } from './cut';
import { DialPanel } from './dial';
import { LensPanel } from './lens';

export interface LabProps {
  session: Session;
  moment: Moment;
  messages: Messages;
  tensor: TensorId;
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
      <Question kind="trial" title={messages.cutHere}>
        {() => <CutPanel {...props} name={name} />}
      </Question>
      {state.leaf && state.requiresGrad && (
        <Question kind="trial" title={messages.lens}>
          {() => <LensPanel {...props} name={name} />}
        </Question>
      )}
      {!state.leaf && !scalar && (
        <Question kind="trial" title={messages.dial}>
          {() => <DialPanel {...props} name={name} />}
        </Question>
      )}
    </div>
  );
}
