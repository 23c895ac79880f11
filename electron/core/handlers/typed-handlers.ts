import { keepTyped, typedIn } from '../storage/typed-rows.ts';
import type { HandlersFor } from './handler-types.ts';

export const typedHandlers: HandlersFor<'typed.keep' | 'typed.list'> = {
  'typed.keep': (text, { core }) => {
    keepTyped(core.session.rows.db, text);
    return null;
  },

  'typed.list': (_, { core }) => typedIn(core.session.rows.db),
};
