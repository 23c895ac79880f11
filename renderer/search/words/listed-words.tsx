import { useState } from 'react';
import { GridList, GridListItem, ListLayout, type Selection, Virtualizer } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { ListedWord, WordList } from '../../../shared/api/entities/words.ts';
import { Button } from '../../components/button.tsx';
import { removeWords } from './word-actions.ts';

const ROW_HEIGHT = 28;
/** As much as the core takes in one step. */
const MOST_REMOVED = 10_000;

/** The words of a list, to be chosen and taken out; only what is in sight is drawn. */
export function ListedWords({ list, words }: { list: WordList; words: readonly ListedWord[] }) {
  const { t } = useTranslation();
  const [selection, setSelection] = useState<Selection>(new Set<string>());
  const chosen = words.filter(({ id }) => selection === 'all' || selection.has(id)).slice(0, MOST_REMOVED);
  const remove = async () => {
    await removeWords(chosen.map(({ id }) => id));
    setSelection(new Set<string>());
  };
  return (
    <>
      <div className="words__listed-head">
        <p role="status">{t('words.listed', { count: words.length })}</p>
        <Button variant="quiet" icon="trash" isDisabled={chosen.length === 0} onPress={() => void remove()}>
          {t('words.remove', { count: chosen.length })}
        </Button>
      </div>
      {words.length > 0 && (
        // biome-ignore lint/a11y/noStaticElementInteractions: the list inside has the role and the focus
        <div
          className="words__listed"
          onKeyDown={event => {
            if (event.key !== 'Delete' || event.nativeEvent.isComposing || chosen.length === 0) return;
            event.preventDefault();
            void remove();
          }}
        >
          <Virtualizer layout={ListLayout} layoutOptions={{ rowSize: ROW_HEIGHT }}>
            <GridList<ListedWord>
              className="search__grid"
              aria-label={t(`words.names.${list}`)}
              items={words}
              selectionMode="multiple"
              selectionBehavior="replace"
              selectedKeys={selection}
              onSelectionChange={setSelection}
            >
              {({ id, word }) => (
                <GridListItem id={id} className="words__listed-word" textValue={word}>
                  <span className="ellipsis" title={word}>
                    {word}
                  </span>
                </GridListItem>
              )}
            </GridList>
          </Virtualizer>
        </div>
      )}
    </>
  );
}
