import type {
  AccountTokenCapacity as AccountTokenCapacities,
  Capacity as Capacities,
  InvitationState as InvitationStates,
  MessageState as MessageStates,
  Role as Roles,
  TokenScope as TokenScopes,
} from '@creator-codes/domain';
import { registerEnum } from './register-enum.js';

const OWNER = 'May do everything.';
const MANAGER = 'Everything but people of the account and how it is run.';
const ANALYST = 'Reads.';

export const Role = registerEnum<Roles>(
  'Role',
  "What somebody of the account's own people may do.",
  { OWNER, MANAGER, ANALYST },
);

export const Capacity = registerEnum<Capacities>(
  'Capacity',
  'In which capacity somebody calls. It decides which part of the schema they see; whoever owns codes finds in it nothing but what is theirs (R11).',
  {
    ...{ OWNER, MANAGER, ANALYST },
    CREATOR: 'A creator, who sees what is theirs.',
    PERFORMANCE_PARTNER: 'A performance partner, who sees what is theirs.',
  },
);

export const AccountTokenCapacity = registerEnum<AccountTokenCapacities>(
  'AccountTokenCapacity',
  "As what a token of the account's own acts, within its scopes.",
  { MANAGER: 'Reads and changes.', ANALYST },
);

export const InvitationState = registerEnum<InvitationStates>(
  'InvitationState',
  'What became of an invitation.',
  {
    PENDING: 'Its link lets somebody in.',
    ACCEPTED: 'Somebody has come in by it.',
    REVOKED: 'It was taken back.',
    EXPIRED: 'Nobody has come in time.',
  },
);

export const MessageState = registerEnum<MessageStates>('MessageState', 'What became of a mail.', {
  QUEUED: 'It waits, or is tried again.',
  SENT: 'The relay has taken it.',
  NOT_SENT: 'There is no relay, or it is void: pass its text on by hand while it has one.',
  FAILED: 'It was tried several times, or the relay will never take it.',
});

export const TokenScope = registerEnum<TokenScopes>(
  'TokenScope',
  "What a token may do. A partner's has the first three and changes nothing; one of the account's own has all but `DEALS_READ` and `PROFILE_READ`.",
  {
    PROMO_CODES_READ:
      'Codes with their assignments: `promoCodes`, `promoCodeByText`. To the account also deals, templates and restricted texts.',
    DEALS_READ: 'Deals of programs that the owner has joined: `deals`.',
    PROFILE_READ: 'The creator or performance partner with memberships: `viewer { owner }`.',
    PROMO_CODES_WRITE: 'Changes codes, deals, templates and restricted texts.',
    CREATORS_READ: 'Creators, campaigns, performance partners and media sources.',
    CREATORS_WRITE:
      'Changes creators, memberships, campaigns, performance partners and media sources.',
    FILES: 'Files that go in and out.',
    EVENTS_READ: 'What has happened in the account, as ids: `events`.',
  },
);
