import { fileColumnsOf, matchHeaders, type FileKind as FileKinds } from '@creator-codes/domain';
import { Arg, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { fingerprintOf } from '../../application/jobs/import/importable-file.js';
import { fileFor } from '../../application/files/file-access.js';
import type { GraphQLContext } from '../basics/context.js';
import { FileKind } from '../basics/file.enums.js';
import { requireCall } from '../basics/require-call.js';
import { See } from '../basics/see.js';
import { FileHeadersMatch } from '../types/file-headers.type.js';
import { FileMapping } from '../types/file-mapping.type.js';
import { FileObject } from '../types/file.type.js';

@Resolver(() => FileObject)
export class FileResolver {
  @Query(() => FileObject, {
    nullable: true,
    description:
      'A file that you have sent by `POST /files`; null for any other, and when it is not kept any more.',
  })
  async file(
    @Arg('id', () => ID, { description: 'The `fileId` of the upload.' }) id: string,
    @Ctx() context: GraphQLContext,
  ): Promise<FileObject | null> {
    const call = requireCall(context);
    const { unitOfWork, clock } = context.deps;
    const record = await unitOfWork.read(call.accountId, (facts) =>
      fileFor(facts, call, id, clock.now()),
    );
    return record === null ? null : new FileObject(record);
  }

  @FieldResolver(() => FileMapping, {
    nullable: true,
    description: 'How the columns of files with the same headers were mapped last; null if never.',
  })
  @See('staff')
  async mapping(
    @Root() { record }: FileObject,
    @Arg('kind', () => FileKind, { description: 'What its rows are.' }) kind: FileKinds,
    @Ctx() context: GraphQLContext,
  ): Promise<FileMapping | null> {
    const { reading } = record;
    if (reading === null) return null;
    const fingerprint = fingerprintOf(reading.chosen.headers);
    const { accountId } = requireCall(context);
    const known = await context.deps.unitOfWork.read(accountId, (facts) =>
      facts.fileMapping(kind, fingerprint),
    );
    return known === null ? null : { ...known, columns: [...known.columns] };
  }

  @FieldResolver(() => FileHeadersMatch, {
    nullable: true,
    description: 'What the headers say if its rows are such things; null for what goes out.',
  })
  @See('staff')
  headers(
    @Root() { record }: FileObject,
    @Arg('kind', () => FileKind, { description: 'What its rows are.' }) kind: FileKinds,
  ): FileHeadersMatch | null {
    if (record.reading === null) return null;
    const { format, matches } = matchHeaders(kind, record.reading.chosen.headers);
    return {
      format,
      formats: matches.map((match) => {
        const columns = fileColumnsOf(kind, match.format);
        return {
          format: match.format,
          columns: match.guesses.map((guess) => {
            const column = columns.find(({ name }) => name === guess.column);
            const { header: ownHeader = '', isRequired = false } = column ?? {};
            return { ...guess, ownHeader, isRequired };
          }),
          missing: [...match.missing],
          ignored: match.ignored.map(({ header }) => header),
          unknown: match.unknown.map(({ header }) => header),
        };
      }),
    };
  }
}
