import type { LabelledLine } from './head-matter.ts';
import { INTERVIEWER_WORDS } from './label-words.ts';
import type { LabelCandidate, LabelStyle } from './turn-label.ts';

interface Group {
  readonly label: LabelCandidate;
  readonly style: LabelStyle;
  count: number;
}

interface Census {
  /** By key and style: a label in a table is other evidence than the same one before a colon. */
  readonly groups: ReadonlyMap<string, Group>;
  /** The style most plausible labels have. */
  readonly dominant: LabelStyle | null;
  /** Lines with a plausible label of the dominant style, and their share of all lines. */
  readonly labelled: number;
  readonly coverage: number;
}

const groupKey = (label: LabelCandidate): string => `${label.style} ${label.key}`;

function isPlausible(group: Group): boolean {
  return group.label.class !== 'other' || group.count >= 2;
}

function takeCensus(lines: readonly LabelledLine[]): Census {
  const groups = new Map<string, Group>();
  for (const { label } of lines) {
    if (!label || label.class === 'key') continue;
    const group = groups.get(groupKey(label));
    if (group) group.count++;
    else groups.set(groupKey(label), { label, style: label.style, count: 1 });
  }
  const byStyle = new Map<LabelStyle, number>();
  for (const group of groups.values()) {
    if (isPlausible(group)) byStyle.set(group.style, (byStyle.get(group.style) ?? 0) + group.count);
  }
  const [dominant, labelled] = [...byStyle].sort((a, b) => b[1] - a[1])[0] ?? [null, 0];
  return { groups, dominant, labelled, coverage: lines.length === 0 ? 0 : labelled / lines.length };
}

/** Whether another label of the same part in the interview is used again and again: then this one names a person. */
function isRepeatedElsewhere(group: Group, census: Census): boolean {
  const asks = INTERVIEWER_WORDS.has(group.label.key);
  return [...census.groups.values()].some(
    other =>
      other !== group &&
      other.count >= 2 &&
      other.label.class === 'role' &&
      INTERVIEWER_WORDS.has(other.label.key) === asks,
  );
}

/** Words that name a part in an interview (问, Interviewer) need little more than to be there twice. */
function acceptRole(group: Group, census: Census): boolean {
  if (group.count >= 2) return true;
  if (group.style === 'tabbed' || group.style !== census.dominant) return false;
  return census.labelled >= 2 && !isRepeatedElsewhere(group, census);
}

/** A person's name once is a speaker only where nearly every line is a turn; twice, where turns are not rare. */
function acceptName(group: Group, census: Census): boolean {
  const inStyle = group.style === census.dominant;
  const inline = group.style === 'inline';
  if (group.count >= 3) return true;
  if (group.count === 2) return !inline || census.coverage >= 0.1;
  if (!inStyle || group.style === 'tabbed') return false;
  return inline ? census.labelled >= 2 && census.coverage >= 0.5 : census.labelled >= 3;
}

/** Anything else before a colon has to come back as often as only speakers do. */
function acceptOther(group: Group, census: Census): boolean {
  if (group.count < 2 || group.style !== census.dominant) return false;
  if (group.style === 'heading' || group.style === 'bold') return true;
  if (group.count === 2) return census.coverage >= 0.5 && census.labelled >= 4;
  return group.style !== 'inline' || census.coverage >= 0.3;
}

function accepts(group: Group, census: Census): boolean {
  if (group.label.class === 'role') return acceptRole(group, census);
  return group.label.class === 'name' ? acceptName(group, census) : acceptOther(group, census);
}

/**
 * Decides over the whole file which labels are speakers. One line cannot tell `Mary: yes` from `Note: yes`;
 * how often a label comes back, in which form, and what share of the lines have one can.
 * @returns a test for the lines it was given
 */
export function acceptLabels(lines: readonly LabelledLine[]): (line: LabelledLine) => boolean {
  const census = takeCensus(lines);
  const accepted = new Set<string>();
  for (const [key, group] of census.groups) if (accepts(group, census)) accepted.add(key);
  return ({ label }) => label !== null && label.class !== 'key' && accepted.has(groupKey(label));
}
