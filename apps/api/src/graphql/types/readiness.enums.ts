import type {
  EvidenceCode as EvidenceCodes,
  FieldKind as FieldKinds,
  RemedyKind as RemedyKinds,
  StepState as StepStates,
} from '@creator-codes/domain';
import { registerEnumType } from 'type-graphql';
import { registerEnum } from '../basics/register-enum.js';

export const StepState = registerEnum<StepStates>('StepState', 'Where a step stands.', {
  PASSED: 'It holds, and nothing is needed here.',
  READY: 'It holds, and waits for input.',
  BLOCKED: 'Something that it needs is missing; the remedies say what helps.',
  LOCKED: 'It cannot be judged or done before an earlier step.',
});

export const EvidenceCode = registerEnum<EvidenceCodes>(
  'EvidenceCode',
  'Why a step stands as it stands.',
  {
    CREATOR_JOINED: 'The creator has joined the Creator program: `creator`.',
    CREATOR_JOINS_LATER:
      'The contract begins later, and a code may start from then on: `creator`, `contractStart`.',
    OPTIMIZE_ACTIVE: 'The account has Optimize.',
    MEDIA_SOURCE_STANDS_FOR_CREATOR: 'The media source exists: `mediaSource`.',
    CODE_TRACKING_ON: 'The program has code tracking on: `program`.',
    EVERYTHING_HOLDS: 'Nothing stands in the way.',
    WAITS_FOR_EARLIER_STEP: 'An earlier step comes first.',
  },
);

export const RemedyKind = registerEnum<RemedyKinds>('RemedyKind', 'What would help.', {
  INVITE_CREATOR: 'Invite the creator: inviteCreator.',
  RECORD_CREATOR_JOINED: 'Record that the creator has joined: recordCreatorJoined.',
  COPY_INVITATION: 'Send the invitation again: Membership.invitationText.',
  RECORD_OPTIMIZE: 'Record Optimize as active: updateAccount.',
  CREATE_MEDIA_SOURCE: 'Create the media source for the creator: createMediaSource.',
  TURN_ON_CODE_TRACKING: 'Switch code tracking on: updateProgram.',
  CREATE_PROGRAM: 'Create a program of this kind: createProgram.',
  CHOOSE_PROGRAM: 'Name one of several programs.',
});

type FieldKindName =
  | 'CREATOR'
  | 'PROGRAM'
  | 'MEDIA_SOURCE'
  | 'CODE_TEXT'
  | 'TERMS'
  | 'DEAL'
  | 'LONG_TEXT'
  | 'EMAIL'
  | 'ONE_OF';

/** The domain's own words for kinds of fields are those of its forms. */
export const FieldKind: Readonly<Record<FieldKindName, FieldKinds>> = {
  CREATOR: 'creator',
  PROGRAM: 'program',
  MEDIA_SOURCE: 'mediaSource',
  CODE_TEXT: 'codeText',
  TERMS: 'terms',
  DEAL: 'deal',
  LONG_TEXT: 'longText',
  EMAIL: 'email',
  ONE_OF: 'oneOf',
};
registerEnumType(FieldKind, {
  name: 'FieldKind',
  description: 'What a field of a step asks for.',
  valuesConfig: {
    CREATOR: { description: 'The id of a creator.' },
    PROGRAM: { description: 'The id of a program of the kind that the field names.' },
    MEDIA_SOURCE: { description: 'The id of a media source.' },
    CODE_TEXT: { description: "A promo code's text." },
    TERMS: { description: 'Credit policy, start, end and time zone: a TermsInput.' },
    DEAL: { description: 'The id of a deal.' },
    LONG_TEXT: { description: 'Several lines of text.' },
    EMAIL: { description: 'An e-mail address.' },
    ONE_OF: { description: 'One of the values in `choices`.' },
  },
});
