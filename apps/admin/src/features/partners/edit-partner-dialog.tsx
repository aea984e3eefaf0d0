import {
  parseChanges,
  updatePerformancePartnerSchema,
  type CreditGroup,
} from '@creator-codes/domain';
import { useTranslation } from 'react-i18next';
import { CreditGroupSelect } from '../../shared/ui/credit-group-select';
import { EditDialog } from '../../parts/editing/edit-dialog';
import { LanguageSelect, languageOf, useLanguageWord } from '../../parts/editing/language-select';
import { ExternalIdRows } from '../../parts/external-ids/external-id-rows';
import {
  EXTERNAL_ID_PLACES,
  externalIdsText,
  externalIdValues,
  type WithExternalIds,
} from '../../parts/external-ids/external-ids';
import { useEditForm } from '../../parts/editing/use-edit-form';
import type { MailLanguage } from '../../parts/editing/language-select';
import { TextInput } from '../../shared/ui';
import { UpdatePartner, type PartnerDetail } from './partner-documents';

interface Values extends WithExternalIds {
  name: string;
  email: string;
  creditGroup: CreditGroup;
  language: MailLanguage;
}

const FIELDS = ['name', 'email', 'creditGroup', 'language', 'externalIds'] as const;
const PLACES = [...FIELDS, ...EXTERNAL_ID_PLACES] as const;
const AFTER = { forget: ['performancePartners', 'promoCodes'] } as const;

interface EditPartnerDialogProps {
  /** As they are now; it may change while the dialog is open. */
  readonly partner: PartnerDetail;
  readonly onClose: () => void;
}

/** Changes what is known of a performance partner. */
export function EditPartnerDialog({ partner, onClose }: EditPartnerDialogProps) {
  const { t } = useTranslation(['common', 'partners', 'words', 'fields']);
  const languageWord = useLanguageWord();
  const { id, version, name, email, creditGroup, language } = partner;
  const externalIds = externalIdValues(partner.externalIds);
  const edit = useEditForm<Values>(
    { name, email: email ?? '', creditGroup, language: language ?? 'BOTH', externalIds },
    FIELDS,
    PLACES,
  );
  const { control, formState, register } = edit.form;
  return (
    <EditDialog
      title={t('editTitle', { name })}
      edit={edit}
      document={UpdatePartner}
      after={AFTER}
      read={(typed) =>
        parseChanges(updatePerformancePartnerSchema, {
          ...{ performancePartnerId: id, version },
          ...languageOf(edit.changes(typed)),
        })
      }
      words={{
        name: [t('fields:name'), name],
        email: [t('fields:email'), email ?? t('none')],
        creditGroup: [t('fields:creditGroup'), t(`words:creditGroup.${creditGroup}`)],
        language: [t('fields:language'), languageWord(language)],
        externalIds: [t('fields:externalIds'), externalIdsText(externalIds) ?? t('none')],
      }}
      done={(typed) => t('saved', { name: typed.name.trim() })}
      onClose={onClose}
    >
      <TextInput
        label={t('fields:name')}
        withAsterisk
        data-autofocus
        error={formState.errors.name?.message}
        {...register('name')}
      />
      <TextInput
        label={t('fields:email')}
        inputMode="email"
        autoComplete="off"
        error={formState.errors.email?.message}
        {...register('email')}
      />
      <CreditGroupSelect
        control={control}
        name="creditGroup"
        description={t('partners:form.groupHelp')}
      />
      <LanguageSelect control={control} name="language" />
      <ExternalIdRows form={edit.form} />
    </EditDialog>
  );
}
