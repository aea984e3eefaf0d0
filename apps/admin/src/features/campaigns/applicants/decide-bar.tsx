import { useTranslation } from 'react-i18next';
import giveClasses from '../../../parts/pick-creators/give-bar.module.css';
import { PickBar } from '../../../parts/pick-creators/pick-bar';
import { pickedOf, type Pick } from '../../../parts/pick-creators/use-pick';
import { Button } from '../../../shared/ui';
import { MenuButton } from '../../../shared/ui/menu-button';
import type { CampaignDetail } from '../campaign-documents';
import type { ApplicantGroup } from '../search';
import { offeredIn, statesOf } from './groups';
import type { ApplicantRow } from './use-applicants';
import type { Chosen, Deciding } from './use-deciding';
import { useWayWords } from './use-way-words';
import { waysOfAny, type Way } from './ways';

interface DecideBarProps {
  readonly campaign: CampaignDetail;
  readonly pick: Pick;
  readonly rows: readonly ApplicantRow[];
  readonly total: { readonly value: number; readonly isExact: boolean } | undefined;
  readonly group: ApplicantGroup | undefined;
  readonly search: string | null;
  readonly deciding: Deciding;
}

const BUTTONS: readonly Way['action'][] = ['HIRE', 'ACCEPT', 'REJECT'];

/** Floats over the list while some are chosen, and decides about all of them at once. */
export function DecideBar(props: DecideBarProps) {
  const { campaign, pick, rows, total, group, search, deciding } = props;
  const { t } = useTranslation('campaigns');
  const wordOf = useWayWords();
  const applicants = rows.filter(({ id }) => pick.names.has(id));
  const shown = new Set(applicants.map(({ id }) => id));
  const others = pickedOf(pick)
    .map(({ id }) => id)
    .filter((id) => !shown.has(id));
  const states = statesOf(group);
  const isUnseen = pick.isAll || others.length > 0;
  const chosen: Chosen = pick.isAll
    ? { filter: { search, state: [...states] }, count: total?.value ?? 0 }
    : { applicants, others };
  const ways = waysOfAny(isUnseen ? offeredIn(states, campaign.status) : applicants)
    // These name creators, who are known of rows alone.
    .filter(({ action }) => !isUnseen || (action !== 'INVITE' && action !== 'APPLY'));
  const begin = (way: Way) => () => {
    deciding.begin(way, chosen);
  };
  const inMenu = ways.filter(({ action }) => !BUTTONS.includes(action));
  return (
    <div className={giveClasses['place']}>
      <div className={giveClasses['floating']} role="group" aria-label={t('decideMany')}>
        <PickBar pick={pick} total={total}>
          {ways
            .filter(({ action }) => BUTTONS.includes(action))
            .map((way) => (
              <Button
                key={way.action}
                size="xs"
                variant={way.action === 'REJECT' ? 'default' : 'filled'}
                onClick={begin(way)}
              >
                {wordOf(way)}
              </Button>
            ))}
          {inMenu.length > 0 && (
            <MenuButton
              button={
                <Button size="xs" variant="default" loading={deciding.isMoving}>
                  {t('moveTo')}
                </Button>
              }
              position="top-start"
              width={230}
              groups={[
                inMenu.map((way) => ({
                  key: `${way.action} ${way.to}`,
                  label: wordOf(way),
                  run: begin(way),
                })),
              ]}
            />
          )}
        </PickBar>
      </div>
    </div>
  );
}
