import type { HandlersFor } from './handler-types.ts';

/** A place on a range is kept to a millionth, which JSON holds exactly enough to undo to. */
const rounded = (value: number) => Math.round(value * 1e6) / 1e6;

export const propertyHandlers: HandlersFor<'properties.create' | 'properties.place'> = {
  'properties.create': (params, { core }) => {
    const made = core.session.write({ command: 'properties.create', subject: params.name }, rows =>
      rows.insert('property', { ...params, position: rows.nextPosition('property') }),
    );
    return { id: made.id };
  },

  'properties.place': ({ propertyId, codingId, value }, { core }) => {
    const { name } = core.session.rows.get('property', propertyId);
    core.session.write(
      { command: 'properties.place', subject: name, joinKey: `${propertyId} ${codingId}` },
      rows => {
        const known = rows
          .where('propertyPlacement', 'codingId', codingId)
          .find(p => p.propertyId === propertyId);
        if (known && value === null) rows.remove('propertyPlacement', known.id);
        else if (known && value !== null)
          rows.update('propertyPlacement', known.id, { value: rounded(value) });
        else if (value !== null)
          rows.insert('propertyPlacement', { propertyId, codingId, value: rounded(value) });
      },
    );
    return null;
  },
};
