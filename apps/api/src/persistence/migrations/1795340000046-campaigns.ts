import { changed } from './changed-table.js';
import { onBoth } from './on-both.js';
import { foldKeys } from './search-keys.js';

/**
 * What campaigns need to be made by people. `open_name` is the name of one that is not completed, else NULL, so that no
 * two of an account's open ones are called the same. The text of a template makes room for a saved one: nothing has
 * ever read it.
 */
export const campaigns = onBoth(
  'Campaigns1795340000046',
  [
    changed('campaign', {
      add: [
        'template_id BINARY(16)',
        "name_key VARCHAR(200) NOT NULL DEFAULT ''",
        'open_name VARCHAR(100)',
        'budget BIGINT',
        'KEY campaign_template (account_id, template_id)',
        'KEY campaign_name_key (account_id, name_key, id)',
        'KEY campaign_status (account_id, status, id)',
        'CONSTRAINT fk_campaign_template FOREIGN KEY (account_id, template_id) REFERENCES promo_code_template (account_id, id)',
      ],
    }),
    'ALTER TABLE campaign DROP COLUMN code_template',
    foldKeys('campaign', 'name', 'name_key'),
    "UPDATE campaign SET open_name = name WHERE status <> 'COMPLETED'",
    'CREATE UNIQUE INDEX campaign_open_name ON campaign (account_id, open_name)',
  ],
  { rebuildsTables: true },
);
