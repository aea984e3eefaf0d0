import { onBoth, table } from './on-both.js';

/** Links by which creators answer invitations into programs, one of a membership. */
export const joinInvitations = onBoth('JoinInvitations1795340000043', [
  table(`join_invitation (
    account_id BINARY(16) NOT NULL,
    membership_id BINARY(16) NOT NULL,
    creator_id BINARY(16) NOT NULL,
    membership_version INT NOT NULL,
    secret_hash VARCHAR(64) NOT NULL,
    email VARCHAR(254),
    state VARCHAR(20) NOT NULL,
    message_id BINARY(16),
    created_at BIGINT NOT NULL,
    created_by VARCHAR(200) NOT NULL,
    expires_at BIGINT NOT NULL,
    mailed_at BIGINT,
    version INT NOT NULL,
    PRIMARY KEY (account_id, membership_id),
    UNIQUE KEY join_invitation_secret (secret_hash),
    CONSTRAINT fk_join_invitation_membership FOREIGN KEY (account_id, membership_id) REFERENCES membership (account_id, id)
  )`),
]);
