import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import tokens from '../../renderer/styles/tokens.css?raw';
import { code, coding, mount, transcript, unmount } from './text-view-fixture.ts';

const HUES = ['green', 'blue', 'amber', 'purple', 'red', 'teal', 'pink', 'slate'];
/** WCAG 2.2, success criterion 1.4.3, for text of this size. */
const LEAST = 4.5;

type Color = readonly [red: number, green: number, blue: number, alpha: number];

/** Any colour the browser knows, as shares of 1 in sRGB. */
function colorOf(written: string): Color {
  const context = new OffscreenCanvas(1, 1).getContext('2d');
  if (!context) throw new Error('no canvas');
  context.fillStyle = written;
  context.fillRect(0, 0, 1, 1);
  const [red = 0, green = 0, blue = 0, alpha = 0] = context.getImageData(0, 0, 1, 1).data;
  return [red / 255, green / 255, blue / 255, alpha / 255];
}

/** What is seen where one colour lies over another without gaps in it. */
function over([r, g, b, alpha]: Color, [red, green, blue]: Color): Color {
  const mix = (above: number, below: number) => above * alpha + below * (1 - alpha);
  return [mix(r, red), mix(g, green), mix(b, blue), 1];
}

/** Relative luminance and contrast ratio as WCAG 2.2 defines them. */
function contrast(one: Color, other: Color): number {
  const luminance = ([red, green, blue]: Color) => {
    const linear = (share: number) => (share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4);
    return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
  };
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

/** The colours of all highlights that can lie over words, as the browser resolves the view's rules. */
function washes(): { name: string; color: Color }[] {
  const body = document.querySelector('.tv-body');
  if (!body) throw new Error('no text');
  const rules = document.adoptedStyleSheets.flatMap(sheet => [...sheet.cssRules].map(rule => rule.cssText));
  const names = [...rules.join('\n').matchAll(/::highlight\(([^)]+)\)/g)].flatMap(found => found[1] ?? []);
  const of = (pseudo: string) => colorOf(getComputedStyle(body, pseudo).backgroundColor);
  return [
    ...names.map(name => ({ name, color: of(`::highlight(${name})`) })),
    { name: 'selection', color: of('::selection') },
  ];
}

afterEach(() => {
  unmount();
  delete document.documentElement.dataset['theme'];
});

describe.each(['light', 'dark'])('words on highlights in the %s theme', theme => {
  it('can be read, whatever lies over whatever', () => {
    const { view } = mount();
    const style = document.createElement('style');
    style.textContent = tokens;
    document.body.append(style);
    document.documentElement.dataset['theme'] = theme;
    const doc = transcript([['Clerk', 'He keys in the same thing twice.']]);
    view.setDocument(doc);
    view.setCodes(HUES.map(hue => code(hue, hue, hue)));
    const whole = { start: 7, end: doc.text.length };
    view.setCodings(HUES.map(hue => coding(hue, hue, whole)));
    for (const hue of HUES) view.selectCoding(hue);
    const all = washes();
    expect(all.map(each => each.name)).toEqual(
      expect.arrayContaining([
        ...HUES.map(hue => `code-${hue}`),
        'mark-search',
        'mark-cause',
        'mark-pending',
      ]),
    );
    expect(all.filter(each => each.color[3] === 0)).toEqual([]);
    const root = getComputedStyle(document.documentElement);
    const ink = colorOf(root.getPropertyValue('--ink'));
    const paper = colorOf(root.getPropertyValue('--paper'));
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...all), { maxLength: 12 }), stack => {
        const seen = stack.reduce((below, { color }) => over(color, below), paper);
        expect(contrast(ink, seen)).toBeGreaterThanOrEqual(LEAST);
      }),
      { numRuns: 2000 },
    );
  });
});
