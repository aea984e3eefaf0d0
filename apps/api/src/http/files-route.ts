import { Readable } from 'node:stream';
import multipart from '@fastify/multipart';
import {
  mayUse,
  refused,
  violation,
  type AccountId,
  type FileId,
  type FileType,
  type Result,
  type Violation,
} from '@creator-codes/domain';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { GraphQLError } from 'graphql';
import { downloadFile } from '../application/files/download-file.js';
import { uploadFile } from '../application/files/upload-file.js';
import type { Call } from '../application/ports/actor.js';
import type { TemporaryFiles } from '../application/ports/temporary-files.js';
import type { GraphQLContext } from '../graphql/basics/context.js';
import { requireCall } from '../graphql/basics/require-call.js';
import { filesRefusal } from '../graphql/basics/token-scopes.js';
import { asError, type ReportFault } from '../graphql/server/errors-plugin.js';
import { violationSentence } from '../graphql/sentences/violation-sentence.js';
import { ACCOUNT_HEADER, callerOf, type ContextOf } from './context.js';
import { FORM, formRefusal, slowRefusal } from './form-refusals.js';
import { paceOf, TooSlow } from './pace.js';
import { FileTooLarge, receiveTo } from './receive-file.js';
import { answerOf } from './server-errors.js';

/** Uploads that one process takes in at a time, of all callers. */
const UPLOADS_AT_ONCE = 8;
/** Those of them that are of one account, whoever sends them: others find a place. */
const UPLOADS_OF_ACCOUNT = 2;
/** Bytes of a form, of which the file is all but a few. */
const FORM_BYTES = 66 * 1_048_576;

interface Parts extends TemporaryFiles {
  readonly contextOf: ContextOf;
  readonly report: ReportFault;
}

/** Answers `POST /files`, which takes a file in, and `GET /files/:id`, which gives one out. */
export async function registerFiles(server: FastifyInstance, parts: Parts): Promise<void> {
  // How large a file may be depends on what it is, and is judged while it comes in.
  await server.register(multipart, { limits: { ...FORM, fileSize: FORM_BYTES } });
  /** Who sends a file, and for which account. */
  const uploading = new Map<string, AccountId>();
  server.post('/files', { bodyLimit: FORM_BYTES }, async (request, reply) => {
    const admitted = await admit(parts, request, reply, 'POST /files');
    if (admitted instanceof GraphQLError) return refuse(request, reply, admitted);
    const caller = callerOf(admitted.context);
    const { accountId } = admitted.call;
    const ofAccount = [...uploading.values()].filter((each) => each === accountId).length;
    if (!mayUse(admitted.call.capacity, 'file')) return refuse(request, reply, forbidden());
    if (uploading.has(caller)) return refuse(request, reply, busy('You have'));
    if (ofAccount >= UPLOADS_OF_ACCOUNT) return refuse(request, reply, busy('The account has'));
    if (uploading.size >= UPLOADS_AT_ONCE) return refuse(request, reply, busy('The server has'));
    uploading.set(caller, accountId);
    try {
      const outcome = await receive(parts, request, admitted);
      if (outcome instanceof GraphQLError) return await refuse(request, reply, outcome);
      return await (outcome.ok
        ? reply.send(outcome.value)
        : tell(request, reply, outcome.violations));
    } finally {
      uploading.delete(caller);
    }
  });
  server.get<{ Params: { id: string }; Querystring: { account?: string | string[] } }>(
    '/files/:id',
    { exposeHeadRoute: false },
    async (request, reply) => {
      // A plain link sends no headers of its own.
      request.headers[ACCOUNT_HEADER] ??= request.query.account;
      const admitted = await admit(parts, request, reply, 'GET /files');
      if (admitted instanceof GraphQLError) return refuse(request, reply, admitted);
      const { context, call } = admitted;
      const found = await downloadFile(context.deps, call, request.params.id);
      if (!found.ok) return refuse(request, reply, absent());
      const { file, bytes } = found.value;
      reply.header('content-type', CONTENT_TYPE[file.type]);
      reply.header('content-disposition', dispositionOf(file.name));
      reply.header('cache-control', 'no-store').header('x-content-type-options', 'nosniff');
      if (file.type === 'CSV') reply.header('content-length', String(file.size));
      return reply.send(Readable.from(bytes));
    },
  );
}

