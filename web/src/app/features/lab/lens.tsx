/** The finite-difference lens: (f(x + h) - f(x - h)) / 2h against autograd, in float32 and float64, over h. */
import { useSignal } from '@preact/signals';
import { EntryPicker } from '../../components/entry-picker';
import { curve, logPlot } from '../../draw/log-plot';
import { entryText } from '../../model/ledger-rows';
import { shortNumber } from '../../model/numbers';
import { answersIn, type BackwardLine, firstBackward, gradientOf, nudged } from './derive';
import type { LabProps } from './lab';
import { useTrial } from './trial';

const DTYPES = ['float32', 'float64'] as const;
type DType = (typeof DTYPES)[number];
/** h = 1, 0.1, … */
const EXPONENTS = Array.from({ length: 11 }, (_, i) => -i);
const FIRST = 3;
const DIGITS = 7;

interface Sample {
  exponent: number;
  above: number;
  below: number;
  slope: number;
  error: number;
}
interface Measured {
  gradient: number;
  samples: Sample[];
}
type Lens = Record<DType, Measured>;

export function sampleOf(exponent: number, above: number, below: number, gradient: number): Sample {
  const slope = (above - below) / (2 * 10 ** exponent);
  return { exponent, above, below, slope, error: Math.abs(slope - gradient) };
}

/** The gradient by autograd and by differences, in both dtypes; each number is of a run of its own. */
async function measured(
  { session, moment, name }: Pick<LabProps, 'session' | 'moment'> & { name: string },
  of: BackwardLine,
  entry: number,
  signal: AbortSignal,
): Promise<Lens> {
  const { source } = moment;
  const number = async (program: string | null): Promise<number> => {
    if (program === null) throw new Error('no line');
    const { stdout, trouble } = await session.aside(program, signal);
    const [answer] = answersIn(stdout);
    if (trouble || answer === undefined) throw new Error('no answer');
    return Number(answer);
  };
  const measure = async (dtype: DType): Promise<Measured> => {
    const gradient = await number(gradientOf(source, of, { name, entry }, dtype));
    const samples: Sample[] = [];
    for (const exponent of EXPONENTS) {
      const value = (h: number) => number(nudged(source, of, { name, entry, h }, dtype));
      samples.push(sampleOf(exponent, await value(10 ** exponent), await value(-(10 ** exponent)), gradient));
    }
    return { gradient, samples };
  };
  return { float32: await measure('float32'), float64: await measure('float64') };
}

