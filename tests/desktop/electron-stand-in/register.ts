import { registerHooks } from 'node:module';

/**
 * Loaded before the main process of the desktop application: whoever imports `electron` gets the stand-in.
 * Nothing else of the application is touched.
 */
const standIn = new URL('./electron.ts', import.meta.url).href;

registerHooks({
  resolve: (specifier, context, next) =>
    specifier === 'electron' ? { url: standIn, shortCircuit: true } : next(specifier, context),
});

await import('./control.ts');
