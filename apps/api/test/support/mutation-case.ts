import type { World } from './world.js';

/** A change as the audit log tells it. */
export interface Told {
  readonly field: string;
  readonly before: string | null;
  readonly after: string | null;
}

/** How one mutation is called, and what the log must say of it. */
export interface Case {
  readonly input: (world: World) => Promise<object> | object;
  /** What the event tells of other rows than the object's own, or in other words than they are stored. */
  readonly also: readonly Told[];
  /** The same where several objects change: what one of their events tells. */
  readonly alsoOfOne?: readonly Told[];
  /** Fields of the object's own row that no person would miss. */
  readonly untold?: readonly string[];
  /** What the same call does when it comes again under no key. */
  readonly again: 'ANOTHER' | 'NOTHING' | 'REFUSED';
}

export const told = (field: string, after: string | null, before: string | null = null): Told => ({
  field,
  before,
  after,
});
