import { existsSync, readFileSync } from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';

/** Name of the JavaScript world that the preload script has to itself. */
export const WORLD = 'preload';

/** Function of that world through which its messages leave; pages have none of it. */
export const BINDING = 'standInSend';

type Json = unknown;
type Listener = (event: object, ...values: Json[]) => void;
type Exposed = Record<string, (...values: unknown[]) => void>;

/**
 * Runs in the isolated world. The two worlds share the document only, so what crosses goes as events of a name
 * that nobody else knows, as text: like Electron's bridge, nothing but copies and proxies get over.
 */
function runPreload(secret: string, binding: string, preload: (require: unknown) => void): void {
  if (window !== window.top) return;
  const exposed = new Map<string, Exposed>();
  const listeners = new Map<string, Listener[]>();
  const say = (kind: string, detail: Json) =>
    document.dispatchEvent(new CustomEvent(secret + kind, { detail: JSON.stringify(detail) }));
  const describe = () =>
    say(
      'shape',
      [...exposed].map(([name, functions]) => [name, Object.keys(functions)]),
    );
  document.addEventListener(`${secret}describe`, describe);
  document.addEventListener(`${secret}call`, event => {
    const { name, key, values } = JSON.parse((event as CustomEvent).detail);
    const revived = values.map((value: { callback?: number } | null) =>
      typeof value?.callback === 'number'
        ? (...results: Json[]) => say('callback', { id: value.callback, results })
        : value,
    );
    exposed.get(name)?.[key]?.(...revived);
  });
  const scope = globalThis as unknown as Record<string, (text: string) => void>;
  const standInDeliver = (channel: string, values: Json[]) => {
    for (const listener of listeners.get(channel) ?? []) listener({}, ...values);
  };
  Object.assign(globalThis, { standInDeliver });
  const contextBridge = {
    exposeInMainWorld(name: string, functions: Exposed) {
      exposed.set(name, functions);
      describe();
    },
  };
  const ipcRenderer = {
    send: (channel: string, ...values: Json[]) => scope[binding]?.(JSON.stringify([channel, values])),
    on: (channel: string, listener: Listener) =>
      listeners.set(channel, [...(listeners.get(channel) ?? []), listener]),
    removeAllListeners: (channel: string) => listeners.delete(channel),
  };
  preload((name: string) => {
    if (name !== 'electron') throw new Error(`module not found: ${name}`);
    return { contextBridge, ipcRenderer };
  });
}

/** Runs in the page's own world, before any script of the page. */
function receiveExposed(secret: string): void {
  if (window !== window.top) return;
  const callbacks: ((...values: unknown[]) => void)[] = [];
  document.addEventListener(`${secret}callback`, event => {
    const { id, results } = JSON.parse((event as CustomEvent).detail);
    callbacks[id]?.(...results);
  });
  document.addEventListener(`${secret}shape`, event => {
    for (const [name, keys] of JSON.parse((event as CustomEvent).detail)) {
      const call =
        (key: string) =>
        (...values: unknown[]) => {
          const flat = values.map(value =>
            typeof value === 'function' ? { callback: callbacks.push(value as () => void) - 1 } : value,
          );
          const detail = JSON.stringify({ name, key, values: flat });
          document.dispatchEvent(new CustomEvent(`${secret}call`, { detail }));
        };
      const functions = Object.fromEntries(keys.map((key: string) => [key, call(key)]));
      Object.defineProperty(window, name, { value: Object.freeze(functions), enumerable: true });
    }
  });
  document.dispatchEvent(new CustomEvent(`${secret}describe`));
}

export function preloadScript(path: string, secret: string): string {
  const body = `function (require) { const exports = {}; const module = { exports };\n${readPreload(path)}\n}`;
  return `(${runPreload})(${JSON.stringify(secret)}, ${JSON.stringify(BINDING)}, ${body})`;
}

export function pageScript(secret: string): string {
  return `(${receiveExposed})(${JSON.stringify(secret)})`;
}

/** The compiled script; where the application runs from its sources, what the compiler would make of them. */
function readPreload(path: string): string {
  if (existsSync(path)) return readFileSync(path, 'utf8');
  return stripTypeScriptTypes(readFileSync(path.replace(/\.cjs$/, '.cts'), 'utf8'));
}
