import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type CoreFixture, startFixture } from '../support/core-fixture.ts';
import { all, attribute, openWord, type WordParts, xmlPart } from './report-word-package.ts';

let fixture: CoreFixture;
let parts: WordParts;

beforeAll(async () => {
  fixture = await startFixture();
  const { client, core } = fixture;
  await client.call('project.openSample', { language: 'zh' });
  const chapters = ['cases', 'model', 'memos'] as const;
  const file = await client.call('report.word', { language: 'zh', chapters: [...chapters] });
  parts = openWord(new Uint8Array(readFileSync((await core.resolveFile(file.token)).path)));
});
afterAll(() => fixture?.stop());

/** Width and height in the header of a PNG. */
function pixels(png: Uint8Array): { width: number; height: number } {
  const header = new DataView(png.buffer, png.byteOffset, png.byteLength);
  return { width: header.getUint32(16), height: header.getUint32(20) };
}

describe('the Word file of a whole study', () => {
  it('shows the model and one for each site in their proportions, with words of 6 points at least', () => {
    const drawings = all(xmlPart(parts, 'word/document.xml'), 'wp:extent');
    expect(drawings).toHaveLength(5);
    for (const [index, extent] of drawings.entries()) {
      const [cx, cy] = [Number(attribute(extent, 'cx')), Number(attribute(extent, 'cy'))];
      const svg = new TextDecoder().decode(parts[`word/media/image${index + 1}.svg`]);
      const [, units = '0'] = /<svg[^>]* width="([\d.]+)"/.exec(svg) ?? [];
      const sizes = [...svg.matchAll(/font-size="([\d.]+)"/g)].map(found => Number(found[1]));
      // 12,700 EMU to a point; the text is 15.5 cm wide, 360,000 EMU to a centimetre.
      expect((Math.min(...sizes) * cx) / Number(units) / 12_700).toBeGreaterThanOrEqual(6);
      expect(cx / 360_000).toBeLessThanOrEqual(15.51);
      const { width, height } = pixels(parts[`word/media/image${index + 1}.png`] ?? new Uint8Array(24));
      expect(cx / cy).toBeCloseTo(width / height, 1);
    }
  });

  it('prints yes and no as words, and names a memo without title by how it begins', () => {
    const words = all(xmlPart(parts, 'word/document.xml'), 'w:t').map(run => run.text);
    expect(words.join('')).toContain('住在村里：是');
    expect(words.filter(word => /：(true|false)/.test(word))).toEqual([]);
    expect(words).not.toContain('未命名');
  });
});
