/** What each step of the history says was done; keys are the names of the methods. */
export const commands = {
  project: { create: 'Made the project', update: 'Changed the project’s description' },
  coders: { create: 'Added coder {{subject}}', update: 'Changed coder {{subject}}' },
  imports: { commit: 'Imported {{subject}}' },
  sources: {
    update: 'Changed source {{subject}}',
    remove: 'Removed source {{subject}}',
    purge: 'Deleted {{subject}} for good',
  },
  sites: {
    create: 'Added site {{subject}}',
    update: 'Changed site {{subject}}',
    remove: 'Removed site {{subject}}',
  },
  participants: {
    create: 'Added participant {{subject}}',
    update: 'Changed participant {{subject}}',
    remove: 'Removed participant {{subject}}',
  },
  speakers: { update: 'Changed speaker {{subject}}' },
  attributes: { create: 'Added attribute {{subject}}', setValue: 'Set {{subject}}' },
  codes: {
    create: 'Made code {{subject}}',
    update: 'Changed code {{subject}}',
    recolor: 'Changed the colour of {{subject}}',
    move: 'Moved code {{subject}}',
    merge: 'Merged codes into {{subject}}',
    remove: 'Removed code {{subject}}',
  },
  codings: {
    create: 'Coded as {{subject}}',
    move: 'Moved the edges of {{subject}}',
    recode: 'Recoded to {{subject}}',
    remove: 'Removed coding {{subject}}',
  },
  memos: {
    create: 'Wrote memo {{subject}}',
    update: 'Edited memo {{subject}}',
    remove: 'Removed memo {{subject}}',
  },
  sampling: { create: 'Noted a sampling decision', update: 'Changed a sampling decision' },
  links: {
    create: 'Linked {{subject}}',
    update: 'Changed link {{subject}}',
    remove: 'Removed link {{subject}}',
  },
  evidence: {
    add: 'Added evidence to {{subject}}',
    update: 'Changed evidence of {{subject}}',
    remove: 'Removed evidence of {{subject}}',
  },
  models: {
    create: 'Made model {{subject}}',
    update: 'Changed model {{subject}}',
    remove: 'Removed model {{subject}}',
    place: 'Moved factors in the model',
    tidy: 'Tidied the model',
  },
  structures: { set: 'Described structure {{subject}}' },
  properties: {
    create: 'Added property {{subject}}',
    update: 'Changed property {{subject}}',
    remove: 'Removed property {{subject}}',
    place: 'Placed a quote on {{subject}}',
  },
  paradigms: {
    create: 'Started a paradigm around {{subject}}',
    place: 'Placed {{subject}} in a paradigm',
    unplace: 'Took {{subject}} out of a paradigm',
    remove: 'Removed a paradigm',
  },
  storyline: { write: 'Wrote the storyline' },
  propositions: {
    create: 'Added a proposition',
    update: 'Changed a proposition',
    remove: 'Removed a proposition',
  },
};
