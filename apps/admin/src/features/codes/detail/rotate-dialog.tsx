import { skipToken, useQuery } from '@apollo/client/react';
import { GRACE_DAYS_MAX } from '@creator-codes/domain';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAction } from '../../../shared/lib/use-action';
import { useIdempotencyKey } from '../../../shared/lib/use-idempotency-key';
import { useSentence, type Objection } from '../../../shared/lib/violations';
import { instantOfWall, under, wallOf, wireInstant } from '../../../shared/lib/wall-time';
import {
  Button,
  ErrorSummary,
  FormDialog,
  Radio,
  Stack,
  Text,
  Textarea,
  toastWarned,
} from '../../../shared/ui';
import { WallTimeField } from '../../../shared/ui/wall-time-field';
import { LazyPatternField } from '../../../parts/pattern/lazy-pattern-field';
import type { CodeDetail } from './code-query';
import { RotatePromoCode, SuggestedTexts } from './edit-documents';
import { RotateTextField } from './rotate-text-field';

interface RotateDialogProps {
  readonly code: CodeDetail;
  readonly onClose: () => void;
}

const WEEK_MS = 7 * 86_400_000;
const FIELDS = new Set(['text', 'graceUntil', 'reason']);

/** Gives the owner of a code another text: a successor on the same terms. */
export function RotateDialog({ code, onClose }: RotateDialogProps) {
  const { t } = useTranslation(['codeLife', 'common', 'fields']);
  const sentence = useSentence();
  const navigate = useNavigate();
  const [key] = useIdempotencyKey();
  const zone = code.assignments[0]?.timeZone ?? 'UTC';
  const [typed, setTyped] = useState<string | null>(null);
  const [hasGrace, setGrace] = useState(false);
  const [until, setUntil] = useState(() => wallOf(Date.now() + WEEK_MS, zone, 'start'));
  const [reason, setReason] = useState('');
  const [objections, setObjections] = useState<readonly Objection[]>([]);
  const { owner } = code;
  // A pattern is rotated into another, which begins as it is.
  const isPattern = code.matchType === 'REGEX';
  const { data } = useQuery(
    SuggestedTexts,
    owner.__typename === 'Creator' && !isPattern
      ? { variables: { creatorId: owner.id }, fetchPolicy: 'network-only' }
      : skipToken,
  );
  const suggestions = data?.suggestPromoCodes.suggestions ?? [];
  // What is offered stands there until somebody types.
  const text = typed ?? (isPattern ? code.text : (suggestions[0] ?? ''));
  const [rotate, isBusy] = useAction(RotatePromoCode, {
    refetch: ['CodesCount'],
    forget: ['node', 'promoCodes'],
  });

  const submit = async () => {
    const graceUntil = instantOfWall(until, zone, 'start');
    if (hasGrace && !graceUntil.ok) {
      setObjections(under('graceUntil', graceUntil));
      return;
    }
    const answer = await rotate({
      input: {
        promoCodeId: code.id,
        version: code.version,
        ...{ text, reason },
        graceUntil: hasGrace && graceUntil.ok ? wireInstant(graceUntil.value) : null,
        idempotencyKey: key,
      },
    });
    if (answer === null) return;
    const { errors, promoCode, warnings } = answer.rotatePromoCode;
    setObjections(errors);
    if (errors.length > 0 || promoCode === null) return;
    toastWarned(
      t('rotate.done', { before: code.text, after: promoCode.text }),
      warnings.map(sentence),
    );
    onClose();
    void navigate({ to: '/codes/$id', params: { id: promoCode.id } });
  };

  const errorOf = (field: string) => {
    const objection = objections.find(({ path }) => path[0] === field);
    return objection === undefined ? undefined : sentence(objection);
  };
  const change = (next: string) => {
    setTyped(next);
    setObjections((before) => before.filter(({ path }) => path[0] !== 'text'));
  };
  return (
    <FormDialog
      title={t('rotate.title', { code: code.text })}
      size="lg"
      isChanged={hasGrace}
      submit={
        <Button type="submit" loading={isBusy}>
          {t('rotate.confirm')}
        </Button>
      }
      onSubmit={submit}
      onClose={onClose}
    >
      <ErrorSummary
        items={objections
          .filter(({ path }) => !FIELDS.has(path[0] ?? ''))
          .map((objection) => ({ message: sentence(objection) }))}
      />
      <Text>{t('rotate.body', { code: code.text })}</Text>
      {isPattern ? (
        <LazyPatternField
          value={text}
          isMarked
          error={errorOf('text')}
          ownerId={owner.id}
          codeId={code.id}
          onChange={change}
        />
      ) : (
        <RotateTextField
          codeId={code.id}
          value={text}
          refusal={objections.find(({ path }) => path[0] === 'text')}
          onChange={change}
        />
      )}
      <Radio.Group
        label={t('rotate.old', { code: code.text })}
        value={hasGrace ? 'grace' : 'now'}
        onChange={(picked) => {
          setGrace(picked === 'grace');
        }}
      >
        <Stack gap="sm" mt={8}>
          <Radio value="now" label={t('rotate.endsNow')} />
          <Radio value="grace" label={t('rotate.endsLater')} />
        </Stack>
      </Radio.Group>
      {hasGrace && (
        <WallTimeField
          label={t('rotate.until')}
          description={t('rotate.untilHelp', { max: GRACE_DAYS_MAX })}
          side="start"
          value={until}
          timeZone={zone}
          error={errorOf('graceUntil')}
          onChange={setUntil}
        />
      )}
      <Textarea
        label={t('fields:reason')}
        description={t('rotate.reasonHelp')}
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
