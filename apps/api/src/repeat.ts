/**
 * Does work now and again and again, never twice at once.
 * @param interval milliseconds
 * @param onError what to do with an error; the repetition goes on
 * @returns what stops it
 */
export function repeat(
  interval: number,
  work: () => Promise<unknown>,
  onError: (error: unknown) => void,
): () => void {
  let isAtWork = false;
  const once = () => {
    if (isAtWork) return;
    isAtWork = true;
    work()
      .catch(onError)
      .finally(() => {
        isAtWork = false;
      });
  };
  once();
  const timer = setInterval(once, interval);
  timer.unref();
  return () => {
    clearInterval(timer);
  };
}
