import type { NodeId } from '../../../shared/trace';
import { pure } from '../../components/pure';
import { textOfTab } from '../../draw/frames';
import type { Drawing, DrawnEdge, DrawnFrame, DrawnNode, DrawnRoot, Line } from '../../draw/graph';
import { heatRects } from '../../draw/heat';
import { labelIn } from '../../draw/labels';
import { hexagon, note, pointsAlong } from '../../draw/paths';
import type { View } from '../../draw/view';
import type { GroupKey } from '../../model/groups';
import { THUMB, widthOf } from '../../model/picture';

const LINE = 17;

function Lines({ lines, x, y }: { lines: readonly Line[]; x: number; y: number }) {
  const top = y - ((lines.length - 1) * LINE) / 2 + 4;
  return (
    <>
      {lines.map(({ text, role }, i) => (
        <text key={i} class={role} x={x} y={top + i * LINE} text-anchor="middle">
          {text}
        </text>
      ))}
    </>
  );
}

/** Where its number is on its way, as custom properties: a transform is animated beside the page's own work. */
function stopsAlong(path: string): Record<string, string> {
  const round = (n: number) => Math.round(n * 10) / 10;
  return Object.fromEntries(
    pointsAlong(path).map(([x, y], i) => [`--stop-${i}`, `translate(${round(x)}px, ${round(y)}px)`]),
  );
}

interface EdgeProps {
  edge: DrawnEdge;
  travel: boolean;
  /** The learner points at it from elsewhere. */
  pointed?: boolean;
  /** Its number, as far as there is room for it. */
  label?: string | null;
}

const lookOf = ({ state, flow, bare }: DrawnEdge): string => `edge ${state} ${flow}${bare ? ' kept' : ''}`;

const Edge = pure(({ edge, travel, pointed = false, label = null }: EdgeProps) => {
  const { state } = edge;
  return (
    <g class={`${lookOf(edge)}${pointed ? ' pointed' : ''}`}>
      <path class="way" d={edge.path} />
      {!edge.bare && <path class="head" d={edge.arrow} />}
      {travel && state === 'now' && <circle key={edge.key} class="traveller" r="5" style={stopsAlong(edge.path)} />}
      {edge.label && label && (
        <text class={edge.label.role} x={edge.label.x} y={edge.label.y} text-anchor={edge.label.anchor}>
          {label}
        </text>
      )}
    </g>
  );
});

/** More edges than these that come from out of sight and lead there are drawn as one line for each look they have. */
const PASSING = 24;

function partEdges(edges: readonly DrawnEdge[], pointed: string | null) {
  const passing = edges.filter((edge) => edge.passing && edge.state !== 'now' && edge.key !== pointed);
  if (passing.length <= PASSING) return { single: edges, merged: [] };
  const looks = new Map<string, string>();
  for (const edge of passing) looks.set(lookOf(edge), (looks.get(lookOf(edge)) ?? '') + edge.path);
  const apart = new Set(passing);
  return { single: edges.filter((edge) => !apart.has(edge)), merged: [...looks] };
}

const Passing = pure(({ look, path }: { look: string; path: string }) => (
  <g class={look}>
    <path class="way" d={path} />
  </g>
));

function Thumb({ node }: { node: DrawnNode }) {
  if (!node.thumb) return null;
  const left = node.x - node.width / 2 + (node.shape === 'leaf' ? 16 : 9);
  return (
    <g class="thumb" transform={`translate(${left} ${node.y - THUMB / 2})`}>
      {heatRects(node.thumb, THUMB).map(({ fill, ...rect }, i) => (
        <rect key={i} {...rect} fill={fill} />
      ))}
    </g>
  );
}

function Shape({ node }: { node: DrawnNode }) {
  const { x, y, width, height, shape } = node;
  if (shape === 'leaf') return <path class="shape" d={hexagon(node)} />;
  if (shape === 'saved') return <path class="shape" d={note(node)} />;
  const rect = { width, height, rx: 8 };
  return (
    <>
      {/* A folded group is a pile of boxes. */}
      {shape === 'group' && <rect class="shape under" x={x - width / 2 + 5} y={y - height / 2 + 5} {...rect} />}
      <rect class="shape" x={x - width / 2} y={y - height / 2} {...rect} />
    </>
  );
}

/** A tag on the upper edge of a node, beside where edges come in. */
function Blame({ node, text }: { node: DrawnNode; text: string }) {
  const width = widthOf(text) + 14;
  const left = Math.max(node.x + node.width / 2 + 6 - width, node.x + 12);
  const top = node.y - node.height / 2 - 13;
  return (
    <g class="blame">
      <rect x={left} y={top} width={width} height={20} rx={4} />
      <text x={left + width / 2} y={top + 14} text-anchor="middle">
        {text}
      </text>
    </g>
  );
}

