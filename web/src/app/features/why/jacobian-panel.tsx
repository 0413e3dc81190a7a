/** What a node does to a gradient, as a matrix of local derivatives; and what it keeps for that. */
import { Fragment } from 'preact';
import type { NodeId, Num } from '../../../shared/trace';
import { localMatrices, type Rows } from '../../model/jacobian';
import { nodeLabel, tensorLabel } from '../../model/narration';
import { shortNumber } from '../../model/numbers';
import { useTrial } from '../lab/trial';
import type { MomentProps } from './why';

const size = (n: Num): number => (typeof n === 'number' ? Math.abs(n) : Number.POSITIVE_INFINITY);

/** How strong the tint of an entry is, 0 to 1. */
function tintOf(n: Num, largest: number): number {
  return largest > 0 ? Math.min(1, size(n) / largest) : 0;
}

function Matrix({ rows, label }: { rows: Rows; label: string }) {
  const largest = Math.max(...rows.flat().map(size).filter(Number.isFinite), 0);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a wide matrix scrolls, and must by keyboard too
    <section class="line" aria-label={label} tabIndex={0}>
      <table class="jacobian">
        <caption>{label}</caption>
        <tbody>
          {rows.map((row, i) => (
            <tr key={i}>
              {row.map((x, k) => (
                <td
                  key={k}
                  class={size(x) === 0 ? 'zero' : asNumber(x) < 0 ? 'negative' : 'positive'}
                  style={{ '--tint': `${Math.round(tintOf(x, largest) * 45)}%` }}
                >
                  {shortNumber(x, 3)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

const asNumber = (n: Num): number => (typeof n === 'number' ? n : n === '-inf' ? -1 : 1);

export function JacobianPanel({ session, moment, messages, node }: MomentProps & { node: NodeId }) {
  const words = messages.why;
  const found = useTrial(`${node} ${moment.source}`, (signal) =>
    session.ask('jacobian', { at: moment.snapshot.at, node }, signal),
  ).value;
  if (found.state === 'failed') return <p class="note">{words.failed}</p>;
  if (found.state === 'running') return <div aria-busy="true" />;
  const { refused, edges } = found.value;
  if (refused) return <p class="note">{words.refused(nodeLabel(moment, node), refused)}</p>;
  const info = moment.index.node(node);
  if (!info) return null;
  const out = tensorLabel(moment, info.output);
  const matrices = localMatrices(edges, info, (edge) => moment.index.node(edge.node)?.output ?? info.output);
  return (
    <div>
      {matrices.length === 0 && <p class="note">{words.jacobianLarge}</p>}
      {matrices.map(({ by, rows, parts }) => {
        const label = words.jacobianOf(out, tensorLabel(moment, by));
        return (
          <Fragment key={`${by} ${parts.length}`}>
            <Matrix rows={rows} label={label} />
            {parts.length > 0 && <p class="note">{words.jacobianSum(tensorLabel(moment, by), parts.length)}</p>}
            {parts.map((part) => (
              <Matrix key={part.input} rows={part.rows} label={words.jacobianPart(label, part.input)} />
            ))}
          </Fragment>
        );
      })}
      {matrices.length > 0 && <p class="note">{words.jacobianRow}</p>}
    </div>
  );
}
