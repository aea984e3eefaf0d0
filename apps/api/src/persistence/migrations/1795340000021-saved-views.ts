import { onBoth, table } from './on-both.js';

/** Views of the list of codes that people keep, for themselves or for all of the account. */
export const savedViews = onBoth('SavedViews1795340000021', [
  table(`saved_view (
    account_id BINARY(16) NOT NULL,
    id BINARY(16) NOT NULL,
    scope_id BINARY(16) NOT NULL,
    person_id BINARY(16) NOT NULL,
    name VARCHAR(100) NOT NULL,
    is_shared TINYINT NOT NULL,
    query TEXT NOT NULL,
    columns TEXT,
    created_by VARCHAR(200) NOT NULL,
    created_at BIGINT NOT NULL,
    version INT NOT NULL,
    PRIMARY KEY (account_id, id),
    UNIQUE KEY saved_view_name (account_id, scope_id, name),
    CONSTRAINT saved_view_scope CHECK ((is_shared = 1 AND scope_id = account_id) OR (is_shared = 0 AND scope_id = person_id)),
    CONSTRAINT fk_saved_view_account FOREIGN KEY (account_id) REFERENCES account (id),
    CONSTRAINT fk_saved_view_person FOREIGN KEY (person_id) REFERENCES person (id)
  )`),
]);
