/** What "this moment" says of an event that is at no node, as rows of text. Pure. */
import type { Event, Phase } from '../../../shared/trace';
import type { Messages } from '../../locale/resolve';
import { type Moment, siteText } from '../../model/lookup';
import { firstSentence, hookChange, nodeLabel, tensorLabel } from '../../model/narration';
import { shapeText, shortChange, shortValue, torchText, wholeText } from '../../model/numbers';
import { fieldOf } from '../../model/optimizer';
import { stretches, type Tone, totals } from '../../model/steps';

export type Row = readonly [name: string, text: string];

export interface Details {
  /** What changed, set apart in the colour of its phase. */
  deed: readonly Row[];
  phase: Phase;
  items: readonly Row[];
  /** A sentence under them. */
  note: string | null;
}

const NOTHING: Details = { deed: [], phase: 'forward', items: [], note: null };

export function short(moment: Moment, id: number | null | undefined): string {
  const value = moment.value(id);
  return value ? shortValue(value, 34) : 'None';
}

export function whole(moment: Moment, id: number | null | undefined): string {
  const value = moment.value(id);
  return value ? (torchText(value) ?? wholeText(value)) : 'None';
}

/** What was and what is, so that they can be told apart. */
function changeRows(moment: Moment, was: number | null, is: number, messages: Messages): [before: Row, after: Row] {
  const [before, after] = [moment.value(was), moment.value(is)];
  const texts = before && after ? shortChange(before, after, 34) : [short(moment, was), short(moment, is)];
  return [
    [messages.before, texts[0] ?? ''],
    [messages.after, texts[1] ?? ''],
  ];
}

/** A tensor by its contents, or where those are gone by its shape. */
function contents(moment: Moment, id: number | null): string {
  if (id === null) return 'None';
  const value = moment.value(moment.used(id)?.value);
  if (value) return shortValue(value, 34);
  const info = moment.index.tensor(id);
  return info ? shapeText(info.shape) : '…';
}

export function writtenRows(moment: Moment, event: Extract<Event, { kind: 'inplace' }>, messages: Messages): Row[] {
  const change = event.changes.find((each) => each.tensor === event.tensor);
  return change
    ? changeRows(moment, change.before, change.after, messages)
    : [[messages.after, contents(moment, event.tensor)]];
}

/** An update: θ before, its gradient, what the optimiser keeps and puts in, θ after. */
function updateRows(moment: Moment, event: Extract<Event, { kind: 'inplace' }>, messages: Messages): Row[] {
  const rows = writtenRows(moment, event, messages);
  const grad = moment.tensor(moment.tensor(event.tensor)?.grad);
  const others = event.inputs.filter((id, i) => id !== event.tensor && event.inputs.indexOf(id) === i);
  const used = others.map((id): Row => {
    const label = tensorLabel(moment, id);
    const name = id === grad?.id ? '.grad' : (fieldOf(label) ?? label);
    return [name.startsWith('#') ? `${event.op} ←` : name, contents(moment, id)];
  });
  const gradient: Row[] = grad && !others.includes(grad.id) ? [['.grad', contents(moment, grad.id)]] : [];
  return [...rows.slice(0, -1), ...gradient, ...used, ...rows.slice(-1)];
}

export function addedRows(moment: Moment, event: Extract<Event, { kind: 'accumulate' }>, messages: Messages): Row[] {
  const [before, after] = changeRows(moment, event.before, event.after, messages);
  return [before, [messages.added, short(moment, event.added)], after];
}

export function hookRows(moment: Moment, event: Extract<Event, { kind: 'hook' }>, messages: Messages): Row[] {
  const [before, after] = hookChange(event);
  return [
    [messages.before, short(moment, before)],
    [messages.after, short(moment, after)],
  ];
}

/** Stretches that are listed one by one. */
const LISTED = 12;

