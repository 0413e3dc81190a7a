/** What a node has to say for itself while the pointer or the keyboard is on it: among it, its next_functions. */
import type { NodeInfo, Value } from '../../../shared/trace';
import type { DrawnNode, Scene } from '../../draw/graph';
import { type Pane, spotIn, type View } from '../../draw/view';
import { groupLabel } from '../../model/group-label';
import { siteText } from '../../model/lookup';
import { shapeText, shortValue, wholeText } from '../../model/numbers';

/** Numbers, and names, that are told; the rest is in the inspector. */
const MOST = 64;
const NAMES = 8;
/** As wide as the style sheet makes it. */
const WIDTH = 320;

/** Every number of a small tensor; of a larger one those that fit. */
function told(value: Value): string {
  const long = (value.data?.length ?? 0) > MOST;
  return long ? `${shortValue(value, 60)} ${shapeText(value.shape)}` : wholeText(value);
}

/** One entry as PyTorch tells it, with the name of what it leads to: "(AccumulateGrad, 0) w". */
function nextRows({ moment }: Scene, node: NodeInfo): string[] {
  return node.next.map((link) => {
    const to = link && moment.index.node(link.node);
    if (!link || !to) return 'None';
    const name = moment.name(to.output);
    return `(${to.name}, ${link.index})${name === null ? '' : ` ${name}`}`;
  });
}

function groupRows({ moment, picture, messages, born }: Scene, node: DrawnNode): { title: string; rows: string[] } {
  const group = picture.grouping.groups.find(({ key }) => key === node.group);
  if (!group) return { title: '', rows: [] };
  const counts = new Map<string, number>();
  for (const place of group.places.filter(born)) {
    const name = moment.outline.nodes[place]?.name ?? '';
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  const names = [...counts].map(([name, n]) => (n > 1 ? `${name}${messages.times(n)}` : name));
  const more = names.length > NAMES ? ['…'] : [];
  return { title: groupLabel(group, messages), rows: [...names.slice(0, NAMES), ...more] };
}

interface CardProps {
  id: string;
  scene: Scene;
  node: DrawnNode | null;
  view: View;
  pane: Pane;
}

function NodeRows({ scene, node }: { scene: Scene; node: NodeInfo }) {
  const { moment, messages } = scene;
  const text = node.op === '' ? '' : siteText(moment.source, node.site);
  const value = moment.value(moment.tensor(node.output)?.value);
  const grad = moment.value(moment.node(node.id)?.grad);
  const row = (name: string, said: string) => (
    <div>
      <dt>{name}</dt>
      <dd>{said}</dd>
    </div>
  );
  return (
    <>
      <b>{node.name}</b>
      <dl>
        {text !== '' && row(messages.expression, text)}
        {value && row(messages.value, told(value))}
        {grad && row(messages.gradient, told(grad))}
        {row('next_functions', nextRows(scene, node).join(', ') || '()')}
      </dl>
    </>
  );
}

export function NodeCard({ id, scene, node, view, pane }: CardProps) {
  if (!node) return <div id={id} class="card" role="tooltip" hidden />;
  const info = node.id === null ? null : scene.moment.index.node(node.id);
  const group = node.group === null ? null : groupRows(scene, node);
  const { x, y } = spotIn(view, pane, node);
  const half = ((node.height / view.height) * pane.height) / 2 + 8;
  const below = y < pane.height / 2;
  const left = Math.max(8, Math.min(x - WIDTH / 2, pane.width - WIDTH - 8));
  const place = below ? { top: `${y + half}px` } : { bottom: `${pane.height - y + half}px` };

  return (
    <div id={id} class="card" role="tooltip" style={{ left: `${left}px`, ...place }}>
      {info && <NodeRows scene={scene} node={info} />}
      {group && (
        <>
          <b>{group.title}</b>
          <p>{group.rows.join(', ')}</p>
        </>
      )}
    </div>
  );
}
