import {
  IMPACT_SYSTEM,
  type Creator,
  type ExternalIdSubject,
  type PromoCodeFileView,
  type PromoCodeOwner,
} from '@creator-codes/domain';
import type { Facts } from '../../ports/unit-of-work.js';

/** The owner of a code as files name them; what other systems call them is for staff. */
export async function fileOwner(
  facts: Facts,
  { kind, id }: PromoCodeOwner,
  isStaff: boolean,
): Promise<PromoCodeFileView['owner']> {
  const [externalId = null] = isStaff ? await facts.externalIdsOf(id) : [];
  const named = { kind, id, externalId };
  switch (kind) {
    case 'CREATOR': {
      const creator = await facts.creator(id);
      return {
        ...{ ...named, name: creator?.displayName ?? '', email: creator?.email ?? null },
        profile: creator === null ? null : profileOf(creator),
      };
    }
    case 'PERFORMANCE_PARTNER': {
      const partner = await facts.performancePartner(id);
      const { name = '', email = null } = partner ?? {};
      return { ...named, name, email, profile: null };
    }
    case 'MEDIA_SOURCE': {
      const source = await facts.mediaSource(id);
      return { ...named, name: source?.name ?? '', email: null, profile: null };
    }
  }
}

/** The one with the most followers. */
function profileOf({ socialProfiles }: Creator) {
  const [most] = [...socialProfiles].sort((a, b) => (b.followers ?? -1) - (a.followers ?? -1));
  return most === undefined ? null : { platform: most.platform, handle: most.handle };
}

/** What impact.com calls something of ours. */
export async function impactIdOf(facts: Facts, id: ExternalIdSubject): Promise<string | null> {
  const ids = await facts.externalIdsOf(id);
  return ids.find(({ system }) => system === IMPACT_SYSTEM)?.id ?? null;
}
