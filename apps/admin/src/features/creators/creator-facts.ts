import type { MembershipState, SocialPlatform } from '@creator-codes/domain';

interface Profile {
  readonly platform: SocialPlatform;
  readonly handle: string;
  readonly followers: number | null;
}

interface Membership {
  readonly state: MembershipState;
  readonly hasJoined: boolean;
}

/** The profile that stands beside a creator's name: the one with the most followers. */
export function mainProfile<P extends Profile>(profiles: readonly P[]): P | null {
  return profiles.reduce<P | null>(
    (best, profile) =>
      best === null || (profile.followers ?? -1) > (best.followers ?? -1) ? profile : best,
    null,
  );
}

const NEAREST_FIRST: readonly MembershipState[] = [
  'JOINED',
  'UPCOMING',
  'INVITED',
  'APPLIED',
  'EXPIRED',
  'DECLINED',
  'REMOVED',
];

/** The one state to show for a creator with memberships in several programs: the nearest to joined. */
export function standingOf(memberships: readonly Membership[]): MembershipState | 'NONE' {
  if (memberships.some(({ hasJoined }) => hasJoined)) return 'JOINED';
  const states = memberships.map(({ state }) => state);
  return NEAREST_FIRST.find((state) => states.includes(state)) ?? 'NONE';
}

/** `@mei` for any handle but a blog's, which is a name of its own. */
export function shownHandle({ platform, handle }: Pick<Profile, 'platform' | 'handle'>): string {
  return platform === 'BLOG' || platform === 'OTHER' ? handle : `@${handle}`;
}
