import { AsyncLocalStorage } from 'node:async_hooks';

/** The library keeps its storages under this symbol, whichever copy of it made them. */
const LIBRARY = Symbol.for('better-auth:global');

let atWork = 0;

/**
 * Runs the library's work, and disables the async hooks that it leaves behind. The library keeps what belongs to a
 * request in `AsyncLocalStorage`. Before Node 24 a storage that was entered once makes every promise of the process
 * more expensive until it is disabled (docs/adr/0009-identity-by-a-library-on-our-tables.md).
 * @param work everything that the library does for one request; all of it has ended when this resolves
 */
export async function disableAsyncHooksAfter<T>(work: () => Promise<T>): Promise<T> {
  atWork += 1;
  try {
    return await work();
  } finally {
    atWork -= 1;
    if (atWork === 0) for (const storage of libraryStorages()) storage.disable();
  }
}

/** The library's storages; none if a later release keeps them elsewhere: then nothing is disabled, and nothing breaks. */
export function libraryStorages(): readonly AsyncLocalStorage<unknown>[] {
  const library = Reflect.get(globalThis, LIBRARY) as { readonly context?: object } | undefined;
  return Object.values(library?.context ?? {}).filter((each) => each instanceof AsyncLocalStorage);
}
