/** Chooses one element of a small tensor by its value, of a larger one from a list. */
import type { Value } from '../../shared/trace';
import { entryText } from '../model/ledger-rows';
import { shortNumber, wholeNumber } from '../model/numbers';

/** More elements than this are chosen from a list. */
const GRID = 64;

export interface EntryPickerProps {
  value: Value;
  entry: number;
  /** What is chosen, for those who listen. */
  label: string;
  onPick: (entry: number) => void;
}

export function EntryPicker({ value, entry, label, onPick }: EntryPickerProps) {
  const { data, shape, dtype } = value;
  if (!data || data.length < 2) return null;
  if (data.length > GRID) {
    return (
      <select aria-label={label} value={entry} onChange={(event) => onPick(Number(event.currentTarget.value))}>
        {data.map((_, i) => (
          <option key={i} value={i}>
            {`${entryText(shape, i)} ${shortNumber(data[i] ?? 'nan')}`}
          </option>
        ))}
      </select>
    );
  }
  return (
    <div
      class={shape.length > 1 ? 'entries' : 'entries row'}
      style={shape.length > 1 ? { gridTemplateColumns: `repeat(${shape.at(-1) ?? 1}, max-content)` } : {}}
    >
      {data.map((element, i) => (
        <button
          type="button"
          class="entry"
          key={i}
          aria-pressed={i === entry}
          aria-label={`${entryText(shape, i)} ${shortNumber(element)}`}
          title={wholeNumber(element, dtype)}
          onClick={() => onPick(i)}
        >
          {shortNumber(element)}
        </button>
      ))}
    </div>
  );
}
