import i18next from 'i18next';
import type { Contents } from '../../../shared/api/methods/project-methods.ts';

/** What a project or a copy of it holds, number by number. */
export function holdings({ sources, codes, codings, links }: Contents): string[] {
  return [
    i18next.t('common.counts.sources', { count: sources }),
    i18next.t('common.counts.codes', { count: codes }),
    i18next.t('common.counts.codings', { count: codings }),
    i18next.t('common.counts.links', { count: links }),
  ];
}
