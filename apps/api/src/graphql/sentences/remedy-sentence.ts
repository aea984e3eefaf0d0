import type { Remedy, RemedyKind } from '@creator-codes/domain';

const SENTENCES: Readonly<Record<RemedyKind, (kind: string) => string>> = {
  INVITE_CREATOR: () => 'Invite the creator to the Creator program (inviteCreator).',
  RECORD_CREATOR_JOINED: () =>
    'Record that the creator has accepted and joined (recordCreatorJoined).',
  COPY_INVITATION: () =>
    'Send the invitation again: its text is to copy (Membership.invitationText).',
  RECORD_OPTIMIZE: () =>
    'Optimize is an add-on of the account; an owner gets it from the platform and records it as active (updateAccount).',
  CREATE_MEDIA_SOURCE: () =>
    'Create the media source that stands for this creator (createMediaSource).',
  TURN_ON_CODE_TRACKING: (kind) =>
    `Switch code tracking on for the ${kind}program (updateProgram).`,
  CREATE_PROGRAM: (kind) => `Create a ${kind}program (createProgram).`,
  CHOOSE_PROGRAM: (kind) => `Say which ${kind}program is meant.`,
};

/** What would help, in short English; `Remedy.message`. */
export function remedySentence({
  kind,
  programKind,
}: Pick<Remedy, 'kind' | 'programKind'>): string {
  const word = programKind === null ? '' : programKind === 'CREATOR' ? 'Creator ' : 'Performance ';
  return SENTENCES[kind](word);
}
