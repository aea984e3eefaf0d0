import { useTranslation } from 'react-i18next';
import { useSentence } from '../../shared/lib/violations';
import { CopyButton, Modal, Stack, Text, Textarea } from '../../shared/ui';
import type { InvitedOutcomes } from './invite-documents';
import classes from './invited-dialog.module.css';

interface InvitedDialogProps {
  readonly outcomes: InvitedOutcomes;
  readonly onClose: () => void;
}

/** What became of invitations: how many went out, the links to pass on, and who was not invited and why. */
export function InvitedDialog({ outcomes, onClose }: InvitedDialogProps) {
  const { t } = useTranslation(['invitations', 'common']);
  const sentence = useSentence();
  const invited = outcomes.filter(({ errors }) => errors.length === 0);
  const links = invited.flatMap(({ creator, link }) =>
    link === null ? [] : [`${creator.displayName}\t${link}`],
  );
  const refused = outcomes.filter(({ errors }) => errors.length > 0);
  const mailed = invited.length - links.length;
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('many.done', { count: invited.length })}
      centered
      closeButtonProps={{ 'aria-label': t('common:close') }}
    >
      <Stack gap="md">
        {mailed > 0 && <Text size="sm">{t('many.mailed', { count: mailed })}</Text>}
        {links.length > 0 && (
          <>
            <Text size="sm">{t('many.links', { count: links.length })}</Text>
            <Textarea
              readOnly
              autosize
              maxRows={8}
              aria-label={t('many.linksLabel')}
              value={links.join('\n')}
            />
            <div>
              <CopyButton
                value={links.join('\n')}
                thing={t('many.linksLabel')}
                label={t('many.copy')}
              />
            </div>
          </>
        )}
        {refused.length > 0 && (
          <>
            <Text size="sm">{t('many.refused', { count: refused.length })}</Text>
            <ul className={classes['refused']} aria-label={t('many.refusedLabel')}>
              {refused.map(({ creator, errors }) => (
                <li key={creator.id}>
                  {creator.displayName}: {errors.map((error) => sentence(error)).join(' ')}
                </li>
              ))}
            </ul>
          </>
        )}
      </Stack>
    </Modal>
  );
}
