import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LinkNames, linksIn, type MemoLink, storedLink, storeLinks } from '../../shared/memos/memo-links.ts';
import { linkOfToken, MEMO_LINK, memoMarkdown, memoOpening } from '../../shared/memos/memo-markdown.ts';
import { memoAsStory } from '../../shared/memos/memo-story.ts';

const id = (n: number) => `00000000-0000-7000-8000-${String(n).padStart(12, '0')}`;
const trust: MemoLink = { kind: 'code', id: id(1) };
const said: MemoLink = { kind: 'coding', id: id(2) };
const other: MemoLink = { kind: 'memo', id: id(3) };

describe('links in memos', () => {
  it('are stored by id, each found once in the order of the text', () => {
    const body = `See ${storedLink(said)}, ${storedLink(trust)} and ${storedLink(said)}; [[Not one]].`;
    expect(linksIn(body)).toEqual([said, trust]);
  });

  it('are written by name, and two of one name are told apart', () => {
    const names = new LinkNames();
    const twin: MemoLink = { kind: 'code', id: id(4) };
    const body = `${storedLink(trust)} is not ${storedLink(twin)}`;
    const text = names.written(body, () => 'Trust');
    expect(text).toBe('[[Trust]] is not [[Trust (2)]]');
    expect(storeLinks(text, name => names.linkNamed(name))).toBe(body);
  });

  it('keep the name they are written by while what they name is renamed, and leave unknown names as words', () => {
    const names = new LinkNames();
    names.written(storedLink(trust), () => 'Trust');
    expect(names.written(storedLink(trust), () => 'Confidence')).toBe('[[Trust]]');
    expect(storeLinks('[[Trust]] [[Nobody]]', name => names.linkNamed(name))).toBe(
      `${storedLink(trust)} [[Nobody]]`,
    );
  });

  it('come back as they were stored, whatever the names are', () => {
    const part = fc.oneof(
      fc.string().filter(text => !/[[\]]/.test(text)),
      fc.nat(20).map(n => storedLink({ kind: 'code', id: id(n) })),
    );
    const law = fc.property(
      fc.array(part),
      fc.array(fc.string(), { minLength: 21, maxLength: 21 }),
      (parts, named) => {
        const names = new LinkNames();
        const body = parts.join('');
        const text = names.written(body, link => named[Number(link.id.slice(-12))] ?? '');
        expect(storeLinks(text, name => names.linkNamed(name))).toBe(body);
      },
    );
    fc.assert(law);
  });
});

describe('Markdown of memos', () => {
  it('reads links to codes, quotes and memos, and leaves them alone in code', () => {
    const [inline] = memoMarkdown.parse(`**${storedLink(trust)}** \`${storedLink(said)}\``, {}).slice(1);
    const links = inline?.children?.filter(token => token.type === MEMO_LINK).map(linkOfToken);
    expect(links).toEqual([trust]);
  });

  it('takes no HTML, no pictures and no addresses that do something', () => {
    const bad =
      '<script>alert(1)</script> ![x](http://example.org/x.png) [y](javascript:alert(1)) <b onclick="x">z</b>';
    const html = memoMarkdown.render(bad);
    expect(html).not.toMatch(/<(script|img|b)\b/);
    expect(html).not.toContain('href="javascript');
  });

  it('tells a memo without a title by its first words', () => {
    expect(memoOpening('\n## **Staff** and _time_\nmore', 40)).toBe('Staff and time');
    expect(memoOpening('一二三四五六', 3)).toBe('一二三…');
  });
});

describe('a memo in the storyline', () => {
  it('is a quotation with its emphasis, lists and live mentions, and says where it is from', () => {
    const body = `Staff **lack** ${storedLink(trust)}, ${storedLink(said)}; see ${storedLink(other)}.\n\n- one\n  - two`;
    expect(memoAsStory(body, '(Memo, 1 May)', () => 'Older')).toEqual([
      {
        style: 'quotation',
        pieces: [
          'Staff ',
          { text: 'lack', marks: ['strong'] },
          ' ',
          { code: trust.id },
          ', ',
          { quote: said.id },
          '; see ',
          'Older',
          '.',
        ],
      },
      { style: 'bullet', depth: 0, pieces: ['one'] },
      { style: 'bullet', depth: 1, pieces: ['two'] },
      { style: 'quotation', pieces: ['(Memo, 1 May)'] },
    ]);
  });
});
