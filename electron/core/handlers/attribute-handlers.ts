import type { Attribute } from '../../../shared/api/entities/cases.ts';
import { RootedError } from '../../../shared/api/errors.ts';
import { attributeValueOf } from '../../../shared/theory/attribute-types.ts';
import type { Rows } from '../storage/rows.ts';
import type { HandlersFor } from './handler-types.ts';

/** Undo comes back to where attributes are seen. */
const PLACE = { screen: 'sources' };

/** Sets an attribute of an owner, or clears it with null. */
export function setAttributeValue(
  rows: Rows,
  attributeId: string,
  ownerId: string,
  value: string | null,
): void {
  const known = rows.where('attributeValue', 'ownerId', ownerId).find(v => v.attributeId === attributeId);
  if (known && value === null) rows.remove('attributeValue', known.id);
  else if (known && value !== null) rows.update('attributeValue', known.id, { value });
  else if (value !== null) rows.insert('attributeValue', { attributeId, ownerId, value });
}

/** Fails with NAME_TAKEN where another attribute of the same kind of case has the name. */
export function assertNameFree(
  rows: Rows,
  name: string,
  { owner, id }: Pick<Attribute, 'owner' | 'id'>,
): void {
  const taken = rows
    .all('attribute')
    .some(each => each.owner === owner && each.name === name && each.id !== id);
  if (taken) throw new RootedError('NAME_TAKEN', 'another attribute has this name', { name });
}

/** Writes the values of an attribute in the form of its new type; what does not fit is kept as it is. */
function rewriteValues(rows: Rows, { id }: Attribute, type: Attribute['type']): void {
  for (const known of rows.where('attributeValue', 'attributeId', id)) {
    const value = attributeValueOf(known.value, type);
    if (value !== known.value) rows.update('attributeValue', known.id, { value });
  }
}

/** Numbers the attributes of one kind of case anew, one of them standing before `beforeId` or last. */
function order(rows: Rows, moved: Attribute, beforeId: string | null): void {
  const all = rows.all('attribute', ['position', 'id']).filter(each => each.owner === moved.owner);
  // Positions run through all attributes of the project: those of this kind keep the numbers they have.
  const numbers = all.map(each => each.position);
  const others = all.filter(each => each.id !== moved.id);
  const found = others.findIndex(each => each.id === beforeId);
  others.toSpliced(found < 0 ? others.length : found, 0, moved).forEach((each, index) => {
    const position = numbers[index] ?? each.position;
    if (each.position !== position) rows.update('attribute', each.id, { position });
  });
}

export const attributeHandlers: HandlersFor<
  | 'attributes.create'
  | 'attributes.setValue'
  | 'attributes.setValues'
  | 'attributes.update'
  | 'attributes.move'
  | 'attributes.remove'
> = {
  'attributes.create': (params, { core }) => {
    const step = { command: 'attributes.create', subject: params.name, place: PLACE };
    const made = core.session.write(step, rows => {
      assertNameFree(rows, params.name, { owner: params.owner, id: '' });
      return rows.insert('attribute', { ...params, position: rows.nextPosition('attribute') });
    });
    return { id: made.id };
  },

  'attributes.setValue': ({ attributeId, ownerId, value }, { core }) => {
    const attribute = core.session.rows.get('attribute', attributeId);
    const step = { command: 'attributes.setValue', subject: attribute.name, place: PLACE };
    core.session.write(step, rows => setAttributeValue(rows, attributeId, ownerId, value));
    return null;
  },

  'attributes.setValues': ({ values }, { core }) => {
    const ids = [...new Set(values.map(each => each.attributeId))];
    const names = ids.map(id => core.session.rows.get('attribute', id).name);
    const step = { command: 'attributes.setValues', subject: names.slice(0, 3).join(', '), place: PLACE };
    core.session.write(step, rows => {
      for (const each of values) setAttributeValue(rows, each.attributeId, each.ownerId, each.value);
    });
    return null;
  },

  'attributes.update': ({ id, ...patch }, { core }) => {
    const attribute = core.session.rows.get('attribute', id);
    const step = { command: 'attributes.update', subject: patch.name ?? attribute.name, place: PLACE };
    core.session.write(step, rows => {
      if (patch.name !== undefined) assertNameFree(rows, patch.name, attribute);
      rows.update('attribute', id, patch);
      if (patch.type !== undefined) rewriteValues(rows, attribute, patch.type);
    });
    return null;
  },

  'attributes.move': ({ id, beforeId }, { core }) => {
    const attribute = core.session.rows.get('attribute', id);
    const step = { command: 'attributes.move', subject: attribute.name, place: PLACE };
    core.session.write(step, rows => order(rows, attribute, beforeId));
    return null;
  },

  'attributes.remove': ({ id }, { core }) => {
    const attribute = core.session.rows.get('attribute', id);
    const step = { command: 'attributes.remove', subject: attribute.name, place: PLACE };
    core.session.write(step, rows => rows.remove('attribute', id));
    return null;
  },
};
