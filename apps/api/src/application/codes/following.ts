import {
  followed,
  ok,
  refused,
  violation,
  type Deal,
  type EditMoment,
  type PromoCode,
  type Result,
} from '@creator-codes/domain';

/**
 * A code under the dates of a deal with `syncDates`.
 * @param path of what brought it there
 * @returns the code; or `DEAL_ENDED` if these would end it unsaid, `DEAL_ENDS_BEFORE_CODE`
 */
export function followingIn(
  code: PromoCode,
  deal: Deal,
  moment: EditMoment,
  path: readonly string[],
): Result<PromoCode> {
  const following = followed(code, deal, moment);
  switch (following?.is) {
    case 'REFUSED':
      return refused({ ...following.why, path });
    case 'ENDED':
      return refused(violation('DEAL_ENDED', path, { deal: deal.name }));
    default:
      return ok(following?.after ?? code);
  }
}