/** Before the first step: what there is to walk. */
function startDetails({ outline }: Moment, messages: Messages): Details {
  if (outline.steps.length === 0) return { ...NOTHING, note: messages.nothingToWalk };
  const all = stretches(outline);
  const told = all.length > LISTED ? totals(outline) : all;
  const items = told.map(({ tone, steps }): Row => [messages.phase[tone], messages.steps(steps)]);
  return { ...NOTHING, items };
}

function gradients(moment: Moment): Row[] {
  return moment.snapshot.tensors.flatMap((tensor): Row[] => {
    const grad = moment.tensor(tensor.grad);
    return grad && tensor.names.length > 0
      ? [[`${tensorLabel(moment, tensor.id)}.grad`, whole(moment, grad.value)]]
      : [];
  });
}

/** `tone`: of the step; what is written in place is an update only where the step is one. */
export function eventDetails(moment: Moment, messages: Messages, tone: Tone | null): Details {
  const { event } = moment;
  if (!event) return startDetails(moment, messages);
  const text = siteText(moment.source, event.site);
  const said: Row[] = text === '' ? [] : [[messages.expression, text]];
  const bool = (flag: boolean): string => (flag ? 'True' : 'False');
  switch (event.kind) {
    case 'forward': {
      const items: Row[] = [
        [messages.expression, text || event.op],
        [messages.value, whole(moment, event.value)],
        ['grad_fn', 'None'],
      ];
      const made = moment.tensor(event.output);
      if (made) items.push(['requires_grad', bool(made.requiresGrad)]);
      return { ...NOTHING, items };
    }
    case 'backward_begin':
      return {
        ...NOTHING,
        deed: [[tensorLabel(moment, event.root), short(moment, event.gradient)]],
        phase: 'backward',
        items: said,
      };
    case 'backward': {
      const deed = event.received.map((value): Row => [messages.received, short(moment, value)]);
      return { ...NOTHING, deed, phase: 'backward', items: said };
    }
    case 'backward_end':
      return { ...NOTHING, items: [...said, ...gradients(moment)] };
    case 'hook': {
      const on = event.tensor === null ? nodeLabel(moment, event.node) : tensorLabel(moment, event.tensor);
      return {
        ...NOTHING,
        deed: hookRows(moment, event, messages),
        phase: 'backward',
        items: [[event.name, on], ...said],
      };
    }
    case 'accumulate': {
      const grad: Row = ['.grad', tensorLabel(moment, event.leaf)];
      return { ...NOTHING, deed: addedRows(moment, event, messages), phase: 'backward', items: [grad, ...said] };
    }
    case 'inplace': {
      const version: Row = ['_version', `${event.versionBefore} → ${event.version}`];
      const phase = tone === 'update' ? 'update' : 'forward';
      return { ...NOTHING, deed: updateRows(moment, event, messages), phase, items: [...said, version] };
    }
    case 'grad_set': {
      const deed: Row[] = [
        [messages.before, contents(moment, event.before)],
        [messages.after, contents(moment, event.after)],
      ];
      return { ...NOTHING, deed, phase: 'update', items: [['.grad', tensorLabel(moment, event.leaf)], ...said] };
    }
    case 'requires_grad': {
      const deed: Row[] = [
        [messages.before, bool(event.before)],
        [messages.after, bool(event.after)],
      ];
      const items: Row[] = [['requires_grad', tensorLabel(moment, event.tensor)], ...said];
      return { ...NOTHING, deed, phase: 'update', items };
    }
    case 'bind':
      return { ...NOTHING, items: [[event.name, whole(moment, moment.tensor(event.after)?.value)]] };
    case 'scope':
      return { ...NOTHING, items: [[messages.expression, text || event.name]] };
    case 'figure':
      return { ...NOTHING, items: [...said, [messages.figure, event.name]] };
    case 'print':
      return { ...NOTHING, items: [...said, [messages.output, event.text.replace(/\n$/, '')]] };
    case 'error':
      return { ...NOTHING, items: [...said, [event.type, firstSentence(event.message)]] };
  }
  return event satisfies never;
}
