import type { NodeId } from '../../../shared/trace';
import type { Drawing, DrawnEdge, DrawnNode, DrawnRoot, Line } from '../../draw/graph';
import { hexagon } from '../../draw/paths';

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

function Edge({ edge, travel }: { edge: DrawnEdge; travel: boolean }) {
  return (
    <g class={`edge ${edge.state}`}>
      <path class="way" d={edge.path} />
      <path class="head" d={edge.arrow} />
      {travel && edge.state === 'now' && (
        <circle key={edge.key} class="traveller" r="5" style={{ offsetPath: `path("${edge.path}")` }} />
      )}
      {edge.label && (
        <text class="grad" x={edge.label.x} y={edge.label.y} text-anchor={edge.label.anchor}>
          {edge.label.text}
        </text>
      )}
    </g>
  );
}

function Node({ node, selected, onPick }: { node: DrawnNode; selected: boolean; onPick: (id: NodeId) => void }) {
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
}

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
  viewBox: string;
  selected: NodeId | null;
  /** Whether numbers may travel along the edges of the moment. */
  travel: boolean;
  onPick: (id: NodeId) => void;
}

export function GraphSvg({ drawing, viewBox, selected, travel, onPick }: GraphSvgProps) {
  return (
    <svg class="graph" viewBox={viewBox} aria-hidden="true">
      {drawing.edges.map((edge) => (
        <Edge key={edge.key} edge={edge} travel={travel} />
      ))}
      {drawing.roots.map((root) => (
        <Root key={root.key} root={root} travel={travel} />
      ))}
      {drawing.nodes.map((node) => (
        <Node key={node.id} node={node} selected={selected === node.id} onPick={onPick} />
      ))}
    </svg>
  );
}
