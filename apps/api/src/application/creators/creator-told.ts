import type { Creator, SocialProfile } from '@creator-codes/domain';
import type { Told } from '../spine/audit.js';

/** What of a creator may change, as the audit log tells it. */
export function creatorTold({
  displayName,
  legalName,
  email,
  country,
  timeZone,
  notes,
  language,
  socialProfiles,
}: Creator): Told {
  return {
    ...{ displayName, legalName, email, country, timeZone, notes, language },
    socialProfiles: socialProfiles.map(profileTold).join(', ') || null,
  };
}

/** Such as `X @mei (1200) https://x.com/mei`. */
function profileTold({ platform, handle, followers, url }: SocialProfile): string {
  const count = followers === null ? '' : ` (${followers})`;
  return `${platform} @${handle}${count}${url === null ? '' : ` ${url}`}`;
}
