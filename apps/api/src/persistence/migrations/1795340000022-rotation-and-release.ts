import { column, onBoth, table } from './on-both.js';

/** Which code took the place of which; when a text was given up, and how long it stays before. */
export const rotationAndRelease = onBoth('RotationAndRelease1795340000022', [
  column('promo_code', 'released_at BIGINT'),
  column('account', 'quarantine_days INT NOT NULL DEFAULT 90'),
  table(`rotation (
    account_id BINARY(16) NOT NULL,
    successor_id BINARY(16) NOT NULL,
    predecessor_id BINARY(16) NOT NULL,
    owner_id BINARY(16) NOT NULL,
    owner_kind TINYINT NOT NULL,
    grace_until BIGINT,
    PRIMARY KEY (account_id, successor_id),
    UNIQUE KEY rotation_predecessor (account_id, predecessor_id),
    KEY rotation_of_successor (account_id, successor_id, owner_id, owner_kind),
    KEY rotation_of_predecessor (account_id, predecessor_id, owner_id, owner_kind),
    CONSTRAINT rotation_another CHECK (successor_id <> predecessor_id),
    CONSTRAINT rotation_somebody CHECK (owner_kind <> 4),
    CONSTRAINT fk_rotation_successor FOREIGN KEY (account_id, successor_id, owner_id, owner_kind) REFERENCES promo_code (account_id, id, owner_id, owner_kind),
    CONSTRAINT fk_rotation_predecessor FOREIGN KEY (account_id, predecessor_id, owner_id, owner_kind) REFERENCES promo_code (account_id, id, owner_id, owner_kind)
  )`),
]);
