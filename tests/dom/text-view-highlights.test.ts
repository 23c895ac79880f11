import { afterEach, expect, test, vi } from 'vitest';
import {
  code,
  coding,
  frames,
  highlighted,
  mount,
  selectedWords,
  spanOf,
  transcript,
  unmount,
} from './text-view-fixture.ts';

afterEach(() => {
  vi.restoreAllMocks();
  unmount();
});

const doc = transcript([
  ['Secretary', 'The clerk enters it for them, he keys in the same thing twice.'],
  ['村支书', '去年合作社帮了大忙，他们派了两个年轻人来教大家用。'],
  ['Secretary', 'There is no money for it.'],
]);
const codes = [
  code('a', 'Double entry', 'amber'),
  code('b', 'Barrier', 'blue'),
  code('p', '合作社', 'purple'),
];

function rules(): string {
  return document.adoptedStyleSheets
    .flatMap(sheet => [...sheet.cssRules].map(rule => rule.cssText))
    .join('\n');
}

test('overlapping codings are registered one highlight per code, on plain text', () => {
  const { view, container } = mount();
  view.setDocument(doc);
  view.setCodes(codes);
  view.setCodings([
    coding('1', 'a', spanOf(doc, 'clerk enters it')),
    coding('2', 'b', spanOf(doc, 'enters it for them')),
    coding('3', 'a', spanOf(doc, 'same thing')),
  ]);
  const names = [...CSS.highlights.keys()].filter(name => name.startsWith('code-'));
  expect(names.sort()).toEqual(['code-a', 'code-b']);
  expect(highlighted('code-a')).toEqual(['clerk enters it', 'same thing']);
  expect(highlighted('code-b')).toEqual(['enters it for them']);
  for (const body of container.querySelectorAll('.tv-body')) expect(body.childNodes).toHaveLength(1);
});

test('a coding over several turns leaves the speakers between them uncoloured', () => {
  const { view } = mount();
  view.setDocument(doc);
  view.setCodes(codes);
  const span = { start: spanOf(doc, 'twice').start, end: spanOf(doc, '去年').end };
  view.setCodings([coding('1', 'a', span)]);
  expect(highlighted('code-a')).toEqual(['twice.', '去年']);
});

test('codes that overlap get underlines at different heights in their own colours', () => {
  const { view } = mount();
  view.setDocument(doc);
  view.setCodes(codes);
  view.setCodings([
    coding('1', 'a', spanOf(doc, 'clerk enters it')),
    coding('2', 'b', spanOf(doc, 'enters it for them')),
    coding('3', 'p', spanOf(doc, '合作社')),
  ]);
  const offsetOf = (id: string) =>
    new RegExp(`highlight\\(code-${id}\\)[^}]*underline-offset: (\\d+)px`).exec(rules())?.[1];
  expect(offsetOf('a')).not.toBe(offsetOf('b'));
  expect(offsetOf('p')).toBe(offsetOf('a'));
  expect(rules()).toMatch(/highlight\(code-b\)[^}]*var\(--c-blue\)/);
});

test('one new coding touches only the highlight of its code', () => {
  const { view } = mount();
  view.setDocument(doc);
  view.setCodes(codes);
  view.setCodings([coding('1', 'a', spanOf(doc, 'clerk')), coding('2', 'b', spanOf(doc, 'money'))]);
  const add = vi.spyOn(Highlight.prototype, 'add');
  const remove = vi.spyOn(Highlight.prototype, 'delete');
  const register = vi.spyOn(HighlightRegistry.prototype, 'set');
  view.applyCodings({ added: [coding('3', 'a', spanOf(doc, 'twice'))] });
  expect(add.mock.contexts).toEqual([CSS.highlights.get('code-a')]);
  expect(remove).not.toHaveBeenCalled();
  expect(register).not.toHaveBeenCalled();
  expect(highlighted('code-a')).toEqual(['clerk', 'twice']);
});

test('changed, recoded and removed codings are redrawn, and an emptied code is forgotten', () => {
  const { view } = mount();
  view.setDocument(doc);
  view.setCodes(codes);
  view.setCodings([coding('1', 'a', spanOf(doc, 'clerk')), coding('2', 'b', spanOf(doc, 'money'))]);
  view.applyCodings({ changed: [coding('1', 'a', spanOf(doc, 'The clerk'))] });
  expect(highlighted('code-a')).toEqual(['The clerk']);
  view.applyCodings({ changed: [coding('1', 'b', spanOf(doc, 'The clerk'))], removedIds: ['2'] });
  expect(CSS.highlights.has('code-a')).toBe(false);
  expect(highlighted('code-b')).toEqual(['The clerk']);
});

test('a filter takes codings off the page and gives them back', () => {
  const { view } = mount();
  view.setDocument(doc);
  view.setCodes(codes);
  view.setCodings([coding('1', 'a', spanOf(doc, 'clerk')), coding('2', 'b', spanOf(doc, 'money'))]);
  view.setFilter(one => one.codeId === 'b');
  expect(CSS.highlights.has('code-a')).toBe(false);
  expect(highlighted('code-b')).toEqual(['money']);
  view.setFilter(() => true);
  expect(highlighted('code-a')).toEqual(['clerk']);
});

