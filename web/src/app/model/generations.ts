/**
 * A loop that trains makes a graph each round and lets go of the one before. What is drawn together is a generation:
 * the stretch of events between two such turnovers, and the nodes that live in it. Pure.
 */
import { placesOf } from '../../shared/outline';
import type { NodeInfo, Outline, ScopeInfo } from '../../shared/trace';
import { countUpTo } from './bisect';

export interface Generation {
  /** Counts from 0. */
  index: number;
  /** Events [from, to). */
  from: number;
  to: number;
  /** Indices in Outline.nodes, in their order. */
  places: number[];
}

/** Where the rounds of loops that are in no other loop begin. */
function roundStarts(scopes: readonly ScopeInfo[]): number[] {
  const byId = new Map(scopes.map((scope) => [scope.id, scope]));
  const inLoop = (scope: ScopeInfo): boolean => {
    for (let up = byId.get(scope.parent ?? 0); up; up = byId.get(up.parent ?? 0)) {
      if (up.scope === 'loop') return true;
    }
    return false;
  };
  return scopes.filter((scope) => scope.scope === 'loop' && !inLoop(scope)).map(({ entered }) => entered);
}

/** How many of the stretches begin at or before an event. */
const stretchOf = (starts: readonly number[], event: number): number => countUpTo(starts, event, (start) => start);

/** A turnover: most of what a stretch made is gone by the end of the next one, which does nothing with it any more. */
function turnovers(outline: Outline, starts: readonly number[]): number[] {
  if (starts.length === 0) return [];
  const made = starts.map(() => 0);
  const gone = starts.map(() => 0);
  const used = starts.map(() => false);
  made.push(0);
  const places = placesOf(outline);
  const stretches = new Int32Array(outline.nodes.length).fill(-1);
  for (const [place, node] of outline.nodes.entries()) {
    if (node.op === '') continue;
    const own = stretchOf(starts, node.born);
    stretches[place] = own;
    made[own] = (made[own] ?? 0) + 1;
    const end = starts[own + 1] ?? outline.events;
    if (node.died !== null && node.died <= end) gone[own] = (gone[own] ?? 0) + 1;
  }
  let here = 0;
  for (const { node, event } of outline.steps) {
    while (here < starts.length && (starts[here] ?? 0) < event) here += 1;
    const own = node === null ? -1 : (stretches[places.get(node) ?? -1] ?? -1);
    if (own >= 0 && here > own) used[own] = true;
  }
  return starts.filter((_, own) => (made[own] ?? 0) > 0 && (gone[own] ?? 0) * 2 >= (made[own] ?? 0) && !used[own]);
}

const outlives = (node: NodeInfo, event: number): boolean => node.died === null || node.died > event;

/** The first begins at 0, the last ends with the trace. */
export function generationsOf(outline: Outline): Generation[] {
  const cuts = turnovers(outline, roundStarts(outline.scopes));
  const bounds = [0, ...cuts.filter((cut) => cut > 0), outline.events + 1];
  function placesBetween(from: number, to: number): number[] {
    const kept = new Set<number>();
    const places = placesOf(outline);
    outline.nodes.forEach((node, place) => {
      if (node.op === '' || node.born >= to || (node.born < from && !outlives(node, to - 1))) return;
      kept.add(place);
      for (const link of node.next) if (link) kept.add(places.get(link.node) ?? place);
    });
    return [...kept].sort((a, b) => a - b);
  }
  return bounds.slice(0, -1).map((from, index): Generation => {
    const to = bounds[index + 1] ?? outline.events + 1;
    let known: number[] | undefined;
    return {
      index,
      from,
      to,
      // Of many rounds most are never looked at.
      get places() {
        known ??= placesBetween(from, to);
        return known;
      },
    };
  });
}

/** The generation that the state after `at` events belongs to. */
export function generationAt(generations: readonly Generation[], at: number): Generation | null {
  return generations.find(({ to }) => at <= to) ?? generations.at(-1) ?? null;
}

/** All of a trace's nodes, those of past generations too. */
export function everything(outline: Outline): Generation {
  return { index: -1, from: 0, to: outline.events + 1, places: outline.nodes.map((_, place) => place) };
}
