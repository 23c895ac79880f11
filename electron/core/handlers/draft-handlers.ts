import { draftsIn, keepDraft } from '../storage/draft-rows.ts';
import type { HandlersFor } from './handler-types.ts';

export const draftHandlers: HandlersFor<'drafts.keep' | 'drafts.list'> = {
  'drafts.keep': (draft, { core }) => {
    const { rows } = core.session;
    rows.get('source', draft.sourceId);
    keepDraft(rows.db, draft);
    return null;
  },

  'drafts.list': (_, { core }) => draftsIn(core.session.rows.db),
};
