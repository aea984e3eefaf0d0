import type { Capacity as Capacities, TokenScope as TokenScopes } from '@creator-codes/domain';
import { registerEnum } from './register-enum.js';

export const Capacity = registerEnum<Capacities>(
  'Capacity',
  'In which capacity somebody calls. It decides which part of the schema they see; whoever owns codes finds in it nothing but what is theirs (R11).',
  {
    OWNER: 'Everything, people and the account itself too.',
    MANAGER: 'Everything but people of the account and how it is run.',
    ANALYST: 'Reads the account, changes nothing.',
    CREATOR: 'A creator: reads what is theirs.',
    PERFORMANCE_PARTNER: 'A performance partner: reads what is theirs.',
  },
);

export const TokenScope = registerEnum<TokenScopes>(
  'TokenScope',
  'What a token may read. Nothing is changed with a token.',
  {
    PROMO_CODES_READ: 'Codes with their assignments: `promoCodes`, `promoCodeByText`.',
    DEALS_READ: 'Deals of programs that the owner has joined: `deals`.',
    PROFILE_READ: 'The creator or performance partner with memberships: `viewer { owner }`.',
  },
);
