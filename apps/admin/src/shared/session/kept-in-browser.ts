/** Under what the explorer keeps its tabs, and plans for many keep for whom they are: names, ids and addresses. */
const KEPT = /^creator-codes\.(explorer|bulk)/;

/** Whoever signs in next in this browser does not find what somebody else asked, or for whom they made codes. */
export function forgetKept(): void {
  try {
    for (const key of Object.keys(localStorage)) {
      if (KEPT.test(key)) localStorage.removeItem(key);
    }
  } catch {
    // A browser that allows no storage has kept nothing.
  }
}
