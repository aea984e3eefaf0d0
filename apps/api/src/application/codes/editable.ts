import { editable, type FieldVerdict, type Instant } from '@creator-codes/domain';
import type { Call } from '../ports/actor.js';
import type { Dependencies } from '../ports/unit-of-work.js';
import { together } from '../spine/together.js';
import { loadCountFacts } from './count-facts.js';

/** What may be edited of codes now, in the order of their ids, by a few statements; nothing of what is not there. */
export function editableNow(
  { clock, unitOfWork }: Pick<Dependencies, 'clock' | 'unitOfWork'>,
  { accountId }: Pick<Call, 'accountId'>,
  promoCodeIds: readonly string[],
): Promise<readonly (readonly FieldVerdict[])[]> {
  const now: Instant = clock.now();
  return unitOfWork.read(accountId, (facts) =>
    together(promoCodeIds, async (id) => {
      const code = await facts.promoCode(id);
      if (code === null) return [];
      return editable({ code, ...(await loadCountFacts(facts, code, now)) });
    }),
  );
}
