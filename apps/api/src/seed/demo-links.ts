import { refused, violation, type CreatorId, type ProgramId } from '@creator-codes/domain';
import { comeInByLink } from '../application/creators/come-in-by-link.js';
import {
  newInvitationLink,
  type CreateInvitationLinkInput,
} from '../application/creators/create-invitation-link.js';
import { openLink } from '../application/creators/open-link.js';
import { useCase } from '../application/spine/use-case.js';
import type { DemoAccount } from './demo-account.js';

const createLink = useCase(
  'createInvitationLink',
  async (transaction, deps, call, input: CreateInvitationLinkInput) => {
    const link = await newInvitationLink(transaction, deps, call, input);
    // Its secret was never made: this is no hash of anything, and nobody comes in by it.
    if (link.ok) await transaction.insertInvitationLink(link.value, `none of ${link.value.id}`);
    return link;
  },
);

interface ByLinkInput {
  readonly linkId: string;
  readonly creatorId: CreatorId;
}

const applyByLink = useCase(
  'applyByLink',
  async (transaction, deps, call, { linkId, creatorId }: ByLinkInput) => {
    const open = await openLink(transaction, linkId, deps.clock.now());
    const creator = await transaction.creator(creatorId);
    if (open === null || creator === null) return refused(violation('NOT_FOUND'));
    const coming = { accountId: call.accountId, address: null, requestId: call.requestId };
    return comeInByLink(transaction, deps, coming, open, { creator, isProven: false });
  },
);

/** An open link by which somebody has applied without proof of their address, and one whose end has come. */
export async function writeLinks(
  demo: DemoAccount,
  programId: ProgramId,
  applicant: CreatorId,
): Promise<void> {
  await demo.on(-100, createLink, {
    ...{ programId, name: 'Outdoor fair', limit: 50, endsAt: demo.at(-60) },
  });
  const { id: linkId } = await demo.on(-30, createLink, {
    ...{ programId, name: 'Link in our profile', limit: 200, endsAt: demo.at(60) },
    message: 'You hike, camp or climb, and tell others about it? Come and join us.',
  });
  await demo.on(-2, applyByLink, { linkId, creatorId: applicant });
}
