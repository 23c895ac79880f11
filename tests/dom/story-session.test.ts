import { beforeEach, describe, expect, it } from 'vitest';
import { StorySession, type StoryText } from '../../renderer/screens/selective/story/story-session.ts';

/** A desk whose writes are answered when the test says so. */
class Desk {
  text: StoryText = { title: '', paragraphs: [['a'], ['b']] };
  readonly written: { text: StoryText; burst: string; done(): void; fail(): void }[] = [];
  readonly session = new StorySession(this.text, {
    read: () => this.text,
    take: text => {
      this.text = text;
    },
    write: (text, burst) =>
      new Promise<void>((resolve, reject) => {
        this.written.push({ text, burst, done: resolve, fail: () => reject(new Error('full')) });
      }),
  });

  type(text: string, block = 0): void {
    this.text = { ...this.text, paragraphs: [...this.text.paragraphs.slice(0, -1), [text]] };
    this.session.edited(block);
  }
}

let desk: Desk;
beforeEach(() => {
  desk = new Desk();
});

const lasts = () => desk.written.map(each => each.text.paragraphs.at(-1));

describe('a storyline being written', () => {
  it('is stored once when it is left, and not at all where nothing was typed', () => {
    desk.session.left();
    expect(desk.written).toEqual([]);
    desk.type('bc');
    desk.session.left();
    desk.session.left();
    expect(lasts()).toEqual([['bc']]);
  });

  it('begins another burst in another block and after it was left', () => {
    desk.type('x', 1);
    desk.type('xy', 1);
    desk.session.moved(1);
    desk.session.moved(2);
    desk.type('xyz', 2);
    desk.session.left();
    desk.type('xyz!', 2);
    desk.session.left();
    expect(desk.written).toHaveLength(3);
    expect(new Set(desk.written.map(each => each.burst)).size).toBe(3);
  });

  it('does not take its own words for another window’s, also when more was typed meanwhile', () => {
    desk.type('1');
    desk.session.left();
    desk.type('12');
    desk.session.receive(desk.written[0]?.text ?? desk.text);
    expect(desk.text.paragraphs.at(-1)).toEqual(['12']);
    desk.session.left();
    expect(lasts()).toEqual([['1'], ['12']]);
  });

  it('shows what undo brings back right after its own words were stored', () => {
    const before = desk.text;
    desk.type('typed');
    desk.session.left();
    desk.session.receive(desk.written[0]?.text ?? desk.text);
    desk.session.receive({ ...before });
    expect(desk.text).toEqual(before);
    desk.session.left();
    expect(desk.written).toHaveLength(1);
  });

  it('joins what it has not stored with what came from elsewhere, and stores both', () => {
    desk.type('mine');
    desk.session.receive({ title: 'Theirs', paragraphs: [['theirs'], ['b']] });
    expect(desk.text).toEqual({ title: 'Theirs', paragraphs: [['theirs'], ['mine']] });
    desk.session.left();
    expect(desk.written[0]?.text).toEqual(desk.text);
  });

  it('keeps words that could not be stored and tries them again', async () => {
    desk.type('kept');
    desk.session.left();
    desk.written[0]?.fail();
    await Promise.resolve();
    await Promise.resolve();
    desk.session.left();
    expect(lasts()).toEqual([['kept'], ['kept']]);
  });

  it('is stored when the page is put away', () => {
    desk.type('late');
    window.dispatchEvent(new Event('pagehide'));
    expect(lasts()).toEqual([['late']]);
  });
});
