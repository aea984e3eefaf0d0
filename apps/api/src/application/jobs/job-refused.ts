/** A job cannot go on, and trying again does not help: it stops, and says why. */
export class JobRefused extends Error {
  constructor(readonly code: 'NOT_FOUND' | 'PLAN_STALE') {
    super(`the job cannot go on: ${code}`);
    this.name = 'JobRefused';
  }
}
