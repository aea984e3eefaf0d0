import { useTranslation } from 'react-i18next';
import { NoticePanel } from '../../shared/ui';
import type { CodesTarget } from './codes-target';
import { useForecastCodes } from './dates-forecast-query';
import { ToldCodes } from './dates-result';
import { stuckCodes, type MovedDate } from './stuck-codes';

interface DatesForecastProps {
  readonly target: CodesTarget;
  /** What is to be moved, as far as it is chosen. */
  readonly dates: readonly MovedDate[];
}

const SHOWN = 5;

/** Says before many codes are moved how many can be and which cannot, as far as that is known. */
export function DatesForecast({ target, dates }: DatesForecastProps) {
  const { t } = useTranslation('codeLife');
  const codes = useForecastCodes(target);
  if (codes === null || codes.length === 0) return null;
  const stuck = stuckCodes(codes, dates);
  const seen = codes.length;
  const total = target.count;
  const count = seen - stuck.length;
  return (
    <NoticePanel
      tone={stuck.length > 0 ? 'yellow' : 'blue'}
      role="status"
      title={
        seen < total
          ? t('dates.forecastSome', { seen, total, count })
          : t('dates.forecast', { total, count })
      }
    >
      {stuck.length > 0 && <ToldCodes codes={stuck} max={SHOWN} />}
      <p>{t('dates.forecastRest')}</p>
    </NoticePanel>
  );
}
