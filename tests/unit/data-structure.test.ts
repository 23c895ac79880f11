import { describe, expect, it } from 'vitest';
import { SHEET_HEIGHT } from '../../shared/figure/structure-box.ts';
import { type StructureSheet, structureSheets } from '../../shared/figure/structure-layout.ts';
import { structureSvg } from '../../shared/figure/structure-svg.ts';
import { type DataStructure, dataStructure, LOOSE, ofDimension } from '../../shared/theory/data-structure.ts';
import { code } from './diagram-maps.ts';

const words = {
  headings: { concept: 'Concepts', theme: 'Themes', dimension: 'Dimensions' },
  more: 'and {count} more',
  continued: '(continued)',
};
const plain = { most: null, counts: false, pageHeight: null, words };
const colored = (...args: Parameters<typeof code>) => ({ ...code(...args), color: 'green' as const });

const codes = [
  colored('core', 'core'),
  colored('D', 'main', 'core'),
  colored('empty', 'main', 'core', 2),
  colored('T', 'category', 'D'),
  colored('bare', 'category', 'D', 2),
  colored('lone', 'category', 'core', 3),
  colored('a', 'concept', 'T'),
  colored('b', 'concept', 'T', 2),
  colored('b1', 'concept', 'b'),
  colored('free', 'concept'),
  colored('c', 'concept', 'lone'),
];
const structure = dataStructure(codes, { a: 2, b1: 5, c: 0, free: 1 });
const ids = (entries: readonly { codeId: string }[]) => entries.map(each => each.codeId);

describe('the data structure', () => {
  it('holds concepts in themes and themes in dimensions, the most used concept first', () => {
    expect(structure.core).toBe('core');
    expect(structure.dimensions.map(each => each.dimension?.codeId)).toEqual(['D', undefined]);
    const [theme] = structure.dimensions[0]?.themes ?? [];
    expect(theme?.concepts).toEqual([
      { codeId: 'b', name: 'b', codings: 5 },
      { codeId: 'a', name: 'a', codings: 2 },
    ]);
  });

  it('names every orphan: what holds nothing, what is held by nothing, what no quote carries', () => {
    const { faults } = structure;
    expect(ids(faults.conceptWithoutTheme)).toEqual(['free']);
    expect(ids(faults.conceptWithoutQuote)).toEqual(['c']);
    expect(ids(faults.themeWithoutConcept)).toEqual(['bare']);
    expect(ids(faults.themeWithoutDimension)).toEqual(['lone']);
    expect(ids(faults.dimensionWithoutTheme)).toEqual(['empty']);
  });

  it('can be looked at one dimension at a time, also what is in none', () => {
    expect(ofDimension(structure, 'D').dimensions).toHaveLength(1);
    expect(ids(ofDimension(structure, LOOSE).dimensions[0]?.themes ?? [])).toEqual(['lone']);
    expect(ofDimension(structure, null)).toBe(structure);
  });
});

/** Many themes with many concepts each. */
function large(themes: number, concepts: number): DataStructure {
  return dataStructure(
    [
      colored('D', 'main'),
      ...Array.from({ length: themes }, (_, t) => [
        colored(`T${t}`, 'category', 'D', t),
        ...Array.from({ length: concepts }, (_, c) => colored(`${t}.${c}`, 'concept', `T${t}`, c)),
      ]).flat(),
    ],
    {},
  );
}

const conceptsOn = (sheets: readonly StructureSheet[]) =>
  sheets.flatMap(sheet => sheet.boxes.filter(box => box.kind === 'concept').map(box => box.codeId));

function overlaps({ boxes }: StructureSheet): string[] {
  return boxes.flatMap((a, index) =>
    boxes
      .slice(index + 1)
      .filter(b => a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height)
      .map(b => `${a.id} / ${b.id}`),
  );
}

describe('the figure of the data structure', () => {
  it('joins every concept to its theme and every theme to its dimension', () => {
    const [sheet] = structureSheets(structure, plain);
    expect(sheet?.boxes.map(box => box.codeId)).toEqual(['b', 'a', 'T', 'bare', 'D', 'c', 'lone']);
    // T, D and lone gather; the theme without a concept has nothing to gather.
    expect(sheet?.joins).toHaveLength(3);
  });

  it('is one sheet of any height, or A4 pages on which nothing is lost, cut off or twice', () => {
    const many = large(12, 30);
    const [sheet, ...none] = structureSheets(many, plain);
    expect(none).toEqual([]);
    const pages = structureSheets(many, { ...plain, pageHeight: SHEET_HEIGHT });
    expect(pages.length).toBeGreaterThan(8);
    expect(conceptsOn(pages)).toEqual(sheet && conceptsOn([sheet]));
    for (const page of pages) {
      expect(page.height).toBeLessThanOrEqual(SHEET_HEIGHT);
      expect(Math.max(...page.boxes.map(box => box.y + box.height))).toBeLessThan(page.height);
      expect(overlaps(page)).toEqual([]);
    }
  });

  it('lets a theme that is longer than a page run on, and says that it goes on', () => {
    const pages = structureSheets(large(1, 90), { ...plain, pageHeight: SHEET_HEIGHT });
    expect(conceptsOn(pages)).toHaveLength(90);
    const themes = pages.map(page => page.boxes.find(box => box.kind === 'theme')?.lines[0]?.text);
    expect(themes).toEqual(['T0', 'T0 (continued)', 'T0 (continued)']);
  });

  it('shows the most used concepts of a theme only, and says how many more there are', () => {
    const [sheet] = structureSheets(large(1, 15), { ...plain, most: 3 });
    expect(sheet?.boxes.map(box => box.lines[0]?.text)).toEqual([
      '0.0',
      '0.1',
      '0.2',
      'and 12 more',
      'T0',
      'D',
    ]);
  });

  it('keeps boxes apart whatever the names', () => {
    const name = '信息壁垒与部门之间的口径不一致以及由此产生的重复填报 and the same in English words';
    const long = codes.map(each => ({ ...each, name: `${each.id} ${name}` }));
    for (const pageHeight of [SHEET_HEIGHT, null])
      for (const sheet of structureSheets(dataStructure(long, {}), { ...plain, pageHeight }))
        expect(overlaps(sheet)).toEqual([]);
  });

  it('is valid XML with title and description, and marks what no quote carries', () => {
    const hostile = codes.map(each => ({ ...each, name: `${each.id} <&"'\u0000>` }));
    const [sheet] = structureSheets(dataStructure(hostile, { a: 1 }), { ...plain, counts: true });
    if (!sheet) throw new Error('no sheet');
    const svg = structureSvg({ sheet, title: 'T & t', description: '<d>', language: 'zh-CN' });
    expect(svg).toContain('<title>T &amp; t</title>');
    expect(svg).toContain('<desc>&lt;d&gt;</desc>');
    expect(svg).toContain('(1)');
    expect(svg).toContain('stroke-dasharray');
    expect(svg).not.toContain('\u0000');
  });

  it('of an empty project is a sheet with its headings', () => {
    const [sheet] = structureSheets(dataStructure([], {}), plain);
    expect(sheet?.boxes).toEqual([]);
    expect(sheet?.labels.map(label => label.text)).toEqual(['Concepts', 'Themes', 'Dimensions']);
  });
});
