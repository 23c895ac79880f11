import type { Color } from '../api/primitives.ts';

/** Colours of a drawing that stands on its own, as `#rrggbb`. */
export interface DiagramTheme {
  readonly paper: string;
  readonly surface: string;
  readonly line: string;
  readonly lineStrong: string;
  readonly ink: string;
  readonly ink2: string;
  readonly ink3: string;
  readonly core: string;
  readonly coreInk: string;
  readonly coreInk2: string;
  readonly colors: Readonly<Record<Color, string>>;
}

/** Themes: `print` for paper and Word, `light` and `dark` as on the screen (the values of the design tokens). */
export type ThemeName = 'print' | 'light' | 'dark';

const BRIGHT: DiagramTheme['colors'] = {
  green: '#3f8f5f',
  blue: '#3572b0',
  amber: '#c98a1b',
  purple: '#7d5ba6',
  red: '#c4524a',
  teal: '#2f8f96',
  pink: '#b8568c',
  slate: '#5d6b78',
};

const LIGHT: DiagramTheme = {
  paper: '#fbfaf7',
  surface: '#ffffff',
  line: '#e5e1d8',
  lineStrong: '#cfc9bc',
  ink: '#1e2422',
  ink2: '#4d5652',
  ink3: '#6b736f',
  core: '#2b6150',
  coreInk: '#ffffff',
  coreInk2: '#cfe3db',
  colors: BRIGHT,
};

/** Every theme by name. Print has darker ink: thin grey lines disappear on a copied page. */
export const THEMES: Readonly<Record<ThemeName, DiagramTheme>> = {
  light: LIGHT,
  print: {
    ...LIGHT,
    paper: '#ffffff',
    line: '#bdbdbd',
    lineStrong: '#8a8a8a',
    ink: '#000000',
    ink2: '#2b2f2d',
    ink3: '#444a47',
  },
  dark: {
    paper: '#171a19',
    surface: '#1f2322',
    line: '#313735',
    lineStrong: '#47504d',
    ink: '#e8ebe9',
    ink2: '#b3bbb7',
    ink3: '#929b97',
    core: '#6fb79f',
    coreInk: '#10201a',
    coreInk2: '#1d3a30',
    colors: {
      green: '#6cc08c',
      blue: '#6aa6e2',
      amber: '#e2b04e',
      purple: '#ad8bd6',
      red: '#e88078',
      teal: '#62bfc6',
      pink: '#e08ab9',
      slate: '#93a1ae',
    },
  },
};

/** A colour of which `share` (0..1) lies over another, both `#rrggbb`: what a see-through tint looks like, printed. */
export function tinted(color: string, ground: string, share: number): string {
  const channel = (at: number): string => {
    const [over = 0, under = 0] = [color, ground].map(hex => Number.parseInt(hex.slice(at, at + 2), 16));
    return Math.round(over * share + under * (1 - share))
      .toString(16)
      .padStart(2, '0');
  };
  return `#${channel(1)}${channel(3)}${channel(5)}`;
}

/** CSS font stacks of a picture: Latin and other letters, and Chinese. */
export interface FontStacks {
  readonly latin: string;
  readonly chinese: string;
}

const SCREEN_FONTS: FontStacks = {
  latin: "Inter, 'Segoe UI', Arial, 'Liberation Sans', sans-serif",
  chinese:
    "'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', 'Source Han Sans SC', 'Hiragino Sans GB', sans-serif",
};

/**
 * Font stacks by theme, with a face on every platform; a name that is missing on a machine is passed over. Print has
 * Times and Song type (宋体), as Chinese theses are set. Chinese is set apart from Latin, because renderers without font
 * fallback by character (Word, resvg) would give both to the first face of a common stack.
 */
export const FONT_STACKS: Readonly<Record<ThemeName, FontStacks>> = {
  print: {
    latin: "'Times New Roman', 'Liberation Serif', 'Source Serif 4', serif",
    chinese: "'Songti SC', SimSun, 'Noto Serif CJK SC', 'Source Han Serif SC', 'Noto Sans CJK SC', serif",
  },
  light: SCREEN_FONTS,
  dark: SCREEN_FONTS,
};
