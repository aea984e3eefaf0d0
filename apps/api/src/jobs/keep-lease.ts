/**
 * Gives a sign of life again and again while something takes long, by time and not by how far it is.
 * @param renew moves the end of the lease on; false where there is nothing left to keep
 * @param report takes what it throws; the next one may be heard
 * @returns what ends it, once the last sign is given
 */
export function keepLease(
  every: number,
  renew: () => Promise<boolean>,
  report: (error: unknown) => void,
): () => Promise<void> {
  let under: Promise<void> | null = null;
  const timer = setInterval(() => {
    under ??= renew()
      .then((isKept) => {
        if (!isKept) clearInterval(timer);
      }, report)
      .finally(() => {
        under = null;
      });
  }, every);
  return async () => {
    clearInterval(timer);
    await under;
  };
}
