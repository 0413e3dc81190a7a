/** What just happened, as a fact without words: the catalogues in locale/ put it into a sentence. Pure. */
import type { Event, NodeId, TensorId, ValueId } from '../../shared/trace';
import { type Moment, siteText } from './lookup';
import { shapeText, shortChange, shortValue } from './numbers';
import { stepAt } from './steps';

export interface Send {
  /** The grad_fn node it went to; an AccumulateGrad goes by the name of its leaf. */
  to: string;
  value: string;
}

export type Fact =
  | { kind: 'start'; steps: number }
  | { kind: 'made'; line: number; what: string; value: string }
  | { kind: 'computed'; line: number; what: string; value: string; gradFn: string | null }
  | { kind: 'begin'; root: string; gradient: string; node: string | null }
  | { kind: 'passed'; node: string; received: string | null; sends: Send[]; freed: boolean }
  | { kind: 'end' }
  | { kind: 'hooked'; hook: string; on: string; before: string; after: string | null }
  | { kind: 'accumulated'; leaf: string; before: string | null; added: string; after: string }
  /** `name`: of what was changed, where its line does not say it. `before`: null when it was as it is now. */
  | {
      kind: 'changed';
      line: number;
      what: string;
      name: string | null;
      before: string | null;
      value: string;
      version: number;
    }
  | { kind: 'gradSet'; leaf: string; value: string | null }
  | { kind: 'flagged'; name: string; after: boolean }
  | { kind: 'bound'; name: string; value: string | null }
  | { kind: 'scope'; name: string; scope: 'function' | 'loop' | 'module'; enter: boolean }
  | { kind: 'printed'; line: number; text: string }
  | { kind: 'drawn'; line: number; name: string }
  | { kind: 'failed'; line: number; type: string; message: string };

const VALUE_BUDGET = 32;
const TEXT_BUDGET = 48;
const MESSAGE_BUDGET = 96;

/** What a text that is cut ends in, on the line of its last word. */
const CUT = '\u00a0…';

function clip(text: string): string {
  const [first = '', ...rest] = text.trimEnd().split('\n');
  const points = Array.from(first);
  return points.length > TEXT_BUDGET || rest.length > 0 ? `${points.slice(0, TEXT_BUDGET).join('')}${CUT}` : first;
}

/** An error's first sentence: all of it stands at its line. */
export function firstSentence(message: string): string {
  const [first = ''] = message.split(/(?<=\.) (?=\p{Lu})|\n/u);
  return first === message.trimEnd() ? first : `${first}${CUT}`;
}

function clipWords(text: string): string {
  const words = text.slice(0, MESSAGE_BUDGET).replace(/\s+\S*$/, '');
  return text.length > MESSAGE_BUDGET ? `${words}${CUT}` : text;
}

/** What a node is called in a sentence: its grad_fn name, or for AccumulateGrad whose .grad it is. */
export function nodeLabel(moment: Moment, id: NodeId): string {
  const node = moment.index.node(id);
  if (!node) return `#${id}`;
  if (node.op !== '') return node.name;
  const leaf = moment.name(node.output);
  return leaf === null ? node.name : `${leaf}.grad`;
}

/** What a tensor is called: its name now, or the text of the expression that made it. */
export function tensorLabel(moment: Moment, id: TensorId): string {
  const name = moment.name(id);
  if (name !== null) return name;
  const gradFn = moment.tensor(id)?.gradFn;
  const made = gradFn == null ? null : moment.index.node(gradFn);
  const text = made ? siteText(moment.source, made.site) : '';
  return text === '' ? `#${id}` : text;
}

/** What a tensor is called among the inputs of an operation: a bare number by itself, others with their shape. */
export function inputLabel(moment: Moment, id: TensorId): string {
  const info = moment.index.tensor(id);
  const shape = info ? ` ${shapeText(info.shape)}` : '';
  const label = tensorLabel(moment, id);
  const value = label.startsWith('#') ? moment.value(moment.tensor(id)?.value) : null;
  if (!value) return `${label}${shape}`;
  const number = shortValue(value, 20);
  return value.shape.length === 0 || value.data === null ? number : `${number}${shape}`;
}

export function factOf(moment: Moment, position: number): Fact {
  const { event, outline } = moment;
  const text = (id: ValueId | null | undefined): string => {
    const value = moment.value(id);
    return value ? shortValue(value, VALUE_BUDGET) : '?';
  };
  const step = stepAt(outline, position);
  if (!event || !step) return { kind: 'start', steps: outline.steps.length };
  return readEvent(event, moment, text, step.line);
}

