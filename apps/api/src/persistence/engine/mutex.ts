/** Where work waits for its turn. */
export interface Turns {
  /** Runs work when everything that came before it has ended. @throws what the work throws */
  run<T>(work: () => Promise<T>): Promise<T>;
}

/** First come, first served: what runs in it never overlaps. */
export class Mutex implements Turns {
  #last: Promise<unknown> = Promise.resolve();

  run<T>(work: () => Promise<T>): Promise<T> {
    const result = this.#last.then(work);
    this.#last = result.catch(() => undefined);
    return result;
  }
}
