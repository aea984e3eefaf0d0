import { useQuery } from '@apollo/client/react';
import { GRACE_DAYS_MAX } from '@creator-codes/domain';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { addPlanWords } from '../../../i18n/plan-words';
import { useIdempotencyKey } from '../../../shared/lib/use-idempotency-key';
import { useViewer } from '../../../shared/lib/viewer';
import type { Objection } from '../../../shared/lib/violations';
import { instantOfWall, under, wallOf, wireInstant } from '../../../shared/lib/wall-time';
import {
  Button,
  Checkbox,
  ErrorSummary,
  FormDialog,
  Select,
  Text,
  TextInput,
  Textarea,
} from '../../../shared/ui';
import { WallTimeField } from '../../../shared/ui/wall-time-field';
import type { CodesTarget } from '../codes-target';
import { useTarget } from '../use-target';
import { PlanRotation, TemplatesToRotate } from './plan-documents';
import { useStartPlan } from './use-start-plan';

addPlanWords();

const WEEK_MS = 7 * 86_400_000;
const OWN = 'own';
const DEFAULT = 'default';
const PLACED = new Set(['template', 'graceUntil', 'reason']);

interface RotateManyDialogProps {
  readonly target: CodesTarget;
  readonly onClose: () => void;
}

/** Plans that codes are replaced by such whose texts are of a template. */
export function RotateManyDialog({ target: first, onClose }: RotateManyDialogProps) {
  const { t } = useTranslation(['plans', 'codeLife', 'fields']);
  const { target, follow, say } = useTarget(first);
  const { timeZone } = useViewer();
  const [idempotencyKey] = useIdempotencyKey();
  const { data } = useQuery(TemplatesToRotate);
  const [chosen, setChosen] = useState(DEFAULT);
  const [own, setOwn] = useState('');
  const [mayUseOtherText, setOther] = useState(true);
  const [hasGrace, setGrace] = useState(false);
  const [until, setUntil] = useState(() => wallOf(Date.now() + WEEK_MS, timeZone, 'start'));
  const [reason, setReason] = useState('');
  const [objections, setObjections] = useState<readonly Objection[]>([]);
  const [start, isBusy] = useStartPlan(PlanRotation, onClose);
  const saved = data?.promoCodeTemplates.edges.map(({ node }) => node) ?? [];

  const submit = async () => {
    const graceUntil = instantOfWall(until, timeZone, 'start');
    if (hasGrace && !graceUntil.ok) {
      setObjections(under('graceUntil', graceUntil));
      return;
    }
    const wrong = await start({
      input: {
        target: target.input,
        template: chosen === OWN ? own : chosen === DEFAULT ? null : chosen,
        ...{ mayUseOtherText, reason, idempotencyKey },
        graceUntil: hasGrace && graceUntil.ok ? wireInstant(graceUntil.value) : null,
      },
    });
    setObjections(wrong);
    follow(wrong);
  };
  const errorOf = (field: string) => {
    const objection = objections.find(({ path }) => path[0] === field);
    return objection === undefined ? undefined : say(objection);
  };
  return (
    <FormDialog
      size="lg"
      title={t('rotate.title', { count: target.count })}
      isChanged={reason !== '' || own !== ''}
      submit={
        <Button type="submit" loading={isBusy}>
          {t('check')}
        </Button>
      }
      onSubmit={submit}
      onClose={onClose}
    >
      <ErrorSummary
        items={objections
          .filter(({ path }) => !PLACED.has(path[0] ?? ''))
          .map((each) => ({ message: say(each) }))}
      />
      <Text>{t('rotate.body')}</Text>
      <Text>{t('body')}</Text>
      <Select
        label={t('rotate.template')}
        allowDeselect={false}
        data={[
          { value: DEFAULT, label: t('rotate.default') },
          ...saved.map(({ id, name, template }) => ({ value: id, label: `${name}: ${template}` })),
          { value: OWN, label: t('rotate.own') },
        ]}
        value={chosen}
        error={chosen === OWN ? undefined : errorOf('template')}
        onChange={(value) => {
          setChosen(value ?? DEFAULT);
        }}
      />
      {chosen === OWN && (
        <TextInput
          label={t('rotate.ownLabel')}
          description={t('rotate.ownHelp')}
          withAsterisk
          value={own}
          error={errorOf('template')}
          onChange={(event) => {
            setOwn(event.currentTarget.value);
          }}
        />
      )}
      <Checkbox
        label={t('rotate.other')}
        checked={mayUseOtherText}
        onChange={(event) => {
          setOther(event.currentTarget.checked);
        }}
      />
      <Checkbox
        label={t('rotate.grace')}
        checked={hasGrace}
        onChange={(event) => {
          setGrace(event.currentTarget.checked);
        }}
      />
      {hasGrace && (
        <WallTimeField
          label={t('codeLife:rotate.until')}
          description={t('codeLife:rotate.untilHelp', { max: GRACE_DAYS_MAX })}
          side="start"
          value={until}
          timeZone={timeZone}
          error={errorOf('graceUntil')}
          onChange={setUntil}
        />
      )}
      <Textarea
        label={t('fields:reason')}
        description={t('codeLife:rotate.reasonHelp')}
        withAsterisk
        autosize
        minRows={2}
        maxLength={500}
        value={reason}
        error={errorOf('reason')}
        onChange={(event) => {
          setReason(event.currentTarget.value);
        }}
      />
    </FormDialog>
  );
}
