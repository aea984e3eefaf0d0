import { resolve } from 'node:path';
import { ReaderProcess, type Watch } from './child/process.js';
import type { Fault } from './fault.js';
import type { InspectOptions } from './read.js';
import type { Inspection } from './table.js';

/** What came of an inspection: what the file is, or why it is refused. */
export type Inspected =
  { readonly ok: true; readonly value: Inspection } | { readonly ok: false; readonly fault: Fault };

/**
 * Finds out what a file is, by its content: the format, the encoding and delimiter or the sheet, the headers and the
 * first rows. What the evidence leaves open is told as several readings; ask a person, and inspect again with
 * `wanted` where another one is meant than is among them.
 */
export async function inspectFile(
  path: string,
  options: InspectOptions,
  watch?: Watch,
): Promise<Inspected> {
  const reader = await ReaderProcess.start(watch);
  try {
    const answer = await reader.ask({ ask: 'INSPECT', path: resolve(path), options });
    if (answer.is === 'INSPECTION') return { ok: true, value: answer.inspection };
    if (answer.is === 'FAULT') return { ok: false, fault: answer.fault };
    throw new Error(
      answer.is === 'BUG' ? answer.message : `An inspection was answered with ${answer.is}`,
    );
  } finally {
    reader.stop();
  }
}
