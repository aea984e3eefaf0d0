import type { Creator, SocialProfile } from '@creator-codes/domain';
import type { Told } from '../spine/audit.js';
import { externalIdsTold, type WithExternalIds } from '../spine/external-ids.js';

/** What of a creator may change, as the audit log tells it. */
export function creatorTold(creator: WithExternalIds<Creator>): Told {
  const { displayName, legalName, email, country, timeZone, notes, language } = creator;
  return {
    ...{ displayName, legalName, email, country, timeZone, notes, language },
    socialProfiles: creator.socialProfiles.map(profileTold).join(', ') || null,
    ...externalIdsTold(creator),
  };
}

/** Such as `X @mei (1200) https://x.com/mei`. */
function profileTold({ platform, handle, followers, url }: SocialProfile): string {
  const count = followers === null ? '' : ` (${followers})`;
  return `${platform} @${handle}${count}${url === null ? '' : ` ${url}`}`;
}
