import { useTranslation } from 'react-i18next';
import { useAction } from '../../../shared/lib/use-action';
import { useIdempotencyKey } from '../../../shared/lib/use-idempotency-key';
import { Text } from '../../../shared/ui';
import { DecisionDialog } from '../../../shared/ui/decision-dialog';
import { AFTER_RULE, DeleteRule, type RuleRow } from './rule-documents';

interface DeleteRuleDialogProps {
  readonly rule: RuleRow;
  readonly onClose: () => void;
}

/** Asks before a rule goes. */
export function DeleteRuleDialog({ rule: { id, name }, onClose }: DeleteRuleDialogProps) {
  const { t } = useTranslation('applicationRules');
  const [remove, isBusy] = useAction(DeleteRule, AFTER_RULE);
  const [idempotencyKey] = useIdempotencyKey();
  const decide = async () => {
    const data = await remove({ input: { applicationRuleId: id, idempotencyKey } });
    return data?.deleteApplicationRule.errors ?? null;
  };
  return (
    <DecisionDialog
      tone="danger"
      title={t('deleteTitle', { name })}
      confirm={t('deleteConfirm')}
      isBusy={isBusy}
      decide={decide}
      done={t('deleted', { name })}
      onClose={onClose}
    >
      <Text size="sm">{t('deleteBody')}</Text>
    </DecisionDialog>
  );
}
