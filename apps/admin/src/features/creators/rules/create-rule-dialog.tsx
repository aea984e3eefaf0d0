import { createApplicationRuleSchema, ok, parse } from '@creator-codes/domain';
import { useTranslation } from 'react-i18next';
import { CreateDialog } from '../../../shared/ui/create-dialog';
import { AFTER_RULE, CreateRule } from './rule-documents';
import { RuleFields } from './rule-fields';
import { NEW_RULE, RULE_PLACES, typedRule, type RuleValues } from './rule-input';

interface CreateRuleDialogProps {
  readonly programId: string;
  readonly onClose: () => void;
}

/** Makes a rule, behind all others. */
export function CreateRuleDialog({ programId, onClose }: CreateRuleDialogProps) {
  const { t } = useTranslation('applicationRules');
  return (
    <CreateDialog
      title={t('new')}
      size="lg"
      document={CreateRule}
      after={AFTER_RULE}
      start={NEW_RULE}
      names={RULE_PLACES}
      read={(typed: RuleValues) => {
        const rule = parse(createApplicationRuleSchema, typedRule(typed));
        return rule.ok ? ok({ ...rule.value, programId }) : rule;
      }}
      done={({ name }) => t('created', { name })}
      onClose={onClose}
    >
      {(form) => <RuleFields form={form} />}
    </CreateDialog>
  );
}
