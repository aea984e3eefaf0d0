import {
  CODE_TEXT_MAX,
  ok,
  parse,
  PROMO_CODE_PURPOSES,
  updatePatternSchema,
  updatePromoCodeSchema,
} from '@creator-codes/domain';
import { Controller } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import '../../../i18n/late/code-field-help';
import { EditDialog } from '../../../parts/editing/edit-dialog';
import { DealSelect } from '../../../parts/deals/deal-select';
import { useDealsOf } from '../../../parts/deals/use-deals';
import { useEditForm } from '../../../parts/editing/use-edit-form';
import { LazyPatternField } from '../../../parts/pattern/lazy-pattern-field';
import { Select, Textarea, TextInput } from '../../../shared/ui';
import type { CodeDetail } from './code-query';
import { UpdatePromoCode } from './edit-documents';
import { useWhyNot } from './verdicts';

const FIELDS = [
  'text',
  'dealId',
  'comments',
  'purpose',
  'internalNote',
  'notificationEmail',
] as const;
const AFTER = { refetch: ['Code'], forget: [] };

interface EditCodeDialogProps {
  /** As it is now; it may change while the dialog is open. */
  readonly code: CodeDetail;
  readonly onClose: () => void;
}

/** Changes a code's text, deal, and what people write about it; what cannot be changed now says why. */
export function EditCodeDialog({ code, onClose }: EditCodeDialogProps) {
  const { t } = useTranslation(['codes', 'codeLife', 'common', 'words', 'fields']);
  const whyNot = useWhyNot(code);
  const { text, deal, comments, purpose, internalNote, notificationEmail } = code;
  const deals = useDealsOf(creditedIn(code));
  const current = {
    text,
    dealId: deal?.id ?? '',
    comments: comments ?? '',
    purpose,
    internalNote: internalNote ?? '',
    notificationEmail: notificationEmail ?? '',
  };
  const edit = useEditForm(current, FIELDS);
  const { form, changes } = edit;
  return (
    <EditDialog
      title={t('edit.title', { code: code.text })}
      edit={edit}
      document={UpdatePromoCode}
      after={AFTER}
      read={(typed) => {
        // As it is typed: a blank text says "none", which null would not.
        const { dealId, ...others } = changes(typed);
        const input = {
          ...others,
          ...(dealId === undefined ? {} : { dealId: dealId === '' ? null : dealId }),
          ...{ promoCodeId: code.id, version: code.version },
        };
        const read =
          code.matchType === 'REGEX'
            ? parse(updatePatternSchema, input)
            : parse(updatePromoCodeSchema, input);
        return read.ok ? ok(input) : read;
      }}
      words={{
        text: [t(code.matchType === 'REGEX' ? 'words:matchType.REGEX' : 'fields:text'), text],
        dealId: [t('fields:deal'), deal?.name ?? t('common:none')],
        comments: [t('fields:comments'), comments ?? t('common:none')],
        purpose: [t('fields:purpose'), t(`words:purpose.${purpose}`)],
        internalNote: [t('fields:internalNote'), internalNote ?? t('common:none')],
        notificationEmail: [t('fields:notificationEmail'), notificationEmail ?? t('common:none')],
      }}
      done={() => t('edit.done', { code: code.text })}
      onClose={onClose}
    >
      {code.matchType === 'REGEX' ? (
        <Controller
          control={form.control}
          name="text"
          render={({ field: { value, onChange, ref }, fieldState }) => (
            <LazyPatternField
              {...{ ref, value, onChange }}
              ownerId={code.owner.id}
              codeId={code.id}
              whyFixed={whyNot('TEXT')}
              error={fieldState.error?.message}
            />
          )}
        />
      ) : (
        <TextInput
          data-autofocus
          label={t('fields:text')}
          description={
            whyNot('TEXT') === undefined
              ? t('codeLife:edit.textHelp', { max: CODE_TEXT_MAX })
              : t('codeLife:edit.textFixed', { why: whyNot('TEXT') })
          }
          autoComplete="off"
          spellCheck={false}
          translate="no"
          error={form.formState.errors.text?.message}
          {...form.register('text')}
        />
      )}
      <Controller
        control={form.control}
        name="dealId"
        render={({ field: { value, onChange, onBlur }, fieldState }) => (
          <DealSelect
            deals={deals}
            chosen={[deal, ...deals].find((each) => each?.id === value) ?? null}
            description={whyNot('DEAL')}
            disabled={whyNot('DEAL') !== undefined}
            error={fieldState.error?.message}
            onChange={(id) => {
              onChange(id ?? '');
            }}
            onBlur={onBlur}
          />
        )}
      />
      <Textarea
        label={t('fields:comments')}
        description={t('edit.commentsHelp')}
        autosize
        minRows={3}
        maxRows={8}
        error={form.formState.errors.comments?.message}
        {...form.register('comments')}
      />
      <Controller
        control={form.control}
        name="purpose"
        render={({ field, fieldState }) => (
          <Select
            label={t('fields:purpose')}
            description={t('words:purposeHelp')}
            data={PROMO_CODE_PURPOSES.map((value) => ({
              value,
              label: t(`words:purpose.${value}`),
            }))}
            allowDeselect={false}
            error={fieldState.error?.message}
            {...field}
          />
        )}
      />
      <Textarea
        label={t('fields:internalNote')}
        description={t('words:internalNoteHelp')}
        autosize
        minRows={2}
        maxRows={8}
        error={form.formState.errors.internalNote?.message}
        {...form.register('internalNote')}
      />
      <TextInput
        label={t('fields:notificationEmail')}
        description={t('words:notificationEmailHelp')}
        type="email"
        autoComplete="off"
        error={form.formState.errors.notificationEmail?.message}
        {...form.register('notificationEmail')}
      />
    </EditDialog>
  );
}

/** The program in which the owner is credited: that of the deals that may be chosen. */
function creditedIn({ owner, assignments }: CodeDetail): string | null {
  const kind = owner.__typename === 'Creator' ? 'CREATOR' : 'PERFORMANCE';
  return assignments.find(({ program }) => program.kind === kind)?.program.id ?? null;
}