/** Both dtypes at one h. */
function LensTable({
  lens,
  place,
  label,
  rowOf,
  messages,
}: {
  lens: Lens;
  place: number;
  label: string;
  rowOf: (key: 'above' | 'below' | 'slope') => string;
} & Pick<LabProps, 'messages'>) {
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">{label}</th>
          {DTYPES.map((dtype) => (
            <th scope="col" key={dtype}>
              {dtype}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {(['above', 'below', 'slope'] as const).map((key) => (
          <tr key={key}>
            <th scope="row">{rowOf(key)}</th>
            {DTYPES.map((dtype) => {
              const sample = lens[dtype].samples[place];
              const digits = key === 'slope' ? DIGITS : digitsOf(sample);
              return <td key={dtype}>{shortNumber(sample?.[key] ?? Number.NaN, digits)}</td>;
            })}
          </tr>
        ))}
        <tr>
          <th scope="row">autograd</th>
          {DTYPES.map((dtype) => (
            <td key={dtype}>{shortNumber(lens[dtype].gradient, DIGITS)}</td>
          ))}
        </tr>
        <tr class="error">
          <th scope="row">{messages.lensError}</th>
          {DTYPES.map((dtype) => {
            const { error = Number.NaN } = lens[dtype].samples[place] ?? {};
            return <td key={dtype}>{error === 0 ? '0' : error.toExponential(1)}</td>;
          })}
        </tr>
      </tbody>
    </table>
  );
}

export function LensPanel({ session, moment, messages, tensor, name }: LabProps & { name: string }) {
  const entry = useSignal(0);
  const place = useSignal(FIRST);
  const { source } = moment;
  const at = firstBackward(source);
  const info = moment.index.tensor(tensor);
  const outcome = useTrial(`${entry.value} ${source}`, async (signal): Promise<Lens> => {
    if (!at) throw new Error('no backward');
    return measured({ session, moment, name }, at, entry.peek(), signal);
  }).value;

  const value = moment.value(moment.tensor(tensor)?.value);
  if (!at) return <p class="note">{messages.lensNoBackward}</p>;
  if (outcome.state === 'failed') return <p class="note">{messages.lensNoLine(name)}</p>;
  const label = `${name}${info ? entryText(info.shape, entry.value) : ''}`;
  const exponent = EXPONENTS[place.value] ?? 0;
  return (
    <div class="lens">
      {value && (
        <EntryPicker value={value} entry={entry.value} label={messages.ledgerEntry} onPick={(i) => (entry.value = i)} />
      )}
      {outcome.state === 'running' ? (
        <p class="note" role="status">
          {messages.running}
        </p>
      ) : (
        <>
          <label class="h">
            <span class="mono">h = 1e{exponent}</span>
            <input
              type="range"
              min={0}
              max={EXPONENTS.length - 1}
              value={place.value}
              aria-label="h"
              aria-valuetext={`1e${exponent}`}
              onInput={(event) => {
                place.value = event.currentTarget.valueAsNumber;
              }}
            />
          </label>
          <LensTable
            lens={outcome.value}
            place={place.value}
            label={label}
            rowOf={(key) => messages.lensRow[key](at.root, name)}
            messages={messages}
          />
          <ErrorCurve lens={outcome.value} place={place.value} label={messages.lensCurve} />
        </>
      )}
    </div>
  );
}

/** Digits that tell any two float64 apart. */
const ALL_DIGITS = 17;

/** With as many digits as it takes to see that two values are not the same: their difference is what this is about. */
function digitsOf(sample: Sample | undefined): number {
  if (!sample || sample.above === sample.below) return DIGITS;
  for (let digits = DIGITS; digits < ALL_DIGITS; digits += 1) {
    if (shortNumber(sample.above, digits) !== shortNumber(sample.below, digits)) return digits;
  }
  return ALL_DIGITS;
}

/** The error over h, both axes logarithmic; float32 is drawn whole, float64 dashed. */
function ErrorCurve({ lens, place, label }: { lens: Lens; place: number; label: string }) {
  const plot = logPlot({
    xs: EXPONENTS,
    ys: DTYPES.flatMap((dtype) => lens[dtype].samples.map(({ error }) => error)),
  });
  return (
    <svg class="curve" viewBox={`0 0 ${plot.width} ${plot.height}`} role="img" aria-label={label}>
      {plot.xTicks.map(({ at, text }) => (
        <text key={text} class="tick" x={at} y={plot.height - 4} text-anchor="middle">
          {text}
        </text>
      ))}
      {plot.yTicks.map(({ at, text }) => (
        <g key={text}>
          <path class="grid" d={`M${plot.left} ${at}H${plot.width}`} />
          <text class="tick" x={plot.left - 6} y={at + 4} text-anchor="end">
            {text}
          </text>
        </g>
      ))}
      <path class="here" d={`M${plot.x(EXPONENTS[place] ?? 0)} 4V${plot.bottom}`} />
      {DTYPES.map((dtype) => (
        <path
          key={dtype}
          class={dtype}
          d={curve(
            plot,
            EXPONENTS,
            lens[dtype].samples.map(({ error }) => error),
          )}
        />
      ))}
      {DTYPES.map((dtype, i) => (
        <text key={dtype} class={`name ${dtype}`} x={plot.width - 4} y={14 + 14 * i} text-anchor="end">
          {i === 0 ? '—' : '- -'} {dtype}
        </text>
      ))}
    </svg>
  );
}
