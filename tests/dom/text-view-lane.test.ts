import { afterEach, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { ViewCoding } from '../../renderer/text-view/text-view-types.ts';
import {
  code,
  coding,
  frames,
  laneButtons,
  mount,
  selectedWords,
  spanOf,
  transcript,
  unmount,
} from './text-view-fixture.ts';

afterEach(unmount);

const words =
  'most of the ones left here are over sixty, and they would rather walk to my door than open the phone';
const doc = transcript([
  ['Secretary', `${words}. ${words}.`],
  ['村支书', '去年合作社帮了大忙，他们派了两个年轻人来教大家用，那几个月上报率一下子就上去了。'],
]);
const codes = Array.from({ length: 14 }, (_, i) => code(`k${i}`, `Concept number ${i}`, 'blue'));

function crowd(count: number): ViewCoding[] {
  return Array.from({ length: count }, (_, i) =>
    coding(`c${i}`, `k${i}`, { start: 12 + i, end: 60 + i * 3 }),
  );
}

async function mountWith(codings: ViewCoding[]) {
  const mounted = mount();
  mounted.view.setDocument(doc);
  mounted.view.setCodes(codes);
  mounted.view.setCodings(codings);
  await frames();
  return mounted;
}

test('each coding on screen has a button named by its code and the start of its quote', async () => {
  const { container } = await mountWith([
    coding('1', 'k1', spanOf(doc, 'over sixty')),
    coding('2', 'k2', spanOf(doc, '他们派了两个年轻人')),
  ]);
  expect(laneButtons(container).map(button => button.ariaLabel)).toEqual([
    'Concept number 1, over sixty',
    'Concept number 2, 他们派了两个年轻人',
  ]);
});

test('no two labels overlap, however many codings begin on one line', async () => {
  const { container } = await mountWith([...crowd(12), coding('z', 'k13', spanOf(doc, '合作社'))]);
  const boxes = laneButtons(container).map(button => button.getBoundingClientRect());
  boxes.sort((a, b) => a.top - b.top);
  expect(boxes.length).toBeGreaterThan(3);
  for (const [i, box] of boxes.entries()) {
    const next = boxes[i + 1];
    if (next) expect(next.top).toBeGreaterThanOrEqual(box.bottom - 0.01);
  }
});

test('overlapping bars stand in columns of their own', async () => {
  const { container } = await mountWith(crowd(4));
  const lefts = [...container.querySelectorAll('.tv-bar')].map(bar => bar.getBoundingClientRect().left);
  expect(new Set(lefts).size).toBe(4);
});

test('labels too far from their bars fold into a count that opens', async () => {
  const { container } = await mountWith(crowd(12));
  const fold = laneButtons(container).find(button => button.textContent?.startsWith('+'));
  expect(fold).toBeDefined();
  const folded = Number(fold?.textContent?.slice(1));
  const labels = laneButtons(container).length - 1;
  expect(labels + folded).toBe(12);
  expect(fold?.ariaLabel).toBe(`${folded} more codings`);
  fold?.click();
  expect(laneButtons(container)).toHaveLength(12);
  expect(container.contains(document.activeElement)).toBe(true);
  expect(document.activeElement?.ariaLabel).toMatch(/^Concept number/);
});

test('a button selects its coding, says so, and shows its state', async () => {
  const { container, calls } = await mountWith(crowd(3));
  const button = laneButtons(container)[1];
  button?.click();
  expect(calls.picked).toEqual([{ ids: ['c1'], offset: 13 }]);
  expect(laneButtons(container)[1]?.ariaPressed).toBe('true');
  expect(selectedWords()).toHaveLength(1);
});

test('the lane is one tab stop, and arrows go through the codings in reading order', async () => {
  const { container, textbox } = await mountWith([...crowd(2), coding('z', 'k5', spanOf(doc, '合作社'))]);
  textbox.focus();
  await userEvent.keyboard('{Tab}');
  expect(document.activeElement?.ariaLabel).toMatch(/^Concept number 0/);
  await userEvent.keyboard('{ArrowDown}{ArrowDown}');
  expect(document.activeElement?.ariaLabel).toBe('Concept number 5, 合作社');
  await userEvent.keyboard('{Tab}');
  expect(container.querySelector('.tv-lane')?.contains(document.activeElement)).toBe(false);
});

test('arrows bring codings far below into the lane', async () => {
  const long = transcript(Array.from({ length: 300 }, (_, i) => [`S${i % 2}`, `${i} ${words}.`] as const));
  const { view, container } = mount();
  view.setDocument(long);
  view.setCodes(codes);
  view.setCodings([
    coding('1', 'k1', spanOf(long, 'over sixty')),
    coding('2', 'k2', spanOf(long, '280 most')),
  ]);
  await frames();
  expect(laneButtons(container)).toHaveLength(1);
  laneButtons(container)[0]?.focus();
  await userEvent.keyboard('{ArrowDown}');
  expect(document.activeElement?.ariaLabel).toBe('Concept number 2, 280 most');
});

test('when the focused coding is deleted the focus goes back to the text', async () => {
  const { view, container, calls, textbox } = await mountWith(crowd(2));
  laneButtons(container)[0]?.focus();
  await userEvent.keyboard('{Delete}');
  expect(calls.commands).toEqual(['delete']);
  view.applyCodings({ removedIds: ['c0'] });
  await expect.poll(() => document.activeElement).toBe(textbox);
});

test('memo and coder are told beside the name', async () => {
  const one = { ...coding('1', 'k1', spanOf(doc, 'over sixty')), coderInitials: 'LM', hasMemo: true };
  const { container } = await mountWith([one]);
  const button = laneButtons(container)[0];
  expect(button?.querySelector('.tv-label-coder')?.textContent).toBe('LM');
  expect(button?.querySelector('.tv-label-memo')?.getAttribute('title')).toBe('Has a memo');
});