test('marks of each kind and the selected coding have highlights of their own', () => {
  const { view } = mount();
  view.setDocument(doc);
  view.setCodes(codes);
  view.setCodings([coding('1', 'a', spanOf(doc, 'clerk'))]);
  view.selectCoding('1');
  view.setMarks([
    { id: 'm1', kind: 'cause', ...spanOf(doc, 'no money') },
    { id: 'm2', kind: 'effect', ...spanOf(doc, 'twice') },
    { id: 'm3', kind: 'search', ...spanOf(doc, '合作社') },
  ]);
  expect(selectedWords()).toEqual(['clerk']);
  expect(highlighted('mark-cause')).toEqual(['no money']);
  expect(highlighted('mark-effect')).toEqual(['twice']);
  expect(highlighted('mark-search')).toEqual(['合作社']);
  view.applyCodings({ removedIds: ['1'] });
  expect(selectedWords()).toEqual([]);
});

test('selected words are tinted once: by the page where a button took the focus, by a mark where a field did', async () => {
  const { view, container } = mount();
  view.setDocument(doc);
  view.focus();
  view.select(spanOf(doc, 'no money'));
  const button = document.createElement('button');
  const field = document.createElement('input');
  container.after(button, field);
  button.focus();
  expect(document.getSelection()?.toString()).toBe('no money');
  await expect.poll(() => highlighted('mark-pending')).toEqual([]);
  // Under a menu the page does not show what is selected.
  const entry = document.createElement('button');
  document.body.append(entry);
  entry.focus();
  container.inert = true;
  await expect.poll(() => highlighted('mark-pending')).toEqual(['no money']);
  container.inert = false;
  button.focus();
  await expect.poll(() => highlighted('mark-pending')).toEqual([]);
  field.focus();
  await expect.poll(() => highlighted('mark-pending')).toEqual(['no money']);
  expect(document.getSelection()?.toString()).toBe('');
  view.focus();
  expect(highlighted('mark-pending')).toEqual([]);
  // Chosen by program while a button has the focus: the page shows other words.
  button.focus();
  view.select(spanOf(doc, 'clerk'));
  expect(highlighted('mark-pending')).toEqual(['clerk']);
});

test('coded only hides paragraphs without a coding and follows new codings', () => {
  const { view, container } = mount();
  view.setDocument(doc);
  view.setCodes(codes);
  view.setCodings([coding('1', 'a', spanOf(doc, '两个年轻人'))]);
  const shown = () =>
    [...container.querySelectorAll<HTMLElement>('.tv-paragraph')]
      .filter(paragraph => paragraph.checkVisibility())
      .map(paragraph => paragraph.getAttribute('data-number'));
  view.codedOnly(true);
  expect(shown()).toEqual(['2']);
  view.applyCodings({ added: [coding('2', 'b', spanOf(doc, 'no money'))] });
  expect(shown()).toEqual(['2', '3']);
  view.codedOnly(false);
  expect(shown()).toEqual(['1', '2', '3']);
});

test('the selected coding takes the new colour of its code', () => {
  const { view } = mount();
  view.setDocument(doc);
  view.setCodes(codes);
  view.setCodings([coding('1', 'a', spanOf(doc, 'clerk'))]);
  view.selectCoding('1');
  view.setCodes(codes.map(code => ({ ...code, color: 'pink' })));
  expect(highlighted('selected-pink-0')).toEqual(['clerk']);
  expect(selectedWords()).toEqual(['clerk']);
});

test('coded-only leaves no room for what is hidden of a long text, and finds its way in what is left', async () => {
  const { view, container } = mount();
  const lines = Array.from(
    { length: 600 },
    (_, i) => `Line ${i}: they would rather walk to my door than open it.`,
  );
  const long = { id: 'long', text: lines.join('\n'), turns: [] };
  view.setDocument(long);
  view.setCodes(codes);
  const at = [3, 590].map(line => long.text.indexOf(`Line ${line}:`));
  view.setCodings(at.map((start, i) => coding(`${i}`, 'a', { start, end: start + 6 })));
  view.codedOnly(true);
  const [first, last] = ['4', '591'].map(number =>
    container.querySelector(`[data-number="${number}"]`)?.getBoundingClientRect(),
  );
  expect(last?.top).toBeLessThan((first?.bottom ?? 0) + 50);
  await expect.poll(() => container.querySelectorAll('.tv-label').length).toBe(2);
  view.codedOnly(false);
  view.scrollTo(at[1] ?? 0);
  await expect.poll(() => container.querySelectorAll('.tv-label').length).toBe(1);
  const apart = () => {
    const bar = container.querySelector('.tv-bar')?.getBoundingClientRect();
    const words = container.querySelector('[data-number="591"]')?.getBoundingClientRect();
    return Math.abs((bar?.top ?? 0) - (words?.top ?? 1000));
  };
  await expect.poll(apart).toBeLessThan(20);
});

