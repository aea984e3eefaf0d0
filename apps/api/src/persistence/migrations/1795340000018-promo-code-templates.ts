import { onBoth, table } from './on-both.js';

/** How accounts make the texts of codes. `is_default` is 1 or NULL, so that at most one of an account is. */
export const promoCodeTemplates = onBoth('PromoCodeTemplates1795340000018', [
  table(`promo_code_template (
    account_id BINARY(16) NOT NULL,
    id BINARY(16) NOT NULL,
    name VARCHAR(100) NOT NULL,
    name_key VARCHAR(200) NOT NULL,
    template VARCHAR(100) NOT NULL,
    is_default TINYINT,
    created_at BIGINT NOT NULL,
    version INT NOT NULL,
    PRIMARY KEY (account_id, id),
    UNIQUE KEY promo_code_template_name (account_id, name),
    UNIQUE KEY promo_code_template_default (account_id, is_default),
    KEY promo_code_template_name_key (account_id, name_key, id),
    CONSTRAINT fk_promo_code_template_account FOREIGN KEY (account_id) REFERENCES account (id)
  )`),
]);
