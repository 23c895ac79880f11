import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../components/button.tsx';

const PAGE = 50;

/** The first entries of a long list, and a button for the next ones; null where all are shown. */
export function usePaged<T>(entries: readonly T[]): { shown: readonly T[]; more: ReactNode } {
  const { t } = useTranslation();
  const [pages, setPages] = useState(1);
  const shown = entries.slice(0, pages * PAGE);
  const left = entries.length - shown.length;
  const more =
    left > 0 ? (
      <Button variant="quiet" onPress={() => setPages(pages + 1)}>
        {t('common.showMore', { count: Math.min(left, PAGE) })}
      </Button>
    ) : null;
  return { shown, more };
}
