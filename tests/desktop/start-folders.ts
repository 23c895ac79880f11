import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface StartFolders {
  home: string;
  userData: string;
  temporary: string;
  environment: Record<string, string>;
  remove(): Promise<void>;
}

/** A page that keeps what the core sends and what the content security policy refuses. */
const PAGE_SCRIPT = `
window.received = [];
window.refused = [];
document.addEventListener('securitypolicyviolation', event => window.refused.push(event.violatedDirective));
window.rootedShell.onFrame(frame => window.received.push(frame));
window.ask = (id, method, params) => new Promise(resolve => {
  window.rootedShell.send({ t: 'call', id, method, params });
  const look = () => {
    const answer = window.received.find(frame => frame.id === id);
    if (answer) resolve(answer); else setTimeout(look, 20);
  };
  look();
});
`;

/** Fresh folders for one start of the application, with an interface of one small page. */
export async function startFolders(): Promise<StartFolders> {
  const root = await mkdtemp(join(tmpdir(), 'rooted-desktop-'));
  const home = join(root, 'home');
  const userData = join(root, 'user-data');
  const temporary = join(root, 'temporary');
  const interfaceDir = join(root, 'interface');
  for (const folder of [home, userData, temporary, interfaceDir]) await mkdir(folder);
  await writeFile(
    join(interfaceDir, 'index.html'),
    '<!doctype html><title>Rooted</title><script type="module" src="./page.js"></script>',
  );
  await writeFile(join(interfaceDir, 'page.js'), PAGE_SCRIPT);
  await writeFile(join(root, 'outside.js'), 'outside');
  await symlink(join(root, 'outside.js'), join(interfaceDir, 'link.js'));
  return {
    home,
    userData,
    temporary,
    environment: {
      ROOTED_HOME: home,
      ROOTED_INTERFACE: interfaceDir,
      TMPDIR: temporary,
      TEMP: temporary,
      TMP: temporary,
    },
    remove: () => rm(root, { recursive: true, force: true, maxRetries: 5 }),
  };
}
