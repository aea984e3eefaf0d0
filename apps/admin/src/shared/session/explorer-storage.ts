/** Under what the explorer keeps its tabs in the browser: queries, variables, and answers' ids in them. */
export const EXPLORER_STORAGE = 'creator-codes.explorer';

/** Whoever signs in next in this browser does not find what somebody else asked. */
export function forgetExplorer(): void {
  try {
    for (const key of Object.keys(localStorage)) {
      if (key.startsWith(EXPLORER_STORAGE)) localStorage.removeItem(key);
    }
  } catch {
    // A browser that allows no storage has kept nothing.
  }
}
