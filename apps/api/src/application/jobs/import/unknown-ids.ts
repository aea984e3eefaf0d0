import { externalKindsOf, isIdOf, UNKNOWN_IDS_TOLD } from '@creator-codes/domain';
import type { UnknownIdView } from '../../ports/views.js';
import type { Facts } from '../../ports/unit-of-work.js';
import { together } from '../../spine/together.js';

/** The ids of other systems that rows of a plan name things by and nobody knew, those of the most rows first. */
export async function unknownIdsOfJob(
  facts: Facts,
  jobId: string,
): Promise<readonly UnknownIdView[]> {
  if (!isIdOf('BulkJob', jobId)) return [];
  const ids = await facts.unknownIdsOf(jobId, UNKNOWN_IDS_TOLD);
  return together(ids, async (id) => {
    const kinds = externalKindsOf(id.kind);
    const found = await together(kinds, (kind) => facts.byExternalIds(kind, id.system, [id.id]));
    return { ...id, isKnown: found.flat(2).length > 0 };
  });
}
