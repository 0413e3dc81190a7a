import type { NodeInfo, TensorId } from '../../../shared/trace';
import { later } from '../../components/later';
import type { Moment } from '../../model/lookup';
import { tensorLabel } from '../../model/narration';
import { shapeText } from '../../model/numbers';
import type { LabProps } from '../lab/lab';
import { type DetailsProps, GradItem, Item, ValueItem } from './details';
import { LedgerPanel } from './ledger';
import { OptimizerState } from './optimizer-state';

const Lab = later<LabProps>('lab', async () => (await import('../lab/lab')).Lab);

/** As many of them are told one by one, the last ones. */
const MOST_USERS = 6;

/** The operations that have used a tensor by now. */
function consumersOf(moment: Moment, id: TensorId): NodeInfo[] {
  return moment.outline.nodes.filter(
    ({ op, born, inputs }) => op !== '' && born < moment.snapshot.at && inputs.includes(id),
  );
}

export function TensorDetails({ session, moment, id, messages, onPickNode }: DetailsProps & { id: TensorId }) {
  const tensor = moment.tensor(id);
  const info = moment.index.tensor(id);
  if (!tensor || !info) return null;
  const label = tensorLabel(moment, id);
  const users = consumersOf(moment, id);
  const gradFn = tensor.gradFn === null ? null : moment.index.node(tensor.gradFn);
  return (
    <>
      <dl>
        <ValueItem name={messages.value} moment={moment} id={tensor.value} drawn={{ name: label, messages }} />
        <GradItem session={session} moment={moment} id={id} messages={messages} />
        <Item name={messages.shape}>{`${shapeText(info.shape)} ${info.dtype}`}</Item>
        {info.shape.length > 0 && <Item name={messages.why.strides}>{shapeText(info.strides)}</Item>}
        <Item name="requires_grad">{tensor.requiresGrad ? 'True' : 'False'}</Item>
        <Item name="is_leaf">{tensor.leaf ? 'True' : 'False'}</Item>
        <Item name="grad_fn">{gradFn ? gradFn.name : <i class="none">None</i>}</Item>
        <Item name="_version">{tensor.version}</Item>
        {tensor.names.length > 1 && <Item name={messages.why.names}>{tensor.names.join(', ')}</Item>}
        {users.length > 0 && (
          <Item name={messages.why.consumers}>
            {users.length > MOST_USERS && `${messages.why.earlier(users.length - MOST_USERS)} `}
            {users.slice(-MOST_USERS).map((node, i) => (
              <>
                {i > 0 && ', '}
                <button key={node.id} type="button" class="link" onClick={() => onPickNode(node.id)}>
                  {node.name}
                </button>
              </>
            ))}
          </Item>
        )}
      </dl>
      <OptimizerState moment={moment} messages={messages} tensor={id} />
      <LedgerPanel key={id} session={session} moment={moment} messages={messages} tensor={id} onPickNode={onPickNode} />
      <Lab key={`lab ${id}`} session={session} moment={moment} messages={messages} tensor={id} />
    </>
  );
}
