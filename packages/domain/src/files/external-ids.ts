import { externalIdsSchema, type ExternalId } from '../external-id/external-id.js';
import { text } from '../shared/fields.js';
import { parseValue } from '../shared/schema.js';
import { violation } from '../shared/violation.js';
import type { AnyColumn } from './formats.js';
import { readBy, type RowReading } from './reading.js';

/** Room for as many ids as something may have. */
const CELL_MAX = 10_000;
const idsText = text({ max: CELL_MAX });

/** Ids as a cell writes them: `impact.com:4711; shop:77`, with `\` in front of a `:`, `;` or `\` that is meant. */
export function externalIdsText(ids: readonly ExternalId[]): string {
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
): readonly ExternalId[] | undefined {
  const typed = readBy(reading, column, idsText);
  if (typed === undefined) return undefined;
  const ids = parsedIds(typed, reading.layout.mapping.externalSystem);
  const isHalf = ids.length === 0 || ids.some(({ system, id }) => system === '' || id === '');
  if (isHalf) {
    reading.refuse(column, violation('INVALID_VALUE'));
    return undefined;
  }
  const parsed = parseValue(externalIdsSchema, ids);
  if (parsed.ok) return parsed.value;
  for (const objection of parsed.violations) reading.refuse(column, objection);
  return undefined;
}

function parsedIds(typed: string, system: string | null): readonly ExternalId[] {
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
