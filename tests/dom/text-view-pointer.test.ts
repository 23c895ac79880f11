import { afterEach, expect, test } from 'vitest';
import { cdp } from 'vitest/browser';
import { CODE_DRAG_TYPE } from '../../renderer/text-view/text-view-types.ts';
import {
  code,
  coding,
  frames,
  mount,
  rectOf,
  selectedWords,
  spanOf,
  transcript,
  unmount,
} from './text-view-fixture.ts';

afterEach(unmount);

const doc = transcript([
  ['Clerk', 'He keys it in twice. Nobody trained him for that, and the phone is old.'],
  ['村支书', '去年合作社帮了大忙。😀他们派了两个年轻人来教大家用。'],
]);

type MouseType = 'mousePressed' | 'mouseReleased' | 'mouseMoved';

/** A real mouse: the browser itself makes the selection. Points are relative to the test's own frame. */
async function mouse(type: MouseType, x: number, y: number, clickCount = 1): Promise<void> {
  const frame = window.frameElement?.getBoundingClientRect() ?? new DOMRect();
  const scale = window.frameElement instanceof HTMLElement ? frame.width / window.innerWidth : 1;
  const at = { x: frame.left + x * scale, y: frame.top + y * scale };
  await cdp().send('Input.dispatchMouseEvent', { type, ...at, button: 'left', buttons: 1, clickCount });
}

async function click(x: number, y: number, count = 1): Promise<void> {
  for (let i = 1; i <= count; i++) {
    await mouse('mousePressed', x, y, i);
    await mouse('mouseReleased', x, y, i);
  }
  await frames();
}

async function drag(from: DOMRect, to: DOMRect): Promise<void> {
  await mouse('mousePressed', from.left + 1, from.top + from.height / 2);
  await mouse('mouseMoved', to.left, to.top + to.height / 2);
  await mouse('mouseMoved', to.right - 1, to.top + to.height / 2);
  await mouse('mouseReleased', to.right - 1, to.top + to.height / 2);
  await frames();
}

async function ready() {
  const mounted = mount();
  mounted.view.setDocument(doc);
  mounted.view.setCodes([code('a', 'Double entry', 'amber'), code('b', '培训', 'blue')]);
  // Until a paragraph has been drawn once its height is an estimate.
  await frames();
  return mounted;
}

const middle = (rect: DOMRect) => [rect.left + rect.width / 2, rect.top + rect.height / 2] as const;

test('a click picks all codings under it, narrowest first', async () => {
  const { view, container, calls } = await ready();
  view.setCodings([
    coding('wide', 'a', spanOf(doc, '他们派了两个年轻人来教大家用')),
    coding('narrow', 'b', spanOf(doc, '两个年轻人')),
    coding('other', 'b', spanOf(doc, '合作社')),
  ]);
  await click(...middle(rectOf(container, '年轻')));
  expect(calls.picked.map(call => call.ids)).toEqual([['narrow', 'wide']]);
});

test('the hit test tells the character pointed at, to its very edges', async () => {
  const { view, container } = await ready();
  view.setCodings([coding('1', 'a', spanOf(doc, '两个年轻人'))]);
  await frames();
  const rect = rectOf(container, '两个年轻人');
  const y = rect.top + rect.height / 2;
  expect(view.codingsAt(rect.left + 1, y)).toEqual(['1']);
  expect(view.codingsAt(rect.right - 1, y)).toEqual(['1']);
  expect(view.codingsAt(rect.left - 2, y)).toEqual([]);
  expect(view.codingsAt(rect.right + 2, y)).toEqual([]);
  expect(view.codingsAt(rectOf(container, '大家用。').right + 80, y)).toEqual([]);
});

test('dragging selects whole characters and reports once, on release', async () => {
  const { view, container, calls } = await ready();
  await drag(rectOf(container, '合作社'), rectOf(container, '忙。😀'));
  expect(view.selection()).toEqual(spanOf(doc, '合作社帮了大忙。😀'));
  expect(calls.selections).toEqual([spanOf(doc, '合作社帮了大忙。😀')]);
});

test('a double click selects the word, a triple click the paragraph', async () => {
  const { view, container } = await ready();
  await click(...middle(rectOf(container, 'trained')), 2);
  expect(view.selection()).toEqual(spanOf(doc, 'trained'));
  await click(...middle(rectOf(container, 'trained')), 3);
  expect(view.selection()).toEqual(
    spanOf(doc, 'He keys it in twice. Nobody trained him for that, and the phone is old.'),
  );
});

test('a click on bare text puts the caret there and picks nothing', async () => {
  const { view, container, calls } = await ready();
  const rect = rectOf(container, 'trained');
  await click(rect.left + 1, rect.top + 8);
  expect(view.selection()).toBeNull();
  expect(view.caret()).toBe(spanOf(doc, 'trained').start);
  expect(calls.picked.map(call => call.ids)).toEqual([[]]);
});

test('an edge is moved by its grip and reported once, on the drop', async () => {
  const { view, container, calls } = await ready();
  view.setCodings([coding('1', 'a', spanOf(doc, 'keys it'))]);
  view.selectCoding('1');
  await frames();
  const grip = container.querySelector('.tv-handle-end')?.getBoundingClientRect();
  if (!grip) throw new Error('no grip');
  const target = rectOf(container, 'twice');
  const y = target.top + target.height / 2;
  await mouse('mousePressed', grip.left + grip.width / 2, y);
  await mouse('mouseMoved', target.left + 10, y);
  await mouse('mouseMoved', target.right, y);
  await frames();
  expect(selectedWords()).toEqual(['keys it in twice']);
  expect(calls.edges).toEqual([]);
  await mouse('mouseReleased', target.right, y);
  expect(calls.edges).toEqual([{ id: '1', span: spanOf(doc, 'keys it in twice') }]);
});

test('a code dropped on a selection goes to it, elsewhere to the sentence', async () => {
  const { view, container, calls, textbox } = await ready();
  const drop = (rect: DOMRect) => {
    const dataTransfer = new DataTransfer();
    dataTransfer.setData(CODE_DRAG_TYPE, 'a');
    const [clientX, clientY] = middle(rect);
    const init = { bubbles: true, cancelable: true, dataTransfer, clientX, clientY };
    expect(textbox.dispatchEvent(new DragEvent('dragover', init))).toBe(false);
    textbox.dispatchEvent(new DragEvent('drop', init));
  };
  drop(rectOf(container, 'keys'));
  view.select(spanOf(doc, '合作社帮了大忙'));
  drop(rectOf(container, '帮了'));
  expect(calls.drops).toEqual([
    { codeId: 'a', span: spanOf(doc, 'He keys it in twice.') },
    { codeId: 'a', span: spanOf(doc, '合作社帮了大忙') },
  ]);
});
