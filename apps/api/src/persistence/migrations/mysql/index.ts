import { AccountsAndPeople1795340000001 } from './1795340000001-accounts-and-people.js';
import { PromoCodes1795340000002 } from './1795340000002-promo-codes.js';
import { AuditAndIdempotency1795340000003 } from './1795340000003-audit-and-idempotency.js';
import { PeopleAndSessions1795340000004 } from './1795340000004-people-and-sessions.js';
import { ApiTokens1795340000005 } from './1795340000005-api-tokens.js';
import { AuditChain1795340000006 } from './1795340000006-audit-chain.js';
import { RequestCounts1795340000007 } from './1795340000007-request-counts.js';
import { OwnerNameSuffixes1795340000008 } from './1795340000008-owner-name-suffixes.js';

/** In the order in which they run. Names are recorded in the database and never change. */
export const MYSQL_MIGRATIONS = [
  AccountsAndPeople1795340000001,
  PromoCodes1795340000002,
  AuditAndIdempotency1795340000003,
  PeopleAndSessions1795340000004,
  ApiTokens1795340000005,
  AuditChain1795340000006,
  RequestCounts1795340000007,
  OwnerNameSuffixes1795340000008,
];
