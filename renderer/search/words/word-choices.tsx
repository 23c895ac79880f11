import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../components/button.tsx';
import { Checkbox } from '../../components/checkbox.tsx';
import { NumberField } from '../../components/number-field.tsx';
import { Row } from '../search-fields.tsx';
import { changeForm, useSearch } from '../search-store.ts';
import { WordListsDialog } from './word-lists-dialog.tsx';

/** Which words are counted, and the lists that say so. */
export function WordChoices() {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  const { numbers, shortest, withoutStops } = useSearch(state => state.form);
  const what = t('words.shortest');
  return (
    <>
      <Row>
        <Checkbox isSelected={withoutStops} onChange={value => changeForm({ withoutStops: value })}>
          {t('words.withoutStops')}
        </Checkbox>
        <Checkbox isSelected={numbers} onChange={value => changeForm({ numbers: value })}>
          {t('words.numbers')}
        </Checkbox>
      </Row>
      <div className="words__choices">
        <NumberField
          label={what}
          value={shortest}
          least={1}
          words={{
            increase: t('modelViews.filter.increase', { what }),
            decrease: t('modelViews.filter.decrease', { what }),
          }}
          onChange={value => changeForm({ shortest: value })}
        />
        <Button variant="quiet" icon="bullets" aria-haspopup="dialog" onPress={() => setOpen(true)}>
          {t('words.lists')}
        </Button>
      </div>
      {isOpen && <WordListsDialog onClose={() => setOpen(false)} />}
    </>
  );
}
