/** The few kinds of controls of the studio: native ones with their labels. */
import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

export interface ChoiceProps<T extends string> {
  label: string;
  value: T;
  all: readonly T[];
  text: (value: T) => string;
  onPick: (value: T) => void;
}

export function Choice<T extends string>({ label, value, all, text, onPick }: ChoiceProps<T>) {
  return (
    <label class="field">
      <span>{label}</span>
      <select
        value={value}
        onChange={(event) => {
          const picked = all.find((each) => each === event.currentTarget.value);
          if (picked !== undefined) onPick(picked);
        }}
      >
        {all.map((each) => (
          <option key={each} value={each}>
            {text(each)}
          </option>
        ))}
      </select>
    </label>
  );
}

export interface AmountProps {
  label: string;
  value: number;
  min: number;
  max?: number;
  step?: number | 'any';
  /** Whole numbers only. */
  whole?: boolean;
  onPut: (value: number) => void;
}

/** A number by hand: it counts when it is one that is allowed. */
export function Amount({ label, value, min, max, step = 'any', whole = false, onPut }: AmountProps) {
  return (
    // biome-ignore lint/a11y/noLabelWithoutControl: the number's box is one
    <label class="field">
      <span>{label}</span>
      <NumberBox label={null} value={value} min={min} max={max} step={whole ? 1 : step} whole={whole} onPut={onPut} />
    </label>
  );
}

/** What is being typed stays, whatever else is drawn anew meanwhile. */
export function NumberBox({
  label,
  value,
  min,
  max = Number.MAX_VALUE,
  step = 'any',
  whole = false,
  onPut,
}: Omit<AmountProps, 'label' | 'max'> & { label: string | null; max?: number | undefined }) {
  const box = useRef<HTMLInputElement>(null);
  const typed = useRef(false);
  const shown = Number.isFinite(value) ? String(value) : '';
  useLayoutEffect(() => {
    if (box.current && !typed.current) box.current.value = shown;
  });
  return (
    <input
      ref={box}
      type="number"
      {...(label === null ? {} : { 'aria-label': label })}
      min={min}
      max={max}
      step={step}
      onInput={() => {
        typed.current = true;
      }}
      onBlur={(event) => {
        if (typed.current) event.currentTarget.value = shown;
        typed.current = false;
      }}
      onChange={(event) => {
        typed.current = false;
        const number = event.currentTarget.valueAsNumber;
        const kept = Math.min(Math.max(whole ? Math.round(number) : number, min), max);
        if (Number.isFinite(kept) && kept !== value) onPut(kept);
        event.currentTarget.value = Number.isFinite(kept) ? String(kept) : shown;
      }}
    />
  );
}

export interface SlideProps {
  label: string;
  value: number;
  min: number;
  max: number;
  step: number;
  text: (value: number) => string;
  onPut: (value: number) => void;
}

export function Slide({ label, value, min, max, step, text, onPut }: SlideProps) {
  return (
    <label class="slide">
      <span>
        {label} <b>{text(value)}</b>
      </span>
      <input
        type="range"
        min={min}
        max={max}
        step={step}
        value={value}
        aria-valuetext={text(value)}
        onInput={(event) => onPut(event.currentTarget.valueAsNumber)}
      />
    </label>
  );
}

export function Tick({ label, on, onTurn }: { label: string; on: boolean; onTurn: (on: boolean) => void }) {
  return (
    <label class="tick">
      <input type="checkbox" checked={on} onChange={(event) => onTurn(event.currentTarget.checked)} />
      <span>{label}</span>
    </label>
  );
}

/** A part of a column with a name, which can be folded away. */
export function Fold({
  title,
  open = false,
  children,
}: {
  title: string;
  open?: boolean;
  children: ComponentChildren;
}) {
  return (
    <details class="fold" open={open}>
      <summary>{title}</summary>
      <div>{children}</div>
    </details>
  );
}
