import fc from 'fast-check';
import { SaxesParser } from 'saxes';
import { describe, expect, it } from 'vitest';
import { arrowChip, arrowWidth } from '../../shared/diagram/arrow-shape.ts';
import { describeModel, type ModelPhrases } from '../../shared/diagram/describe-model.ts';
import type { ModelNames } from '../../shared/diagram/model-input.ts';
import { layoutModel } from '../../shared/diagram/model-layout.ts';
import { type ModelSvgInput, modelSvg } from '../../shared/diagram/model-svg.ts';
import { textWidth } from '../../shared/diagram/text-width.ts';
import { wrapText } from '../../shared/diagram/wrap-text.ts';
import { buildModelGraph } from '../../shared/theory/model-graph.ts';
import { referenceNames, referenceTheory } from './diagram-maps.ts';

const graph = buildModelGraph(referenceTheory);
const legend = {
  width: 'Width = quotes',
  raises: 'raises',
  restrains: 'restrains',
  mixed: 'mixed',
  contested: 'contested',
  unquoted: 'no quote yet',
};

async function draw(names: ModelNames, more: Partial<ModelSvgInput> = {}): Promise<string> {
  const layout = await layoutModel(graph, { names, siteUnit: 's' });
  return modelSvg({
    graph,
    layout,
    names,
    siteUnit: 's',
    theme: 'light',
    legend,
    title: 'Model',
    description: 'Five factors',
    ...more,
  });
}

/** Element names and text of a document; throws when it is not well formed. */
function parse(xml: string): { names: string[]; text: string } {
  const names: string[] = [];
  let text = '';
  const parser = new SaxesParser();
  parser.on('opentag', tag => names.push(tag.name));
  parser.on('text', part => {
    text += part;
  });
  parser.write(xml).close();
  return { names, text };
}

describe('model picture', () => {
  it('is a document with title, description, boxes, chips and legend', async () => {
    const { names, text } = parse(await draw(referenceNames('en')));
    expect(names.slice(0, 3)).toEqual(['svg', 'title', 'desc']);
    for (const part of [
      'Five factors',
      'Government system',
      '政府制度',
      '+ 47 · 4s',
      '− 38 · 4s',
      '± 17 · 3s',
      '− restrains',
    ])
      expect(text).toContain(part);
  });

  it('draws contested arrows dashed, and only these', async () => {
    const svg = await draw(referenceNames('en'), { legend: null });
    expect(svg.match(/stroke-dasharray/g)).toHaveLength(1);
  });

  it('draws a link that no quote states with dots, and says so in the legend and in words', async () => {
    const bare = { id: 'bare', fromId: 'governance', toId: 'system', polarity: '+' as const };
    const graph = buildModelGraph({ ...referenceTheory, links: [...referenceTheory.links, bare] });
    const names = referenceNames('en');
    const layout = await layoutModel(graph, { names, siteUnit: 's' });
    const svg = await draw(names, { graph, layout });
    expect(svg.match(/stroke-dasharray="2 4"/g)).toHaveLength(2);
    expect(parse(svg).text).toContain('no quote yet');
    expect(await draw(names)).not.toContain('no quote yet');
  });

  it('sets Chinese in a Chinese face and the theme in its colours', async () => {
    const svg = await draw(referenceNames('zh'), { theme: 'print', language: 'zh-CN' });
    expect(svg).toMatch(/<tspan font-family="[^"]*Songti SC[^"]*">政府制度<\/tspan>/);
    expect(svg).toContain('xml:lang="zh-CN"');
    expect(await draw(referenceNames('zh'), { theme: 'dark' })).toContain('#171a19');
  });

  it('needs nothing from outside: no script, style sheet, link or image', async () => {
    const { names } = parse(await draw(referenceNames('en')));
    expect(
      names.filter(name => ['script', 'style', 'image', 'a', 'use', 'foreignObject'].includes(name)),
    ).toEqual([]);
  });

  it('is well formed whatever a name contains', async () => {
    const unit = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom('<b>&"\'', '\u0000\ud800x', ']]>', '政府 & 村'),
    );
    await fc.assert(
      fc.asyncProperty(unit, unit, async (name, second) => {
        const names = new Map([...referenceNames('en')].map(([id]) => [id, { name, second, counts: '' }]));
        const drawn = modelSvg(await input(names));
        expect(() => parse(drawn)).not.toThrow();
      }),
      { numRuns: 30 },
    );
  }, 30_000);

  it('dims what is not emphasised', async () => {
    const svg = await draw(referenceNames('en'), {
      emphasis: new Set(['system', 'system>environment', 'environment']),
    });
    expect(svg.match(/opacity="0\.3"/g)?.length).toBeGreaterThanOrEqual(3);
  });
});

