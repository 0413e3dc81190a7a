/** Where a number comes from, beyond the ledger: each panel asks the engine when it is opened. */
import type { Event, NodeId, TensorId } from '../../../shared/trace';
import { Question } from '../../components/question';
import type { Messages } from '../../locale/resolve';
import type { Moment } from '../../model/lookup';
import type { Session } from '../../state/session-shape';
import { JacobianPanel } from './jacobian-panel';
import { PathsPanel } from './paths-panel';
import { RuleLines } from './rule-lines';
import { SandboxPanel } from './sandbox-panel';

export interface MomentProps {
  session: Session;
  moment: Moment;
  messages: Messages;
  onPickNode: (id: NodeId) => void;
}

export interface WhyProps extends MomentProps {
  tensor: TensorId;
}

/** Which question: the paths to an element, what a node does, the order of a backward. */
export type Why = MomentProps &
  (
    | { ask: 'paths'; tensor: TensorId; entry: number; calls: readonly { call: number; event: number }[] }
    | { ask: 'jacobian'; node: NodeId }
    | { ask: 'sandbox' }
    | { ask: 'rule'; event: Extract<Event, { kind: 'backward' }> }
  );

const KIND = 'trial why backward';

export function WhyPanel(props: Why) {
  const words = props.messages.why;
  if (props.ask === 'paths')
    return (
      <Question kind={KIND} title={words.paths}>
        {() => <PathsPanel {...props} />}
      </Question>
    );
  if (props.ask === 'jacobian')
    return (
      <Question kind={KIND} title={words.jacobian}>
        {() => <JacobianPanel {...props} />}
      </Question>
    );
  if (props.ask === 'rule') return <RuleLines {...props} />;
  return (
    <Question kind={KIND} title={words.sandbox}>
      {() => <SandboxPanel {...props} />}
    </Question>
  );
}
