import type { ApiTokenView } from '../../../application/ports/views.js';
import { API_TOKEN_COLUMNS, apiTokenOf, type ApiTokenColumns } from '../../rows/api-token.js';
import { words } from '../../engine/sql.js';
import type { Entity } from '../entity.js';
import { byOwner } from '../own-rows.js';

export const apiTokenEntity: Entity<ApiTokenColumns, ApiTokenView> = {
  name: 'ApiToken',
  table: 'api_token',
  columns: () => API_TOKEN_COLUMNS,
  joins: () => '',
  own: byOwner,
  view: (row) => {
    const { owner, ...token } = apiTokenOf(row);
    return { ...token, ownerId: owner?.id ?? null };
  },
  seen: ({ seesAccountTokens = false }) =>
    seesAccountTokens ? words('1 = 1') : words('t.capacity IS NULL'),
};
