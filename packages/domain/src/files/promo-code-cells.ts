import type { ProgramKind } from '../program/program.js';
import type { PromoCodeDetails } from '../promo-code/details.js';
import type { OwnerKind } from '../promo-code/owner.js';
import type { PromoCode, Terms } from '../promo-code/promo-code.js';
import type { PromoCodeStatus } from '../promo-code/status.js';
import { codeCellText } from './code-cell.js';
import {
  PROMO_CODE_COLUMNS,
  termsColumnOf,
  type PromoCodeColumn,
} from './columns/promo-code-columns.js';
import type { ExternalId } from '../external-id/external-id.js';
import { externalIdsText } from './external-ids.js';
import { isoInZone } from './iso-in-zone.js';
import type { ProfileReference } from './references.js';

/** Something with a name and an id, as files name it. */
export interface NamedInFile {
  readonly id: string;
  readonly name: string;
}

/** A promo code as our files write it. */
export interface PromoCodeFileView
  extends
    PromoCodeDetails,
    Pick<
      PromoCode,
      'id' | 'text' | 'matchType' | 'normalForm' | 'createdAt' | 'expiredAt' | 'version'
    > {
  readonly owner: NamedInFile & {
    readonly kind: OwnerKind;
    readonly externalId: ExternalId | null;
    readonly email: string | null;
    /** Of a creator, the one with the most followers. */
    readonly profile: ProfileReference | null;
  };
  readonly deal: (NamedInFile & { readonly externalId: ExternalId | null }) | null;
  /** The current ones, at most one of each kind. */
  readonly assignments: readonly (Terms & {
    readonly programKind: ProgramKind;
    readonly program: NamedInFile;
  })[];
  readonly status: PromoCodeStatus;
  readonly isComplete: boolean;
}

/** The first row of our files of promo codes. */
export const PROMO_CODE_HEADERS: readonly string[] = PROMO_CODE_COLUMNS.map(({ header }) => header);

/** The row of a code; read again it says the same. All cells are text, and spreadsheets must take them for that. */
export function promoCodeCells(code: PromoCodeFileView): readonly string[] {
  const { owner, deal } = code;
  const cells: Partial<Record<PromoCodeColumn, string | null>> = {
    text: codeCellText(code.text, code.matchType),
    matchType: code.matchType,
    ownerKind: owner.kind,
    owner: owner.name,
    ownerId: owner.id,
    ownerExternalId: externalIdText(owner.externalId),
    ownerEmail: owner.email,
    ownerProfile:
      owner.profile === null ? null : `${owner.profile.platform}/${owner.profile.handle}`,
    purpose: code.purpose,
    deal: deal?.name ?? null,
    dealId: deal?.id ?? null,
    dealExternalId: externalIdText(deal?.externalId ?? null),
    comments: code.comments,
    internalNote: code.internalNote,
    notificationEmail: code.notificationEmail,
    id: code.id,
    normalForm: code.normalForm,
    status: code.status,
    isComplete: code.isComplete ? 'YES' : 'NO',
    createdAt: isoInZone(code.createdAt, 'UTC'),
    expiredAt: code.expiredAt === null ? null : isoInZone(code.expiredAt, 'UTC'),
    version: String(code.version),
  };
  for (const { programKind, program, ...terms } of code.assignments) {
    const { creditPolicy, startAt, endAt, timeZone } = terms;
    cells[termsColumnOf(programKind, 'Program')] = program.name;
    cells[termsColumnOf(programKind, 'ProgramId')] = program.id;
    cells[termsColumnOf(programKind, 'CreditPolicy')] = creditPolicy;
    cells[termsColumnOf(programKind, 'StartAt')] =
      startAt === null ? null : isoInZone(startAt, timeZone);
    cells[termsColumnOf(programKind, 'EndAt')] = endAt === null ? null : isoInZone(endAt, timeZone);
    cells[termsColumnOf(programKind, 'TimeZone')] = timeZone;
  }
  return PROMO_CODE_COLUMNS.map(({ name }) => cells[name] ?? '');
}

function externalIdText(id: ExternalId | null): string | null {
  return id === null ? null : externalIdsText([id]);
}
