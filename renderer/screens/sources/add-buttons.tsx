import { FileTrigger } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { Button } from '../../components/button.tsx';
import { chosenFiles } from './found-files.ts';
import { beginImport } from './import-flow.ts';

export function AddButtons() {
  const { t } = useTranslation();
  const begin = (files: FileList | null) => void beginImport(chosenFiles(files));
  return (
    <>
      <FileTrigger acceptDirectory onSelect={begin}>
        <Button icon="folder">{t('sources.addFolder')}</Button>
      </FileTrigger>
      <FileTrigger allowsMultiple onSelect={begin}>
        <Button icon="plus" variant="primary">
          {t('sources.addFiles')}
        </Button>
      </FileTrigger>
    </>
  );
}
