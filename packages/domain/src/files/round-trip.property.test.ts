import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  fileAssignments,
  fileCodes,
  fileCreators,
  guessedLayout,
  rowOf,
  textCells,
  zones,
} from '../testing/index.js';
import { guardedText } from './cell.js';
import { CREATOR_HEADERS, creatorCells } from './creator-cells.js';
import { IMPACT_HEADERS, impactCells } from './impact-cells.js';
import { PROMO_CODE_HEADERS, promoCodeCells, type PromoCodeFileView } from './promo-code-cells.js';
import { readCreatorRow } from './read-creator-row.js';
import { readImpactRow } from './read-impact-row.js';
import { readPromoCodeRow, type PromoCodeRow } from './read-promo-code-row.js';

/** What a row must say of a code, an empty cell clearing or saying nothing. */
function expectedRow(code: PromoCodeFileView, clears: boolean): PromoCodeRow {
  const { owner, deal } = code;
  const some = <T extends object>(fields: T) =>
    Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null)) as T;
  const orClear = <T extends object>(fields: T) => (clears ? fields : some(fields));
  return {
    text: code.text,
    normalForm: code.normalForm,
    matchType: code.matchType,
    owner: some({
      kind: owner.kind,
      id: owner.id,
      externalId: owner.externalId,
      email: owner.email,
      profile: owner.profile,
    }) as object,
    purpose: code.purpose,
    ...orClear({
      deal:
        deal === null
          ? null
          : (some({ id: deal.id, name: deal.name, externalId: deal.externalId }) as object),
      comments: code.comments,
      internalNote: code.internalNote,
      notificationEmail: code.notificationEmail,
    }),
    terms: Object.fromEntries(
      code.assignments.map(({ programKind, program, startAt, endAt, creditPolicy, timeZone }) => [
        programKind,
        { program, creditPolicy, timeZone, ...orClear({ startAt, endAt }) },
      ]),
    ),
  };
}

it('a file of any codes says when it is read what the codes are, guarded or not', () => {
  fc.assert(
    fc.property(fileCodes, fc.boolean(), fc.boolean(), (code, isGuarded, clearsEmpty) => {
      const cells = promoCodeCells(code);
      const layout = guessedLayout('PROMO_CODES', 'OURS', PROMO_CODE_HEADERS, {
        isGuarded,
        clearsEmpty,
      });
      const outcome = readPromoCodeRow(
        layout,
        textCells(isGuarded ? cells.map(guardedText) : cells),
      );
      expect(rowOf(outcome)).toEqual(expectedRow(code, clearsEmpty));
    }),
    { numRuns: 300 },
  );
});

it("a file of impact.com's says when it is read what its rows were written from", () => {
  const layout = guessedLayout('PROMO_CODES', 'IMPACT', IMPACT_HEADERS, { clearsEmpty: true });
  const named = ({ id, impactId }: { id: string; impactId: string | null }) =>
    impactId === null ? { id } : { externalId: { system: 'impact.com', id: impactId } };
  fc.assert(
    fc.property(fileAssignments, ({ code, terms: [window, rest], program, media, deal }) => {
      const view = { ...code, ...window, ...rest, program, media, deal };
      const row = rowOf(readImpactRow(layout, textCells(impactCells(view))));
      expect(row).toEqual({
        ...{ type: 'TRACKING', ...code, ...window, ...rest },
        ...{ program: named(program), media: named(media) },
        deal: deal === null ? null : named(deal),
      });
    }),
    { numRuns: 200 },
  );
});

it('a file of any creators says when it is read who they are', () => {
  const layout = guessedLayout('CREATORS', 'OURS', CREATOR_HEADERS, { clearsEmpty: true });
  fc.assert(
    fc.property(fileCreators, zones, (creator, zone) => {
      const row = rowOf(readCreatorRow(layout, textCells(creatorCells(creator, zone))));
      const { id, externalIds: others, socialProfiles, membership } = creator;
      const { displayName, legalName, email, country, timeZone, language, notes } = creator;
      expect(row).toEqual({
        ...{ displayName, legalName, email, country, timeZone, language, notes },
        creatorId: id,
        ...(others.length === 0 ? {} : { externalIds: others }),
        ...(socialProfiles.length === 0
          ? {}
          : {
              profiles: socialProfiles.map(({ followers, ...profile }) =>
                followers === null ? profile : { ...profile, followers },
              ),
            }),
        ...(membership === null
          ? {}
          : {
              program: membership.program,
              membership: membership.state,
              contractStart: membership.contractStart,
              contractEnd: membership.contractEnd,
            }),
      });
    }),
    { numRuns: 200 },
  );
});
