import { z } from 'zod';
import { defineMethods } from '../define-methods.ts';
import { Id, Millis } from '../primitives.ts';

const Membership = z.object({ codeId: Id, categoryId: Id });

/** Further categories under which a code is also shown (its parent alone decides what it counts for), and its use. */
/** How often a code was used at a site (null: in sources without one), and in how many sources. */
const SiteUse = z.object({ siteId: Id.nullable(), codings: z.int(), sources: z.int() });

export const membershipMethods = defineMethods({
  /** Fails with CODE_CYCLE, CODE_LEVEL or NOT_FOUND. */
  'memberships.add': { kind: 'command', params: Membership, result: z.null() },
  'memberships.remove': { kind: 'command', params: Membership, result: z.null() },
  /** Where a code and what lies below it was used, site by site; sites without a coding are left out. */
  'codes.usage': {
    kind: 'query',
    params: z.object({ codeId: Id }),
    result: z.object({ total: z.int(), sites: z.array(SiteUse) }),
  },
  /** When each code was last given to a passage that it still has; codes without any are left out. */
  'codes.lastUsed': { kind: 'query', params: z.object({}), result: z.record(z.string(), Millis) },
});
