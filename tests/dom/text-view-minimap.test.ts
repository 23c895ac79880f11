import { afterEach, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { code, coding, frames, mount, transcript, unmount } from './text-view-fixture.ts';

afterEach(unmount);

const doc = transcript(
  Array.from({ length: 200 }, (_, i) => [
    'Secretary',
    `Paragraph ${i}: ${'they walk to my door. '.repeat(6)}`,
  ]),
);
const at = (share: number) => Math.floor(doc.text.length * share);

async function mountLong() {
  const mounted = mount();
  const { view, container } = mounted;
  view.setDocument(doc);
  view.setCodes([code('k1', 'One', 'blue'), code('k2', 'Two', 'red')]);
  await frames();
  const map = container.querySelector<HTMLElement>('.tv-map');
  const canvas = map?.querySelector('canvas');
  const window = map?.querySelector<HTMLElement>('.tv-map-view');
  const root = container.querySelector<HTMLElement>('.tv');
  if (!map || !canvas || !window || !root) throw new Error('There is no map');
  /** The colour of the strip's first column at a share of its height. */
  const ink = (share: number) => {
    const scale = canvas.width / map.clientWidth;
    const [x, y] = [3 * scale, share * canvas.height];
    const [red = 0, green = 0, blue = 0, alpha = 0] =
      canvas.getContext('2d')?.getImageData(x, y, 1, 1).data ?? [];
    return alpha === 0 ? null : `#${[red, green, blue].map(n => n.toString(16).padStart(2, '0')).join('')}`;
  };
  return { ...mounted, map, window, root, ink };
}

test('the strip shows in which colours the text is coded where, and follows changes and filters', async () => {
  const { view, ink } = await mountLong();
  view.setCodings([
    coding('a', 'k1', { start: at(0.2), end: at(0.3) }),
    coding('b', 'k2', { start: at(0.6), end: at(0.7) }),
  ]);
  await frames();
  expect([0.1, 0.25, 0.5, 0.65].map(ink)).toEqual([null, '#3572b0', null, '#c4524a']);
  view.setFilter(each => each.codeId === 'k2');
  await frames();
  expect([0.25, 0.65].map(ink)).toEqual([null, '#c4524a']);
  view.setMarks([{ id: 's', kind: 'search', start: at(0.9), end: at(0.9) + 5 }]);
  await frames();
  expect(ink(0.9 + 0.5 / 700)).toBe('#2b6150');
});

test('a press goes to the place in the text, and what is on screen is marked', async () => {
  const { map, window, root, view } = await mountLong();
  const topBefore = window.getBoundingClientRect().top;
  view.focus();
  await userEvent.click(map, { position: { x: 6, y: map.clientHeight / 2 } });
  await frames(5);
  expect(root.scrollTop).toBeGreaterThan(root.clientHeight);
  const box = window.getBoundingClientRect();
  expect(box.top).toBeGreaterThan(topBefore);
  const middle = (box.top + box.bottom) / 2 - map.getBoundingClientRect().top;
  expect(Math.abs(middle - map.clientHeight / 2)).toBeLessThan(40);
  expect(document.activeElement?.getAttribute('role')).toBe('textbox');
});

test('ten thousand codings are drawn with no element for each', async () => {
  const { view, map, ink } = await mountLong();
  const step = doc.text.length / 10_000;
  view.setCodings(
    Array.from({ length: 10_000 }, (_, i) =>
      coding(`c${i}`, 'k1', { start: Math.floor(i * step), end: Math.floor(i * step) + 12 }),
    ),
  );
  await frames(5);
  expect(map.querySelectorAll('*')).toHaveLength(2);
  expect(ink(0.5)).not.toBeNull();
});
