/** The few signs of the interface, drawn on a 16 by 16 grid in the text's colour. */

const PATHS = {
  start: 'M3.5 3v10M13 3.2v9.6L5.5 8z',
  back: 'M11.5 3.2v9.6L4 8z',
  play: 'M3 3.2v9.6L8.5 8zM8.5 3.2v9.6L14 8z',
  pause: 'M5 3.2v9.6M11 3.2v9.6',
  forward: 'M4.5 3.2v9.6L12 8z',
  end: 'M12.5 3v10M3 3.2v9.6L10.5 8z',
  reset: 'M3.2 8a4.8 4.8 0 1 0 1.6-3.6M4.6 1.6v3.1h3.1',
  redo: 'M12.8 8a4.8 4.8 0 1 1-1.6-3.6M11.4 1.6v3.1H8.3',
  fit: 'M2.5 6V2.5H6M10 2.5h3.5V6M13.5 10v3.5H10M6 13.5H2.5V10',
  plus: 'M8 3v10M3 8h10',
  minus: 'M3 8h10',
  close: 'M3.8 3.8l8.4 8.4M12.2 3.8l-8.4 8.4',
  stop: 'M4 4h8v8H4z',
  grow: 'M9.5 2.5h4v4M13.5 2.5l-5 5M6.5 13.5h-4v-4M2.5 13.5l5-5',
  save: 'M8 2.5v8M4.8 7.5L8 10.7l3.2-3.2M3 13.5h10',
  flag: 'M4 14V2.5h8.2L10 5.7l2.2 3.2H4',
  layers: 'M8 2.5L14 6 8 9.5 2 6zM2.6 9.6L8 12.8l5.4-3.2',
} as const;
export type IconName = keyof typeof PATHS;
const SOLID: readonly IconName[] = ['start', 'back', 'play', 'forward', 'end', 'stop'];

export function Icon({ name }: { name: IconName }) {
  return (
    <svg class="icon" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
      <path
        d={PATHS[name]}
        fill={SOLID.includes(name) ? 'currentColor' : 'none'}
        stroke="currentColor"
        stroke-width="1.6"
        stroke-linejoin="round"
        stroke-linecap="round"
      />
    </svg>
  );
}
