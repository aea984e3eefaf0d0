import { refusal } from './refusal.js';

/** How long those who are refused are told to wait, in seconds. */
const COME_AGAIN = 5;

/** Lets a few do costly work at once. Others wait, first come first served; if many wait, one more is refused. */
export class FewAtOnce {
  private underWay = 0;
  private readonly waiting: (() => void)[] = [];

  constructor(
    private readonly atOnce: number,
    private readonly maxWaiting: number,
  ) {}

  /** @throws `OVERLOADED` if too many wait */
  async run<T>(work: () => Promise<T>): Promise<T> {
    await this.enter();
    try {
      return await work();
    } finally {
      this.leave();
    }
  }

  private async enter(): Promise<void> {
    if (this.underWay < this.atOnce) {
      this.underWay += 1;
      return;
    }
    if (this.waiting.length >= this.maxWaiting) {
      throw refusal(
        'SERVICE_UNAVAILABLE',
        'OVERLOADED',
        `Too many sign in at this moment. Try again in ${COME_AGAIN} s.`,
        {},
        { 'retry-after': String(COME_AGAIN) },
      );
    }
    await new Promise<void>((resolve) => this.waiting.push(resolve));
  }

  /** The place that is left goes to who has waited longest. */
  private leave(): void {
    const next = this.waiting.shift();
    if (next === undefined) this.underWay -= 1;
    else next();
  }
}
