import { useTranslation } from 'react-i18next';
import { useAccount } from '../../../shared/lib/viewer';
import { CreateDialog } from '../../../shared/ui/create-dialog';
import { CreateDeal, type DealProgram } from './deal-documents';
import { DealFields } from './deal-fields';
import { DEAL_PLACES, emptyDeal, readDeal, type DealValues } from './deal-input';

interface CreateDealDialogProps {
  readonly programs: readonly DealProgram[];
  readonly onClose: () => void;
}

/** Makes a deal: what the customer gets, in the program in which its codes' owners are credited. */
export function CreateDealDialog({ programs, onClose }: CreateDealDialogProps) {
  const { t } = useTranslation('settings');
  const place = useAccount();
  const first = programs.find(({ kind }) => kind === 'CREATOR') ?? programs[0];
  return (
    <CreateDialog
      document={CreateDeal}
      after={{ forget: ['deals'] }}
      start={emptyDeal(first?.id ?? '')}
      names={DEAL_PLACES}
      read={(values: DealValues) => readDeal(values, place)}
      title={t('deal.new')}
      size="lg"
      done={({ name }) => t('program.createDone', { name })}
      onClose={onClose}
    >
      {(form) => (
        <DealFields
          form={form}
          programs={programs}
          timeZone={place.timeZone}
          currency={place.currency}
        />
      )}
    </CreateDialog>
  );
}
