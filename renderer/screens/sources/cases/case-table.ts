import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaseField } from '../../../../shared/api/methods/source-methods.ts';
import type { Row } from '../../../../shared/api/tables.ts';
import { fitsType } from '../../../../shared/theory/attribute-types.ts';
import { useRowMap, useRows } from '../../../state/mirror.ts';

export const OWNERS = ['site', 'participant', 'source'] as const;
export type Owner = (typeof OWNERS)[number];

/** The fields every case of a kind has, in the order of their columns. */
export const FIELDS: Readonly<Record<Owner, readonly CaseField[]>> = {
  site: ['name', 'note'],
  participant: ['name', 'role', 'site'],
  source: ['name', 'site', 'participants', 'date'],
};

/** A column of the grid: a field of the case itself, or one of its attributes. */
export interface CaseColumn {
  id: string;
  name: string;
  field: CaseField | null;
  attribute: Row<'attribute'> | null;
  /** What may be chosen while a cell is edited; empty where anything may be typed. */
  choices: readonly string[];
}

/** A cell as it is read and typed, as it is stored, and whether it is what its column takes. */
export interface CaseCell {
  text: string;
  value: string;
  fits: boolean;
}

export interface CaseRow {
  id: string;
  cells: readonly CaseCell[];
}

export interface CaseTable {
  owner: Owner;
  columns: readonly CaseColumn[];
  rows: readonly CaseRow[];
}

/** The words for yes and no in the interface's language. */
export function useYesNo(): { yes: string; no: string } {
  const { t } = useTranslation();
  return { yes: t('modelViews.filter.yes'), no: t('modelViews.filter.no') };
}

/** All cases of a kind with everything known of them. */
export function useCaseTable(owner: Owner): CaseTable {
  const columns = useColumns(owner);
  const cases = useCases(owner);
  const values = useRows('attributeValue');
  const { yes, no } = useYesNo();
  return useMemo(() => {
    const known = new Map(values.map(each => [`${each.attributeId} ${each.ownerId}`, each.value]));
    const wordOf = (value: string) => (value === 'true' ? yes : value === 'false' ? no : value);
    const cellOf = (id: string, fields: Fields, { field, attribute }: CaseColumn): CaseCell => {
      const text = fields[field ?? 'name'] ?? '';
      if (attribute === null) return { text, value: text, fits: true };
      const value = known.get(`${attribute.id} ${id}`) ?? '';
      const fits = value === '' || fitsType(value, attribute.type, attribute.options);
      return { text: attribute.type === 'boolean' ? wordOf(value) : value, value, fits };
    };
    const rows = cases.map(({ id, fields }) => ({
      id,
      cells: columns.map(column => cellOf(id, fields, column)),
    }));
    return { owner, columns, rows };
  }, [owner, columns, cases, values, yes, no]);
}

function useColumns(owner: Owner): readonly CaseColumn[] {
  const { t } = useTranslation();
  const attributes = useRows('attribute');
  const sites = useRows('site');
  const { yes, no } = useYesNo();
  return useMemo(() => {
    const fields = FIELDS[owner].map(field => ({
      id: field,
      name: field === 'name' ? t(`cases.names.${owner}`) : t(`cases.fields.${field}`),
      field,
      attribute: null,
      choices: field === 'site' ? sites.map(site => site.name) : [],
    }));
    const own = attributes
      .filter(each => each.owner === owner)
      .map(attribute => ({
        id: attribute.id,
        name: attribute.name,
        field: null,
        attribute,
        choices: attribute.type === 'boolean' ? [yes, no] : attribute.options,
      }));
    return [...fields, ...own];
  }, [owner, attributes, sites, yes, no, t]);
}

type Fields = Partial<Record<CaseField, string>>;

function useCases(owner: Owner): readonly { id: string; fields: Fields }[] {
  const sites = useRows('site');
  const siteMap = useRowMap('site');
  const participants = useRows('participant');
  const people = useRowMap('participant');
  const sources = useRows('source');
  const members = useRows('sourceParticipant');
  return useMemo(() => {
    const siteOf = (id: string | null) => (id === null ? '' : (siteMap.get(id)?.name ?? ''));
    if (owner === 'site') return sites.map(({ id, name, note }) => ({ id, fields: { name, note } }));
    if (owner === 'participant')
      return participants.map(({ id, code, role, siteId }) => ({
        id,
        fields: { name: code, role, site: siteOf(siteId) },
      }));
    const heard = Map.groupBy(members, member => member.sourceId);
    const codesOf = (id: string) =>
      (heard.get(id) ?? []).map(member => people.get(member.participantId)?.code ?? '').join(', ');
    return sources.map(({ id, title, siteId, date }) => ({
      id,
      fields: { name: title, site: siteOf(siteId), participants: codesOf(id), date: date ?? '' },
    }));
  }, [owner, sites, siteMap, participants, people, sources, members]);
}
