import type { Property } from '../../../shared/api/entities/codes.ts';
import { RootedError } from '../../../shared/api/errors.ts';
import type { CheckedParams, Result } from '../../../shared/api/method-table.ts';
import type { propertyMethods } from '../../../shared/api/methods/property-methods.ts';
import { codesOfProperty } from '../../../shared/theory/property-grid.ts';
import { gridOf, usageOf } from '../property-tables.ts';
import { quotesOnProperty } from '../storage/property-rows.ts';
import type { Rows } from '../storage/rows.ts';
import type { HandlersFor } from './handler-types.ts';

/** A place on a range is kept to a millionth, which JSON holds exactly enough to undo to. */
const rounded = (value: number) => Math.round(value * 1e6) / 1e6;

/** Undo comes back to where properties are arranged, with their category in view. */
const placeOf = ({ codeId }: Pick<Property, 'codeId'>) => ({ screen: 'axial', codeId });

/** Fails with PARAMS_INVALID where a value lies beyond the ends of a range or is none of a list's. */
function assertOn({ kind, options }: Property, value: number): void {
  const isOn = kind === 'range' ? value >= 0 && value <= 1 : Number.isInteger(value) && value in options;
  if (!isOn)
    throw new RootedError('PARAMS_INVALID', 'the value does not lie on the property', {
      method: 'properties.place',
      at: 'value',
      problem: 'does not lie on the property',
    });
}

type Values = NonNullable<CheckedParams<'properties.update'>['values']>;

/** Gives a list new values: the quotes of each old one go to the value it is told to, or are let go. */
function changeValues(rows: Rows, property: Property, { options, to }: Values): void {
  const isWhole =
    property.kind === 'list' &&
    to.length === property.options.length &&
    to.every(index => index === null || index < options.length);
  if (!isWhole)
    throw new RootedError('PARAMS_INVALID', 'every value needs to be told what becomes of it', {
      method: 'properties.update',
      at: 'values.to',
      problem: 'every value needs to be told what becomes of it',
    });
  for (const placement of rows.where('propertyPlacement', 'propertyId', property.id)) {
    const value = to[placement.value] ?? null;
    if (value === null) rows.remove('propertyPlacement', placement.id);
    else if (value !== placement.value) rows.update('propertyPlacement', placement.id, { value });
  }
  rows.update('property', property.id, { options });
}

/** Numbers the properties of a category anew, one of them standing before `beforeId` or last. */
function order(rows: Rows, moved: Property, beforeId: string | null): void {
  const all = rows.where('property', 'codeId', moved.codeId).sort((a, b) => a.position - b.position);
  // Positions run through all properties of the project: those of this category keep the numbers they have.
  const numbers = all.map(property => property.position);
  const others = all.filter(property => property.id !== moved.id);
  const found = others.findIndex(property => property.id === beforeId);
  others.toSpliced(found < 0 ? others.length : found, 0, moved).forEach((property, index) => {
    const position = numbers[index] ?? property.position;
    if (property.position !== position) rows.update('property', property.id, { position });
  });
}

function place(rows: Rows, { propertyId, codingId, value }: CheckedParams<'properties.place'>): void {
  const known = rows
    .where('propertyPlacement', 'codingId', codingId)
    .find(placement => placement.propertyId === propertyId);
  if (known && value === null) rows.remove('propertyPlacement', known.id);
  else if (known && value !== null) rows.update('propertyPlacement', known.id, { value: rounded(value) });
  else if (value !== null) rows.insert('propertyPlacement', { propertyId, codingId, value: rounded(value) });
}

export const propertyHandlers: HandlersFor<keyof typeof propertyMethods> = {
  'properties.create': ({ screen, ...given }, { core }) => {
    const step = {
      command: 'properties.create',
      subject: given.name,
      place: screen === 'axial' ? placeOf(given) : null,
    };
    const made = core.session.write(step, rows => {
      rows.get('code', given.codeId);
      return rows.insert('property', { ...given, position: rows.nextPosition('property') });
    });
    return { id: made.id };
  },

  'properties.update': ({ id, values, ...patch }, { core }) => {
    const property = core.session.rows.get('property', id);
    const step = {
      command: 'properties.update',
      subject: patch.name ?? property.name,
      place: placeOf(property),
    };
    core.session.write(step, rows => {
      rows.update('property', id, patch);
      if (values !== undefined) changeValues(rows, property, values);
    });
    return null;
  },

  'properties.remove': ({ id }, { core }) => {
    const property = core.session.rows.get('property', id);
    const step = { command: 'properties.remove', subject: property.name, place: placeOf(property) };
    core.session.write(step, rows => rows.remove('property', id));
    return null;
  },

  'properties.move': ({ id, beforeId }, { core }) => {
    const property = core.session.rows.get('property', id);
    const step = { command: 'properties.move', subject: property.name, place: placeOf(property) };
    core.session.write(step, rows => order(rows, property, beforeId));
    return null;
  },

  'properties.place': (params, { core }) => {
    const { rows } = core.session;
    const property = rows.get('property', params.propertyId);
    const { sourceId, start } = rows.get('coding', params.codingId);
    if (params.value !== null) assertOn(property, params.value);
    const step = {
      command: 'properties.place',
      subject: property.name,
      place: { screen: 'open', sourceId, start },
      joinKey: `${params.propertyId} ${params.codingId}`,
    };
    core.session.write(step, each => place(each, params));
    return null;
  },

  'properties.list': (params, { core }) => {
    const { rows, places } = core.session;
    const { codeId } = rows.get('property', params.propertyId);
    const codeIds = [...codesOfProperty(rows.all('code'), codeId)];
    return quotesOnProperty(rows, places, { ...params, codeIds });
  },

  'properties.ofCoding': ({ codingId }, { core }) =>
    core.session.rows
      .where('propertyPlacement', 'codingId', codingId)
      .map(({ propertyId, value }) => ({ propertyId, value })),

  'properties.usage': (_, { core }) => usageOf(core.session.rows) as Result<'properties.usage'>,

  'properties.grid': ({ by, codeId }, { core }) =>
    gridOf(core.session.rows, by, codeId) as Result<'properties.grid'>,
};
