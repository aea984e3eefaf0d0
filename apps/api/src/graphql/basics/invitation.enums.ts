import type {
  InvitationLinkState as InvitationLinkStates,
  JoinInvitationState as JoinInvitationStates,
  NotMailedReason as NotMailedReasons,
} from '@creator-codes/domain';
import { registerEnum } from './register-enum.js';

export const CreatorInvitationState = registerEnum<JoinInvitationStates>(
  'CreatorInvitationState',
  'What the link of an invitation into a program is good for.',
  {
    OPEN: 'It can be answered.',
    ANSWERED: 'It was answered.',
    REVOKED: 'It was made void.',
    EXPIRED: 'Nobody answered in time.',
    VOID: 'The membership has moved otherwise, or the creator has another address by now.',
  },
);

export const InvitationLinkState = registerEnum<InvitationLinkStates>(
  'InvitationLinkState',
  'What an open link into a program is good for.',
  {
    OPEN: 'Creators come in by it.',
    USED_UP: 'As many have come in as may.',
    OVER: 'Its end has come.',
    REVOKED: 'It was made void.',
  },
);

export const NotMailedReason = registerEnum<NotMailedReasons>(
  'NotMailedReason',
  'Why an invitation was not mailed.',
  {
    ASKED: 'Whoever invited wanted to pass it on themselves.',
    NO_RELAY: 'The server sends no mail.',
    NO_ADDRESS: 'The creator has no e-mail address.',
    MAILED_TODAY: 'The creator got an invitation into this program less than a day ago.',
    DAY_IS_FULL:
      'As many invitations went out today as an account (1,000) or an address (5) may have.',
  },
);
