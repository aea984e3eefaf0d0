import type { EvidenceCode, ViolationParams } from '@creator-codes/domain';
import { useTranslation } from 'react-i18next';
import { useFormat } from './format';

/** Why a step holds, in the reader's language. Instants come as numbers, from the server as their digits. */
export function useEvidence(): (code: EvidenceCode, params: ViolationParams) => string {
  const { t } = useTranslation('words');
  const { date } = useFormat();
  return (code, params) => {
    const { contractStart } = params;
    const day = contractStart === undefined ? {} : { contractStart: date(Number(contractStart)) };
    return t(`evidence.${code}`, { replace: { ...params, ...day } });
  };
}
