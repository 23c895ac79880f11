import { anonymise } from './en/anonymise.ts';
import { axial } from './en/axial.ts';
import { board } from './en/board.ts';
import { canvas } from './en/canvas.ts';
import { cases } from './en/cases.ts';
import { commands } from './en/commands.ts';
import { common } from './en/common.ts';
import { compare } from './en/compare.ts';
import { correct } from './en/correct.ts';
import { errorParts, errors } from './en/errors.ts';
import { families } from './en/families.ts';
import { frame } from './en/frame.ts';
import { importTurns } from './en/import-turns.ts';
import { life } from './en/life.ts';
import { links } from './en/links.ts';
import { memos } from './en/memos.ts';
import { model } from './en/model.ts';
import { modelViews } from './en/model-views.ts';
import { open } from './en/open.ts';
import { portrait } from './en/portrait.ts';
import { projects } from './en/projects.ts';
import { properties } from './en/properties.ts';
import { reading } from './en/reading.ts';
import { report } from './en/report.ts';
import { retrieve } from './en/retrieve.ts';
import { sampling } from './en/sampling.ts';
import { search } from './en/search.ts';
import { selective } from './en/selective.ts';
import { sources } from './en/sources.ts';
import { structure } from './en/structure.ts';
import { typed } from './en/typed.ts';
import { words } from './en/words.ts';

/** All words of the interface in English; the shape every other language follows. */
export const en = {
  anonymise,
  axial,
  canvas,
  cases,
  board,
  commands,
  common,
  compare,
  correct,
  errorParts,
  errors,
  families,
  frame,
  importTurns,
  life,
  links,
  memos,
  model,
  modelViews,
  open,
  portrait,
  projects,
  properties,
  reading,
  report,
  retrieve,
  sampling,
  search,
  selective,
  sources,
  structure,
  typed,
  words,
};
