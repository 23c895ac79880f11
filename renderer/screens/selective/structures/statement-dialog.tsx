import { ListBox, ListBoxItem } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { api } from '../../../api/api.ts';
import { Button } from '../../../components/button.tsx';
import { Dialog } from '../../../components/dialog.tsx';
import { evidenceParts } from '../../../components/evidence-parts.ts';
import { Icon } from '../../../components/icon.tsx';
import { QuoteText } from '../../../components/quote-card.tsx';
import { useRowMap } from '../../../state/mirror.ts';
import { useQuery } from '../../../state/query.ts';
import { attempt } from '../../../state/toasts.ts';
import type { StructureRow } from './use-structures.ts';

/** Which of a structure's quotes stands for it: walked with the arrow keys, chosen with Enter. */
export function StatementDialog({ row, onClose }: { row: StructureRow; onClose(): void }) {
  const { t } = useTranslation();
  const codes = useRowMap('code');
  const { fromId, toId, candidateIds } = row;
  const { data } = useQuery('evidence.list', { ids: candidateIds }, { tables: ['evidence', 'link'] });
  const byId = new Map((data ?? []).map(quote => [quote.id, quote]));
  const quotes = candidateIds.flatMap(id => byId.get(id) ?? []);
  const name = (id: string) => codes.get(id)?.name ?? '';
  const shown = row.representative?.id ?? '';
  const choose = (evidenceId: string | null) => {
    onClose();
    void attempt(() => api.call('structures.set', { fromId, toId, evidenceId }));
  };
  return (
    <Dialog
      title={t('selective.structures.chooseTitle', { from: name(fromId), to: name(toId) })}
      isOpen
      onClose={onClose}
      size="medium"
      actions={
        <>
          <Button isDisabled={!row.chosen} onPress={() => choose(null)}>
            {t('selective.structures.toAutomatic')}
          </Button>
          <Button onPress={onClose}>{t('common.cancel')}</Button>
        </>
      }
    >
      <p className="muted">{t('selective.structures.chooseHint')}</p>
      {quotes.length > 0 && (
        <ListBox
          className="statements"
          aria-label={t('selective.structures.statement')}
          items={quotes}
          selectionMode="single"
          selectedKeys={[shown]}
          autoFocus
          // Pressing the one that is shown takes the mark away and leaves nothing selected: that one is meant.
          onSelectionChange={keys => choose(String([...keys][0] ?? shown))}
        >
          {quote => (
            <ListBoxItem id={quote.id} className="statements__item" textValue={quote.quote}>
              {({ isSelected }) => (
                <>
                  <span className="statements__check">{isSelected && <Icon name="check" size={14} />}</span>
                  <span className="statements__quote">
                    <QuoteText
                      quote={quote}
                      parts={evidenceParts(quote)}
                      note={[
                        `${name(quote.fromId)} → ${name(quote.toId)}`,
                        quote.stance === 'contradicts' ? t('selective.against') : '',
                      ]
                        .filter(Boolean)
                        .join(' · ')}
                    />
                  </span>
                </>
              )}
            </ListBoxItem>
          )}
        </ListBox>
      )}
    </Dialog>
  );
}
