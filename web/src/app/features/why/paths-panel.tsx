/** All paths from a loss to one element of a .grad; and of a perceptron, the δ recursion beside them. */
import { useSignal } from '@preact/signals';
import type { Path, Paths } from '../../../shared/explain';
import type { Num } from '../../../shared/trace';
import { backwardAt } from '../../model/backwards';
import { type Chain, chainOf, type DeltaEntry, deltaEntry } from '../../model/delta';
import { entryText } from '../../model/ledger-rows';
import { type Moment, momentOf } from '../../model/lookup';
import { nodeLabel, tensorLabel } from '../../model/narration';
import { shortNumber, wholeNumber } from '../../model/numbers';
import type { Session } from '../../state/session-shape';
import { useTrial } from '../lab/trial';
import { DeltaSteps } from './delta-steps';
import type { WhyProps } from './why';

/** So many are listed one by one. */
const LISTED = 100;
/** Longer paths are shown by their beginning and end. */
const STEPS = 12;

export interface PathsProps extends WhyProps {
  entry: number;
  /** The backwards that have added to it: which, and the moment after. */
  calls: readonly { call: number; event: number }[];
}

interface Found {
  paths: Paths;
  chain: Chain | null;
  delta: DeltaEntry | null;
}

async function find(
  { session, moment, tensor, entry }: PathsProps,
  event: number,
  signal: AbortSignal,
): Promise<Found> {
  const at = moment.snapshot.at;
  const paths = await session.ask('paths', { at, tensor, entry, event, limit: LISTED }, signal);
  const run = backwardAt(moment.outline, event);
  const [root, another] = run?.roots ?? [];
  if (!run || root === undefined || another !== undefined) return { paths, chain: null, delta: null };
  const snapshot = await session.ask('seek', { at: run.end }, signal);
  const chain = chainOf(momentOf(moment.outline, moment.index, moment.source, snapshot), root);
  return { paths, chain, delta: chain && deltaEntry(chain, tensor, entry) };
}

const asNumber = (n: Num | null): number => (typeof n === 'number' ? n : Number.NaN);
const large = (n: Num | null): string => (n === null ? '' : shortNumber(n, 8));

function stepLabel(moment: Moment, path: Path, i: number): string {
  const step = path.steps[i];
  if (!step) return '';
  const node = moment.index.node(step.node);
  const shape = node && step.output === 0 ? (moment.index.tensor(node.output)?.shape ?? []) : [];
  return `${nodeLabel(moment, step.node)}${entryText(shape, step.entry)}`;
}

/** What lights an edge of the graph while the pointer or the focus is on its factor. */
function pointing({ pointed }: Session, { node, edge }: Path['steps'][number]) {
  const light = (): void => {
    pointed.value = { node, edge };
  };
  const dim = (): void => {
    pointed.value = null;
  };
  return { onPointerEnter: light, onPointerLeave: dim, onFocusIn: light, onFocusOut: dim };
}

function Way({ path, session, moment, messages, target, onPickNode }: { path: Path; target: string } & PathsProps) {
  const words = messages.why;
  const n = path.steps.length;
  const shown = path.steps.map((_, i) => i).filter((i) => n <= STEPS || i < STEPS / 2 || i >= n - STEPS / 2);
  return (
    <ol class="route">
      <li>
        {words.seed} <b>{shortNumber(path.seed)}</b>
      </li>
      {shown.map((i, k) => {
        const step = path.steps[i];
        if (!step) return null;
        return (
          <>
            {k > 0 && i !== (shown[k - 1] ?? 0) + 1 && <li key="gap">… {n - shown.length} …</li>}
            <li key={i} {...pointing(session, step)}>
              <button type="button" class="link" onClick={() => onPickNode(step.node)}>
                {stepLabel(moment, path, i)}
              </button>{' '}
              <b>× {shortNumber(step.factor)}</b>
            </li>
          </>
        );
      })}
      <li>{target}</li>
    </ol>
  );
}