const CONTENT_TYPE: Readonly<Record<FileType, string>> = {
  CSV: 'text/csv; charset=utf-8',
  XLSX: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

interface Admitted {
  readonly context: GraphQLContext;
  readonly call: Call;
}

/** Who calls, as at `/graphql`; the refusal of whom nothing is for. */
async function admit(
  { contextOf }: Parts,
  request: FastifyRequest,
  reply: FastifyReply,
  what: string,
): Promise<Admitted | GraphQLError> {
  try {
    const context = await contextOf(request);
    if (context.cookies.length > 0) reply.header('set-cookie', context.cookies);
    const call = requireCall(context);
    const refusal = filesRefusal(context.scopes, what);
    return refusal === null ? { context, call } : forbidden(refusal);
  } catch (error) {
    if (error instanceof GraphQLError) return error;
    throw error;
  }
}

async function receive(
  { withTemporaryFile, report }: Parts,
  request: FastifyRequest,
  { context, call }: Admitted,
): Promise<Result<{ readonly fileId: FileId }> | GraphQLError> {
  if (!request.isMultipart()) return refused(violation('REQUIRED', ['file']));
  const { socket } = request.raw;
  const atPace = paceOf(() => socket.bytesRead);
  let part: Awaited<ReturnType<typeof request.file>>;
  try {
    part = await atPace(request.file());
  } catch (error) {
    const refusal = error instanceof TooSlow ? slowRefusal() : formRefusal(error);
    if (refusal === null || socket.destroyed) throw gone(error);
    return refusal;
  }
  if (part === undefined) return refused(violation('REQUIRED', ['file']));
  // A part that says its type and no name is a file, too.
  const { file, filename = '' } = part as Pick<typeof part, 'file'> & { filename?: string };
  return withTemporaryFile(async (path) => {
    let received: Awaited<ReturnType<typeof receiveTo>>;
    try {
      received = await atPace(receiveTo(path, file));
    } catch (error) {
      if (error instanceof TooSlow) return slowRefusal();
      if (error instanceof FileTooLarge) return refused(tooLarge(error.limit));
      if (request.raw.destroyed || !isOfDisk(error)) throw gone(error);
      report(asError(error), { requestId: request.id, operation: 'POST /files' });
      return new GraphQLError('The server has no room for the file now. Try again later.', {
        extensions: { code: 'UNAVAILABLE', http: { status: 503 } },
      });
    }
    return uploadFile(context.deps, call, { ...received, path, name: filename });
  });
}

/** What is wrong is the disk of the server, and not what was sent. */
function isOfDisk(error: unknown): boolean {
  return error instanceof Error && 'syscall' in error && 'errno' in error;
}

/** Who hangs up in the middle of a file is told nothing: nobody is there. */
function gone(error: unknown): Error {
  return Object.assign(asError(error), { statusCode: 400 });
}

function tooLarge(limit: number): Violation {
  return violation('FILE_REFUSED', ['file'], { fault: 'TOO_LARGE', limit });
}

function forbidden(sentence = 'Files come in by managers and owners.'): GraphQLError {
  return new GraphQLError(sentence, { extensions: { code: 'FORBIDDEN', http: { status: 403 } } });
}

function absent(): GraphQLError {
  return new GraphQLError('There is no such file.', {
    extensions: { code: 'NOT_FOUND', http: { status: 404 } },
  });
}

function busy(who: string): GraphQLError {
  return new GraphQLError(`${who} other files under way. Try again when they are in.`, {
    extensions: {
      ...{ code: 'RATE_LIMITED' },
      http: { status: 429, headers: new Map([['retry-after', '1']]) },
    },
  });
}

function tell(request: FastifyRequest, reply: FastifyReply, violations: readonly Violation[]) {
  const isTooLarge = violations.some(
    ({ params }) => 'fault' in params && params.fault === 'TOO_LARGE',
  );
  const errors = violations.map(({ code, params }) => ({
    message: violationSentence({ code, params }),
    extensions: { ...params, code, requestId: request.id },
  }));
  return reply.code(isTooLarge ? 413 : 422).send({ errors });
}

function refuse(request: FastifyRequest, reply: FastifyReply, error: GraphQLError) {
  const { http } = error.extensions as {
    http?: { status?: number; headers?: Map<string, string> };
  };
  for (const [name, value] of http?.headers ?? []) reply.header(name, value);
  // What was sent is not read: the connection is of no use any more.
  if (request.method === 'POST') reply.header('connection', 'close');
  return reply.code(http?.status ?? 403).send(answerOf(error, request.id));
}

/** The name for programs that read ASCII alone, and the whole name (RFC 6266). */
function dispositionOf(name: string): string {
  const plain = name.replace(/[^\x20-\x7e]|["\\%]/g, '_');
  const whole = encodeURIComponent(name).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16)}`,
  );
  return `attachment; filename="${plain}"; filename*=UTF-8''${whole}`;
}
