import type { NodeId } from '../../../shared/trace';
import { pure } from '../../components/pure';
import type { Drawing, DrawnEdge, DrawnNode, DrawnRoot, Line } from '../../draw/graph';
import { hexagon } from '../../draw/paths';
import { inView, labelIn, type View } from '../../draw/view';

const LINE = 17;

function Lines({ lines, x, y }: { lines: readonly Line[]; x: number; y: number }) {
  const top = y - ((lines.length - 1) * LINE) / 2 + 4;
  return (
    <>
      {lines.map(({ text, role }, i) => (
        <text key={role} class={role} x={x} y={top + i * LINE} text-anchor="middle">
          {text}
        </text>
      ))}
    </>
  );
}

interface EdgeProps {
  edge: DrawnEdge;
  travel: boolean;
  /** Its number, as far as there is room for it. */
  label?: string | null;
}

const Edge = pure(({ edge, travel, label = null }: EdgeProps) => {
  return (
    <g class={`edge ${edge.state}`}>
      <path class="way" d={edge.path} />
      <path class="head" d={edge.arrow} />
      {travel && edge.state === 'now' && (
        <circle key={edge.key} class="traveller" r="5" style={{ offsetPath: `path("${edge.path}")` }} />
      )}
      {edge.label && label && (
        <text class="grad" x={edge.label.x} y={edge.label.y} text-anchor={edge.label.anchor}>
          {label}
        </text>
      )}
    </g>
  );
});

interface NodeProps {
  node: DrawnNode;
  selected: boolean;
  onPick: (id: NodeId) => void;
}

const Node = pure(({ node, selected, onPick }: NodeProps) => {
  const { x, y, width, height } = node;
  const classes = ['node', node.shape];
  if (node.now) classes.push('now', node.now);
  if (selected) classes.push('selected');
  return (
    // The tree beside the picture is how the keyboard gets here.
    // biome-ignore lint/a11y/noStaticElementInteractions: hidden from assistive technology
    <g class={classes.join(' ')} onClick={() => onPick(node.id)}>
      <title>{node.title}</title>
      {node.shape === 'leaf' ? (
        <path class="shape" d={hexagon(node)} />
      ) : (
        <rect class="shape" x={x - width / 2} y={y - height / 2} width={width} height={height} rx="8" />
      )}
      <Lines lines={node.lines} x={x} y={y} />
    </g>
  );
});

function Root({ root, travel }: { root: DrawnRoot; travel: boolean }) {
  const { x, y, width, height } = root;
  return (
    <>
      <Edge edge={root.edge} travel={travel} />
      <g class="node root">
        <rect class="shape" x={x - width / 2} y={y - height / 2} width={width} height={height} rx={height / 2} />
        <Lines lines={root.lines} x={x} y={y} />
      </g>
    </>
  );
}

export interface GraphSvgProps {
  drawing: Drawing;
  /** The part that is shown; the rest is not in the page. */
  view: View;
  selected: NodeId | null;
  /** Whether numbers may travel along the edges of the moment. */
  travel: boolean;
  onPick: (id: NodeId) => void;
}

export function GraphSvg({ drawing, view, selected, travel, onPick }: GraphSvgProps) {
  return (
    <svg class="graph" viewBox={`${view.x} ${view.y} ${view.width} ${view.height}`} aria-hidden="true">
      {drawing.edges
        .filter(({ box }) => inView(box, view))
        .map((edge) => (
          <Edge key={edge.key} edge={edge} travel={travel} label={edge.label && labelIn(edge.label, view)} />
        ))}
      {drawing.roots.map((root) => (
        <Root key={root.key} root={root} travel={travel} />
      ))}
      {drawing.nodes
        .filter((node) => inView(node, view))
        .map((node) => (
          <Node key={node.id} node={node} selected={selected === node.id} onPick={onPick} />
        ))}
    </svg>
  );
}
