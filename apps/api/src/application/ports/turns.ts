/** For how long the event loop is kept at a time, in milliseconds. */
const TURN = 8;

/** When long work began in this turn of the event loop; null where nobody has worked in it yet. */
let began: number | null = null;
/** Those who wait for a turn: one goes on in each, however many they are. */
let queue: Promise<void> = Promise.resolve();

/** Lets others go on where long pieces of work, of whoever they are, have had their turn of the event loop. */
export class Turns {
  /** @param isShort of what others may wait for, such as a transaction: it goes on in the next turn */
  constructor(private readonly isShort = false) {}

  /** @returns a promise where it is time to wait */
  next(): Promise<void> | null {
    if (began === null) {
      began = performance.now();
      setImmediate(() => {
        began = null;
      });
      return null;
    }
    if (performance.now() - began < TURN) return null;
    if (this.isShort) return nextTurn();
    queue = queue.then(nextTurn);
    return queue;
  }
}

function nextTurn(): Promise<void> {
  return new Promise((resolve) => {
    setImmediate(resolve);
  });
}
