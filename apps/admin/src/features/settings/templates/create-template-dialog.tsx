import { createPromoCodeTemplateSchema, parse } from '@creator-codes/domain';
import { useTranslation } from 'react-i18next';
import { CreateDialog } from '../../../shared/ui/create-dialog';
import { CreateTemplate } from './template-documents';
import { TEMPLATE_FIELDS, TemplateFields, type TemplateValues } from './template-fields';

/** Saves a template for the texts of codes. */
export function CreateTemplateDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation('settings');
  return (
    <CreateDialog
      document={CreateTemplate}
      after={{ forget: ['promoCodeTemplates', 'suggestPromoCodes'] }}
      start={{ name: '', template: '', isDefault: false }}
      names={TEMPLATE_FIELDS}
      read={(values: TemplateValues) => parse(createPromoCodeTemplateSchema, values)}
      title={t('template.new')}
      size="lg"
      done={({ name }) => t('program.createDone', { name })}
      onClose={onClose}
    >
      {(form) => <TemplateFields form={form} />}
    </CreateDialog>
  );
}
