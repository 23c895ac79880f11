import type { Polarity } from '../../../shared/api/entities/links.ts';
import type { ModelLevel } from '../../../shared/api/entities/models.ts';
import type { Minimum } from '../../../shared/theory/filter-conditions.ts';
import { csvWords } from './csv-words.ts';
import type { ReportLanguage } from './report-data.ts';

/** A condition of a filter with names in place of ids. */
export type NamedCondition =
  | { readonly kind: 'sites' | 'coders'; readonly names: readonly string[] }
  | {
      readonly kind: 'attribute';
      readonly name: string;
      readonly isYesNo: boolean;
      readonly values: readonly string[];
    }
  | { readonly kind: 'minimum'; readonly of: Minimum; readonly least: number }
  | { readonly kind: 'polarities'; readonly polarities: readonly Polarity[] }
  | { readonly kind: 'threads' };

/** A model as it was drawn: its name, at which level, and what its filter asks for. */
export interface DrawnModel {
  readonly name: string;
  readonly level: ModelLevel;
  readonly conditions: readonly NamedCondition[];
}

interface FilterWords {
  readonly levels: Readonly<Record<ModelLevel, string>>;
  readonly sites: string;
  readonly coders: string;
  readonly polarities: string;
  readonly minimums: Readonly<Record<Minimum, string>>;
  readonly threads: string;
  readonly all: string;
  readonly colon: string;
  readonly comma: string;
  readonly semicolon: string;
}

const EN: FilterWords = {
  levels: { main: 'main categories', category: 'categories', concept: 'concepts' },
  sites: 'sites',
  coders: 'noted by',
  polarities: 'only',
  minimums: {
    minQuotes: 'quotes at least {least}',
    minSources: 'interviews at least {least}',
    minSites: 'sites at least {least}',
  },
  threads: 'only threads: paths of two or more links that one interview tells whole',
  all: 'no filter',
  colon: ': ',
  comma: ', ',
  semicolon: '; ',
};

const ZH: FilterWords = {
  levels: { main: '主范畴', category: '范畴', concept: '概念' },
  sites: '案例点',
  coders: '记录者',
  polarities: '方向',
  minimums: {
    minQuotes: '引文至少 {least} 条',
    minSources: '访谈至少 {least} 份',
    minSites: '案例点至少 {least} 个',
  },
  threads: '只看线索（同一份访谈讲述的两条以上关系组成的路径）',
  all: '无筛选',
  colon: '：',
  comma: '、',
  semicolon: '；',
};

/** What the filter asks for, in words; empty where it asks for nothing. */
export function conditionsInWords(conditions: readonly NamedCondition[], language: ReportLanguage): string {
  const words = language === 'zh' ? ZH : EN;
  return conditions.map(condition => inWords(condition, words, language)).join(words.semicolon);
}

/** Name, level and filter of a model in one line. */
export function drawnInWords({ name, level, conditions }: DrawnModel, language: ReportLanguage): string {
  const words = language === 'zh' ? ZH : EN;
  const filter = conditions.length === 0 ? words.all : conditionsInWords(conditions, language);
  return [name, words.levels[level], filter].filter(part => part !== '').join(words.semicolon);
}

function inWords(condition: NamedCondition, words: FilterWords, language: ReportLanguage): string {
  const { yes, no, polarity } = csvWords(language);
  const listed = (what: string, items: readonly string[]) =>
    `${what}${words.colon}${items.join(words.comma)}`;
  switch (condition.kind) {
    case 'sites':
      return listed(words.sites, condition.names);
    case 'coders':
      return listed(words.coders, condition.names);
    case 'attribute': {
      const spoken = condition.values.map(value => (value === 'true' ? yes : no));
      return listed(condition.name, condition.isYesNo ? spoken : condition.values);
    }
    case 'polarities':
      return listed(
        words.polarities,
        condition.polarities.map(each => polarity[each]),
      );
    case 'minimum':
      return words.minimums[condition.of].replace('{least}', String(condition.least));
    case 'threads':
      return words.threads;
  }
}
