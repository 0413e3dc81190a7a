import { useSignal } from '@preact/signals';
import { useMemo, useRef } from 'preact/hooks';
import type { NodeId } from '../../../shared/trace';
import type { Messages } from '../../locale/resolve';
import type { Moment } from '../../model/lookup';
import { nodeLabel } from '../../model/narration';
import { shortValue } from '../../model/numbers';
import { type TreeItem, treeOf } from '../../model/tree';

/** What a tree item says: its name, its value, its gradient, how far its gradient has come. */
function itemText(moment: Moment, item: TreeItem, messages: Messages): string {
  const node = moment.index.node(item.node);
  const state = moment.node(item.node);
  const output = node ? moment.tensor(node.output) : null;
  const value = moment.value(output?.value);
  const parts = [`${nodeLabel(moment, item.node)}${item.edges > 1 ? messages.times(item.edges) : ''}`];
  if (item.repeated) return `${parts[0]} · ${messages.sharedAbove}`;
  if (value && node?.op !== '') parts.push(`${messages.value} ${shortValue(value)}`);
  const grad = node?.op === '' ? moment.value(moment.tensor(output?.grad)?.value) : moment.value(state?.grad);
  if (grad) parts.push(`${messages.gradient} ${shortValue(grad)}`);
  else parts.push(node?.op === '' ? 'None' : messages.waiting);
  if (state?.state === 'arriving') parts.push(messages.arrived(state.received, state.expected));
  return parts.join(' · ');
}

/** Where a key leads from an item: the tree pattern of the ARIA practices, all branches open. */
export function treeTarget(items: readonly TreeItem[], from: number, key: string): number | null {
  const item = items[from];
  if (!item) return null;
  switch (key) {
    case 'ArrowDown':
      return from + 1 < items.length ? from + 1 : null;
    case 'ArrowUp':
      return from > 0 ? from - 1 : null;
    case 'ArrowRight':
      return item.children > 0 ? from + 1 : null;
    case 'ArrowLeft':
      return item.parent;
    case 'Home':
      return 0;
    case 'End':
      return items.length - 1;
    default:
      return null;
  }
}

export interface GraphTreeProps {
  moment: Moment;
  messages: Messages;
  selected: NodeId | null;
  onPick: (id: NodeId | null) => void;
}

export function GraphTree({ moment, messages, selected, onPick }: GraphTreeProps) {
  const list = useRef<HTMLDivElement>(null);
  const active = useSignal(0);
  const { nodes } = moment.outline;
  const shown = moment.snapshot.nodes;
  const items = useMemo(() => treeOf(nodes, new Set(shown.map((node) => node.id))), [nodes, shown]);
  const current = Math.min(active.value, Math.max(items.length - 1, 0));
  if (items.length === 0) return null;

  function go(to: number): void {
    active.value = to;
    const item = items[to];
    if (item) onPick(item.node);
    const element = list.current?.children[to];
    if (element instanceof HTMLElement) element.focus();
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'Escape') onPick(null);
    const to = treeTarget(items, current, event.key);
    const ours = to !== null || event.key.startsWith('Arrow') || event.key === ' ' || event.key === 'Enter';
    if (!ours) return;
    event.preventDefault();
    event.stopPropagation();
    if (to !== null) go(to);
    else if (event.key === ' ' || event.key === 'Enter') go(current);
  }

  return (
    <div ref={list} class="tree" role="tree" aria-label={messages.nodeTree} onKeyDown={onKeyDown}>
      {items.map((item, i) => (
        <div
          key={item.key}
          role="treeitem"
          aria-level={item.level}
          aria-posinset={item.position}
          aria-setsize={item.siblings}
          aria-expanded={item.children > 0 ? true : undefined}
          aria-selected={selected === item.node}
          tabIndex={i === current ? 0 : -1}
          onFocus={() => {
            active.value = i;
          }}
        >
          {itemText(moment, item, messages)}
        </div>
      ))}
    </div>
  );
}
