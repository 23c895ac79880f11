import { type KeyboardEvent, type MouseEvent, memo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ColorDot } from '../../components/color-dot.tsx';
import { IconButton } from '../../components/icon-button.tsx';
import { InlineText } from '../../components/inline-text.tsx';
import { useFormats } from '../../i18n/format.ts';
import { openPortrait } from '../../portrait/portrait-store.ts';
import { useRows } from '../../state/mirror.ts';
import { openSource } from '../../state/ui.ts';
import { removeSource, saveOriginal, setParticipants, updateSource } from './source-actions.ts';
import { participantCodes, type SourceLine } from './source-rows.ts';
import { SpeakersButton } from './speakers-dialog.tsx';

interface SourceRowProps {
  line: SourceLine;
  /** Its place in the table, from 0. */
  row: number;
  /** The row with the focus is drawn wherever the table is scrolled to. */
  onFocus(sourceId: string): void;
}

/** One source; drawn again only when something of its own changes. */
export const SourceRow = memo(function SourceRow({ line, row, onFocus }: SourceRowProps) {
  const { t } = useTranslation();
  const formats = useFormats();
  const { source } = line;
  const title = source.title;
  const openOnDoubleClick = (event: MouseEvent<HTMLElement>) => {
    if (!(event.target instanceof Element) || event.target.closest('input, select, button') === null) {
      openSource(source.id);
    }
  };
  return (
    <tr aria-rowindex={row + 2} onDoubleClick={openOnDoubleClick} onFocus={() => onFocus(source.id)}>
      <TitleCell line={line} />
      <SiteCell line={line} />
      <td>
        <InlineText
          label={t('sources.editParticipants', { title })}
          value={participantCodes(line)}
          placeholder={t('sources.addParticipant')}
          allowsEmpty
          onCommit={typed => void setParticipants(source, typed)}
        />
      </td>
      <td className="source-table__date">
        <InlineText
          label={t('sources.editDate', { title })}
          value={source.date ?? ''}
          placeholder={t('sources.addDate')}
          allowsEmpty
          onCommit={date => updateSource(source.id, { date: date || null })}
        />
      </td>
      <td className="source-table__number tabular">
        <Length line={line} />
      </td>
      <td className="source-table__number tabular">{formats.number(line.codings)}</td>
      <td className="source-table__number tabular">{formats.number(line.codes)}</td>
      <td className="tabular muted">
        {line.lastAt === null ? (
          t('sources.notCoded')
        ) : (
          <time title={formats.dateTime(line.lastAt)}>{formats.date(line.lastAt)}</time>
        )}
      </td>
      <td className="source-table__actions">
        <IconButton
          icon="portrait"
          placement="left"
          label={t('portrait.openOf', { title })}
          onPress={() => openPortrait(source.id)}
        />
        <SpeakersButton source={source} />
        <IconButton
          icon="download"
          placement="left"
          label={t('sources.saveOriginal', { title })}
          onPress={() => void saveOriginal(source.id)}
        />
        <IconButton
          icon="trash"
          placement="left"
          label={t('sources.remove', { title })}
          onPress={() => void removeSource(source)}
        />
      </td>
    </tr>
  );
});

function TitleCell({ line: { source } }: { line: SourceLine }) {
  const { t } = useTranslation();
  const [isEditing, setEditing] = useState(false);
  const { title } = source;
  if (isEditing) {
    return (
      <td onBlur={() => setEditing(false)}>
        <InlineText
          label={t('sources.editTitle', { title })}
          value={title}
          isFocused
          onCommit={text => updateSource(source.id, { title: text })}
        />
      </td>
    );
  }
  const onKeyDown = (event: KeyboardEvent<HTMLButtonElement>) => {
    if (event.key === 'F2') setEditing(true);
    else if (event.key === 'Delete') void removeSource(source);
    else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') moveFocus(event);
  };
  return (
    <td>
      <span className="source-table__title">
        <button
          type="button"
          className="source-table__open ellipsis"
          title={t('sources.open', { title })}
          onClick={() => openSource(source.id)}
          onKeyDown={onKeyDown}
        >
          {title}
        </button>
        <IconButton
          icon="edit"
          label={t('sources.rename', { title })}
          shortcut="F2"
          onPress={() => setEditing(true)}
        />
      </span>
    </td>
  );
}

/** Up and down lead from title to title, as in any list. */
function moveFocus(event: KeyboardEvent<HTMLButtonElement>): void {
  event.preventDefault();
  const titles = [
    ...(event.currentTarget.closest('table')?.querySelectorAll<HTMLElement>('.source-table__open') ?? []),
  ];
  titles[titles.indexOf(event.currentTarget) + (event.key === 'ArrowDown' ? 1 : -1)]?.focus();
}

function SiteCell({ line: { source, site } }: { line: SourceLine }) {
  const { t } = useTranslation();
  const sites = useRows('site');
  return (
    <td>
      <span className="source-table__site">
        <span className="source-table__dot">{site && <ColorDot color={site.color} />}</span>
        <select
          className="inline-field"
          aria-label={t('sources.editSite', { title: source.title })}
          value={source.siteId ?? ''}
          onChange={event => updateSource(source.id, { siteId: event.target.value || null })}
        >
          <option value="">{t('common.noSite')}</option>
          {sites.map(each => (
            <option key={each.id} value={each.id}>
              {each.name}
            </option>
          ))}
        </select>
      </span>
    </td>
  );
}

/** Words where the text is mostly words, characters where it is mostly Chinese. */
function Length({ line: { source } }: { line: SourceLine }) {
  const { t } = useTranslation();
  const words = t('common.counts.words', { count: source.words });
  const characters = t('common.counts.characters', { count: source.characters });
  // English runs to about six characters a word, Chinese to fewer than two.
  const isMostlyWords = source.words > 0 && source.characters / source.words > 3;
  return (
    <span title={`${characters} · ${words}`}>
      {isMostlyWords ? words : t('sources.inCharacters', { count: source.characters })}
    </span>
  );
}
