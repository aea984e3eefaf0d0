import { useTranslation } from 'react-i18next';
import { addCampaignWords } from '../../../i18n/campaigns';
import { useSentence } from '../../../shared/lib/violations';
import { Modal, Stack, Text } from '../../../shared/ui';
import classes from '../campaigns.module.css';
import type { Told } from './people';

addCampaignWords();

interface OutcomesDialogProps {
  /** What was done with those who are done, such as `3 hired`. */
  readonly title: string;
  readonly told: readonly Told[];
  readonly onClose: () => void;
}

/** What became of each of many, those first who stay as they were, with why. */
export function OutcomesDialog({ title, told, onClose }: OutcomesDialogProps) {
  const { t } = useTranslation(['campaigns', 'common']);
  const sentence = useSentence();
  const refused = told.filter(({ errors }) => errors.length > 0);
  const done = told.filter(({ errors }) => errors.length === 0);
  return (
    <Modal
      opened
      onClose={onClose}
      title={title}
      centered
      closeButtonProps={{ 'aria-label': t('common:close') }}
    >
      <Stack gap="md">
        <Text size="sm">{t('outcomes.refused', { count: refused.length })}</Text>
        <ul className={classes['outcomes']} aria-label={t('outcomes.refusedLabel')}>
          {refused.map(({ id, name, errors }) => (
            <li key={id}>
              <strong>{name}</strong>: {errors.map((error) => sentence(error)).join(' ')}
            </li>
          ))}
        </ul>
        {done.length > 0 && (
          <>
            <Text size="sm">{t('outcomes.done', { count: done.length })}</Text>
            <ul className={classes['outcomes']} aria-label={t('outcomes.doneLabel')}>
              {done.map(({ id, name }) => (
                <li key={id}>{name}</li>
              ))}
            </ul>
          </>
        )}
      </Stack>
    </Modal>
  );
}