interface NodeProps {
  node: DrawnNode;
  selected: boolean;
  /** It has to do with the program's error; a word on how. */
  guilty: string | null;
  onPick: (id: NodeId) => void;
  onToggle: (group: GroupKey) => void;
  onHover: (key: string | null) => void;
}

const Node = pure(({ node, selected, guilty, onPick, onToggle, onHover }: NodeProps) => {
  const { id, group } = node;
  const classes = ['node', node.shape];
  if (node.now) classes.push('now', node.now);
  if (node.gone) classes.push('gone');
  if (selected) classes.push('selected');
  if (guilty !== null) classes.push('guilty');
  return (
    // The tree beside the picture is how the keyboard gets here.
    // biome-ignore lint/a11y/noStaticElementInteractions: hidden from assistive technology
    <g
      class={classes.join(' ')}
      data-key={node.key}
      onClick={() => (group !== null ? onToggle(group) : id !== null && onPick(id))}
      onPointerEnter={() => onHover(node.key)}
      onPointerLeave={() => onHover(null)}
    >
      <Shape node={node} />
      <Thumb node={node} />
      <Lines lines={node.lines} x={node.x + (node.thumb ? THUMB / 2 + 4 : 0)} y={node.y} />
      {guilty !== null && <Blame node={node} text={guilty} />}
    </g>
  );
});

interface FrameProps {
  frame: DrawnFrame;
  selected: boolean;
  onToggle: (group: GroupKey) => void;
}

const Around = pure(({ frame, selected }: Pick<FrameProps, 'frame' | 'selected'>) => {
  const { x, y, width, height } = frame;
  const at = { x: x - width / 2, y: y - height / 2, width, height };
  return <rect class={selected ? 'around selected' : 'around'} {...at} rx="12" />;
});

/** The name of a frame, over the edges that come in beneath it. */
const Frame = pure(({ frame, selected, onToggle }: FrameProps) => {
  const { left, top, width, height } = frame.tab;
  return (
    // The tree beside the picture is how the keyboard gets here.
    // biome-ignore lint/a11y/noStaticElementInteractions: hidden from assistive technology
    <g class={`frame${selected ? ' selected' : ''}`} data-group={frame.key} onClick={() => onToggle(frame.key)}>
      <rect class="hit" x={left} y={top} width={width} height={height} />
      <text class="tab" x={left + 12} y={top + height / 2 + 4}>
        {textOfTab(frame.label)}
      </text>
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
  /** The part that is shown, of which the drawing is. */
  view: View;
  selected: NodeId | null;
  /** The key of the edge that is pointed at from elsewhere. */
  pointed: string | null;
  /** Nodes that have to do with the program's error. */
  guilty: ReadonlyMap<NodeId, string>;
  /** The group that the keyboard is at. */
  selectedGroup: GroupKey | null;
  /** Whether numbers may travel along the edges of the moment. */
  travel: boolean;
  onPick: (id: NodeId) => void;
  onToggle: (group: GroupKey) => void;
  /** The key of the node under the pointer. */
  onHover: (key: string | null) => void;
}

export function GraphSvg(props: GraphSvgProps) {
  const { drawing, view, selected, pointed, guilty, selectedGroup, travel, onPick, onToggle, onHover } = props;
  const { frames } = drawing;
  const { single, merged } = partEdges(drawing.edges, pointed);
  return (
    <svg class="graph" viewBox={`0 0 ${view.width} ${view.height}`} aria-hidden="true">
      {/* Moved as a whole when the view follows the moment: what is in it is not laid out or painted again. */}
      <g class="world" transform={`translate(${-view.x} ${-view.y})`}>
        {frames.map(
          (frame) =>
            frame.framed && <Around key={`around ${frame.key}`} frame={frame} selected={selectedGroup === frame.key} />,
        )}
        {merged.map(([look, path]) => (
          <Passing key={look} look={look} path={path} />
        ))}
        {single.map((edge) => (
          <Edge
            key={edge.key}
            edge={edge}
            travel={travel}
            pointed={edge.key === pointed}
            label={edge.label && labelIn(edge.label, view)}
          />
        ))}
        {frames.map((frame) => (
          <Frame key={frame.key} frame={frame} selected={selectedGroup === frame.key} onToggle={onToggle} />
        ))}
        {drawing.roots.map((root) => (
          <Root key={root.key} root={root} travel={travel} />
        ))}
        {drawing.nodes.map((node) => (
          <Node
            key={node.key}
            node={node}
            selected={node.id === null ? selectedGroup === node.group : selected === node.id && node.shape !== 'saved'}
            guilty={(node.shape !== 'saved' && node.id !== null && guilty.get(node.id)) || null}
            onPick={onPick}
            onToggle={onToggle}
            onHover={onHover}
          />
        ))}
      </g>
    </svg>
  );
}
