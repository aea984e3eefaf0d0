import type { FileId, FileType as FileTypes, Instant } from '@creator-codes/domain';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import type { FileRecord } from '../../application/ports/files.js';
import { FileType } from '../basics/file.enums.js';
import { DateTime } from '../basics/scalars.js';
import { See } from '../basics/see.js';
import { FileReading, FileSheet } from './file-reading.type.js';

@ObjectType('File', {
  description:
    'A file that came in by `POST /files`, or that a job writes. Only who asked for it has it, for 7 days.',
})
@See('everybody')
export class FileObject {
  constructor(readonly record: FileRecord) {}

  @Field(() => ID, { description: 'Its id.' })
  @See('everybody')
  get id(): FileId {
    return this.record.id;
  }

  @Field(() => String, { description: 'As people call it, with its ending.' })
  @See('everybody')
  get name(): string {
    return this.record.name;
  }

  @Field(() => FileType, { description: 'What it is to programs.' })
  @See('everybody')
  get type(): FileTypes {
    return this.record.type;
  }

  @Field(() => Int, {
    nullable: true,
    description:
      'Its bytes; null for a workbook that goes out, which is packed when it is fetched.',
  })
  @See('everybody')
  get size(): number | null {
    const { purpose, type, size } = this.record;
    return purpose === 'EXPORT' && type === 'XLSX' ? null : size;
  }

  @Field(() => Int, { description: 'Its rows below the headers.' })
  @See('everybody')
  get rowCount(): number {
    return this.record.rowCount;
  }

  @Field(() => DateTime, { description: 'When it came in, or was begun.' })
  @See('everybody')
  get createdAt(): Instant {
    return this.record.createdAt;
  }

  @Field(() => DateTime, { description: 'Until when it is kept.' })
  @See('everybody')
  get expiresAt(): Instant {
    return this.record.expiresAt;
  }

  @Field(() => String, {
    nullable: true,
    description:
      'The path from which it is fetched, a plain link with `?account=` and the id of the account; null for what came in.',
  })
  @See('everybody')
  get url(): string | null {
    return this.record.purpose === 'EXPORT' ? `/files/${this.record.id}` : null;
  }

  @Field(() => Int, { description: 'Goes up whenever it is read in another way.' })
  @See('staff')
  get version(): number {
    return this.record.version;
  }

  @Field(() => Boolean, {
    description:
      'Whether its content says how it is to be read, or somebody has said so. Otherwise `reading` is a guess, and `otherReadings` are as good: say which by `readFileAs`.',
  })
  @See('staff')
  get isSure(): boolean {
    return this.record.reading?.isSure ?? true;
  }

  @Field(() => FileReading, {
    nullable: true,
    description: 'How what came in was read; null for what goes out.',
  })
  @See('staff')
  get reading(): FileReading | null {
    const { reading } = this.record;
    return reading === null ? null : new FileReading(reading.chosen);
  }

  @Field(() => [FileReading], { description: 'How else it could be read.' })
  @See('staff')
  get otherReadings(): FileReading[] {
    return this.record.reading?.others.map((each) => new FileReading(each)) ?? [];
  }

  @Field(() => [FileSheet], { description: 'The sheets of a workbook that came in.' })
  @See('staff')
  get sheets(): FileSheet[] {
    return [...(this.record.reading?.sheets ?? [])];
  }
}
