/** Long enough after the first page that nothing of it waits for these. */
const QUIET_MS = 2_500;

/**
 * Fetches what opens on demand once the first page stands and the browser has nothing to do: it then opens at once,
 * also when the server cannot be reached, which is when toasts matter most.
 */
export function fetchLater(): void {
  window.setTimeout(() => {
    // Not every browser tells when it has nothing to do.
    const whenIdle = (window as Partial<Window>).requestIdleCallback ?? ((run) => setTimeout(run));
    whenIdle(() => {
      const parts = [
        import('./toast-list'),
        import('../shared/ui/open-menu'),
        import('./command-menu'),
        import('./shortcuts-help'),
        import('./navigation-drawer'),
      ];
      // Opening one fetches it again.
      Promise.all(parts).catch(() => undefined);
    });
  }, QUIET_MS);
}
