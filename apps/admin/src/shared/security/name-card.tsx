import { useTranslation } from 'react-i18next';
import type { CurrentSession } from '../session/auth';
import { DefinitionList, SectionCard } from '../ui';

/** Who one is here, as colleagues and the audit log see it. */
export function NameCard({ current }: { readonly current: CurrentSession }) {
  const { t } = useTranslation(['security', 'session']);
  const { name, email } = current.user;
  return (
    <SectionCard title={t('name.title')}>
      <DefinitionList
        items={[
          { key: 'name', term: t('session:name'), value: name },
          { key: 'email', term: t('session:email'), value: email },
        ]}
      />
    </SectionCard>
  );
}
