/** Drawn on a 20 by 20 grid, 1.5 wide, in the colour of the text around. */
const PATHS = {
  root: 'M10 2v6M10 8c-3 0-5 2-6 5m6-5c3 0 5 2 6 5M10 8v9m0-4c-2 0-3 1.5-3.5 4M10 13c2 0 3 1.5 3.5 4',
  sources: 'M5 2.5h7l3.5 3.5v11.5h-10.5zM12 2.5v3.5h3.5M7.5 10h5M7.5 13h5',
  open: 'M3 5h9M3 9h6M3 13h9M14 7l3 3-3 3',
  axial: 'M10 3v14M3 10h14M13 10a3 3 0 1 1-6 0a3 3 0 1 1 6 0',
  selective: 'M17 10a7 7 0 1 1-14 0a7 7 0 1 1 14 0M12.5 10a2.5 2.5 0 1 1-5 0a2.5 2.5 0 1 1 5 0',
  model:
    'M6.5 10a2 2 0 1 1-4 0a2 2 0 1 1 4 0M17 5a2 2 0 1 1-4 0a2 2 0 1 1 4 0M17 15a2 2 0 1 1-4 0a2 2 0 1 1 4 0M6.3 9.2l6.8-3.3M6.3 10.8l6.8 3.3',
  compare: 'M4 17v-6M8 17v-11M12 17v-8M16 17v-13',
  report: 'M4 3h12v14h-12zM7 7h6M7 10h6M7 13h3',
  plus: 'M10 4v12M4 10h12',
  minus: 'M4 10h12',
  copy: 'M7 7h9.5v9.5h-9.5zM13 7v-3.5h-9.5v9.5h3.5',
  search: 'M14 9a5 5 0 1 1-10 0a5 5 0 1 1 10 0M13 13l4 4',
  retrieve:
    'M12.5 10a4.75 4.75 0 1 1-9.5 0a4.75 4.75 0 1 1 9.5 0M17 10a4.75 4.75 0 1 1-9.5 0a4.75 4.75 0 1 1 9.5 0',
  memo: 'M4 4h12v9l-3 3h-9z',
  back: 'M12.5 5l-5 5 5 5',
  chevron: 'M7 5l5 5-5 5',
  down: 'M5 7l5 5 5-5',
  up: 'M5 13l5-5 5 5',
  filter: 'M3 4h14l-5.5 6.5v5.5l-3-1.5v-4z',
  gear: 'M12.5 10a2.5 2.5 0 1 1-5 0a2.5 2.5 0 1 1 5 0M10 2.5v2M10 15.5v2M2.5 10h2M15.5 10h2M4.7 4.7l1.4 1.4M13.9 13.9l1.4 1.4M4.7 15.3l1.4-1.4M13.9 6.1l1.4-1.4',
  close: 'M5 5l10 10M15 5l-10 10',
  check: 'M4 10.5l4 4 8-9',
  more: 'M4.5 10h.01M10 10h.01M15.5 10h.01',
  history: 'M3.5 10a6.5 6.5 0 1 0 2-4.7M3.5 3v3.5h3.5M10 6.5v4l2.5 1.5',
  undo: 'M4 8h8a4 4 0 0 1 0 8h-3M7 5l-3 3 3 3',
  redo: 'M16 8h-8a4 4 0 0 0 0 8h3M13 5l3 3-3 3',
  trash: 'M4 6h12M8 6v-2h4v2M5.5 6l.8 10.5h7.4l.8-10.5M8.5 9v5M11.5 9v5',
  edit: 'M4 16l.8-3.2 8.7-8.7 2.4 2.4-8.7 8.7zM11.8 5.8l2.4 2.4',
  upload: 'M10 13v-9M6.5 7.5l3.5-3.5 3.5 3.5M4 13v3h12v-3',
  download: 'M10 4v9M6.5 9.5l3.5 3.5 3.5-3.5M4 13v3h12v-3',
  warning: 'M10 3l7.5 13.5h-15zM10 8v4M10 14.2h.01',
  info: 'M17 10a7 7 0 1 1-14 0a7 7 0 1 1 14 0M10 9.5v4M10 6.7h.01',
  folder: 'M2.5 5h5l1.5 2h8.5v9h-15z',
  swap: 'M7 16v-12M4 7l3-3 3 3M13 4v12M10 13l3 3 3-3',
  bullets: 'M8 5h9M8 10h9M8 15h9M3.5 5h.01M3.5 10h.01M3.5 15h.01',
  numbers: 'M9 5h8M9 10h8M9 15h8M3 3.5l1.3-.5v4M2.8 12.3c.3-1 2.2-1 2.2.2c0 .9-2.2 1.7-2.2 3.5h2.4',
  quotation: 'M4 4v12M8 6h9M8 10h9M8 14h6',
  beside: 'M3 4h14v12h-14zM10 4v12',
  merge: 'M3.5 5c5 0 5 5 9.5 5M3.5 15c5 0 5-5 9.5-5M13 10h3.5M14 7.5l2.5 2.5-2.5 2.5',
  split:
    'M3.5 10h3.5c4.5 0 4.5-5 9.5-5M7 10c4.5 0 4.5 5 9.5 5M14 2.8l2.5 2.2-2.5 2.2M14 12.8l2.5 2.2-2.5 2.2',
  portrait: 'M3 5h3v4h-3zM8.5 5h3v4h-3zM14 5h3v4h-3zM3 11.5h3v4h-3zM8.5 11.5h3v4h-3zM14 11.5h3v4h-3z',
  grip: 'M7.5 5h.01M12.5 5h.01M7.5 10h.01M12.5 10h.01M7.5 15h.01M12.5 15h.01',
} as const;

export type IconName = keyof typeof PATHS;

interface IconProps {
  name: IconName;
  size?: number | undefined;
}

/** Decoration only: what an icon means is said by its button's label. */
export function Icon({ name, size = 16 }: IconProps) {
  return (
    <svg
      aria-hidden="true"
      className={`icon icon--${name}`}
      width={size}
      height={size}
      viewBox="0 0 20 20"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.5"
      strokeLinecap="round"
      strokeLinejoin="round"
    >
      <path d={PATHS[name]} />
    </svg>
  );
}
