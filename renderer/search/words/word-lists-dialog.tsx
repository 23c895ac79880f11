import { type KeyboardEvent, useState } from 'react';
import { FileTrigger } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { WordList } from '../../../shared/api/entities/words.ts';
import { Button } from '../../components/button.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { Segmented } from '../../components/segmented.tsx';
import { TextField } from '../../components/text-field.tsx';
import { errorSentence } from '../../i18n/error-sentence.ts';
import { useQuery } from '../../state/query.ts';
import { attempt } from '../../state/toasts.ts';
import { decodeList, listedLines } from './listed-lines.ts';
import { ListedWords } from './listed-words.tsx';
import { addWords, beginWithStops } from './word-actions.ts';

const LISTS: readonly WordList[] = ['dictionary', 'stop'];

async function addFile(list: WordList, file: File | undefined): Promise<void> {
  if (file === undefined) return;
  const bytes = await attempt(async () => new Uint8Array(await file.arrayBuffer()));
  if (bytes) await addWords(list, listedLines(decodeList(bytes)));
}

/** The project's dictionary and its stop list: each change is kept at once, as a step of its own. */
export function WordListsDialog({ onClose }: { onClose(): void }) {
  const { t } = useTranslation();
  const [list, setList] = useState<WordList>('dictionary');
  const { data, error } = useQuery('words.list', {}, { tables: ['listedWord'] });
  return (
    <Dialog
      title={t('words.lists')}
      size="medium"
      isOpen
      onClose={onClose}
      actions={<Button onPress={onClose}>{t('common.close')}</Button>}
    >
      <div className="words__lists">
        <Segmented
          label={t('words.list')}
          options={LISTS.map(id => ({ id, label: t(`words.names.${id}`) }))}
          value={list}
          onChange={setList}
        />
        <p className="muted small">{t(`words.hints.${list}`)}</p>
        <Adding key={list} list={list} />
        {error && <p role="alert">{errorSentence(error)}</p>}
        {data && <ListedWords key={`listed ${list}`} list={list} words={data[list]} />}
      </div>
    </Dialog>
  );
}

/** Words come one a line: typed, pasted, from a file, or the short list that there is. */
function Adding({ list }: { list: WordList }) {
  const { t } = useTranslation();
  const [text, setText] = useState('');
  const lines = listedLines(text);
  const add = async () => {
    if (await addWords(list, lines)) setText('');
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const isCommand = event.ctrlKey || event.metaKey;
    if (event.key !== 'Enter' || !isCommand || event.nativeEvent.isComposing) return;
    event.preventDefault();
    void add();
  };
  return (
    <>
      <TextField label={t('words.new')} value={text} onChange={setText} lines={3} onKeyDown={onKeyDown} />
      <div className="words__adding">
        <Button variant="primary" isDisabled={lines.length === 0} onPress={() => void add()}>
          {t('words.add')}
        </Button>
        <FileTrigger
          acceptedFileTypes={['.txt', 'text/plain']}
          onSelect={files => void addFile(list, files?.[0])}
        >
          <Button icon="upload">{t('words.fromFile')}</Button>
        </FileTrigger>
        {list === 'stop' && (
          <Button variant="quiet" onPress={() => void beginWithStops()}>
            {t('words.begin')}
          </Button>
        )}
      </div>
    </>
  );
}
