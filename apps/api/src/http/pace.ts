/** How slowly a body may come in, so that whoever sends one drop after another does not keep a place. */
export interface Pace {
  /** Milliseconds in which nothing is asked of it. */
  readonly grace: number;
  /** Bytes a second from its beginning on, behind that. */
  readonly least: number;
  readonly lookEvery: number;
}

export const PACE: Pace = { grace: 10_000, least: 4_096, lookEvery: 500 };

/** A body comes in too slowly. */
export class TooSlow extends Error {
  constructor() {
    super('the body comes in too slowly');
    this.name = 'TooSlow';
  }
}

/**
 * Waits for work that takes in a body, as long as that keeps its pace; several ones of a body have one pace.
 * @param bytesRead how much has come in so far
 * @throws TooSlow
 */
export function paceOf(
  bytesRead: () => number,
  { grace, least, lookEvery }: Pace = PACE,
): <T>(work: Promise<T>) => Promise<T> {
  const before = bytesRead();
  const began = performance.now();
  const isTooSlow = () => {
    const passed = performance.now() - began;
    return passed >= grace && (bytesRead() - before) * 1_000 < least * passed;
  };
  return async (work) => {
    let timer: NodeJS.Timeout | undefined;
    const tooSlow = new Promise<never>((_, reject) => {
      timer = setInterval(() => {
        if (isTooSlow()) reject(new TooSlow());
      }, lookEvery);
    });
    try {
      return await Promise.race([work, tooSlow]);
    } finally {
      clearInterval(timer);
    }
  };
}