function Verdict({
  found: { paths, delta },
  messages,
  dtype,
}: { found: Found; dtype: 'float32' | 'float64' } & PathsProps) {
  const words = messages.why;
  const gap = Math.abs(asNumber(paths.sum) - asNumber(paths.added));
  return (
    <>
      <table class="three">
        <thead>
          <tr>
            <th scope="col">{words.pathsSum}</th>
            {delta && <th scope="col">{words.deltaValue}</th>}
            <th scope="col">{words.engineAdded}</th>
          </tr>
        </thead>
        <tbody>
          <tr>
            <td title={paths.sum === null ? '' : wholeNumber(paths.sum, 'float64')}>{large(paths.sum)}</td>
            {delta && <td title={wholeNumber(delta.value, 'float64')}>{large(delta.value)}</td>}
            <td title={paths.added === null ? '' : wholeNumber(paths.added, dtype)}>{large(paths.added)}</td>
          </tr>
        </tbody>
      </table>
      <p class="note">
        {paths.hooked ? words.pathsHooked : gap === 0 ? words.exactly : words.difference(shortNumber(gap, 2))}
      </p>
    </>
  );
}

export function PathsPanel(props: PathsProps) {
  const { moment, messages, tensor, entry, calls } = props;
  const words = messages.why;
  const chosen = useSignal<number | null>(null);
  const event = calls.find((each) => each.event === chosen.value)?.event ?? calls.at(-1)?.event ?? 0;
  const found = useTrial(`${tensor} ${entry} ${event} ${moment.source}`, (signal) => find(props, event, signal)).value;
  const info = moment.index.tensor(tensor);
  const target = `${tensorLabel(moment, tensor)}.grad${entryText(info?.shape ?? [], entry)}`;
  const choice = calls.length > 1 && (
    <select
      aria-label={words.pathsCall}
      value={event}
      onChange={(change) => {
        chosen.value = Number(change.currentTarget.value);
      }}
    >
      {calls.map((each) => (
        <option key={each.event} value={each.event}>
          {words.pathsOf(each.call)}
        </option>
      ))}
    </select>
  );
  if (found.state === 'failed') return <p class="note">{words.failed}</p>;
  if (found.state === 'running') return <div aria-busy="true" />;
  const { paths, chain, delta } = found.value;
  const dtype = info?.dtype === 'float64' ? 'float64' : 'float32';
  if (paths.refused) {
    const { node, why } = paths.refused;
    return (
      <div class="paths">
        {choice}
        <p class="note">{words.refused(node === null ? '' : nodeLabel(moment, node), why)}</p>
      </div>
    );
  }
  const rest = paths.count !== null && asNumber(paths.count) > paths.paths.length;
  return (
    <div class="paths">
      {choice}
      <p class="note">{words.pathsNote}</p>
      <Verdict {...props} found={found.value} dtype={dtype} />
      {chain && delta && <DeltaSteps chain={chain} entry={delta} messages={messages} />}
      <p>
        <b>{words.pathsCount(large(paths.count))}</b>
        {rest && ` · ${words.pathsShown(paths.paths.length, large(paths.rest))}`}
      </p>
      <table class="list">
        <thead>
          <tr>
            <th scope="col">{words.pathsVia}</th>
            <th scope="col">{words.pathsProduct}</th>
          </tr>
        </thead>
        <tbody>
          {paths.paths.map((path, i) => (
            <tr key={i}>
              <td>
                <Way {...props} path={path} target={target} />
              </td>
              <td title={wholeNumber(path.product, 'float64')}>{shortNumber(path.product, 6)}</td>
            </tr>
          ))}
        </tbody>
        {rest && (
          <tfoot>
            <tr>
              <td>…</td>
              <td>{large(paths.rest)}</td>
            </tr>
          </tfoot>
        )}
      </table>
    </div>
  );
}