async function input(names: ModelNames): Promise<ModelSvgInput> {
  const layout = await layoutModel(graph, { names, siteUnit: 's' });
  return { graph, layout, names, siteUnit: 's', theme: 'print', legend, title: 'Model', description: '' };
}

describe('arrows', () => {
  it('grow with their quotes, in proportion', () => {
    const [none, half, all] = [0, 30, 60].map(citations => arrowWidth(citations, 60));
    expect((all ?? 0) - (half ?? 0)).toBeCloseTo((half ?? 0) - (none ?? 0), 9);
    expect(arrowWidth(2, 2)).toBeLessThan(arrowWidth(8, 8));
  });

  it('carry a real minus sign, and sites only where sites are known', () => {
    expect(arrowChip({ polarity: '-', citations: 3, sites: 2 }, '地').text).toBe('− 3 · 2地');
    expect(arrowChip({ polarity: '?', citations: 3, sites: 0 }, 's').text).toBe('? 3');
  });
});

describe('names in boxes', () => {
  const options = { maxWidth: 100, size: 15, weight: 600 as const, maxLines: 3 };

  it('break between words and into lines of like length', () => {
    expect(wrapText('Effect of digital rural governance', { ...options, maxWidth: 172 })).toEqual([
      'Effect of digital',
      'rural governance',
    ]);
  });

  it('break Chinese anywhere but never begin a line with a closing mark', () => {
    const lines = wrapText('数字赋能乡村治理，成效（四地）。', options);
    expect(lines.join('')).toBe('数字赋能乡村治理，成效（四地）。');
    for (const line of lines) expect(line).not.toMatch(/^[，。）]/);
  });

  it('end in an ellipsis when there is no room for all', () => {
    const lines = wrapText('a very long name of a code that does not fit into a box of any size', options);
    expect(lines).toHaveLength(3);
    expect(lines.at(-1)).toMatch(/…$/);
  });

  it('never run wider than the box', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), text => {
        for (const line of wrapText(text, options)) {
          if ([...line].length > 1) expect(textWidth(line, 15, 600)).toBeLessThanOrEqual(100);
        }
      }),
    );
  });
});

describe('description in words', () => {
  const phrases: ModelPhrases = {
    summary: '{factors} factors, {arrows} arrows.',
    noArrows: '{factors} factors, nothing linked.',
    arrow: '{from} {verb} {to}: {quotes} quotes, {sources} interviews, {sites} sites.',
    unquoted: '{from} {verb} {to}: no quote yet.',
    contestedBetween: 'Sites disagree.',
    contestedWithin: 'Quotes disagree.',
    alone: 'Alone: {names}.',
    verbs: { '+': 'raises', '-': 'restrains', '±': 'raises and restrains', '?': 'bears on' },
    comma: ', ',
    space: ' ',
  };

  it('says each arrow, the best supported first, and who disagrees', () => {
    const lines = describeModel(graph, id => id, phrases);
    expect(lines[0]).toBe('5 factors, 8 arrows.');
    expect(lines[1]).toBe('governance raises effect: 61 quotes, 12 interviews, 4 sites.');
    expect(lines).toContain(
      'organizations raises and restrains governance: 17 quotes, 9 interviews, 3 sites. Sites disagree.',
    );
  });

  it('says which links no quote states', () => {
    const [arrow] = graph.arrows;
    const bare = { ...graph, arrows: arrow ? [{ ...arrow, citations: 0, contest: 'none' as const }] : [] };
    expect(describeModel(bare, id => id, phrases)[1]).toMatch(/: no quote yet\.$/);
  });

  it('names factors that stand alone', () => {
    const lines = describeModel({ ...graph, arrows: graph.arrows.slice(0, 1) }, id => id, phrases);
    expect(lines.at(-1)).toBe('Alone: environment, organizations, governance.');
  });
});
