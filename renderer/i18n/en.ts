import { axial } from './en/axial.ts';
import { commands } from './en/commands.ts';
import { common } from './en/common.ts';
import { compare } from './en/compare.ts';
import { errorParts, errors } from './en/errors.ts';
import { frame } from './en/frame.ts';
import { links } from './en/links.ts';
import { model } from './en/model.ts';
import { open } from './en/open.ts';
import { projects } from './en/projects.ts';
import { report } from './en/report.ts';
import { selective } from './en/selective.ts';
import { sources } from './en/sources.ts';

/** All words of the interface in English; the shape every other language follows. */
export const en = {
  axial,
  commands,
  common,
  compare,
  errorParts,
  errors,
  frame,
  links,
  model,
  open,
  projects,
  report,
  selective,
  sources,
};
