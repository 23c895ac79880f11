import { useTranslation } from 'react-i18next';
import type { Result } from '../../../../shared/api/method-table.ts';
import { useFormats } from '../../../i18n/format.ts';
import { useRow } from '../../../state/mirror.ts';

type Preview = Result<'codes.mergePreview'>;
type Thing = keyof Preview['tallies'];

/** What matters most stands first. */
const THINGS = [
  'codings',
  'memos',
  'sampling',
  'links',
  'evidence',
  'propositions',
  'structures',
  'story',
  'paradigms',
  'placements',
  'placementEvidence',
  'properties',
  'propertyPlacements',
  'memberships',
  'models',
] as const satisfies readonly Thing[];

/** What a merge moves, joins and gives up, before any of it happens. */
export function MergePreview({ preview }: { preview: Preview }) {
  const { t } = useTranslation();
  const { number } = useFormats();
  const rows = THINGS.map(thing => ({ thing, ...preview.tallies[thing] })).filter(
    ({ moved, joined, lost }) => moved + joined + lost > 0,
  );
  const cell = (count: number) => (count === 0 ? '' : number(count));
  return (
    <section className="merge__preview" aria-label={t('board.merge.preview')}>
      <h3 className="heading">{t('board.merge.preview')}</h3>
      {rows.length === 0 ? (
        <p className="muted">{t('board.merge.nothing')}</p>
      ) : (
        <table className="merge__table tabular">
          <thead>
            <tr>
              <td />
              <th scope="col">{t('board.merge.moved')}</th>
              <th scope="col">{t('board.merge.joined')}</th>
              <th scope="col">{t('board.merge.lost')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ thing, moved, joined, lost }) => (
              <tr key={thing}>
                <th scope="row">{t(`board.merge.things.${thing}`)}</th>
                <td>{cell(moved)}</td>
                <td>{cell(joined)}</td>
                <td className="merge__lost">{cell(lost)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <Notes preview={preview} />
    </section>
  );
}

function Notes({ preview }: { preview: Preview }) {
  const { t } = useTranslation();
  const { list } = useFormats();
  const { tallies, below, kind } = preview;
  const parent = useRow('code', preview.parentId);
  const place = parent ? t('board.merge.inPlace', { name: parent.name }) : t(`axial.under.none.${kind}`);
  const notes = [
    tallies.codings.joined > 0 && t('board.merge.joinedCodings', { count: tallies.codings.joined }),
    tallies.links.lost > 0 && t('board.merge.lostLinks', { count: tallies.links.lost }),
    tallies.placements.lost > 0 && t('board.merge.lostPlaces'),
    tallies.story.lost > 0 && t('board.merge.lostQuotes', { count: tallies.story.lost }),
    below.moved > 0 && t('board.merge.below', { count: below.moved }),
    below.renamed.length > 0 && t('board.merge.renamed', { names: list(below.renamed) }),
    preview.example === 'taken' && t('board.merge.example'),
    t('board.merge.level', { kind: t(`common.kinds.${kind}`), place }),
  ].filter(note => note !== false);
  return (
    <ul className="merge__notes">
      {notes.map(note => (
        <li key={note}>{note}</li>
      ))}
    </ul>
  );
}
