import { ensureDesktop, ensureIcon, ensureInterface, ensureSamples } from './ensure-built.ts';

// Run as a command: builds whatever is not built yet, or is older than its sources.
for (const build of [ensureInterface, ensureSamples, ensureDesktop, ensureIcon]) console.log(await build());
