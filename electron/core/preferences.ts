import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Preferences } from '../../shared/api/methods/project-methods.ts';

const DEFAULTS: Preferences = { language: null, theme: 'system', layout: {} };

/** Interface choices in `preferences.json` beside the projects; a file that cannot be read counts as none. */
export class PreferenceFile {
  private readonly path: string;

  constructor(home: string) {
    mkdirSync(home, { recursive: true });
    this.path = join(home, 'preferences.json');
  }

  read(): Preferences {
    try {
      return Preferences.parse({ ...DEFAULTS, ...JSON.parse(readFileSync(this.path, 'utf8')) });
    } catch {
      return DEFAULTS; // Missing at first start; a damaged one costs the user a few choices, not the start.
    }
  }

  write(patch: { [K in keyof Preferences]?: Preferences[K] | undefined }): Preferences {
    const defined = Object.fromEntries(Object.entries(patch).filter(([, value]) => value !== undefined));
    const next = Preferences.parse({ ...this.read(), ...defined });
    writeFileSync(`${this.path}.part`, `${JSON.stringify(next, null, 2)}\n`);
    renameSync(`${this.path}.part`, this.path);
    return next;
  }
}
