/** The CodeMirror editor, a chunk of its own: loaded when a learner is about to write. */
import { defaultKeymap, history, historyKeymap, indentWithTab } from '@codemirror/commands';
import { python } from '@codemirror/lang-python';
import { bracketMatching, indentOnInput, indentUnit, syntaxHighlighting } from '@codemirror/language';
import {
  Compartment,
  EditorState,
  MapMode,
  type RangeSet,
  RangeSetBuilder,
  StateEffect,
  StateField,
} from '@codemirror/state';
import {
  Decoration,
  type DecorationSet,
  drawSelection,
  EditorView,
  GutterMarker,
  gutterLineClass,
  keymap,
  lineNumbers,
  WidgetType,
} from '@codemirror/view';
import { tagHighlighter, tags } from '@lezer/highlight';
import { h, render } from 'preact';
import { textChange } from '../../model/text-change';
import { type AskRegistry, assist } from './assist';
import { type Decor, PLAIN, type ShownValue, wrongIn } from './model';
import { RefusedNote, TroubleNote } from './still-code';

export interface Editor {
  /** Another text, and what its lines show; null: what they show already. */
  show(text: string, decor: Decor | null): void;
  setLabel(label: string): void;
  /** Where a line and what stands under it is, from the editor's upper edge. */
  placeOf(line: number): { top: number; bottom: number } | null;
  focus(at?: { x: number; y: number }): void;
  destroy(): void;
}

class ValueWidget extends WidgetType {
  readonly shown: ShownValue;
  constructor(shown: ShownValue) {
    super();
    this.shown = shown;
  }
  override eq({ shown: { text, title, gap, past } }: ValueWidget): boolean {
    const mine = this.shown;
    return text === mine.text && title === mine.title && gap === mine.gap && past === mine.past;
  }
  override toDOM(): HTMLElement {
    const { text, title, gap, past } = this.shown;
    const span = document.createElement('span');
    span.className = past ? 'val past' : 'val';
    span.title = title;
    span.textContent = text;
    span.style.marginInlineStart = `${gap}ch`;
    return span;
  }
}

class RefusedWidget extends WidgetType {
  readonly decor: Decor;
  readonly line: number;
  constructor(decor: Decor, line: number) {
    super();
    this.decor = decor;
    this.line = line;
  }
  override eq({ decor, line }: RefusedWidget): boolean {
    return decor.refused.get(line) === this.decor.refused.get(this.line);
  }
  override toDOM(): HTMLElement {
    const place = document.createElement('div');
    render(h(RefusedNote, { decor: this.decor, line: this.line }), place);
    return place;
  }
  override destroy(place: HTMLElement): void {
    render(null, place);
  }
}

class TroubleWidget extends WidgetType {
  readonly decor: Decor;
  constructor(decor: Decor) {
    super();
    this.decor = decor;
  }
  override eq({ decor }: TroubleWidget): boolean {
    const { trouble, teaching, facts } = this.decor;
    return decor.trouble === trouble && decor.teaching === teaching && decor.facts.join() === facts.join();
  }
  override toDOM(): HTMLElement {
    const place = document.createElement('div');
    render(h(TroubleNote, { decor: this.decor }), place);
    return place;
  }
  override destroy(place: HTMLElement): void {
    render(null, place);
  }
}

/** Styles a line's number. */
class NumberMarker extends GutterMarker {
  override elementClass: string;
  constructor(names: string) {
    super();
    this.elementClass = names;
  }
}

const decorate = StateEffect.define<Decor>();

interface Painted {
  decorations: DecorationSet;
  numbers: RangeSet<GutterMarker>;
}

function paint(state: EditorState, decor: Decor): Painted {
  const builder = new RangeSetBuilder<Decoration>();
  const numbers = new RangeSetBuilder<GutterMarker>();
  for (let n = 1; n <= state.doc.lines; n += 1) {
    const line = state.doc.line(n);
    const classes: string[] = [];
    if (decor.lit?.line === n) {
      classes.push('at', decor.lit.tone);
    }
    const marks = [...classes, ...(decor.breakpoints.has(n) ? ['marked'] : [])];
    if (marks.length > 0) numbers.add(line.from, line.from, new NumberMarker(marks.join(' ')));
    const wrong = wrongIn(decor, n, line.text);
    if (wrong === 'line') classes.push('wrong');
    if (classes.length > 0) builder.add(line.from, line.from, Decoration.line({ class: classes.join(' ') }));
    if (wrong !== null && wrong !== 'line') {
      builder.add(line.from + wrong.from, line.from + wrong.to, Decoration.mark({ class: 'wrong' }));
    }
    const value = decor.values.get(n);
    if (value) {
      const widget = new ValueWidget(value);
      builder.add(line.to, line.to, Decoration.widget({ widget, side: 1 }));
    }
    if (decor.trouble?.line === n) {
      const widget = new TroubleWidget(decor);
      builder.add(line.to, line.to, Decoration.widget({ widget, side: 2, block: true }));
    } else if (decor.refused.has(n)) {
      const widget = new RefusedWidget(decor, n);
      builder.add(line.to, line.to, Decoration.widget({ widget, side: 2, block: true }));
    }
  }
  return { decorations: builder.finish(), numbers: numbers.finish() };
}

