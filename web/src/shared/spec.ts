/** What a walker can be told: one table for the attributes of `<grad-walk>` and the query of embed.html. Pure. */

export const VIEWS = ['code', 'graph', 'tensors', 'output'] as const;
export type View = (typeof VIEWS)[number];

export const CONTROLS = ['start', 'back', 'forward', 'play', 'end', 'scrub', 'reset'] as const;
export type Control = (typeof CONTROLS)[number];

export const THEMES = ['auto', 'light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

export interface Settings {
  /** Where to open: steps from the start, negative from the end; null: the end of the first forward pass. */
  step: number | null;
  theme: Theme;
  view: ReadonlySet<View>;
  controls: ReadonlySet<Control>;
  readonly: boolean;
  /** The name of the figure for those who listen. */
  label: string | null;
}

type Parse<T> = (text: string | null) => T;

const wordsOf = (text: string | null): string[] => text?.split(/[\s,]+/).filter((word) => word !== '') ?? [];
const STEP = /^\s*-?\d+\s*$/;

/** Names from a list separated by commas or spaces; all of them when none is given, none for "none". */
function subset<T extends string>(all: readonly T[]): Parse<ReadonlySet<T>> {
  return (text) => {
    const words = wordsOf(text);
    if (words.includes('none')) return new Set();
    const known = all.filter((name) => words.includes(name));
    return new Set(known.length > 0 ? known : all);
  };
}

export const SETTINGS: { readonly [K in keyof Settings]: Parse<Settings[K]> } = {
  step: (text) => (text !== null && STEP.test(text) ? Number(text) : null),
  theme: (text) => THEMES.find((theme) => theme === text?.trim()) ?? 'auto',
  view: subset(VIEWS),
  controls: subset(CONTROLS),
  readonly: (text) => text !== null && text !== 'false' && text !== '0',
  label: (text) => (text?.trim() ? text.trim() : null),
};

/** Reads all settings; `get` gives the text of one, or null when it is not there. */
export function readSettings(get: (name: keyof Settings) => string | null): Settings {
  return {
    step: SETTINGS.step(get('step')),
    theme: SETTINGS.theme(get('theme')),
    view: SETTINGS.view(get('view')),
    controls: SETTINGS.controls(get('controls')),
    readonly: SETTINGS.readonly(get('readonly')),
    label: SETTINGS.label(get('label')),
  };
}

/** What there may be in an attribute; null: anything. */
const KNOWN: { readonly [K in keyof Settings]: readonly string[] | null } = {
  step: null,
  theme: THEMES,
  view: VIEWS,
  controls: [...CONTROLS, 'none'],
  readonly: null,
  label: null,
};

/** What whoever wrote the page should know: what of its attributes is not understood. For the console, in English. */
export function faultsOf(get: (name: keyof Settings) => string | null): string[] {
  const faults: string[] = [];
  const step = get('step');
  if (step !== null && !STEP.test(step)) faults.push(`step="${step}": not a whole number`);
  for (const name of Object.keys(KNOWN) as (keyof Settings)[]) {
    const known = KNOWN[name];
    const unknown = known === null ? [] : wordsOf(get(name)).filter((word) => !known.includes(word));
    if (known !== null && unknown.length > 0) {
      faults.push(`${name}="${get(name)}": there is no ${unknown.join(' or ')}, but ${known.join(', ')}`);
    }
  }
  return faults;
}
