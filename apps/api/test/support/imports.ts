import type { Client } from './client.js';
import { uploadedId } from './files.js';
import { jobOf, settled, type SeenJob } from './jobs.js';
import type { TestServer } from './server.js';

/** A row of an import, as tests see it. */
export interface ImportedRow {
  readonly number: number;
  readonly line: number;
  readonly state: string;
  readonly text: string | null;
  readonly changes: readonly { field: string; before: string | null; after: string | null }[];
  readonly answers: readonly {
    row: number;
    column: string;
    value: string | null;
    code: string;
    message: string;
    remedy: string;
    existing: string | null;
  }[];
}

/** A text file of these lines. */
export const csv = (...lines: readonly string[]) => `${lines.join('\r\n')}\r\n`;

interface Guessed {
  readonly format: string;
  readonly columns: readonly { readonly column: string; readonly header: string | null }[];
}

/** What a file holds, and who plans and applies it. */
const IMPORTS = {
  PROMO_CODES: { plan: 'planPromoCodeImport', apply: 'applyPromoCodeImport' },
  CREATORS: { plan: 'planCreatorImport', apply: 'applyCreatorImport' },
} as const;

/**
 * The plan of a file, by the columns that are guessed for its headers.
 * @param more of the mapping
 * @param asked beside it
 */
export async function plannedImport(
  { client, url }: Pick<TestServer, 'client' | 'url'>,
  account: string,
  content: string | Uint8Array,
  more: object = {},
  asked: object = {},
  kind: keyof typeof IMPORTS = 'PROMO_CODES',
): Promise<SeenJob> {
  const fileId = await uploadedId(url, client, content, { account });
  const { file } = await client.query<{
    file: { headers: { format: string; formats: Guessed[] } };
  }>(
    `query ($id: ID!) { file(id: $id) { headers(kind: ${kind}) { format formats { format columns { column header } } } } }`,
    { id: fileId },
    { account },
  );
  const { format, formats } = file.headers;
  const guessed = formats.find((each) => each.format === format)?.columns ?? [];
  const columns = guessed.filter(({ header }) => header !== null);
  const mapping = { format, columns, timeZone: 'Europe/Berlin', ...more };
  const job = await jobOf(client, IMPORTS[kind].plan, { fileId, mapping, ...asked }, account);
  return settled(client, job.id, account);
}

/** What came of a plan. */
export async function appliedImport(
  client: Client,
  account: string,
  token: string | null,
  kind: keyof typeof IMPORTS = 'PROMO_CODES',
): Promise<SeenJob> {
  const job = await jobOf(client, IMPORTS[kind].apply, { token }, account);
  return settled(client, job.id, account);
}

/** The first hundred rows of an import. */
export async function importRows(
  client: Client,
  id: string,
  account: string,
): Promise<readonly ImportedRow[]> {
  const { node } = await client.query<{ node: { rows: { nodes: ImportedRow[] } } }>(
    `query ($id: ID!) { node(id: $id) { ... on BulkJob { rows(first: 100) { nodes {
       number line state text changes { field before after }
       answers { row column value code message remedy existing }
     } } } } }`,
    { id },
    { account },
  );
  return node.rows.nodes;
}
