import { ok } from '@creator-codes/domain';
import { useTranslation } from 'react-i18next';
import { addCampaignWords } from '../../../i18n/campaigns';
import { useDealWords } from '../../../parts/deals/use-deal-words';
import { EditDialog } from '../../../parts/editing/edit-dialog';
import { useEditForm } from '../../../parts/editing/use-edit-form';
import { useFormat } from '../../../shared/lib/format';
import { useAccount } from '../../../shared/lib/viewer';
import { AFTER_CAMPAIGN, UpdateCampaign, type CampaignDetail } from '../campaign-documents';
import { CampaignFields } from './campaign-fields';
import {
  EDITED_FIELDS,
  readCampaignChanges,
  valuesOf,
  type CampaignValues,
} from './campaign-input';

addCampaignWords();

interface EditCampaignDialogProps {
  /** As it is now; it may change while the dialog is open. */
  readonly campaign: CampaignDetail;
  readonly onClose: () => void;
}

/** Changes what is said of a campaign; its program stays. */
export function EditCampaignDialog({ campaign, onClose }: EditCampaignDialogProps) {
  const { t } = useTranslation(['campaigns', 'common', 'fields']);
  const format = useFormat();
  const { money } = useDealWords();
  const place = useAccount();
  const edit = useEditForm<CampaignValues>(valuesOf(campaign, place.timeZone), EDITED_FIELDS);
  const none = t('common:none');
  const { startAt, endAt, budget, desiredHires, currency } = campaign;
  return (
    <EditDialog
      title={t('common:editTitle', { name: campaign.name })}
      size="lg"
      edit={edit}
      document={UpdateCampaign}
      after={AFTER_CAMPAIGN}
      read={(typed) => {
        const read = readCampaignChanges(typed, edit.changes(typed), place);
        if (!read.ok) return read;
        const { id: creatorCampaignId, version } = campaign;
        return ok({ ...read.value, creatorCampaignId, version });
      }}
      words={{
        programId: [t('fields:program'), campaign.program.name],
        name: [t('fields:name'), campaign.name],
        description: [t('brief'), campaign.description ?? none],
        goal: [t('fields:goal'), campaign.goal ?? none],
        startAt: [t('fields:startAt'), startAt === null ? none : format.dateTime(startAt)],
        endAt: [t('fields:endAt'), endAt === null ? none : format.endDateTime(endAt)],
        budget: [t('fields:budget'), budget === null ? none : money(budget, currency)],
        desiredHires: [
          t('fields:desiredHires'),
          desiredHires === null ? none : format.number(desiredHires),
        ],
        dealId: [t('fields:deal'), campaign.deal?.name ?? none],
        templateId: [t('fields:template'), campaign.template?.name ?? none],
      }}
      done={({ name }) => t('common:saved', { name: name.trim() })}
      onClose={onClose}
    >
      <CampaignFields form={edit.form} deal={campaign.deal} />
    </EditDialog>
  );
}
