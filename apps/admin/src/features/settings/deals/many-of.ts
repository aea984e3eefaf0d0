import { paramsOf } from '../../../shared/lib/violations';
import type { DealChange } from './deal-documents';

/** How many codes would follow, if they are more than follow at once; else null. */
export function manyOf(change: DealChange | null): number | null {
  const tooMany = change?.errors.find(({ code }) => code === 'TOO_MANY');
  return tooMany === undefined ? null : Number(paramsOf(tooMany)['count']);
}
