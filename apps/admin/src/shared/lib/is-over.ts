/** Whether an end has come: what ends at a moment does not count at it any more. Null is no end. */
export function isOver(endAt: string | null): boolean {
  return endAt !== null && Date.parse(endAt) <= Date.now();
}
