import type { ApplicantState } from '@creator-codes/domain';
import { useTranslation } from 'react-i18next';
import { ToneBadge } from '../../../shared/ui';

const TONES = {
  INVITED: 'blue',
  APPLIED: 'yellow',
  IN_REVIEW: 'yellow',
  IN_NEGOTIATION: 'yellow',
  ALTERNATE: 'blue',
  HIRED: 'green',
  REJECTED: 'grey',
  DECLINED: 'grey',
  REMOVED: 'grey',
} as const satisfies Record<ApplicantState, string>;

/** Where somebody stands in a campaign, as dot and word. */
export function ApplicantBadge({ state }: { readonly state: ApplicantState }) {
  const { t } = useTranslation('words');
  return <ToneBadge tone={TONES[state]}>{t(`applicant.${state}`)}</ToneBadge>;
}
