import { ok, parseChanges, updateApplicationRuleSchema } from '@creator-codes/domain';
import { useTranslation } from 'react-i18next';
import { EditDialog } from '../../../parts/editing/edit-dialog';
import { useEditForm } from '../../../parts/editing/use-edit-form';
import { useIdempotencyKey } from '../../../shared/lib/use-idempotency-key';
import { AFTER_RULE, UpdateRule, type RuleRow } from './rule-documents';
import { RuleFields } from './rule-fields';
import { changesOf, RULE_FIELDS, RULE_PLACES, valuesOf, type RuleValues } from './rule-input';
import { useRuleWords } from './use-rule-words';

interface EditRuleDialogProps {
  /** As it is now; it may change while the dialog is open. */
  readonly rule: RuleRow;
  readonly onClose: () => void;
}

/** Changes a rule. What it has decided stays decided. */
export function EditRuleDialog({ rule, onClose }: EditRuleDialogProps) {
  const { t } = useTranslation(['applicationRules', 'common', 'words']);
  const words = useRuleWords();
  const edit = useEditForm<RuleValues>(valuesOf(rule), RULE_FIELDS, RULE_PLACES);
  const [idempotencyKey] = useIdempotencyKey();
  const { id: applicationRuleId, version, name } = rule;
  return (
    <EditDialog
      title={t('edit', { name })}
      size="lg"
      edit={edit}
      document={UpdateRule}
      after={AFTER_RULE}
      read={(typed) => {
        const input = { ...changesOf(edit.changes(typed)), applicationRuleId, version };
        const read = parseChanges(updateApplicationRuleSchema, input);
        return read.ok ? ok({ ...read.value, idempotencyKey }) : read;
      }}
      words={{
        name: [t('name'), name],
        action: [t('action'), t(`words:action.${rule.action}`)],
        conditions: [t('conditions'), words.conditions(rule.conditions)],
        message: [t('message'), rule.message ?? t('common:none')],
        delayHours: [t('delayHours'), String(rule.delayHours)],
        isEnabled: [t('isEnabled'), t(rule.isEnabled ? 'on' : 'off')],
      }}
      done={(typed) => t('saved', { name: typed.name })}
      onClose={onClose}
    >
      <RuleFields form={edit.form} />
    </EditDialog>
  );
}
