import type { App } from '../../src/composition-root.js';

/** Holds GraphQL requests as a database that does not answer would, until it is opened. */
export class Gate {
  private readonly held: (() => void)[] = [];
  private readonly watchers: { readonly count: number; readonly tell: () => void }[] = [];
  private isOpen = true;
  /** How many requests have come so far. */
  seen = 0;

  /** The app with the gate before everything that answers a request. */
  readonly before = (app: App): App => ({
    ...app,
    contextOf: async (request) => {
      this.seen += 1;
      await this.pass();
      return app.contextOf(request);
    },
  });

  close(): void {
    this.isOpen = false;
  }

  /** Lets all through that are held, and all that come. */
  open(): void {
    this.isOpen = true;
    for (const release of this.held.splice(0)) release();
  }

  /** Resolves when so many are held. */
  holds(count: number): Promise<void> {
    return new Promise((tell) => {
      this.watchers.push({ count, tell });
      this.look();
    });
  }

  private pass(): Promise<void> {
    if (this.isOpen) return Promise.resolve();
    return new Promise((release) => {
      this.held.push(release);
      this.look();
    });
  }

  private look(): void {
    for (const { count, tell } of this.watchers) if (this.held.length >= count) tell();
  }
}
