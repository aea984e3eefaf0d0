import type {
  CreatorId,
  ExternalId,
  Instant,
  ProgramKind,
  SocialPlatform,
  Terms,
} from '@creator-codes/domain';
import { expirePromoCodes } from '../application/codes/expire-promo-codes.js';
import { issuePromoCode } from '../application/codes/issue-promo-code.js';
import { createCreator } from '../application/creators/create-creator.js';
import { inviteCreator } from '../application/creators/invite-creator.js';
import { recordCreatorJoined } from '../application/creators/record-creator-joined.js';
import { createProgram } from '../application/programs/create-program.js';
import type { Days, DemoAccount } from './demo-account.js';

/** From when to when, in days; null if there is no limit. */
export type Window = readonly [start: Days | null, end: Days | null];

/** A creator by name, who they are on which platform, and how many follow them there. */
export type DemoCreator = readonly [
  name: string,
  country: string,
  day: Days,
  ...profiles: (readonly [platform: SocialPlatform, handle: string, followers: number])[],
];

/** What something is called in the other system that the account works with. */
export function atImpact(id: string | undefined): ExternalId[] {
  return id === undefined ? [] : [{ system: 'impact.com', id }];
}

/** Steps that both accounts of the demo take. */
export function stepsOf(demo: DemoAccount, timeZone: string) {
  const terms = ([start, end]: Window): Terms => ({
    ...{ creditPolicy: 'ALWAYS', timeZone },
    startAt: start === null ? null : demo.at(start),
    endAt: end === null ? null : demo.at(end),
  });
  const invited = async (creatorId: CreatorId, day: Days) => {
    const { membershipId } = await demo.on(day, inviteCreator, { creatorId });
    return { membershipId, version: 1 };
  };
  return {
    terms,
    program: async (day: Days, name: string, kind: ProgramKind, impactId?: string) => {
      const input = { name, kind, codeTracking: true, externalIds: atImpact(impactId) };
      return (await demo.on(day, createProgram, input)).programId;
    },
    creator: async (
      [displayName, country, day, ...profiles]: DemoCreator,
      {
        impactId,
        ...more
      }: {
        readonly email?: string;
        readonly timeZone?: string;
        readonly impactId?: string;
      } = {},
    ) => {
      const socialProfiles = profiles.map(([platform, handle, followers]) => ({
        ...{ platform, handle, followers },
      }));
      const externalIds = atImpact(impactId);
      const input = { displayName, country, ...more, socialProfiles, externalIds };
      return (await demo.on(day, createCreator, input)).creatorId;
    },
    invited,
    joined: async (creatorId: CreatorId, day: Days, contractEnd: Instant | null = null) => {
      await invited(creatorId, day - 3);
      const { membershipId } = await demo.on(day, recordCreatorJoined, { creatorId, contractEnd });
      return { membershipId, version: 2 };
    },
    code: async (
      day: Days,
      text: string,
      creatorId: CreatorId,
      window: Window,
      more: { readonly dealId?: string; readonly comments?: string } = {},
    ) => {
      const input = { text, creatorId, terms: terms(window), ...more };
      return (await demo.on(day, issuePromoCode, input)).promoCodeId;
    },
    expired: (day: Days, promoCodeId: string, reason: string) =>
      demo.on(day, expirePromoCodes, { target: { ids: [promoCodeId] }, reason }),
  };
}
