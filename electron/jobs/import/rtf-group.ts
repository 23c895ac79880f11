/** What holds within a group of a Rich Text file, and ends with it. */
export interface RtfGroup {
  /** No words of the document are in here. */
  silent: boolean;
  hidden: boolean;
  deleted: boolean;
  inserted: boolean;
  bold: boolean;
  inFonts: boolean;
  /** What is said here tells a field what to show. */
  inInstruction: boolean;
  /** Of a header or footer: whether its words have been counted as lost. Null elsewhere. */
  margin: { isCounted: boolean } | null;
  /** The number or bullet of a list item, as it was shown. */
  isListText: boolean;
  /** Holds the same words twice: for readers without Unicode, and after them in Unicode. */
  isTwice: boolean;
  font: number | null;
  /** Characters after `\u` that stand for it in readers without Unicode. */
  standIns: number;
  inTable: boolean;
  heading: boolean;
  /** What is done with the lines written in it when the group ends; null where it has none of its own. */
  part: 'note' | 'box' | null;
}

export function outermostGroup(): RtfGroup {
  return {
    silent: false,
    hidden: false,
    deleted: false,
    inserted: false,
    bold: false,
    inFonts: false,
    inInstruction: false,
    margin: null,
    isListText: false,
    isTwice: false,
    font: null,
    standIns: 1,
    inTable: false,
    heading: false,
    part: null,
  };
}

/** A group within another: it takes all over but what is done at the end of that one. */
export function innerGroup(outer: RtfGroup): RtfGroup {
  return { ...outer, silent: outer.silent || outer.isTwice, isTwice: false, part: null };
}

/** Sets one property of text or paragraphs; a number of 0 takes it back (RTF 1.9.1, "Character Text"). */
export function setProperty(group: RtfGroup, name: string, value: number | null): void {
  const isOn = value !== 0;
  if (name === 'b') group.bold = isOn;
  else if (name === 'v') group.hidden = isOn;
  else if (name === 'deleted' || name === 'mvf') group.deleted = isOn;
  else if (name === 'revised' || name === 'mvt') group.inserted = isOn;
  else if (name === 'f') group.font = value;
  else if (name === 'uc') group.standIns = Math.max(0, value ?? 1);
  else if (name === 'intbl') group.inTable = true;
  else if (name === 'outlinelevel') group.heading = value !== null && value < 9;
  else if (name === 'pard') Object.assign(group, { inTable: false, heading: false });
  else if (name === 'plain') {
    Object.assign(group, { bold: false, hidden: false, deleted: false, inserted: false, font: null });
  }
}
