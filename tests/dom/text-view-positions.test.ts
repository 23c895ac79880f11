import { afterEach, expect, test } from 'vitest';
import { paragraphs } from '../../shared/text/paragraphs.ts';
import { frames, highlighted, mount, spanOf, transcript, unmount } from './text-view-fixture.ts';

afterEach(unmount);

const doc = transcript([
  ['访谈者', '村里怎么上报？'],
  ['村支书', '我家在𠮷林👨‍👩‍👧那边，走路去。'],
  ['Clerk', 'He keys it in twice 😀 every day.\n\nThen he goes home.'],
]);

test('the reading text leaves out written speaker labels, yet offsets count them', () => {
  const { view, container } = mount();
  view.setDocument(doc);
  const bodies = [...container.querySelectorAll('.tv-body')].map(body => body.textContent);
  expect(bodies).toEqual([
    '村里怎么上报？',
    '我家在𠮷林👨‍👩‍👧那边，走路去。',
    'He keys it in twice 😀 every day.',
    'Then he goes home.',
  ]);
  view.select(spanOf(doc, 'goes home'));
  expect(view.selection()).toEqual(spanOf(doc, 'goes home'));
  view.focus();
  expect(document.getSelection()?.toString()).toBe('goes home');
});

test('every offset of the words survives the way to the browser selection and back', () => {
  const { view, textbox } = mount();
  view.setDocument(doc);
  view.focus();
  for (const quote of ['𠮷', '👨‍👩‍👧', '在𠮷林👨‍👩‍👧那', '😀', 'twice 😀 every', '村里怎么上报？']) {
    const span = spanOf(doc, quote);
    view.select(span);
    const selection = document.getSelection();
    expect(selection?.toString()).toBe(quote);
    expect(view.selection()).toEqual(span);
    expect(textbox.contains(selection?.anchorNode ?? null)).toBe(true);
  }
});

test('a selection made by the browser that cuts a character is widened to the whole of it', async () => {
  const { view, container, calls } = mount();
  view.setDocument(doc);
  view.focus();
  const node = container.querySelectorAll('.tv-body')[1]?.firstChild;
  if (!node) throw new Error('no text');
  // Between the halves of the surrogate pair of 𠮷, to the middle of the family.
  document.getSelection()?.setBaseAndExtent(node, 4, node, 8);
  await expect.poll(() => calls.selections.at(-1)).toEqual(spanOf(doc, '𠮷林👨‍👩‍👧'));
  expect(view.selection()).toEqual(spanOf(doc, '𠮷林👨‍👩‍👧'));
});

test('a selection over two turns covers the canonical text between them', () => {
  const { view } = mount();
  view.setDocument(doc);
  view.focus();
  const span = { start: spanOf(doc, '上报').start, end: spanOf(doc, '我家').end };
  view.select(span);
  expect(view.selection()).toEqual(span);
  expect(doc.text.slice(span.start, span.end)).toContain('村支书：');
});

test('paragraphs are numbered over what is read, and turns show speaker and time', () => {
  const { view, container } = mount();
  view.setDocument(doc);
  const numbers = [...container.querySelectorAll('.tv-paragraph')].map(p => p.getAttribute('data-number'));
  expect(numbers).toEqual(['1', '2', '3', '4']);
  const speakers = [...container.querySelectorAll('.tv-speaker')].map(line => line.textContent);
  expect(speakers).toEqual(['访谈者00:00:00', '村支书00:01:01', 'Clerk00:02:02']);
  expect(view.paragraphNumber(spanOf(doc, 'goes home').start)).toBe(4);
});

test('a paragraph has the number by which its quotes are cited, where speakers stand on lines of their own too', () => {
  const { view, container } = mount();
  const text = 'Interviewer:\nHow do they report?\n\nClerk:\nBy telephone.\nThen by paper.\n';
  const turnAt = (label: string, words: string, last: string) => ({
    start: text.indexOf(label),
    bodyStart: text.indexOf(words),
    end: text.indexOf(last) + last.length,
    speaker: label,
    timeMs: null,
  });
  view.setDocument({
    id: 'own-lines',
    text,
    turns: [turnAt('Interviewer', 'How do', 'report?'), turnAt('Clerk', 'By telephone', 'Then by paper.')],
  });
  const cited = paragraphs(text).filter(each => !/:$/.test(text.slice(each.start, each.end)));
  const shown = [...container.querySelectorAll('.tv-paragraph')].map(p => p.getAttribute('data-number'));
  expect(shown).toEqual(cited.map(({ number }) => String(number)));
  expect(view.paragraphNumber(text.indexOf('paper'))).toBe(5);
});

test('what is read at the top stays there when the view becomes narrower or wider', async () => {
  const { view, container } = mount();
  const lines = Array.from(
    { length: 400 },
    (_, i) => `Line ${i}: ${'they would rather walk to my door. '.repeat(8)}`,
  );
  const text = lines.join('\n');
  view.setDocument({ id: 'wide', text, turns: [] });
  view.scrollTo(text.indexOf('Line 200:'));
  const atTop = () => {
    const view = container.querySelector('.tv')?.getBoundingClientRect();
    const under = document.elementFromPoint((view?.left ?? 0) + 120, (view?.top ?? 0) + 4);
    return Number(under?.closest('.tv-paragraph')?.getAttribute('data-number') ?? 0);
  };
  await frames();
  await frames();
  const before = atTop();
  expect(before).toBeGreaterThan(190);
  // As a divider is drawn, step by step.
  for (const width of [950, 900, 840, 770, 690, 640, 600, 540, 480, 560, 660, 780, 900, 1000]) {
    container.style.width = `${width}px`;
    await frames();
  }
  await expect.poll(atTop).toBe(before);
  container.style.width = '480px';
  await expect.poll(atTop).toBe(before);
});

test('the selection stays visible while another field has the focus', () => {
  const { view, container } = mount();
  view.setDocument(doc);
  view.focus();
  view.select(spanOf(doc, 'twice'));
  expect(highlighted('mark-pending')).toEqual([]);
  const field = container.ownerDocument.createElement('input');
  document.body.append(field);
  field.focus();
  expect(view.selection()).toEqual(spanOf(doc, 'twice'));
  expect(highlighted('mark-pending')).toEqual(['twice']);
  view.focus();
  expect(document.getSelection()?.toString()).toBe('twice');
  expect(highlighted('mark-pending')).toEqual([]);
});

test('copying gives the words of the transcript, speakers included', () => {
  const { view, textbox } = mount();
  view.setDocument(doc);
  view.focus();
  const span = { start: spanOf(doc, '走路').start, end: spanOf(doc, 'He keys').end };
  view.select(span);
  const clipboardData = new DataTransfer();
  textbox.dispatchEvent(new ClipboardEvent('copy', { clipboardData, bubbles: true, cancelable: true }));
  expect(clipboardData.getData('text/plain')).toBe('走路去。\nClerk：He keys');
});
