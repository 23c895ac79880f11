import { type DropItem, isDirectoryDropItem, isFileDropItem } from 'react-aria-components';

/** A file to import, with the folder it lay in: the folder's name often is the site's. */
export interface FoundFile {
  file: File;
  folder: string;
}

/** The files of what was dropped, folders searched to the bottom. */
export async function droppedFiles(items: Iterable<DropItem>): Promise<FoundFile[]> {
  const found: FoundFile[] = [];
  for (const item of items) await collect(item, '', found);
  return found.filter(isWanted);
}

async function collect(item: DropItem, folder: string, found: FoundFile[]): Promise<void> {
  if (isFileDropItem(item)) found.push({ file: await item.getFile(), folder });
  else if (isDirectoryDropItem(item)) {
    const inside = folder === '' ? item.name : `${folder}/${item.name}`;
    for await (const entry of item.getEntries()) await collect(entry, inside, found);
  }
}

/** The files that were chosen in the system's dialog, as single files or as a folder. */
export function chosenFiles(list: FileList | null): FoundFile[] {
  return [...(list ?? [])]
    .map(file => ({ file, folder: file.webkitRelativePath.split('/').slice(0, -1).join('/') }))
    .filter(isWanted);
}

/** Leaves out what systems and word processors put beside documents. */
function isWanted({ file }: FoundFile): boolean {
  return !/^(\.|~\$|Thumbs\.db$|desktop\.ini$)/i.test(file.name);
}
