import { onBoth } from './on-both.js';

/**
 * Until now an address counted as proven once its invitation was accepted, although whoever invited could read the
 * link. Nobody can tell any more whose address was shown to be theirs, so none counts as proven. For the same reason
 * invitations end that are open and were mailed: accepting one would prove an address.
 */
export const addressesUnproven = onBoth('AddressesUnproven1795340000009', [
  'UPDATE person SET email_verified = 0',
  `UPDATE invitation SET state = 'REVOKED', version = version + 1
     WHERE state = 'PENDING' AND message_id IN (SELECT id FROM message WHERE state <> 'NOT_SENT')`,
]);
