import { text } from '../shared/fields.js';
import { violation } from '../shared/violation.js';
import type { AnyColumn } from './formats.js';
import { readBy, type RowReading } from './reading.js';

/** The id that another system has for something. */
export interface FileExternalId {
  readonly system: string;
  readonly id: string;
}

/** Room for as many ids as something may have. */
const CELL_MAX = 10_000;
const SYSTEM_MAX = 64;
const ID_MAX = 128;

/** Ids as a cell writes them: `impact.com:4711; shop:77`, with `\` in front of a `:`, `;` or `\` that is meant. */
export function externalIdsText(ids: readonly FileExternalId[]): string {
  return ids
    .map(({ system, id }) => `${escaped(system, /[\\:;]/g)}:${escaped(id, /[\\;]/g)}`)
    .join('; ');
}

function escaped(part: string, signs: RegExp): string {
  return part.replace(signs, '\\$&');
}

/**
 * Reads the ids of a cell. If the mapping names a system, a cell is one id of that system, with or without the
 * system in front; else each id has its system.
 */
export function readExternalIds(
  reading: RowReading,
  column: AnyColumn,
): readonly FileExternalId[] | undefined {
  const typed = readBy(reading, column, text({ max: CELL_MAX }));
  if (typed === undefined) return undefined;
  const ids = parsedIds(typed, reading.layout.mapping.externalSystem);
  const isWrong = ids.some(
    ({ system, id }) =>
      system === '' || id === '' || system.length > SYSTEM_MAX || id.length > ID_MAX,
  );
  if (ids.length > 0 && !isWrong) return ids;
  reading.refuse(column, violation('INVALID_VALUE'));
  return undefined;
}

function parsedIds(typed: string, system: string | null): readonly FileExternalId[] {
  if (system !== null) {
    const named = `${system}:`;
    const isNamed = typed.toLowerCase().startsWith(named.toLowerCase());
    return [{ system, id: (isNamed ? typed.slice(named.length) : typed).trim() }];
  }
  return partsOf(typed, ';')
    .filter((part) => part.trim() !== '')
    .map((part) => {
      const [first = '', ...rest] = partsOf(part, ':');
      return { system: plain(first), id: plain(rest.join(':')) };
    });
}

/** The parts between a sign that has no `\` in front. */
function partsOf(typed: string, sign: string): readonly string[] {
  const parts = [''];
  for (let at = 0; at < typed.length; at += 1) {
    const character = typed.charAt(at);
    if (character === sign) parts.push('');
    else {
      const isEscape = character === '\\';
      parts[parts.length - 1] += isEscape ? typed.slice(at, at + 2) : character;
      if (isEscape) at += 1;
    }
  }
  return parts;
}

function plain(part: string): string {
  return part.trim().replace(/\\(.)/gu, '$1');
}
