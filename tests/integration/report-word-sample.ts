import type { ReportData, ReportFigure, ReportLanguage } from '../../electron/jobs/report/report-data.ts';

const PNG =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

/** A figure of 1,600 × 400 pixels, wider than a page. */
export const FIGURE: ReportFigure = {
  svg: '<svg xmlns="http://www.w3.org/2000/svg" width="1600" height="400"><text x="20" y="40">政府制度</text></svg>',
  png: new Uint8Array(Buffer.from(PNG, 'base64')),
  width: 1600,
  height: 400,
  title: '影响因素模型',
  description: '政府制度作用于乡村环境。',
};

const code = (number: string, name: string, kind: 'concept' | 'category' | 'main', path: string[]) => ({
  number,
  name,
  kind,
  path,
  alsoUnder: name === '设备老旧' ? ['数字素养'] : [],
  definition: `${name}的定义`,
  whenToUse: '谈到具体事例时',
  whenNotToUse: '一般抱怨',
  example: null,
  inVivo: false,
  codings: 3,
  sources: 2,
  sites: 2,
});

const CODES = [
  code('', '乡村环境', 'main', []),
  code('A1', '基础设施薄弱', 'category', ['乡村环境']),
  code('a1', '网络信号不稳', 'concept', ['乡村环境', '基础设施薄弱']),
  code('a2', '设备老旧', 'concept', ['乡村环境', '基础设施薄弱']),
];

const concept = (conceptNumber: string, name: string, quotes: readonly [string, string][]) => ({
  categoryNumber: 'A1',
  category: '基础设施薄弱',
  conceptNumber,
  concept: name,
  statements: quotes.map(([quote, participantCode]) => ({ quote, participantCode })),
});

const THEORY: Pick<ReportData, 'paradigms' | 'core' | 'storyline' | 'propositions' | 'structures'> = {
  paradigms: [
    {
      phenomenon: '技术悬浮',
      edition: '1990',
      places: [
        { role: 'causal', codes: ['治理理念偏差', '标准不统一'] },
        { role: 'consequence', codes: ['指尖形式主义'] },
      ],
    },
  ],
  core: { name: '数字赋能成效', definition: '数字技术实际起到的作用。' },
  storyline: {
    title: '钱到人到',
    paragraphs: [
      {
        style: 'text',
        depth: 0,
        runs: [
          { kind: 'code', text: '政府制度' },
          { kind: 'text', text: '保障乡村环境：', marks: [] },
          { kind: 'quote', quote: '县里拨了三十万。', participantCode: 'LS-01' },
        ],
      },
    ],
  },
  propositions: [{ number: 1, text: '政策越稳定，设施改善越快。', status: 'supported' }],
  structures: [
    {
      from: '政府制度',
      to: '乡村环境',
      polarity: '+',
      meaning: '资金是改善环境的内生动力。',
      representative: { quote: '县里拨了三十万。', participantCode: 'LS-01' },
      citations: 9,
      sources: 6,
      sites: ['农安', '梨树'],
      contested: true,
    },
  ],
};

/** A small project with something for every chapter. */
export function sampleReport(language: ReportLanguage = 'zh'): ReportData {
  const trait = { name: '性别', type: 'choice', value: '女' } as const;
  const isLocal = { name: '住在村里', type: 'boolean', value: 'true' } as const;
  return {
    project: { name: '数字乡村研究', question: '数字技术为何能够赋能乡村治理？' },
    language,
    createdOn: '2026-03-18',
    sites: [
      { name: '农安', note: '试点县', attributes: [], participants: 1, sources: 1 },
      { name: '梨树', note: '', attributes: [], participants: 1, sources: 1 },
    ],
    participants: [
      { code: 'NA-02', site: '农安', role: '网格员', attributes: [trait, isLocal] },
      { code: 'LS-01', site: '梨树', role: '村支书', attributes: [] },
    ],
    sources: [
      {
        name: '农安访谈',
        site: '农安',
        participants: ['NA-02'],
        date: '2025-07-11',
        length: 4210,
        lengthUnit: 'characters',
        codings: 6,
      },
    ],
    codes: CODES,
    openCoding: [
      concept('a1', '网络信号不稳', [
        ['手机信号就一格。', 'NA-02'],
        ['雨天一断网，表就报不上去。', 'LS-01'],
        ['第三条。', 'NA-02'],
        ['第四条。', 'NA-02'],
      ]),
      concept('a2', '设备老旧', [['电脑开机得十分钟。', 'LS-01']]),
    ],
    axial: [
      {
        mainNumber: '',
        main: '乡村环境',
        categoryNumber: 'A1',
        category: '基础设施薄弱',
        meaning: '网络与设备的不足。',
      },
    ],
    ...THEORY,
    figure: FIGURE,
    siteFigures: [{ ...FIGURE, title: '农安' }],
    structureFigures: [FIGURE],
    matrix: {
      sites: ['农安', '梨树'],
      rows: [
        { number: '', name: '乡村环境', kind: 'main', values: [4, 2], total: 6 },
        { number: 'A1', name: '基础设施薄弱', kind: 'category', values: [4, 0], total: 4 },
      ],
    },
    memos: [
      {
        title: '留痕',
        kind: 'theory',
        date: '2025-08-02',
        about: ['设备老旧'],
        body: '它是**产物**。\n\n- 一\n- 二',
      },
    ],
  };
}
