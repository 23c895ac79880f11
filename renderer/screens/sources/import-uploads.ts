import { api } from '../../api/api.ts';
import { useImport } from './import-store.ts';

/** What was handed over for the import under way. */
let uploads: string[] = [];

/** Remembers a file that was handed over, so that it goes when the import ends, however it ends. */
export function noteUpload(token: string): string {
  if (useImport.getState().phase === 'idle') discard([token]);
  else uploads.push(token);
  return token;
}

function discard(tokens: string[]): void {
  // Where the core is gone, so are its temporary files.
  if (tokens.length > 0) api.call('imports.discard', { tokens }).catch(() => undefined);
}

useImport.subscribe((now, before) => {
  if (now.phase !== 'idle' || before.phase === 'idle') return;
  discard(uploads);
  uploads = [];
});
