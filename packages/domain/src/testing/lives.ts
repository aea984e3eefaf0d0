import * as fc from 'fast-check';
import { CREDIT_POLICIES } from '../promo-code/credit-policy.js';
import { cutTo, withTerms } from '../promo-code/edits.js';
import type { PromoCode, Terms } from '../promo-code/promo-code.js';
import { reactivated } from '../promo-code/reactivate.js';
import type { AssignmentId } from '../shared/id.js';
import type { Instant } from '../shared/instant.js';
import { assignmentOf, codeOf, idOf } from './built.js';

/** Lives are lived on a clock of so many ticks, so that boundaries meet often. */
export const LAST_TICK = 12;

const ticks = fc.integer({ min: 0, max: LAST_TICK });
const limits = fc.option(ticks);

/** Terms whose start is before their end. */
export const ticking: fc.Arbitrary<Terms> = fc
  .record({
    creditPolicy: fc.constantFrom(...CREDIT_POLICIES),
    startAt: limits,
    endAt: limits,
    timeZone: fc.constantFrom('UTC', 'Asia/Shanghai'),
  })
  .filter(({ startAt, endAt }) => startAt === null || endAt === null || startAt < endAt);

const deeds = fc.record({
  does: fc.constantFrom('EDIT', 'EDIT', 'EXPIRE', 'REACTIVATE', 'CUT'),
  at: ticks,
  which: fc.nat(1),
  terms: ticking,
  isPlain: fc.boolean(),
});
export type Deed = typeof deeds extends fc.Arbitrary<infer Each> ? Each : never;

let ids = 0;
/** An id that no other has had for a while, nor any small number. */
export const nextAssignmentId = (): AssignmentId => idOf('Assignment', 64 + ((ids += 1) % 4_000));

/** What a deed makes of a code, as far as the clock and R8 allow it. */
export function done(code: PromoCode, deed: Deed, now: Instant = deed.at): PromoCode {
  const { does, which, terms, isPlain } = deed;
  const assignment = code.assignments[which] ?? code.assignments[0];
  const moment = { now, nextId: nextAssignmentId };
  if (assignment === undefined) return code;
  switch (does) {
    case 'EXPIRE':
      return code.expiredAt === null ? { ...code, expiredAt: now } : code;
    case 'REACTIVATE': {
      const asked = isPlain ? null : terms;
      const outcome = reactivated(code, { ...moment, terms: asked, isAskedFor: () => true });
      return outcome.ok ? outcome.value : code;
    }
    case 'CUT':
      return code.expiredAt === null ? cutTo(code, Math.max(now + 1, terms.endAt ?? 0)) : code;
    case 'EDIT': {
      const { startAt, endAt } = assignment;
      const isOver = code.expiredAt !== null || (endAt !== null && endAt <= now);
      const begun = startAt === null ? assignment.createdAt <= now : startAt <= now;
      const start = begun ? startAt : Math.max(now, terms.startAt ?? now);
      const end = terms.endAt === null ? null : Math.max(terms.endAt, now + 1, (start ?? 0) + 1);
      if (isOver) return code;
      return withTerms(code, assignment.id, { ...terms, startAt: start, endAt: end }, moment);
    }
  }
}

/** A code that may have gone through something, and the tick at which it last did. */
export const lives: fc.Arbitrary<{ readonly code: PromoCode; readonly now: Instant }> = fc
  .record({
    terms: fc.tuple(ticking, fc.option(ticking)),
    createdAt: fc.integer({ min: 0, max: 3 }),
    deeds: fc.array(deeds, { maxLength: 5 }),
  })
  .map(({ terms: [first, second], createdAt, deeds: all }) => {
    const place = (terms: Terms, number: number) =>
      assignmentOf({
        id: nextAssignmentId(),
        programId: idOf('Program', number),
        ...terms,
        createdAt,
      });
    const code = codeOf({
      createdAt,
      assignments: [
        place(first, 1),
        ...(second === null
          ? []
          : [
              {
                ...place(second, 2),
                programKind: 'PERFORMANCE' as const,
                mediaSourceId: idOf('MediaSource'),
              },
            ]),
      ],
    });
    let now = createdAt;
    let lived = code;
    for (const deed of [...all].sort((a, b) => a.at - b.at)) {
      now = Math.max(now, deed.at);
      lived = done(lived, deed, now);
    }
    return { code: lived, now };
  });

/** Something that may happen to a code. */
export const happenings: fc.Arbitrary<Deed> = deeds;
