import { SaxesParser } from 'saxes';
import { describe, expect, it } from 'vitest';
import { drawFigure } from '../../electron/jobs/figure/draw-figure.ts';
import { PLAIN_DISPLAY } from '../../shared/theory/model-display.ts';
import { buildModelGraph } from '../../shared/theory/model-graph.ts';
import { referenceNames, referenceTheory } from './diagram-maps.ts';

/** A Chinese face that each platform has, in the order of Windows, macOS and Linux. */
const PLATFORM_FACES = ['SimSun', 'Songti SC', 'Noto Serif CJK SC'];

const figure = (language: 'zh' | 'en', title = '') =>
  drawFigure({
    graph: buildModelGraph(referenceTheory),
    names: [...referenceNames(language)].map(([id, { name, second }]) => ({ id, name, translation: second })),
    display: PLAIN_DISPLAY,
    groups: [],
    notes: [],
    pinned: [],
    language,
    title,
    pngScale: null,
  });

/** The text of a picture by element, with the font stack it stands in. */
function textsOf(svg: string): { element: string; fonts: string; text: string }[] {
  const open: { name: string; fonts: string }[] = [];
  const texts: { element: string; fonts: string; text: string }[] = [];
  const parser = new SaxesParser();
  parser.on('opentag', ({ name, attributes }) =>
    open.push({ name, fonts: attributes['font-family'] ?? open.at(-1)?.fonts ?? '' }),
  );
  parser.on('closetag', () => {
    open.pop();
  });
  parser.on('text', text => {
    const { name = '', fonts = '' } = open.at(-1) ?? {};
    if (text.trim() !== '') texts.push({ element: name, fonts, text });
  });
  parser.write(svg).close();
  return texts;
}

const only = (svg: string, element: string) => textsOf(svg).filter(each => each.element === element);

describe('the figure as SVG', () => {
  it('is titled as the study, or as a model where the study has no name', async () => {
    expect(only((await figure('zh', '数字乡村 <2026>')).svg, 'title')[0]?.text).toBe('数字乡村 <2026>');
    expect(only((await figure('en')).svg, 'title')[0]?.text).toBe('Causal model');
  });

  it.each([
    ['zh', '模型含 5 个因素、8 条关系。', '乡村环境制约政府治理：引文 38 条，来源 12 份，案例点 4 个。'],
    [
      'en',
      'The model has 5 factors and 8 links.',
      'Rural environment restrains Governance: 38 quotes, 12 sources, 4 sites.',
    ],
  ] as const)('describes the model in words (%s)', async (language, size, link) => {
    const { svg } = await figure(language);
    const [description] = only(svg, 'desc');
    expect(description?.text.startsWith(size)).toBe(true);
    expect(description?.text).toContain(link);
    expect(svg).toMatch(/^<\?xml [^>]*>\n<svg [^>]*role="img"/);
  });

  it('sets every Chinese character in faces that print it on each platform, the generic one last', async () => {
    const texts = textsOf((await figure('zh', '数字乡村')).svg).filter(
      ({ element, text }) => !['title', 'desc'].includes(element) && /\p{Script=Han}/u.test(text),
    );
    expect(texts.map(({ text }) => text)).toEqual(
      expect.arrayContaining(['数字赋能乡村治理成效', '存在分歧']),
    );
    for (const { fonts, text } of texts) {
      for (const face of PLATFORM_FACES) expect(fonts, text).toContain(face);
      expect(fonts.split(', ').indexOf('serif'), text).toBe(fonts.split(', ').length - 1);
    }
  });

  it('sets what is not Chinese in Latin faces first, with the Chinese ones before the generic one', async () => {
    const [root = ''] = /font-family="[^"]*"/.exec((await figure('en')).svg) ?? [];
    expect(root).toMatch(/Times New Roman.*Liberation Serif.*SimSun.*Noto Serif CJK SC.*, serif"$/);
    expect(root.match(/\bserif\b/g)).toHaveLength(1);
  });
});
