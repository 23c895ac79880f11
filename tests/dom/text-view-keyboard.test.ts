import { afterEach, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { code, coding, frames, mount, rectOf, spanOf, transcript, unmount } from './text-view-fixture.ts';

afterEach(unmount);

const doc = transcript([
  ['Clerk', 'He keys it in twice. Nobody trained him for that, and the phone is old.'],
  ['村支书', '去年合作社帮了大忙。他们派了两个年轻人来教大家用。'],
]);

function ready(caretBefore: string) {
  const mounted = mount();
  mounted.view.setDocument(doc);
  mounted.view.setCodes([code('a', 'Double entry', 'amber'), code('b', '培训', 'blue')]);
  mounted.view.focus();
  const { start } = spanOf(doc, caretBefore);
  mounted.view.select({ start, end: start });
  return mounted;
}

function selected(mounted: ReturnType<typeof ready>): string | null {
  const span = mounted.view.selection();
  return span && doc.text.slice(span.start, span.end);
}

test('words are selected in English', async () => {
  const mounted = ready('keys it');
  await userEvent.keyboard('{Control>}{Shift>}{ArrowRight}{ArrowRight}{/Shift}{/Control}');
  expect(selected(mounted)).toBe('keys it');
  expect(mounted.calls.selections.at(-1)).toEqual(spanOf(doc, 'keys it'));
});

test('words are selected in Chinese', async () => {
  const mounted = ready('合作社');
  await userEvent.keyboard('{Control>}{Shift>}{ArrowRight}{/Shift}{/Control}');
  expect(['合作', '合作社']).toContain(selected(mounted));
  await userEvent.keyboard('{Control>}{Shift>}{ArrowLeft}{ArrowLeft}{/Shift}{/Control}');
  expect(selected(mounted)).toBe('去年');
});

test('arrows step over hidden labels from one turn to the next and back', async () => {
  const mounted = ready('is old.');
  await userEvent.keyboard('{End}{ArrowRight}');
  expect(mounted.view.caret()).toBe(doc.turns[1]?.bodyStart);
  await userEvent.keyboard('{ArrowLeft}');
  expect(mounted.view.caret()).toBe(spanOf(doc, 'is old.').end);
});

test('up and down go by visual line and keep to their column', async () => {
  const mounted = mount();
  const wide = transcript([
    ['A', 'The young ones use it from the city. '.repeat(8).trim()],
    ['B', 'Short.'],
    ['C', 'The young ones use it from the city. '.repeat(8).trim()],
  ]);
  mounted.view.setDocument(wide);
  mounted.view.focus();
  const start = 40;
  mounted.view.select({ start, end: start });
  await frames();
  const before = mounted.container.querySelector('.tv-caret')?.getBoundingClientRect().left ?? 0;
  const last = wide.turns[2]?.bodyStart ?? 0;
  let steps = 0;
  for (; mounted.view.caret() < last; steps++) await userEvent.keyboard('{ArrowDown}');
  expect(steps).toBeGreaterThan(3);
  const column = () => mounted.container.querySelector('.tv-caret')?.getBoundingClientRect().left ?? 0;
  expect(Math.abs(column() - before)).toBeLessThan(10);
  for (; steps > 0; steps--) await userEvent.keyboard('{ArrowUp}');
  expect(Math.abs(mounted.view.caret() - start)).toBeLessThanOrEqual(1);
});

test('Home and End stay on the line seen, also where it wraps', async () => {
  const mounted = mount();
  const wide = transcript([['A', 'The young ones use it from the city. '.repeat(8).trim()]]);
  mounted.view.setDocument(wide);
  mounted.view.focus();
  mounted.view.select({ start: 10, end: 10 });
  await userEvent.keyboard('{End}');
  const end = mounted.view.caret();
  expect(end).toBeGreaterThan(40);
  await userEvent.keyboard('{End}');
  expect(mounted.view.caret()).toBe(end);
  await userEvent.keyboard('{Home}');
  expect(mounted.view.caret()).toBe(wide.turns[0]?.bodyStart);
});

test('Alt with S, P and T selects the sentence, the paragraph and the turn', async () => {
  const mounted = ready('trained');
  await userEvent.keyboard('{Alt>}s{/Alt}');
  expect(selected(mounted)).toBe('Nobody trained him for that, and the phone is old.');
  await userEvent.keyboard('{Alt>}p{/Alt}');
  expect(selected(mounted)).toBe('He keys it in twice. Nobody trained him for that, and the phone is old.');
  const { start } = spanOf(doc, '两个');
  mounted.view.select({ start, end: start });
  await userEvent.keyboard('{Alt>}s{/Alt}');
  expect(selected(mounted)).toBe('他们派了两个年轻人来教大家用。');
  await userEvent.keyboard('{Alt>}t{/Alt}');
  expect(selected(mounted)).toBe('去年合作社帮了大忙。他们派了两个年轻人来教大家用。');
});

test('the codes at the caret are spoken when it is moved by key', async () => {
  const mounted = ready('He keys');
  mounted.view.setCodings([coding('1', 'a', spanOf(doc, 'keys it')), coding('2', 'b', spanOf(doc, 'keys'))]);
  const live = mounted.container.querySelector('[aria-live=polite]');
  await userEvent.keyboard('{ArrowRight}{ArrowRight}{ArrowRight}');
  expect(live?.textContent).toBe('Coded 培训, Double entry');
  await userEvent.keyboard('{Control>}{End}{/Control}');
  expect(live?.textContent).toBe('Not coded');
});

test('the caret is drawn where it stands and scrolls into view', async () => {
  const mounted = ready('trained');
  await frames();
  const caret = mounted.container.querySelector('.tv-caret')?.getBoundingClientRect();
  const word = rectOf(mounted.container, 'trained');
  expect(caret && Math.abs(caret.left + caret.width / 2 - word.left)).toBeLessThan(1.5);
  expect(caret?.top).toBeCloseTo(word.top, 0);
});

test('Enter on a selection asks for a code at its end', async () => {
  const { view, calls, container } = ready('keys it');
  view.select(spanOf(doc, 'keys it'));
  await userEvent.keyboard('{Enter}');
  expect(calls.code).toHaveLength(1);
  expect(calls.code[0]?.span).toEqual(spanOf(doc, 'keys it'));
  const rect = rectOf(container, 'keys it');
  expect(calls.code[0]?.request.initialText).toBe('');
  expect(calls.code[0]?.request.x).toBeCloseTo(rect.right, 0);
  expect(calls.code[0]?.request.y).toBeCloseTo(rect.bottom, 0);
});

test('typing on a selection asks for a code with the character typed', async () => {
  const { view, calls } = ready('keys it');
  await userEvent.keyboard('f');
  expect(calls.code).toEqual([]);
  view.select(spanOf(doc, 'keys it'));
  await userEvent.keyboard('f');
  expect(calls.code.map(call => call.request.initialText)).toEqual(['f']);
});

test('keys of an input method never trigger anything', () => {
  const { view, calls, textbox } = ready('keys it');
  view.select(spanOf(doc, 'keys it'));
  const press = (init: KeyboardEventInit) =>
    textbox.dispatchEvent(new KeyboardEvent('keydown', { bubbles: true, cancelable: true, ...init }));
  for (const key of ['Enter', 'f', 'Delete', 'ArrowRight', 'Escape']) {
    expect(press({ key, isComposing: true })).toBe(true);
    expect(press({ key, keyCode: 229 })).toBe(true);
  }
  expect(calls.code).toEqual([]);
  expect(calls.commands).toEqual([]);
  expect(view.selection()).toEqual(spanOf(doc, 'keys it'));
  press({ key: 'f' });
  expect(calls.code).toHaveLength(1);
});

test('Enter on a bare caret picks the codings there', async () => {
  const { view, calls } = ready('keys it');
  view.setCodings([coding('1', 'a', spanOf(doc, 'keys it in')), coding('2', 'b', spanOf(doc, 'keys'))]);
  await userEvent.keyboard('{Enter}');
  expect(calls.picked).toEqual([{ ids: ['2', '1'], offset: spanOf(doc, 'keys').start }]);
});

test('commands are passed on to the host', async () => {
  const { calls } = ready('keys it');
  await userEvent.keyboard('{Delete}{Alt>}m{ArrowDown}{ArrowUp}{/Alt}{Escape}');
  expect(calls.commands).toEqual(['delete', 'memo', 'nextCoding', 'previousCoding', 'escape']);
});

test('the coding after and before is known from the selected one or the caret', () => {
  const { view } = ready('trained');
  view.setCodings([coding('1', 'a', spanOf(doc, 'keys')), coding('2', 'b', spanOf(doc, '合作社'))]);
  expect(view.adjacentCoding('next')).toBe('2');
  expect(view.adjacentCoding('previous')).toBe('1');
  view.selectCoding('2');
  expect(view.adjacentCoding('previous')).toBe('1');
  expect(view.adjacentCoding('next')).toBeNull();
});

test('Alt with arrows moves the start, with Shift the end, by whole characters', async () => {
  const { view, calls } = ready('keys it');
  const span = spanOf(doc, 'keys it');
  view.setCodings([coding('1', 'a', span)]);
  view.selectCoding('1');
  await userEvent.keyboard('{Alt>}{ArrowLeft}{/Alt}');
  await userEvent.keyboard('{Alt>}{Shift>}{ArrowRight}{/Shift}{/Alt}');
  expect(calls.edges).toEqual([
    { id: '1', span: { start: span.start - 1, end: span.end } },
    // The first key has not been answered yet, and is not lost to the second.
    { id: '1', span: { start: span.start - 1, end: span.end + 1 } },
  ]);
});

test('once edges are where they were asked to be, the next key starts from what stands, undone or not', async () => {
  const { view, calls } = ready('keys it');
  const span = spanOf(doc, 'keys it');
  const moved = { start: span.start - 1, end: span.end };
  view.setCodings([coding('1', 'a', span)]);
  view.selectCoding('1');
  await userEvent.keyboard('{Alt>}{ArrowLeft}{/Alt}');
  view.applyCodings({ changed: [coding('1', 'a', moved)] });
  view.applyCodings({ changed: [coding('1', 'a', span)] });
  await userEvent.keyboard('{Alt>}{ArrowLeft}{/Alt}');
  expect(calls.edges.map(each => each.span)).toEqual([moved, moved]);
});

test('an edge moved by words stands at a word, not at the blank beside it', async () => {
  const { view, calls } = ready('keys it');
  view.setCodings([coding('1', 'a', spanOf(doc, 'keys it'))]);
  view.selectCoding('1');
  await userEvent.keyboard('{Control>}{Alt>}{ArrowRight}{/Alt}{/Control}');
  expect(calls.edges.map(each => doc.text.slice(each.span.start, each.span.end))).toEqual(['it']);
});

test('an edge never passes the other', async () => {
  const { view, calls } = ready('keys it');
  const { start } = spanOf(doc, '两个');
  view.setCodings([coding('1', 'a', { start, end: start + 1 })]);
  view.selectCoding('1');
  await userEvent.keyboard('{Alt>}{ArrowRight}{Shift>}{ArrowLeft}{/Shift}{/Alt}');
  expect(calls.edges).toEqual([]);
});

test('with Control an edge moves by words', async () => {
  const { view, calls } = ready('keys it');
  const span = spanOf(doc, 'keys it');
  view.setCodings([coding('1', 'a', span)]);
  view.selectCoding('1');
  await userEvent.keyboard('{Control>}{Alt>}{Shift>}{ArrowRight}{/Shift}{/Alt}{/Control}');
  expect(calls.edges).toEqual([{ id: '1', span: spanOf(doc, 'keys it in') }]);
});
