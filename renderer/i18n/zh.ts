import { anonymise } from './zh/anonymise.ts';
import { axial } from './zh/axial.ts';
import { board } from './zh/board.ts';
import { canvas } from './zh/canvas.ts';
import { cases } from './zh/cases.ts';
import { commands } from './zh/commands.ts';
import { common } from './zh/common.ts';
import { compare } from './zh/compare.ts';
import { correct } from './zh/correct.ts';
import { errorParts, errors } from './zh/errors.ts';
import { families } from './zh/families.ts';
import { frame } from './zh/frame.ts';
import { importTurns } from './zh/import-turns.ts';
import { life } from './zh/life.ts';
import { links } from './zh/links.ts';
import { memos } from './zh/memos.ts';
import { model } from './zh/model.ts';
import { modelViews } from './zh/model-views.ts';
import { open } from './zh/open.ts';
import { portrait } from './zh/portrait.ts';
import { projects } from './zh/projects.ts';
import { properties } from './zh/properties.ts';
import { reading } from './zh/reading.ts';
import { report } from './zh/report.ts';
import { retrieve } from './zh/retrieve.ts';
import { sampling } from './zh/sampling.ts';
import { search } from './zh/search.ts';
import { selective } from './zh/selective.ts';
import { sources } from './zh/sources.ts';
import { structure } from './zh/structure.ts';
import { typed } from './zh/typed.ts';
import { words } from './zh/words.ts';

/** All words of the interface in Simplified Chinese. */
export const zh = {
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
