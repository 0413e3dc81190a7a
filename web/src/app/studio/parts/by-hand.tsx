/** A whole parameter by hand: its numbers as text, and whether updates move it. */
import { useSignal } from '@preact/signals';
import type { MomentParameter } from '../../../shared/studio-calls';
import { numbersIn, numbersOut } from '../model/numbers-in';
import type { Studio } from '../state/studio-shape';
import type { StudioWords } from '../words/words';
import { Tick } from './fields';
import { Popover } from './popover';

export interface ByHandProps {
  studio: Studio;
  words: StudioWords;
  parameter: MomentParameter;
  width: number;
  /** Its button says of what. */
  named?: boolean;
}

export function ByHand({ studio, words, parameter: { name, before, frozen }, width, named = false }: ByHandProps) {
  const text = useSignal<string | null>(null);
  const shown = text.value ?? numbersOut(before, width);
  const typed = numbersIn(shown, before.length);
  const wrong =
    'bad' in typed ? words.noNumber(typed.bad) : 'have' in typed ? words.otherCount(typed.have, before.length) : '';
  return (
    <Popover label={words.byHand(name)} text={named ? words.byHand(name) : words.byHandShort}>
      <form
        class="own"
        onSubmit={(event) => {
          event.preventDefault();
          if (!('numbers' in typed)) return;
          void studio.change({ weights: { [name]: typed.numbers } });
          text.value = null;
          event.currentTarget.closest<HTMLElement>('[popover]')?.hidePopover();
        }}
      >
        <p class="note">{words.byHandNote(before.length / width, width)}</p>
        <textarea
          rows={8}
          spellcheck={false}
          aria-label={words.byHand(name)}
          value={shown}
          onInput={(event) => {
            text.value = event.currentTarget.value;
          }}
        />
        {wrong !== '' && <p role="alert">{wrong}</p>}
        <Tick
          label={words.freezeAll}
          on={frozen.length === before.length}
          onTurn={(on) => void studio.change({ [on ? 'freeze' : 'free']: [{ name, index: null }] })}
        />
        <button type="submit" class="quiet" disabled={wrong !== '' || text.value === null}>
          {words.useNumbers}
        </button>
      </form>
    </Popover>
  );
}
