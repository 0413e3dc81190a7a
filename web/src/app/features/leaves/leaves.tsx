/** The numbers of the program as sliders and fields: moving one writes it into the program and runs that at once. */
import { type Signal, useSignal } from '@preact/signals';
import type { Messages } from '../../locale/resolve';
import {
  findLiterals,
  type Literal,
  type LiteralNumber,
  rangeOf,
  replaceNumber,
  reshapeLiteral,
  setRequiresGrad,
} from '../../model/literals';
import type { Session } from '../../state/session-shape';

/** More tensors than these make a panel nobody finds anything in. */
const MOST = 16;
const STEPS = 200;

const SHAPES: readonly (readonly number[])[] = [[], [2], [3], [2, 2]];
const shapeKey = (shape: readonly number[]): string => shape.join('x');

interface Common {
  session: Session;
  messages: Messages;
  /** The program with another number in it, to be run at once. */
  onWrite: (source: string) => void;
}

interface NumberProps extends Common {
  literal: Literal;
  /** Which of its numbers. */
  index: number;
  number: LiteralNumber;
  /** How far the sliders of the literal go: as far as when it was first seen, none runs away under the hand. */
  range: Signal<number>;
}

/** What a literal's number is called: "w", "w[0]", "m[0, 1]". */
function nameOf({ name, kind }: Literal, { path }: LiteralNumber): string {
  const label = kind === 'gradient' ? 'v' : name;
  return path.length === 0 ? label : `${label}[${path.join(', ')}]`;
}

function NumberRow({ session, messages, onWrite, literal, index, number, range }: NumberProps) {
  const name = nameOf(literal, number);
  function write(value: number): void {
    if (!Number.isFinite(value)) return;
    const source = session.source.peek();
    // The places of before may be those of another text.
    const at = findLiterals(source).find((each) => each.name === literal.name && each.line === literal.line);
    const place = at?.numbers[index];
    if (place && place.value !== value) onWrite(replaceNumber(source, place, value));
  }
  const reach = Math.max(range.value, ...literal.numbers.map((each) => Math.abs(each.value)));
  return (
    <div class="number">
      <span class="mono" title={messages.lineNo(literal.line)}>
        {name}
      </span>
      <input
        type="range"
        min={-reach}
        max={reach}
        step={reach / STEPS}
        value={number.value}
        aria-label={name}
        onInput={(event) => write(event.currentTarget.valueAsNumber)}
      />
      <input
        type="number"
        step={reach / STEPS}
        value={number.value}
        aria-label={messages.exactly(name)}
        onChange={(event) => {
          const value = event.currentTarget.valueAsNumber;
          if (Number.isFinite(value)) range.value = Math.max(range.peek(), rangeOf([value]));
          write(value);
        }}
      />
    </div>
  );
}

function LeafTools({ session, messages, onWrite, literal }: Common & { literal: Literal }) {
  const shapes = SHAPES.some((shape) => shapeKey(shape) === shapeKey(literal.shape))
    ? SHAPES
    : [...SHAPES, literal.shape];
  const wordsFor = (shape: readonly number[]): string =>
    shape.length === 0 ? messages.scalar : shape.length === 1 ? messages.vector(shape[0] ?? 0) : shape.join(' × ');
  return (
    <div class="leaf-tools">
      <label>
        <input
          type="checkbox"
          checked={literal.requiresGrad}
          onChange={(event) => onWrite(setRequiresGrad(session.source.peek(), literal, event.currentTarget.checked))}
        />
        <code>requires_grad</code>
      </label>
      <select
        aria-label={messages.shapeOf(literal.name)}
        value={shapeKey(literal.shape)}
        onChange={(event) => {
          const shape = shapes.find((each) => shapeKey(each) === event.currentTarget.value);
          if (shape) onWrite(reshapeLiteral(session.source.peek(), literal, shape));
        }}
      >
        {shapes.map((shape) => (
          <option key={shapeKey(shape)} value={shapeKey(shape)}>
            {wordsFor(shape)}
          </option>
        ))}
      </select>
    </div>
  );
}

export interface LeavesProps extends Common {
  /** With a switch for requires_grad and a choice of shape. */
  tools: boolean;
}

/** The elements of one tensor have sliders of one length, so that their thumbs compare. */
function LeafGroup({ tools, literal, ...common }: LeavesProps & { literal: Literal }) {
  const range = useSignal(rangeOf(literal.numbers.map((each) => each.value)));
  return (
    <div class="leaf-group">
      {literal.numbers.map((number, i) => (
        <NumberRow key={i} {...common} literal={literal} index={i} number={number} range={range} />
      ))}
      {tools && literal.flag && <LeafTools {...common} literal={literal} />}
    </div>
  );
}

export function Leaves(props: LeavesProps) {
  const { session, messages } = props;
  const literals = findLiterals(session.source.value).slice(0, MOST);
  if (literals.length === 0) return null;
  return (
    <section class="leaves" aria-label={messages.leaves}>
      {literals.map((literal) => (
        <LeafGroup key={`${literal.line} ${literal.name} ${shapeKey(literal.shape)}`} {...props} literal={literal} />
      ))}
    </section>
  );
}
