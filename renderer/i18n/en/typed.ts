/** Texts that were typed and not saved. */
export const typed = {
  kept: 'Kept from before',
  throwAway: 'Throw away',
  givenUp: 'What was written is given up',
  notice_one: '{{count, number}} text is not saved yet.',
  notice_other: '{{count, number}} texts are not saved yet.',
  show: 'Show',
  title: 'Texts not saved',
  hint: 'They stand where they were typed until they are saved or thrown away.',
  onPassage: 'Memo on a passage',
  onCode: 'Memo on “{{name}}”',
  comparison: 'Comparison of passages of “{{name}}”',
  link: 'Meaning of the link {{from}} → {{to}}',
  newCode: 'What a new code means',
};