const painted = StateField.define<Painted>({
  create: (state) => paint(state, PLAIN),
  update(value, transaction) {
    for (const effect of transaction.effects) {
      if (effect.is(decorate)) return paint(transaction.state, effect.value);
    }
    // An edit makes every line's fact doubtful: they come back with the next run.
    return transaction.docChanged ? paint(transaction.state, PLAIN) : value;
  },
  provide: (field) => [
    EditorView.decorations.from(field, (value) => value.decorations),
    gutterLineClass.from(field, (value) => value.numbers),
  ],
});

const highlighter = tagHighlighter([
  { tag: [tags.keyword, tags.operatorKeyword, tags.controlKeyword, tags.definitionKeyword], class: 'tok-kw' },
  { tag: [tags.moduleKeyword, tags.bool, tags.null, tags.self], class: 'tok-kw' },
  { tag: tags.number, class: 'tok-num' },
  { tag: [tags.string, tags.special(tags.string)], class: 'tok-str' },
  { tag: tags.comment, class: 'tok-com' },
]);

/**
 * Who comes by Tab leaves by Tab. For who has clicked into the text, or has begun to write, it indents: then Escape
 * and Tab leave.
 */
const tabForWriters = [
  EditorView.domEventHandlers({
    mousedown: (_, view) => view.setTabFocusMode(false),
    blur: (_, view) => view.setTabFocusMode(true),
  }),
  EditorView.updateListener.of(({ view, transactions }) => {
    if (transactions.some((transaction) => transaction.isUserEvent('input'))) view.setTabFocusMode(false);
  }),
];

/**
 * Text that takes the place of a selection. Left to it, the browser keeps the selection's look in an inline style,
 * which a strict policy forbids and reports.
 */
const replaceSelection = EditorView.domEventHandlers({
  beforeinput(event, view) {
    const { main } = view.state.selection;
    if (event.inputType !== 'insertText' || event.isComposing || main.empty || event.data === null) return false;
    event.preventDefault();
    view.dispatch(view.state.replaceSelection(event.data), { userEvent: 'input.type', scrollIntoView: true });
    return true;
  },
});

export function createEditor(options: {
  parent: HTMLElement;
  root: ShadowRoot | Document;
  text: string;
  onEdit: (text: string) => void;
  /** A line's number was clicked, or F9 pressed in it. */
  onMark: (line: number) => void;
  /** Wanted when somebody writes. */
  registry: AskRegistry;
  /** Where lines have gone by an edit. */
  onMove: (to: (line: number) => number | null) => void;
}): Editor {
  let silent = false;
  const label = new Compartment();
  const named = (text: string) => EditorView.contentAttributes.of({ 'aria-label': text, tabindex: '0' });
  const view = new EditorView({
    parent: options.parent,
    root: options.root,
    state: EditorState.create({
      doc: options.text,
      extensions: [
        lineNumbers({
          domEventHandlers: {
            mousedown(_view, block) {
              options.onMark(view.state.doc.lineAt(block.from).number);
              return true;
            },
          },
        }),
        history(),
        drawSelection(),
        bracketMatching(),
        indentOnInput(),
        indentUnit.of('    '),
        EditorState.tabSize.of(4),
        python(),
        syntaxHighlighting(highlighter),
        assist(options.registry),
        keymap.of([
          {
            key: 'F9',
            run({ state }) {
              options.onMark(state.doc.lineAt(state.selection.main.head).number);
              return true;
            },
          },
        ]),
        keymap.of([...defaultKeymap, ...historyKeymap, indentWithTab]),
        tabForWriters,
        replaceSelection,
        painted,
        label.of([]),
        EditorView.updateListener.of((update) => {
          if (!update.docChanged || silent) return;
          const { startState, state, changes } = update;
          options.onMove((line) => {
            if (line > startState.doc.lines) return null;
            const at = changes.mapPos(startState.doc.line(line).to, 1, MapMode.TrackDel);
            return at === null ? null : state.doc.lineAt(at).number;
          });
          options.onEdit(state.doc.toString());
        }),
      ],
    }),
  });
  view.setTabFocusMode(true);
  return {
    show(text, decor) {
      // What stays is left alone: it need not be parsed and laid out again while a slider is dragged.
      const changes = textChange(view.state.doc.toString(), text);
      if (!changes && !decor) return;
      silent = true;
      // At once: for each of them the editor asks for the selection, and the browser lays out the page to know it.
      view.dispatch({ ...(changes && { changes }), ...(decor && { effects: decorate.of(decor) }) });
      silent = false;
    },
    setLabel: (text) => view.dispatch({ effects: label.reconfigure(named(text)) }),
    placeOf(line) {
      if (line < 1 || line > view.state.doc.lines) return null;
      const { top, bottom } = view.lineBlockAt(view.state.doc.line(line).from);
      return { top, bottom };
    },
    focus(at) {
      view.focus();
      const place = at && view.posAtCoords(at);
      if (place != null) view.dispatch({ selection: { anchor: place } });
    },
    destroy: () => view.destroy(),
  };
}
