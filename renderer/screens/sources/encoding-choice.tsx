import { useTranslation } from 'react-i18next';
import { Select } from '../../components/select.tsx';
import { useFormats } from '../../i18n/format.ts';
import { changeEncoding } from './import-flow.ts';
import type { ImportItem } from './import-item.ts';

/** The encodings to choose from. */
export const ENCODINGS = [
  { id: 'utf-8', label: 'UTF-8' },
  { id: 'gb18030', label: 'GB18030 (GBK, GB2312)' },
  { id: 'big5', label: 'Big5' },
  { id: 'shift_jis', label: 'Shift-JIS' },
  { id: 'euc-kr', label: 'EUC-KR' },
  { id: 'utf-16le', label: 'UTF-16 LE' },
  { id: 'utf-16be', label: 'UTF-16 BE' },
  { id: 'windows-1252', label: 'Windows-1252 (Latin 1)' },
  { id: 'windows-1250', label: 'Windows-1250' },
  { id: 'windows-1251', label: 'Windows-1251' },
  { id: 'windows-1253', label: 'Windows-1253' },
  { id: 'windows-1254', label: 'Windows-1254' },
  { id: 'windows-1255', label: 'Windows-1255' },
  { id: 'windows-1256', label: 'Windows-1256' },
  { id: 'windows-1257', label: 'Windows-1257' },
  { id: 'windows-1258', label: 'Windows-1258' },
] as const;

/** Errors that another encoding may mend. */
export const MENDED_BY_ENCODING = new Set(['ENCODING_UNKNOWN', 'FILE_NOT_TEXT']);

/** In which encoding a text file is read; changing it reads the file again at once. */
export function EncodingChoice({ item: { file, preview } }: { item: ImportItem }) {
  const { t } = useTranslation();
  const { percent } = useFormats();
  const isText = preview.encoding !== null || MENDED_BY_ENCODING.has(preview.error?.code ?? '');
  const size = preview.error === null ? t('common.counts.characters', { count: preview.characters }) : '';
  if (!isText) return size === '' ? null : <p className="muted small">{size}</p>;
  const name = file.encoding ?? preview.encoding?.name;
  const chosen = ENCODINGS.find(each => each.id === name)?.id ?? null;
  const isGuess = file.encoding === undefined && preview.encoding !== null;
  return (
    <div className="import__encoding">
      <Select
        label={t('sources.importing.encoding')}
        options={ENCODINGS}
        value={chosen}
        placeholder={name}
        onChange={encoding => void changeEncoding(file, encoding)}
      />
      <p className="muted small">
        {[
          isGuess &&
            t('sources.importing.encodingSure', { share: percent(preview.encoding?.confidence ?? 0) }),
          size,
          preview.turns > 0 && t('sources.importing.turns', { count: preview.turns }),
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
    </div>
  );
}