/** The gradient that a hook has replaced, else the first that it was shown. */
export function hookChange(event: Extract<Event, { kind: 'hook' }>): [before: ValueId | null, after: ValueId | null] {
  const changed = event.before.findIndex((value, i) => value !== event.after[i]);
  const at = changed < 0 ? event.before.findIndex((value) => value !== null) : changed;
  return [event.before[at] ?? null, event.after[at] ?? null];
}

/** The name of a tensor, or "w.grad" of one that a name's gradient is. */
function calledHere({ name, snapshot }: Moment, id: TensorId): string | null {
  const own = name(id);
  if (own !== null) return own;
  const owner = snapshot.tensors.find(({ grad }) => grad === id);
  const named = owner && name(owner.id);
  return named ? `${named}.grad` : null;
}

function readChange(event: Extract<Event, { kind: 'inplace' }>, moment: Moment, what: string, line: number): Fact {
  const change = event.changes.find(({ tensor }) => tensor === event.tensor);
  const after = moment.value(change?.after ?? moment.tensor(event.tensor)?.value);
  const before = moment.value(change?.before);
  const name = calledHere(moment, event.tensor);
  const [was, is] =
    before && after ? shortChange(before, after, VALUE_BUDGET) : ['', after && shortValue(after, VALUE_BUDGET)];
  return {
    kind: 'changed',
    line,
    what: what || tensorLabel(moment, event.tensor),
    name: name === null || what === '' || what.includes(name) ? null : name,
    before: was === '' || was === is ? null : was,
    value: is ?? '?',
    version: event.version,
  };
}

function readEvent(event: Event, moment: Moment, text: (id: ValueId | null | undefined) => string, line: number): Fact {
  const what = clip(siteText(moment.source, event.site));
  switch (event.kind) {
    case 'forward': {
      const value = text(event.value);
      if (event.inputs.length === 0) return { kind: 'made', line, what: what || event.op, value };
      const gradFn = event.node === null ? null : (moment.index.node(event.node)?.name ?? null);
      return { kind: 'computed', line, what: what || event.op, value, gradFn };
    }
    case 'backward_begin':
      return {
        kind: 'begin',
        root: tensorLabel(moment, event.root),
        gradient: text(event.gradient),
        node: event.node === null ? null : nodeLabel(moment, event.node),
      };
    case 'backward': {
      const next = moment.index.node(event.node)?.next ?? [];
      const sends = event.sent.flatMap((sent, i): Send[] => {
        const edge = next[i];
        return edge && sent !== null ? [{ to: nodeLabel(moment, edge.node), value: text(sent) }] : [];
      });
      const received = event.received.find((value) => value !== null);
      return {
        kind: 'passed',
        node: nodeLabel(moment, event.node),
        received: received == null ? null : text(received),
        sends,
        freed: event.freed,
      };
    }
    case 'backward_end':
      return { kind: 'end' };
    case 'hook': {
      const [before, after] = hookChange(event);
      return {
        kind: 'hooked',
        hook: event.name,
        on: event.tensor === null ? nodeLabel(moment, event.node) : tensorLabel(moment, event.tensor),
        before: before === null ? 'None' : text(before),
        after: before === after ? null : after === null ? 'None' : text(after),
      };
    }
    case 'accumulate':
      return {
        kind: 'accumulated',
        leaf: tensorLabel(moment, event.leaf),
        before: event.before === null ? null : text(event.before),
        added: text(event.added),
        after: text(event.after),
      };
    case 'inplace':
      return readChange(event, moment, what, line);
    case 'grad_set': {
      const after = moment.tensor(event.after);
      return {
        kind: 'gradSet',
        leaf: tensorLabel(moment, event.leaf),
        value: event.after === null ? null : text(after?.value),
      };
    }
    case 'requires_grad':
      return { kind: 'flagged', name: tensorLabel(moment, event.tensor), after: event.after };
    case 'bind':
      return {
        kind: 'bound',
        name: event.name,
        value: event.after === null ? null : text(moment.tensor(event.after)?.value),
      };
    case 'scope':
      return { kind: 'scope', name: event.name, scope: event.scope, enter: event.enter };
    case 'figure':
      return { kind: 'drawn', line, name: event.name };
    case 'print':
      return { kind: 'printed', line, text: clip(event.text) };
    case 'error':
      return { kind: 'failed', line, type: event.type, message: clipWords(firstSentence(event.message)) };
  }
  return event satisfies never;
}
