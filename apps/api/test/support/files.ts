import type { Client } from './client.js';
import type { SeenJob } from './jobs.js';

/** What an upload answers. */
export interface Uploaded {
  readonly status: number;
  readonly fileId: string | null;
  readonly codes: readonly string[];
  readonly faults: readonly string[];
}

export interface UploadOptions {
  readonly account?: string;
  readonly name?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Sends a file, as a form of a page does. */
export async function upload(
  url: string,
  client: Client,
  content: string | Uint8Array,
  { account, name = 'codes.csv', headers = {} }: UploadOptions = {},
): Promise<Uploaded> {
  const form = new FormData();
  form.set('file', new Blob([content]), name);
  const response = await fetch(`${url}/files`, {
    method: 'POST',
    body: form,
    headers: headersOf(client, account, headers),
  });
  const body = (await response.json()) as {
    fileId?: string;
    errors?: readonly { extensions: { code: string; fault?: string } }[];
  };
  const errors = body.errors ?? [];
  return {
    status: response.status,
    fileId: body.fileId ?? null,
    codes: errors.map(({ extensions }) => extensions.code),
    faults: errors.flatMap(({ extensions }) => extensions.fault ?? []),
  };
}

/** The id of a file that must come in. */
export async function uploadedId(
  url: string,
  client: Client,
  content: string | Uint8Array,
  options: UploadOptions = {},
): Promise<string> {
  const { fileId, status, codes, faults } = await upload(url, client, content, options);
  if (fileId === null) throw new Error(`upload: ${status} ${codes.join()} ${faults.join()}`);
  return fileId;
}

/** Fetches what goes out. */
export function fetchFile(
  url: string,
  client: Client,
  path: string,
  account?: string,
): Promise<Response> {
  return fetch(`${url}${path}`, { headers: headersOf(client, account, {}) });
}

function headersOf({ cookie }: Client, account: string | undefined, more: object) {
  return {
    cookie,
    ...(account === undefined ? {} : { 'creator-codes-account': account }),
    ...more,
  };
}

export interface SeenFile {
  readonly id: string;
  readonly name: string;
  readonly url: string;
  readonly size: number | null;
  readonly rowCount: number;
}

/** The job and its file, once it has ended. */
export async function exported(
  client: Client,
  name: string,
  input: object,
  account: string,
): Promise<{ readonly job: SeenJob; readonly file: SeenFile | null }> {
  const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
  const data = await client.query<{ answer: { bulkJob: { id: string } | null } }>(
    `mutation ($input: ${type}!) { answer: ${name}(input: $input) { bulkJob { id } errors { code } } }`,
    { input },
    { account },
  );
  const id = data.answer.bulkJob?.id ?? '';
  for (;;) {
    const { node } = await client.query<{ node: (SeenJob & { file: SeenFile | null }) | null }>(
      'query ($id: ID!) { node(id: $id) { ... on BulkJob { id state position total problem file { id name url size rowCount } } } }',
      { id },
      { account },
    );
    if (node === null) throw new Error(`${name}: no job ${JSON.stringify(data)}`);
    if (node.state !== 'RUNNING') return { job: node, file: node.file };
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
