import { useApolloClient } from '@apollo/client/react';
import { useState } from 'react';
import { useFormat } from '../../../shared/lib/format';
import { toastDone } from '../../../shared/lib/toast';
import { useSentence } from '../../../shared/lib/violations';
import { Button, Group, NoticePanel, SectionCard } from '../../../shared/ui';
import type { Job } from '../documents';
import type { Fixing } from '../rows/use-fix';
import type { Choice } from './choices';
import type { UnknownId } from './documents';
import { giveIds, type NotGiven } from './give-ids';
import { TargetSelect } from './target-select';
import classes from './unknown-ids.module.css';
import { useUnknownIds } from './use-unknown-ids';
import { useUnknownIdWords } from './words';

/** So many at once; each has a field of its own. */
const SHOWN = 10;
const KINDS = [
  ...(['PROGRAM', 'CREATOR', 'PERFORMANCE_PARTNER', 'MEDIA_SOURCE', 'OWNER', 'DEAL'] as const),
];

const keyOf = ({ kind, system, id }: UnknownId) => JSON.stringify([kind, system, id]);

interface UnknownIdsCardProps {
  readonly job: Job;
  readonly fixing: Fixing;
}

/** Asks once what ids of another system name, remembers it, and has their rows checked again. */
export function UnknownIdsCard({ job, fixing }: UnknownIdsCardProps) {
  const words = useUnknownIdWords();
  const client = useApolloClient();
  const ids = useUnknownIds(job.id, job.revision);
  const [chosen, setChosen] = useState<ReadonlyMap<string, Choice>>(new Map());
  const [failed, setFailed] = useState<readonly NotGiven[]>([]);
  const [shown, setShown] = useState(SHOWN);
  const [isBusy, setIsBusy] = useState(false);
  if (ids.length === 0) return <NotGivenPanel failed={failed} />;
  const sorted = KINDS.flatMap((kind) => ids.filter((each) => each.kind === kind));
  const open = sorted.slice(0, shown);
  const targets = ids.flatMap((unknown) => {
    const choice = unknown.isKnown ? undefined : chosen.get(keyOf(unknown));
    return choice === undefined ? [] : [{ unknown, targetId: choice.id }];
  });
  const systems = new Set(ids.map(({ system }) => system));
  const [system] = systems;
  const known = ids.filter(({ isKnown }) => isKnown).length;
  const remember = async () => {
    setIsBusy(true);
    const refused = await giveIds(client, targets);
    setFailed(refused);
    const given = targets.length - refused.length;
    if (given > 0) toastDone(words.done(given));
    // Whoever has an id by now has it for these rows, too.
    const isTaken = refused.some(({ error }) => error?.code === 'EXTERNAL_ID_TAKEN');
    if (given > 0 || known > 0 || isTaken) {
      await fixing.fix({ fix: 'AS_PLANNED', state: 'ERROR', problem: 'REFERENCE_UNKNOWN' });
    }
    setIsBusy(false);
  };
  return (
    <SectionCard title={systems.size === 1 && system ? words.title(system) : words.titleMany}>
      <p className={classes['lead']}>{words.lead}</p>
      <NotGivenPanel failed={failed} />
      {KINDS.map((kind) => {
        const lines = open.filter((each) => each.kind === kind);
        if (lines.length === 0) return null;
        return (
          <div key={kind}>
            <h3 className={classes['kind']}>{words.kinds[kind]}</h3>
            <ul className={classes['ids']}>
              {lines.map((unknown) => (
                <IdLine
                  key={keyOf(unknown)}
                  unknown={unknown}
                  isOfMany={systems.size > 1}
                  chosen={chosen.get(keyOf(unknown)) ?? null}
                  onChoose={(choice) => {
                    const after = new Map(chosen);
                    if (choice === null) after.delete(keyOf(unknown));
                    else after.set(keyOf(unknown), choice);
                    setChosen(after);
                  }}
                />
              ))}
            </ul>
          </div>
        );
      })}
      <Group justify="space-between" gap="xs">
        {sorted.length > shown ? (
          <Button
            variant="default"
            onClick={() => {
              setShown(shown + SHOWN);
            }}
          >
            {words.more(Math.min(SHOWN, sorted.length - shown), sorted.length - shown)}
          </Button>
        ) : (
          <span />
        )}
        <Button
          loading={isBusy}
          disabled={fixing.isBusy || targets.length + known === 0}
          onClick={() => void remember()}
        >
          {targets.length === 0 && known > 0 ? words.check : words.remember(targets.length)}
        </Button>
      </Group>
    </SectionCard>
  );
}

interface IdLineProps {
  readonly unknown: UnknownId;
  /** Whether ids of several systems stand here. */
  readonly isOfMany: boolean;
  readonly chosen: Choice | null;
  readonly onChoose: (choice: Choice | null) => void;
}

function IdLine({ unknown, isOfMany, chosen, onChoose }: IdLineProps) {
  const words = useUnknownIdWords();
  const format = useFormat();
  const { system, id, name, rows, isKnown } = unknown;
  return (
    <li className={classes['line']}>
      <span>
        <span className={classes['id']}>{isOfMany ? `${system}: ${id}` : id}</span>
        <span className={classes['about']}>
          {words.rows(rows, format.number(rows))}
          {name !== null && ` · ${words.called(name)}`}
        </span>
      </span>
      {isKnown ? (
        <span className={classes['about']}>{words.known}</span>
      ) : (
        <TargetSelect unknown={unknown} chosen={chosen} onChoose={onChoose} />
      )}
    </li>
  );
}

/** What was refused, each with why; all else is remembered. */
function NotGivenPanel({ failed }: { readonly failed: readonly NotGiven[] }) {
  const words = useUnknownIdWords();
  const sentence = useSentence();
  if (failed.length === 0) return null;
  return (
    <NoticePanel tone="red" role="alert" title={words.refused(failed.length)}>
      <ul className={classes['refused']}>
        {failed.map(({ unknown, error }) => (
          <li key={keyOf(unknown)}>
            {unknown.id}: {error === null ? words.lost : sentence(error)}
          </li>
        ))}
      </ul>
    </NoticePanel>
  );
}
