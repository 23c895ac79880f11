import { ENCODINGS, MENDED_BY_ENCODING } from './encoding-choice.tsx';
import { changeEncoding } from './import-flow.ts';
import type { ImportItem } from './import-item.ts';

/** In which encoding a text file is read; other files declare their own. */
export function EncodingCell({ item: { file, preview }, label }: { item: ImportItem; label: string }) {
  const isText = preview.encoding !== null || MENDED_BY_ENCODING.has(preview.error?.code ?? '');
  if (!isText) return <span className="import-grid__none muted">–</span>;
  const name = file.encoding ?? preview.encoding?.name ?? '';
  return (
    <select
      className="inline-field"
      aria-label={label}
      value={name}
      onChange={event => void changeEncoding(file, event.target.value)}
    >
      {!ENCODINGS.some(({ id }) => id === name) && <option value={name}>{name}</option>}
      {ENCODINGS.map(({ id, label: shown }) => (
        <option key={id} value={id}>
          {shown}
        </option>
      ))}
    </select>
  );
}
