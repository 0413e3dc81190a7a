/** Data of one's own: pasted or opened as CSV, or the present rows made one's own. */
import { type ReadonlySignal, type Signal, useSignal, useSignalEffect } from '@preact/signals';
import type { NetData } from '../../../shared/studio-calls';
import { type Csv, readCsv, readCsvInSlices } from '../model/csv';
import { putPoints, taskOf } from '../model/edit';
import type { Studio } from '../state/studio-shape';
import type { StudioWords } from '../words/words';
import { Choice } from './fields';
import { OpenFile } from './open-file';
import { Popover } from './popover';

interface Props {
  studio: Studio;
  words: StudioWords;
}

/** Bad lines that are listed. */
const MOST = 12;
/** A longer text is not put into a box to write in: a browser takes seconds to lay it out. */
const MOST_TEXT = 200_000;
/** A text so short is read with each key. */
const AT_ONCE = 20_000;
const TARGETS = ['auto', 'classification', 'regression'] as const;
type Target = (typeof TARGETS)[number];

/** The rows in the order in which they were drawn. */
function rowsOf({ dims, inputs, targets, rows }: NetData): number[][] {
  const all: number[][] = [];
  for (const [i, target] of targets.entries()) {
    all[rows[i] ?? i] = [...inputs.subarray(i * dims, (i + 1) * dims), target];
  }
  return all;
}

function Report({ csv, words }: { csv: Csv; words: StudioWords }) {
  const columns = (csv.rows[0]?.length ?? 1) - 1;
  return (
    <div class="report" role="status">
      <p>{csv.problem ? words.csvProblems[csv.problem] : words.rowsRead(csv.rows.length, columns)}</p>
      {csv.labels.some((label, of) => label !== String(of)) && (
        <p>{csv.labels.map((label, of) => words.classIs(of, label)).join(' · ')}</p>
      )}
      {csv.bad.length > 0 && (
        <>
          <p>{words.badNote}</p>
          <ul>
            {csv.bad.slice(0, MOST).map(({ line, why, have, want, text }) => (
              <li key={line}>
                {words.badLine(line, why, have, want)} <code>{text.slice(0, 60)}</code>
              </li>
            ))}
            {csv.bad.length > MOST && <li>{words.badMore(csv.bad.length - MOST)}</li>}
          </ul>
        </>
      )}
    </div>
  );
}

/** What is read of a text; undefined: it is being read, since it is long. */
function useReader(text: Signal<string>, target: Signal<Target>): ReadonlySignal<Csv | null | undefined> {
  const csv = useSignal<Csv | null | undefined>(null);
  useSignalEffect(() => {
    const whole = text.value;
    const task = target.value === 'auto' ? null : target.value;
    if (whole.length <= AT_ONCE) {
      csv.value = whole.trim() === '' ? null : readCsv(whole, task);
      return undefined;
    }
    let wanted = true;
    csv.value = undefined;
    const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));
    void readCsvInSlices(whole, task, { pause, wanted: () => wanted }).then((read) => {
      if (wanted) csv.value = read;
    });
    return () => {
      wanted = false;
    };
  });
  return csv;
}

export function OwnData({ studio, words }: Props) {
  const text = useSignal('');
  const target = useSignal<(typeof TARGETS)[number]>('auto');
  const csv = useReader(text, target);
  const data = studio.opened.value?.data;
  const read = csv.value;
  return (
    <Popover label={words.ownData} text={words.ownData}>
      <div class="own">
        {data && (
          <button
            type="button"
            class="quiet"
            onClick={() => studio.edit(putPoints(taskOf(studio.spec.peek()), rowsOf(data)))}
          >
            {words.takeOver}
          </button>
        )}
        <p class="note">{words.ownNote}</p>
        {text.value.length > MOST_TEXT ? (
          <p class="note">
            {words.longText(text.value.length)}{' '}
            <button
              type="button"
              class="quiet"
              onClick={() => {
                text.value = '';
              }}
            >
              {words.drop}
            </button>
          </p>
        ) : (
          <textarea
            rows={6}
            spellcheck={false}
            aria-label={words.ownText}
            placeholder={'x1,x2,y\n0.5,-0.2,1'}
            value={text.value}
            onInput={(event) => {
              text.value = event.currentTarget.value;
            }}
          />
        )}
        <OpenFile
          label={words.openCsv}
          accept=".csv,.tsv,.txt,text/csv,text/plain"
          onOpen={async (file) => {
            text.value = await file.text();
          }}
        />
        <Choice
          label={words.target}
          value={target.value}
          all={TARGETS}
          text={(each) => words.targets[each]}
          onPick={(each) => {
            target.value = each;
          }}
        />
        {read === undefined && <p role="status">{words.readingText}</p>}
        {read && <Report csv={read} words={words} />}
        <button
          type="button"
          class="quiet"
          disabled={!read || read.problem !== null}
          onClick={() => read && studio.edit(putPoints(read.task, read.rows))}
        >
          {words.useRows}
        </button>
      </div>
    </Popover>
  );
}
