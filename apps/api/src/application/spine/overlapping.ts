import { overlapViolations, type Result } from '@creator-codes/domain';
import { TextsOverlap } from '../ports/texts.js';

/** The same work, which is refused where what it writes meets texts of others (R7): that is written nowhere. */
export async function refusedOnOverlap<T>(work: () => Promise<Result<T>>): Promise<Result<T>> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof TextsOverlap)) throw error;
    const { violations } = overlapViolations(error.owner, error.overlaps);
    return { ok: false, violations: violations.map((each) => ({ ...each, path: error.path })) };
  }
}
