import { useTranslation } from 'react-i18next';
import { Icon } from '../../../components/icon.tsx';
import type { Tried } from './use-looking.ts';

type TriedFile = Tried['files'][number];

/** What would be stored of each file, with the pseudonyms marked. */
export function ResultList({ tried }: { tried: Tried | null }) {
  const { t } = useTranslation();
  if (tried === null) return <p className="muted small">{t('anonymise.looking')}</p>;
  return (
    <div className="names__results">
      {tried.files.map(file => (
        <FileResult key={file.token} file={file} />
      ))}
    </div>
  );
}

function FileResult({ file }: { file: TriedFile }) {
  const { t } = useTranslation();
  const { fileName, replacements, original, duplicateOf } = file;
  return (
    <section aria-label={t('anonymise.resultOf', { fileName })}>
      <h3 className="names__file">{fileName}</h3>
      <p className="small muted">
        {t('anonymise.replaced', { count: replacements })} ·{' '}
        {t(original === 'replaced' ? 'anonymise.copyKept' : 'anonymise.copyNot')}
      </p>
      {duplicateOf !== null && (
        <p className="small names__warning">
          <Icon name="info" size={12} /> {t('anonymise.duplicate', { title: duplicateOf })}
        </p>
      )}
      <p className="import__excerpt">
        <Marked file={file} />
      </p>
    </section>
  );
}

function Marked({ file: { excerpt, marks } }: { file: TriedFile }) {
  const ends = [0, ...marks.map(mark => mark.end)];
  return (
    <>
      {marks.map((mark, i) => (
        <span key={mark.start}>
          {excerpt.slice(ends[i], mark.start)}
          <mark>{excerpt.slice(mark.start, mark.end)}</mark>
        </span>
      ))}
      {excerpt.slice(ends.at(-1))}
    </>
  );
}
