import { useQuery } from '@apollo/client/react';
import { IconLink, IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { addOpenLinkWords } from '../../../i18n/open-links';
import { ListPage } from '../../../parts/list-page';
import { useMay } from '../../../shared/access/may';
import { useFormat } from '../../../shared/lib/format';
import { useDocumentTitle } from '../../../shared/lib/use-document-title';
import { Button, EmptyState } from '../../../shared/ui';
import { lazyDialog } from '../../../shared/ui/lazy-dialog';
import { ApplicationsFrame } from '../applications/applications-frame';
import { OpenLinksQuery } from './link-documents';
import { useLinkColumns } from './use-link-columns';

addOpenLinkWords();

const CreateDialog = lazyDialog(
  async () => (await import('./create-link-dialog')).CreateLinkDialog,
);
const MadeDialog = lazyDialog(async () => (await import('./link-made-dialog')).LinkMadeDialog);
const RevokeDialog = lazyDialog(
  async () => (await import('./revoke-link-dialog')).RevokeLinkDialog,
);

type OpenDialog =
  | { readonly is: 'new' }
  | { readonly is: 'made'; readonly link: string | null }
  | { readonly is: 'revoke'; readonly id: string };

/** The open links into the programs of the account, and those that were such. */
export function OpenLinks() {
  const { t } = useTranslation('openLinks');
  const format = useFormat();
  const [open, setOpen] = useState<OpenDialog | null>(null);
  useDocumentTitle(t('title'));
  const query = useQuery(OpenLinksQuery);
  const list = (query.data ?? query.previousData)?.invitationLinks;
  const columns = useLinkColumns((id) => {
    setOpen({ is: 'revoke', id });
  });
  const close = () => {
    setOpen(null);
  };
  const create = useMay()('createInvitationLink') && (
    <Button
      leftSection={<IconPlus size={18} aria-hidden />}
      onClick={() => {
        setOpen({ is: 'new' });
      }}
    >
      {t('new')}
    </Button>
  );
  const isEmpty = list?.edges.length === 0;
  const revoked =
    open?.is === 'revoke' ? list?.edges.find(({ node }) => node.id === open.id)?.node : undefined;
  return (
    <ApplicationsFrame
      aside={list !== undefined && !isEmpty && <span>{format.count(list.count)}</span>}
      actions={!isEmpty && create}
      description={t('body')}
    >
      <ListPage
        label={t('title')}
        columns={columns}
        query={query}
        list={list}
        isNarrowed={false}
        nothingMatches={null}
        nothingYet={
          <EmptyState icon={<IconLink size={24} />} title={t('empty')} action={create}>
            {t('emptyBody')}
          </EmptyState>
        }
      />
      {open?.is === 'new' && (
        <CreateDialog
          onMade={(link) => {
            setOpen({ is: 'made', link });
          }}
          onClose={close}
        />
      )}
      {open?.is === 'made' && <MadeDialog link={open.link} onClose={close} />}
      {revoked !== undefined && <RevokeDialog link={revoked} onClose={close} />}
    </ApplicationsFrame>
  );
}
