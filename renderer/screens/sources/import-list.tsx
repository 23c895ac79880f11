import { GridList, GridListItem, ListLayout, Virtualizer } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { Checkbox } from '../../components/checkbox.tsx';
import { classes } from '../../components/classes.ts';
import { Icon } from '../../components/icon.tsx';
import { errorSentence } from '../../i18n/error-sentence.ts';
import { useFormats } from '../../i18n/format.ts';
import type { ImportItem } from './import-item.ts';
import { setItem } from './import-store.ts';

interface ImportListProps {
  items: readonly ImportItem[];
  shown: string | null;
  onShow(token: string): void;
}

/** The files of an import, with what stands out about each. */
export function ImportList({ items, shown, onShow }: ImportListProps) {
  const { t } = useTranslation();
  return (
    <Virtualizer layout={ListLayout} layoutOptions={{ rowSize: 46 }}>
      <GridList
        className="import__list"
        aria-label={t('sources.importing.files')}
        items={items.map(item => ({ id: item.file.token, item }))}
        selectionMode="single"
        selectionBehavior="replace"
        disallowEmptySelection
        selectedKeys={shown === null ? [] : [shown]}
        onSelectionChange={keys => {
          const [key] = keys === 'all' ? [] : keys;
          if (key !== undefined) onShow(String(key));
        }}
      >
        {({ item }) => <ImportRow item={item} />}
      </GridList>
    </Virtualizer>
  );
}

function ImportRow({ item }: { item: ImportItem }) {
  const { t } = useTranslation();
  const { file, preview, included, choices } = item;
  const include = (next: boolean) => setItem(file.token, each => ({ ...each, included: next }));
  return (
    <GridListItem
      id={file.token}
      className={classes('import__row', !included && 'import__row--out')}
      textValue={file.fileName}
    >
      <Checkbox
        label={t('sources.importing.include', { fileName: file.fileName })}
        isSelected={included}
        isDisabled={preview.error !== null || preview.documents === 0}
        onChange={include}
      />
      <span className="import__names">
        <b className="ellipsis">{file.fileName}</b>
        <span className="small ellipsis muted">
          <Remark item={item} /> {[choices.siteName, choices.participantCode].filter(Boolean).join(' · ')}
        </span>
      </span>
    </GridListItem>
  );
}

function Remark({ item: { preview } }: { item: ImportItem }) {
  const { t } = useTranslation();
  const formats = useFormats();
  if (preview.error !== null) {
    return (
      <span className="import__problem">
        <Icon name="warning" size={12} /> {errorSentence(preview.error)}
      </span>
    );
  }
  const { duplicate } = preview;
  if (duplicate === null) return null;
  const { kind, where, title, share } = duplicate;
  const same =
    where === 'project'
      ? t('sources.importing.duplicate', { title })
      : t('sources.importing.twice', { title });
  const near = t('sources.importing.near', { title, share: formats.percent(share) });
  return (
    <span className="import__remark">
      <Icon name="info" size={12} /> {kind === 'near' ? near : same}
    </span>
  );
}
