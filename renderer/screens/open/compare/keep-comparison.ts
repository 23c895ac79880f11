import i18next from 'i18next';
import type { Row } from '../../../../shared/api/tables.ts';
import { storedLink } from '../../../../shared/memos/memo-links.ts';
import { api } from '../../../api/api.ts';
import { tellStep } from '../../../state/history-actions.ts';
import { attempt } from '../../../state/toasts.ts';

/** What constant comparison asks of passages of one code. */
export const QUESTIONS = ['same', 'differs', 'property'] as const;
export type Answers = Readonly<Record<(typeof QUESTIONS)[number], string>>;

interface Comparison {
  code: Row<'code'>;
  ids: readonly string[];
  answers: Answers;
}

/** The text of a comparison memo: the quotes it holds against each other, and each question that was answered. */
export function comparisonText(
  { ids, answers }: Omit<Comparison, 'code'>,
  wordsOf: (question: keyof Answers) => string,
): string {
  const quotes = ids.map(id => `- ${storedLink({ kind: 'coding', id })}`).join('\n');
  const answered = QUESTIONS.filter(question => answers[question].trim() !== '').map(
    question => `**${wordsOf(question)}**\n\n${answers[question].trim()}`,
  );
  return [quotes, ...answered].join('\n\n');
}

/** Keeps a comparison as a memo on its code and its quotes, in one step; false where it could not be stored. */
export async function keepComparison({ code, ids, answers }: Comparison): Promise<boolean> {
  const body = comparisonText({ ids, answers }, question =>
    i18next.t(`open.comparison.questions.${question}`),
  );
  const about = [
    ...ids.map(targetId => ({ targetKind: 'coding' as const, targetId })),
    { targetKind: 'code' as const, targetId: code.id },
  ];
  const title = i18next.t('open.comparison.memoTitle', { name: code.name }).slice(0, 400);
  const made = await attempt(() => api.call('memos.create', { kind: 'comparison', title, body, about }));
  if (made === undefined) return false;
  tellStep(i18next.t('open.comparison.kept'), 'done');
  return true;
}
