import { parseChanges, PROFILES_MAX, updateCreatorSchema } from '@creator-codes/domain';
import { useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { EditDialog } from '../../../parts/editing/edit-dialog';
import { languageOf, useLanguageWord } from '../../../parts/editing/language-select';
import { ExternalIdRows } from '../../../parts/external-ids/external-id-rows';
import { externalIdsText, externalIdValues } from '../../../parts/external-ids/external-ids';
import { useEditForm } from '../../../parts/editing/use-edit-form';
import { countryName } from '../../../shared/lib/countries';
import { Text } from '../../../shared/ui';
import {
  creatorFields,
  PERSON_FIELDS,
  readProfiles,
  type CreatorValues,
} from '../create/creator-input';
import { PersonFields } from '../create/person-fields';
import { ProfileRows } from '../create/profile-rows';
import { shownHandle } from '../creator-facts';
import { AFTER_CHANGE, type CreatorDetail } from './creator-query';
import { UpdateCreator } from './edit-documents';

const FIELDS = [...PERSON_FIELDS, 'socialProfiles', 'externalIds'] as const;
/** Lists of codes show the name, and find by what is changed. */
const AFTER = { ...AFTER_CHANGE, forget: [...AFTER_CHANGE.forget, 'promoCodes'] as const };

interface EditCreatorDialogProps {
  /** As they are now; it may change while the dialog is open. */
  readonly creator: CreatorDetail;
  readonly onClose: () => void;
}

/** Changes who a creator is and where people find them. */
export function EditCreatorDialog({ creator, onClose }: EditCreatorDialogProps) {
  const { t, i18n } = useTranslation(['common', 'creators', 'words', 'fields']);
  const languageWord = useLanguageWord();
  const { id, version, displayName, legalName, email, country, timeZone, language, notes } =
    creator;
  const current = valuesOf(creator);
  // Each row that may be saved can show what is wrong with it.
  const edit = useEditForm<CreatorValues>(current, FIELDS, creatorFields(PROFILES_MAX));
  const { form } = edit;
  const rows = useWatch({ control: form.control, name: 'socialProfiles' });
  const none = t('none');
  return (
    <EditDialog
      title={t('editTitle', { name: displayName })}
      size="lg"
      edit={edit}
      document={UpdateCreator}
      after={AFTER}
      read={(typed) => {
        const { socialProfiles, ...person } = edit.changes(typed);
        return parseChanges(updateCreatorSchema, {
          ...{ creatorId: id, version },
          ...languageOf(person),
          ...(socialProfiles !== undefined && { socialProfiles: readProfiles(socialProfiles) }),
        });
      }}
      words={{
        displayName: [t('fields:displayName'), displayName],
        legalName: [t('fields:legalName'), legalName ?? none],
        email: [t('fields:email'), email ?? none],
        country: [
          t('fields:countryOrRegion'),
          country === null ? none : countryName(country, i18n.language),
        ],
        timeZone: [t('fields:timeZone'), timeZone ?? none],
        language: [t('fields:language'), languageWord(language)],
        notes: [t('fields:notes'), notes ?? none],
        socialProfiles: [
          t('fields:socialProfiles'),
          creator.socialProfiles
            .map((each) => `${t(`words:platform.${each.platform}`)} ${shownHandle(each)}`)
            .join(', ') || none,
        ],
        externalIds: [t('fields:externalIds'), externalIdsText(creator.externalIds) ?? none],
      }}
      done={(typed) => t('saved', { name: typed.displayName.trim() })}
      onClose={onClose}
    >
      <PersonFields form={form} />
      <Text component="h3" size="sm" fw={600} m={0}>
        {t('fields:socialProfiles')}
      </Text>
      {rows.length === 0 && (
        <Text size="sm" c="dimmed">
          {t('creators:profile.noSocial')}
        </Text>
      )}
      <div>
        <ProfileRows form={form} />
      </div>
      <ExternalIdRows form={form} />
    </EditDialog>
  );
}

function valuesOf(creator: CreatorDetail): CreatorValues {
  const { displayName, legalName, email, country, timeZone, language, notes } = creator;
  return {
    ...{ displayName, country, timeZone, language: language ?? 'BOTH' },
    ...{ legalName: legalName ?? '', email: email ?? '', notes: notes ?? '' },
    externalIds: externalIdValues(creator.externalIds),
    socialProfiles: creator.socialProfiles.map((profile) => ({
      profileId: profile.id,
      platform: profile.platform,
      handle: profile.handle,
      url: profile.url ?? '',
      followers: profile.followers ?? '',
    })),
  };
}
