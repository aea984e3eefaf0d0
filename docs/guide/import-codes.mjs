// Imports a file of promo codes: nothing begins while one of its rows is in error.
//
//     CREATOR_CODES_URL=https://codes.example.com CREATOR_CODES_TOKEN=cct_… node import-codes.mjs codes.csv
//
// The token is one of the account: it acts as MANAGER and has the scopes PROMO_CODES_READ, PROMO_CODES_WRITE and
// FILES, and CREATORS_READ for a file that names owners by e-mail or profile.
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

const { CREATOR_CODES_URL: server, CREATOR_CODES_TOKEN: token } = process.env;
const [path] = process.argv.slice(2);

/** Sends a request, again where the server has too much to do or is being restarted. */
async function send(address, request) {
  const headers = { ...request.headers, authorization: `Bearer ${token}` };
  const response = await fetch(new URL(address, server), { ...request, headers });
  if (response.status !== 429 && response.status !== 503) return response.json();
  await sleep(1_000 * Number(response.headers.get('retry-after') ?? 1));
  return send(address, request);
}

function stop(...lines) {
  console.error(lines.join('\n'));
  process.exit(1);
}

async function ask(query, variables) {
  const { data, errors = [] } = await send('/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables }),
  });
  if (errors.length > 0) stop(...errors.map(({ message }) => message));
  return data;
}

/** What you got wrong is in the payload of a mutation. */
async function change(query, input) {
  const { done } = await ask(query, { input });
  if (done.errors.length > 0) stop(...done.errors.map(({ message }) => message));
  return done.bulkJob.id;
}

async function upload() {
  const body = new FormData();
  body.set('file', new Blob([await readFile(path)]), basename(path));
  const { fileId, errors = [] } = await send('/files', { method: 'POST', body });
  return fileId ?? stop(...errors.map(({ message }) => message));
}

/** As somebody has mapped files with these headers before, in the admin or here; else as it is guessed. */
async function mappingOf(fileId) {
  const { file, viewer } = await ask(
    `query ($fileId: ID!) {
      viewer { account { timeZone } }
      file(id: $fileId) {
        isSure
        mapping(kind: PROMO_CODES) {
          format columns { column header } timeZone dateOrder clearsEmpty externalSystem defaultCreditPolicy
        }
        headers(kind: PROMO_CODES) { format formats { format columns { column header } } }
      }
    }`,
    { fileId },
  );
  if (!file.isSure) stop('The file does not say its encoding: save it as UTF-8.');
  if (file.mapping !== null) return file.mapping;
  const { format, formats } = file.headers;
  const guess = formats.find((each) => each.format === format);
  if (guess === undefined) stop('The headers are of no format: map them in the admin once.');
  const columns = guess.columns.filter(({ header }) => header !== null);
  return { format, columns, timeZone: viewer.account.timeZone };
}

/** The job, once it has been planned or run. */
async function settled(id) {
  for (;;) {
    const { node } = await ask(
      'query ($id: ID!) { node(id: $id) { ... on BulkJob { state token problem counts { state count } } } }',
      { id },
    );
    if (node.state !== 'PLANNING' && node.state !== 'RUNNING') return node;
    await sleep(500);
  }
}

/** What is wrong with rows that stand so, line by line. */
async function faults(id, state) {
  const lines = [];
  for (let after = null; ;) {
    const { node } = await ask(
      `query ($id: ID!, $state: BulkJobRowState, $after: String) { node(id: $id) { ... on BulkJob {
        rows(first: 100, after: $after, filter: { state: $state }) {
          nodes { line errors { message } answers { row header message } }
          pageInfo { hasNextPage endCursor }
        }
      } } }`,
      { id, state, after },
    );
    for (const { line, errors, answers } of node.rows.nodes) {
      const told = answers.map(({ row, header, message }) => `line ${row}, ${header}: ${message}`);
      lines.push(...(told.length > 0 ? told : errors.map((e) => `line ${line}: ${e.message}`)));
    }
    if (!node.rows.pageInfo.hasNextPage) return lines;
    after = node.rows.pageInfo.endCursor;
  }
}

const fileId = await upload();
const planned = await change(
  'mutation ($input: PlanPromoCodeImportInput!) { done: planPromoCodeImport(input: $input) { bulkJob { id } errors { message } } }',
  // Asked again while the server restarts, it makes no second plan.
  { fileId, mapping: await mappingOf(fileId), idempotencyKey: fileId },
);
const plan = await settled(planned);
if (plan.state !== 'PLANNED') stop(`The file was not planned: ${plan.problem ?? plan.state}.`);
const wrong = await faults(planned, 'ERROR');
if (wrong.length > 0) stop('Nothing was imported.', ...wrong);

const id = await change(
  'mutation ($input: ApplyPromoCodeImportInput!) { done: applyPromoCodeImport(input: $input) { bulkJob { id } errors { message } } }',
  { token: plan.token, mayHaveErrors: false },
);
const job = await settled(id);
console.log(job.counts.map(({ state, count }) => `${state} ${count}`).join(', '));
if (job.state !== 'COMPLETED') stop(`The import stands still: ${job.problem ?? job.state}.`);
const undone = [...(await faults(id, 'CHANGED')), ...(await faults(id, 'FAILED'))];
if (undone.length > 0) stop('These rows were not written:', ...undone);
