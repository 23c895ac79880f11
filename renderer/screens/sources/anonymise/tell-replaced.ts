import i18next from 'i18next';
import type { Result } from '../../../../shared/api/method-table.ts';
import { notify } from '../../../state/toasts.ts';

/** Says what an import did to names, and what is kept of the files. */
export function tellReplaced(imported: Result<'imports.commit'>['imported']): void {
  const count = imported.reduce((sum, { replacements }) => sum + replacements, 0);
  const copies = imported.filter(({ original }) => original === 'replaced').length;
  const leftOut = imported.filter(({ original }) => original === 'left-out').length;
  notify({
    tone: 'info',
    text: i18next.t('anonymise.done', { count }),
    lines: [
      ...(copies > 0 ? [i18next.t('anonymise.doneCopies', { count: copies })] : []),
      ...(leftOut > 0 ? [i18next.t('anonymise.doneLeftOut', { count: leftOut })] : []),
    ],
  });
}
