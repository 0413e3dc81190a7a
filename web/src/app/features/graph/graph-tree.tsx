import { useSignal } from '@preact/signals';
import { useEffect, useLayoutEffect, useMemo, useRef } from 'preact/hooks';
import type { NodeId } from '../../../shared/trace';
import type { Scene } from '../../draw/graph';
import type { Messages } from '../../locale/resolve';
import { groupLabel } from '../../model/group-label';
import type { GroupKey } from '../../model/groups';
import { nodeLabel } from '../../model/narration';
import { shortValue } from '../../model/numbers';
import { type TreeItem, treeOf } from '../../model/tree';

/** What a tree item says of a node: its name, its value, its gradient, how far its gradient has come. */
function nodeText({ moment, messages }: Scene, item: TreeItem, id: NodeId): string {
  const node = moment.index.node(id);
  const state = moment.node(id);
  const output = node ? moment.tensor(node.output) : null;
  const value = moment.value(output?.value);
  const parts = [`${nodeLabel(moment, id)}${item.edges > 1 ? messages.times(item.edges) : ''}`];
  if (item.repeated) return `${parts[0]} · ${messages.sharedAbove}`;
  if (value && node?.op !== '') parts.push(`${messages.value} ${shortValue(value)}`);
  const grad = node?.op === '' ? moment.value(moment.tensor(output?.grad)?.value) : moment.value(state?.grad);
  if (grad) parts.push(`${messages.gradient} ${shortValue(grad)}`);
  else parts.push(node?.op === '' ? 'None' : messages.waiting);
  if (state?.state === 'arriving') parts.push(messages.arrived(state.received, state.expected));
  return parts.join(' · ');
}

function groupText({ moment, picture, messages, born }: Scene, item: TreeItem): string {
  const group = picture.grouping.groups.find(({ key }) => key === item.group);
  if (!group) return '';
  const there = group.places.filter(born);
  const leaves = there.filter((place) => moment.outline.nodes[place]?.op === '').length;
  const times = item.edges > 1 ? messages.times(item.edges) : '';
  const label = `${groupLabel(group, messages)}${times}`;
  if (item.repeated) return `${label} · ${messages.sharedAbove}`;
  return `${label} · ${messages.groupHolds(there.length - leaves, leaves)}`;
}

/** What a key does from an item: leads to another, or folds or unfolds the group it is. */
export type TreeMove = { to: number } | { toggle: GroupKey } | null;

/** The tree pattern of the ARIA practices; only groups can be closed. */
export function treeMove(items: readonly TreeItem[], from: number, key: string): TreeMove {
  const item = items[from];
  if (!item) return null;
  const to = (place: number | null): TreeMove => (place === null ? null : { to: place });
  const { group, open, children, parent } = item;
  switch (key) {
    case 'ArrowDown':
      return from + 1 < items.length ? to(from + 1) : null;
    case 'ArrowUp':
      return from > 0 ? to(from - 1) : null;
    case 'ArrowRight':
      if (group !== null && !open) return { toggle: group };
      return children > 0 ? to(from + 1) : null;
    case 'ArrowLeft':
      return group !== null && open ? { toggle: group } : to(parent);
    case 'Home':
      return to(0);
    case 'End':
      return to(items.length - 1);
    default:
      return null;
  }
}

/** Of a tree of thousands of items those so many before and behind the one in focus are in the page. */
const AROUND = 120;

/** Which items of so many are in the page. */
export function windowOf(count: number, current: number): { from: number; to: number } {
  if (count <= 2 * AROUND) return { from: 0, to: count };
  return { from: Math.max(current - AROUND, 0), to: Math.min(current + AROUND, count) };
}

/** What the focus in the tree is on. */
export type Focused = { node: NodeId } | { group: GroupKey } | null;

export interface GraphTreeProps {
  scene: Scene;
  messages: Messages;
  selected: NodeId | null;
  /** The id of what describes the item in focus. */
  describedBy: string;
  onPick: (id: NodeId | null) => void;
  onToggle: (group: GroupKey) => void;
  onFocus: (on: Focused) => void;
}

export function GraphTree({ scene, messages, selected, describedBy, onPick, onToggle, onFocus }: GraphTreeProps) {
  const list = useRef<HTMLDivElement>(null);
  const active = useSignal(0);
  /** A group that was folded or unfolded by keyboard, until it is drawn again. */
  const toggled = useRef<GroupKey | null>(null);
  const { picture, moment } = scene;
  const { snapshot } = moment;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the nodes of a snapshot are what `born` tells of
  const items = useMemo(() => treeOf(picture, scene.born), [picture, snapshot.nodes]);
  const current = Math.min(active.value, Math.max(items.length - 1, 0));
  const shown = windowOf(items.length, current);
  /** An item that was asked for before it was in the page. */
  const awaited = useRef<number | null>(null);
  const idOf = (item: TreeItem): NodeId | null => moment.outline.nodes[item.place ?? -1]?.id ?? null;

  function focus(at: number): void {
    active.value = at;
    const isShown = at >= shown.from && at < shown.to;
    awaited.current = isShown ? null : at;
    const element = isShown && list.current?.children[at - shown.from];
    if (element instanceof HTMLElement) element.focus();
  }

  useLayoutEffect(() => {
    const at = awaited.current;
    awaited.current = null;
    if (at !== null && at < shown.to) focus(at);
  });

  useEffect(() => {
    if (toggled.current === null) return;
    const again = items.findIndex(({ group }) => group === toggled.current);
    toggled.current = null;
    if (again >= 0) focus(again);
  });

  function toggle(group: GroupKey): void {
    toggled.current = group;
    onToggle(group);
  }

  function go(to: number): void {
    const item = items[to];
    const id = item ? idOf(item) : null;
    if (item && (id !== null || selected !== null) && id !== selected) onPick(id);
    focus(to);
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'Escape') onPick(null);
    const press = event.key === ' ' || event.key === 'Enter';
    const move = treeMove(items, current, event.key);
    if (!move && !press && !event.key.startsWith('Arrow')) return;
    event.preventDefault();
    event.stopPropagation();
    const item = items[current];
    if (move) 'to' in move ? go(move.to) : toggle(move.toggle);
    else if (press && item?.group) toggle(item.group);
    else if (press && item) onPick(idOf(item));
  }

  if (items.length === 0) return null;
  return (
    <div
      ref={list}
      class="tree"
      role="tree"
      aria-label={messages.nodeTree}
      onKeyDown={onKeyDown}
      onBlurCapture={() => onFocus(null)}
    >
      {items.slice(shown.from, shown.to).map((item, nth) => {
        const i = shown.from + nth;
        const id = idOf(item);
        return (
          <div
            key={item.key}
            role="treeitem"
            aria-level={item.level}
            aria-posinset={item.position}
            aria-setsize={item.siblings}
            aria-expanded={item.group !== null ? item.open : item.children > 0 ? true : undefined}
            aria-selected={id !== null && selected === id}
            aria-describedby={i === current ? describedBy : undefined}
            tabIndex={i === current ? 0 : -1}
            onFocus={() => {
              active.value = i;
              onFocus(item.group !== null ? { group: item.group } : id === null ? null : { node: id });
            }}
          >
            {id === null ? groupText(scene, item) : nodeText(scene, item, id)}
          </div>
        );
      })}
    </div>
  );
}
