import type { ProgramMode } from '../account/account.js';
import { STORED_MEMBERSHIP_STATES, type MembershipTerms } from '../creator/membership.js';
import type { ProcedureFacts } from '../procedure/facts.js';
import { PROGRAM_FIELD } from '../program/choose-program.js';
import type { Program, ProgramKind } from '../program/program.js';
import { ok, refused, type Result } from '../shared/result.js';
import { violation } from '../shared/violation.js';
import { DAY, factsOf, membershipOf, NOW, programOf } from './built.js';

function programChoices(kind: ProgramKind): readonly Result<Program>[] {
  const path = [PROGRAM_FIELD[kind]];
  return [
    ok(programOf(kind)),
    ok(programOf(kind, { codeTracking: false })),
    refused(violation('PROGRAM_MISSING', path, { kind })),
    refused(violation('PROGRAM_AMBIGUOUS', path, { kind, count: 2 })),
    refused(violation('PROGRAM_KIND', path, { kind })),
    refused(violation('NOT_FOUND', path)),
  ];
}

/** Every state, and contracts that have ended, end now, begin now and begin later. */
const memberships: readonly (MembershipTerms | null)[] = [
  null,
  ...STORED_MEMBERSHIP_STATES.map((state) => membershipOf({ state })),
  membershipOf({ contractEnd: NOW - DAY }),
  membershipOf({ contractEnd: NOW }),
  membershipOf({ contractStart: NOW, contractEnd: NOW + DAY }),
  membershipOf({ contractStart: NOW + DAY }),
];

const creators: readonly ProcedureFacts['creator'][] = [
  factsOf().creator,
  null,
  refused(violation('NOT_FOUND', ['creatorId'])),
];

const mediaSources: readonly ProcedureFacts['mediaSource'][] = [
  factsOf().mediaSource,
  null,
  refused(
    violation('MEDIA_SOURCE_OF_ANOTHER_CREATOR', ['mediaSourceId'], { mediaSource: 'Other' }),
  ),
  refused(violation('NOT_FOUND', ['mediaSourceId'])),
];

/** Every combination of facts that a procedure can meet; some 8,600. */
export function* everyFacts(mode: ProgramMode): Generator<ProcedureFacts> {
  const { account } = factsOf();
  for (const optimize of [account.optimize, null])
    for (const creator of creators)
      for (const membership of memberships)
        for (const creatorProgram of programChoices('CREATOR'))
          for (const performanceProgram of programChoices('PERFORMANCE'))
            for (const mediaSource of mediaSources)
              yield {
                now: NOW,
                account: { ...account, mode, optimize },
                creator,
                membership,
                creatorProgram,
                performanceProgram,
                mediaSource,
              };
}
