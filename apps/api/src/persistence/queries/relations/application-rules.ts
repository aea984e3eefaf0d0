import type { Fields } from '../../../application/ports/reads.js';
import type { ProgramView } from '../../../application/ports/views.js';
import { listOf, sql, words } from '../../engine/sql.js';
import { RULES_IN_ORDER } from '../../rows/application-rule.js';
import { bytesOfOwnId } from '../../tables/ids.js';
import { applicationRuleEntity } from '../entities/application-rule.js';
import { grouped, readWhere } from '../entity.js';
import type { Mutable, Reader } from '../reader.js';

/** The rules that answer applications to each program, in their order. */
export async function bringApplicationRules(
  reader: Reader,
  programs: readonly ProgramView[],
  fields: Fields,
): Promise<void> {
  const ids = [...new Set(programs.map(({ id }) => id))].map(bytesOfOwnId);
  const condition = sql`t.program_id IN ${listOf(ids)}`;
  const order = words(` ORDER BY ${RULES_IN_ORDER}`);
  const rules = await readWhere(reader, applicationRuleEntity, condition, fields, order);
  const byProgram = grouped(rules, ({ programId }) => programId);
  for (const program of programs as readonly Mutable<ProgramView>[]) {
    program.applicationRules = byProgram.get(program.id) ?? [];
  }
}
