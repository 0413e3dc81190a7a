/** The vᵀJ dial: the whole Jacobian, a v to turn, and what backward(v) puts into .grad. */
import { useSignal } from '@preact/signals';
import type { Messages } from '../../locale/resolve';
import { findLiterals, literalText } from '../../model/literals';
import type { Moment } from '../../model/lookup';
import { shortNumber } from '../../model/numbers';
import { answersIn, firstBackward, jacobian, readNumbers, vectorJacobian, withBackward } from './derive';
import type { LabProps } from './lab';
import { useTrial } from './trial';

/** A Jacobian larger than this is none to look at. */
const MOST = 12;

/** The leaves that have a name: what a Jacobian may be by. */
function leavesOf(moment: Moment): { name: string; count: number }[] {
  return moment.snapshot.tensors.flatMap(({ id, leaf, requiresGrad, names }) => {
    const name = names.at(-1);
    const shape = moment.index.tensor(id)?.shape ?? [];
    return leaf && requiresGrad && name !== undefined ? [{ name, count: shape.reduce((a, b) => a * b, 1) }] : [];
  });
}

function presetsFor(count: number, messages: Messages): { text: string; v: number[] }[] {
  const ones = { text: messages.dialOnes, v: Array.from({ length: count }, () => 1) };
  const rows = Array.from({ length: count }, (_, i) => ({
    text: messages.dialRow(i),
    v: Array.from({ length: count }, (_unused, k) => (k === i ? 1 : 0)),
  }));
  const tutorial = count === 3 ? [{ text: '[0.1, 1, 0.0001]', v: [0.1, 1, 0.0001] }] : [];
  return [ones, ...rows, ...tutorial];
}

/** The v to begin with: the one that the program's backward has, if it is written out there; else ones. */
function firstV(source: string, name: string, count: number): number[] {
  const written = findLiterals(source).find((each) => each.kind === 'gradient' && each.name === `${name}.backward`);
  const v = written?.numbers.map(({ value }) => value) ?? [];
  return v.length === count ? v : Array.from({ length: count }, () => 1);
}

/** As far as its sliders go at least. */
const REACH = 2;

/** J row by row, its v to be turned, and what the two make. Rows that backward leaves out are zeros. */
function DialTable({
  rows,
  product,
  v,
  reach,
  names,
  width,
  onTurn,
}: {
  rows: readonly (readonly number[])[];
  product: readonly number[] | null;
  v: readonly number[];
  reach: number;
  names: { of: string; by: string };
  width: number;
  onTurn: (i: number, to: number) => void;
}) {
  const whole = (row: readonly number[]): readonly number[] =>
    row.length > 0 ? row : Array.from({ length: width }, () => 0);
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">v</th>
          <th scope="col" colSpan={width}>
            J = ∂{names.of}/∂{names.by}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row, i) => (
          <tr key={i} class={v[i] === 0 ? 'off' : undefined}>
            <th scope="row">
              <input
                type="range"
                min={-reach}
                max={reach}
                step={0.05}
                value={v[i]}
                aria-label={`v[${i}]`}
                onInput={(event) => onTurn(i, event.currentTarget.valueAsNumber)}
              />
              <span class="mono">{literalText(v[i] ?? 0)}</span>
            </th>
            {whole(row).map((each, k) => (
              <td key={k}>{shortNumber(each)}</td>
            ))}
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">vᵀJ → {names.by}.grad</th>
          {product && whole(product).map((each, k) => <td key={k}>{shortNumber(each)}</td>)}
        </tr>
      </tfoot>
    </table>
  );
}

export function DialPanel({ session, moment, messages, tensor, name }: LabProps & { name: string }) {
  const shape = moment.index.tensor(tensor)?.shape ?? [];
  const count = shape.reduce((product, size) => product * size, 1);
  const leaves = leavesOf(moment);
  const chosen = useSignal(leaves[0]?.name ?? '');
  const { source } = moment;
  const begun = useSignal<readonly number[]>(firstV(source, name, count));
  const v = useSignal(begun.peek());
  const reach = Math.max(REACH, ...begun.value.map(Math.abs));
  const line = firstBackward(source)?.line ?? source.split('\n').length + 1;
  const leaf = leaves.find((each) => each.name === chosen.value) ?? leaves[0];
  const fits = leaf !== undefined && count <= MOST && leaf.count <= MOST;
  const rows = useTrial(`${leaf?.name} ${source}`, async (signal) => {
    if (!leaf || !fits) throw new Error('nothing to show');
    const { stdout, trouble } = await session.aside(jacobian(source, line, name, leaf.name), signal);
    if (trouble) throw new Error(trouble.message);
    return answersIn(stdout).map(readNumbers);
  }).value;
  const product = useTrial(`${leaf?.name} ${v.value.join()} ${source}`, async (signal) => {
    if (!leaf || !fits) throw new Error('nothing to show');
    const { stdout } = await session.aside(vectorJacobian(source, line, name, leaf.name, v.peek()), signal);
    return readNumbers(answersIn(stdout)[0] ?? '');
  }).value;

  if (!leaf) return <p class="note">{messages.dialNoLeaf}</p>;
  if (!fits) return <p class="note">{messages.dialLarge(MOST)}</p>;
  if (rows.state === 'failed') return <p class="note">{messages.dialFailed}</p>;
  return (
    <div class="dial">
      {leaves.length > 1 && (
        <select
          aria-label={messages.dialBy}
          value={leaf.name}
          onChange={(event) => {
            chosen.value = event.currentTarget.value;
          }}
        >
          {leaves.map((each) => (
            <option key={each.name} value={each.name}>
              ∂{name}/∂{each.name}
            </option>
          ))}
        </select>
      )}
      <div class="presets">
        {presetsFor(count, messages).map((preset) => (
          <button
            type="button"
            class="quiet"
            key={preset.text}
            onClick={() => {
              v.value = preset.v;
            }}
          >
            {preset.text}
          </button>
        ))}
      </div>
      {rows.state === 'done' && (
        <DialTable
          rows={rows.value}
          product={product.state === 'done' ? product.value : null}
          v={v.value}
          reach={reach}
          names={{ of: name, by: leaf.name }}
          width={leaf.count}
          onTurn={(i, to) => {
            v.value = v.peek().map((each, k) => (k === i ? to : each));
          }}
        />
      )}
      <p class="note">{messages.dialNote}</p>
      <button type="button" class="quiet" onClick={() => session.edit(withBackward(source, name, v.peek()))}>
        {messages.writeIt}
      </button>
    </div>
  );
}
