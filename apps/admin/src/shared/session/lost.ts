const listeners = new Set<() => void>();

/** The server no longer knows who calls: tells whoever keeps the session gate. */
export function sessionLost(): void {
  for (const listener of listeners) listener();
}

/** Listens for the end of the session. @returns how to stop listening */
export function onSessionLost(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
