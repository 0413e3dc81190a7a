/** What helps who writes: names to choose from, and what a name is, under the pointer or by F1. Part of the editor. */
import {
  autocompletion,
  type Completion,
  type CompletionContext,
  type CompletionResult,
  completionKeymap,
} from '@codemirror/autocomplete';
import { localCompletionSource } from '@codemirror/lang-python';
import { type EditorState, type Extension, StateEffect, StateField } from '@codemirror/state';
import { type EditorView, hoverTooltip, keymap, showTooltip, type Tooltip } from '@codemirror/view';
import type { Registry } from '../../model/registry';
import { type Explained, explainAt, type Suggestion, suggestionsAt } from './suggest';

export type AskRegistry = () => Promise<Registry | null>;

/** As the library calls them; it says so to a screen reader. */
const TYPES: Record<Suggestion['kind'], string> = {
  function: 'function',
  class: 'class',
  module: 'namespace',
  value: 'variable',
  keyword: 'keyword',
};

function element<K extends keyof HTMLElementTagNameMap>(tag: K, className: string, text: string) {
  const made = document.createElement(tag);
  made.className = className;
  made.textContent = text;
  return made;
}

function docsOf({ calls, doc }: Pick<Explained, 'calls' | 'doc'>): HTMLElement {
  const box = element('div', 'docs', '');
  for (const call of calls) box.append(element('code', '', call));
  if (doc !== '') box.append(element('p', '', doc));
  return box;
}

const completionOf = ({ label, kind, signature, doc }: Suggestion): Completion => ({
  label,
  type: TYPES[kind],
  detail: signature,
  ...(doc === '' ? {} : { info: doc }),
  // What ends with an underscore writes in place, and is rarely meant.
  boost: label.endsWith('_') ? -1 : 0,
});

/** A word is worth a list from its second letter; after a dot there is one at once. */
async function fromRegistry(ask: AskRegistry, context: CompletionContext): Promise<CompletionResult | null> {
  const before = context.matchBefore(/[\w.]*$/)?.text ?? '';
  if (!context.explicit && before.length < 2) return null;
  const registry = await ask();
  const found = registry && !context.aborted && suggestionsAt(registry, context.state.doc.toString(), context.pos);
  if (!found || found.options.length === 0) return null;
  return { from: context.pos - found.word.length, options: found.options.map(completionOf), validFor: /^\w*$/ };
}

/** The program's own names; none of them is what follows a dot. */
function fromProgram(context: CompletionContext): ReturnType<typeof localCompletionSource> {
  const word = context.matchBefore(/\.?\w*$/)?.text ?? '';
  return word.startsWith('.') || (!context.explicit && word.length < 2) ? null : localCompletionSource(context);
}

async function tooltipAt(ask: AskRegistry, state: EditorState, at: number): Promise<Tooltip | null> {
  const registry = await ask();
  const found = registry && explainAt(registry, state.doc.toString(), at);
  return found ? { pos: found.from, end: found.to, above: true, create: () => ({ dom: docsOf(found) }) } : null;
}

const showDocs = StateEffect.define<Tooltip | null>();
/** What F1 has asked for, until the cursor goes on. */
const asked = StateField.define<Tooltip | null>({
  create: () => null,
  update(value, transaction) {
    for (const effect of transaction.effects) if (effect.is(showDocs)) return effect.value;
    return transaction.docChanged || transaction.selection ? null : value;
  },
  provide: (field) => showTooltip.from(field),
});

function explainHere(ask: AskRegistry, view: EditorView): boolean {
  const { state } = view;
  void tooltipAt(ask, state, state.selection.main.head).then((tooltip) => {
    if (view.state.doc === state.doc) view.dispatch({ effects: showDocs.of(tooltip) });
  });
  return true;
}

function closeDocs(view: EditorView): boolean {
  if (view.state.field(asked) === null) return false;
  view.dispatch({ effects: showDocs.of(null) });
  return true;
}

export function assist(ask: AskRegistry): Extension {
  return [
    autocompletion({
      override: [(context) => fromRegistry(ask, context), fromProgram],
      icons: false,
      // Enter begins a line, unless an arrow has chosen.
      selectOnOpen: false,
      defaultKeymap: false,
    }),
    hoverTooltip((view, at) => tooltipAt(ask, view.state, at)),
    asked,
    keymap.of([
      ...completionKeymap,
      { key: 'F1', run: (view) => explainHere(ask, view), preventDefault: true },
      { key: 'Escape', run: closeDocs },
    ]),
  ];
}