test('a second view of the same code keeps its colours when the first is taken away', () => {
  const first = mount();
  first.view.setDocument(doc);
  first.view.setCodes(codes);
  first.view.setCodings([coding('1', 'a', spanOf(doc, 'clerk'))]);
  const second = mount();
  second.view.setDocument(doc);
  second.view.setCodes(codes);
  second.view.setCodings([coding('2', 'a', spanOf(doc, 'twice'))]);
  expect(highlighted('code-a')).toEqual(['clerk', 'twice']);
  first.view.destroy();
  expect(highlighted('code-a')).toEqual(['twice']);
  second.view.destroy();
  expect(CSS.highlights.size).toBe(0);
});

const sentence = 'The two systems do not talk to each other, 各个部门都要一份表口径还不一样. ';
const long = (characters: number) => {
  const words = sentence.repeat(6);
  const turns = Math.ceil(characters / words.length);
  return transcript(Array.from({ length: turns }, (_, i) => [`S${i % 3}`, words] as const));
};
const spread = (text: string, count: number) =>
  Array.from({ length: count }, (_, i) => {
    const start = Math.floor((i * (text.length - 200)) / count);
    return coding(`c${i}`, `code${i % 60}`, { start, end: start + 40 + (i % 90) });
  });

test('300,000 characters with 3,000 codings are painted, each code once', async () => {
  const { view, container } = mount();
  const big = long(300_000);
  view.setDocument(big);
  view.setCodes(Array.from({ length: 60 }, (_, i) => code(`code${i}`, `Code ${i}`, 'teal')));
  view.setCodings(spread(big.text, 3_000));
  await frames();
  expect([...CSS.highlights.keys()].filter(name => name.startsWith('code-'))).toHaveLength(60);
  const ranges = [...CSS.highlights.values()].reduce((sum, highlight) => sum + highlight.size, 0);
  expect(ranges).toBeGreaterThanOrEqual(2_900);
  expect(container.querySelectorAll('.tv-label').length).toBeGreaterThan(5);
  expect(container.querySelectorAll('.tv-label').length).toBeLessThan(400);
});

test('past 500,000 characters only highlights near the viewport are registered, and follow it', async () => {
  const { view } = mount();
  const huge = long(520_000);
  view.setDocument(huge);
  view.setCodes([code('x', 'Far', 'red'), code('y', 'Near', 'teal')]);
  const far = spanOf(huge, 'The two systems');
  const last = huge.text.lastIndexOf('The two systems');
  view.setCodings([coding('1', 'y', far), coding('2', 'x', { start: last, end: last + 15 })]);
  await frames();
  expect(highlighted('code-y')).toEqual(['The two systems']);
  expect(CSS.highlights.has('code-x')).toBe(false);
  view.scrollTo(last);
  await expect.poll(() => CSS.highlights.has('code-x')).toBe(true);
  expect(CSS.highlights.has('code-y')).toBe(false);
});

test('scrolling to an offset far below brings it into view', async () => {
  const { view, container } = mount();
  const big = long(120_000);
  view.setDocument(big);
  const target = big.turns[200]?.bodyStart ?? 0;
  view.scrollTo(target, { flash: true });
  await frames(5);
  const paragraph = container.querySelector(`[data-number="${view.paragraphNumber(target)}"]`);
  const box = paragraph?.getBoundingClientRect();
  expect(box?.top).toBeGreaterThan(0);
  expect(box?.top).toBeLessThan(500);
});

test('of hundreds of codes those that look the same share a highlight, and those that overlap do not', async () => {
  const { view } = mount();
  const many = Array.from({ length: 300 }, (_, i) =>
    code(`m${i}`, `Code ${i}`, i % 2 === 0 ? 'amber' : 'blue'),
  );
  const lines = many.map((_, i): [string, string] => ['Clerk', `Line ${i} is said here.`]);
  const long = transcript(lines);
  view.setDocument(long);
  view.setCodes(many);
  view.setCodings(many.map((each, i) => coding(`${i}`, each.id, spanOf(long, `Line ${i} is`))));
  expect([...CSS.highlights.keys()].filter(name => name.startsWith('look-')).sort()).toEqual([
    'look-amber-0',
    'look-blue-0',
  ]);
  expect(highlighted('look-amber-0')).toHaveLength(150);
  // Another code of the same colour over the same words has a look of its own.
  view.applyCodings({ added: [coding('over', 'm2', spanOf(long, '0 is said'))] });
  const looks = [...CSS.highlights.keys()].filter(name => name.startsWith('look-amber-'));
  expect(looks).toHaveLength(2);
  // A code that takes another colour leaves the highlight it shared.
  view.setCodes(many.map(each => (each.id === 'm4' ? { ...each, color: 'purple' } : each)));
  expect(highlighted('look-purple-0')).toEqual(['Line 4 is']);
  // With fewer codes each has its own again.
  view.setFilter(each => each.codeId === 'm4' || each.codeId === 'm5');
  expect(highlighted('code-m4')).toEqual(['Line 4 is']);
  expect([...CSS.highlights.keys()].some(name => name.startsWith('look-'))).toBe(false);
});
