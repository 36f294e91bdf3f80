import { casework, type Casework } from '@pavadonis/casework';
import type { Metadata } from '@pavadonis/domain';
import type { EventStore } from '@pavadonis/event-store';
import type { Vault } from '@pavadonis/vault';
import * as E from 'fp-ts/Either';
import { pipe } from 'fp-ts/function';
import { type Failure, isOwn } from '../../failure';
import { type IdOfKey, idsOf } from '../ids';
import type { Mapping } from '../mapping/mapping';
import type { Sheet } from '../reading/sheet';
import { readRows, type Row } from '../rows/read-rows';
import { understand, type Understood } from '../rows/understand';
import { byCasework, onTrial } from './attempts';
import { decideRows } from './decide-rows';
import { overlay } from './overlay';
import { refuseRecordedOtherwise } from './recorded-otherwise';
import { provisions } from './provision';
import { fateOf, type Verdict } from './verdict';
import { watched } from './watched';

/** A register, and what it is decided with. */
export interface Running {
  readonly files: readonly Sheet[];
  readonly mapping: Mapping;
  readonly idOfKey: IdOfKey;
  readonly store: EventStore;
  readonly vault: Vault | undefined;
  readonly by: Metadata['by'];
  readonly signal: AbortSignal;
  readonly onSteps: (steps: number) => void;
}

interface Prepared {
  readonly rows: readonly Row[];
  readonly understood: Understood;
  readonly ids: ReturnType<typeof idsOf>;
  readonly revealing: Casework | undefined;
}

const prepared = ({ files, mapping, idOfKey, store, vault }: Running): E.Either<Failure, Prepared> => {
  const ids = idsOf(idOfKey);
  const rows = readRows(files, mapping, ids);
  if (E.isLeft(rows)) return rows;
  return E.right({
    rows: rows.right,
    ids,
    understood: understand(rows.right, ids),
    revealing: vault && casework({ store, vault, cache: 0 }),
  });
};

const trial = async (running: Running, { rows, understood, ids, revealing }: Prepared) => {
  const { store, stored } = watched(overlay(running.store));
  const { by, signal, onSteps } = running;
  // no vault: its keys are made for what is recorded alone
  const office = casework({ store });
  const provisionOn = provisions(office);
  const attemptsOn = onTrial(running.store, byCasework(office, stored, provisionOn), provisionOn);
  const verdicts = await decideRows(rows, understood, {
    office,
    revealing,
    attemptsOn,
    ids,
    by,
    signal,
    onSteps,
  });
  if (E.isLeft(verdicts) || running.vault !== undefined) return verdicts;
  const refused = await refuseRecordedOtherwise(running.store, verdicts.right, ids, signal);
  return E.isLeft(refused) ? refused : verdicts;
};

/** Says of each row what would become of it. Nothing is recorded. */
export const checkRegister = async (running: Running): Promise<E.Either<Failure, readonly Verdict[]>> => {
  const ready = prepared(running);
  return E.isLeft(ready) ? ready : trial(running, ready.right);
};

/** The verdicts on a register that was to be recorded, and whether anything was recorded at all. */
export interface Recorded {
  readonly verdicts: readonly Verdict[];
  /** Whether the register was recorded, with or without what is refused. */
  readonly isRecorded: boolean;
}

/** Records a register, unless a part of it is refused; then nothing at all is recorded, unless the rest is asked for. */
export const recordRegister = async (
  running: Running,
  { despiteRefusals }: { readonly despiteRefusals: boolean },
): Promise<E.Either<Failure, Recorded>> => {
  const ready = prepared(running);
  if (E.isLeft(ready)) return ready;
  const tried = await trial(running, ready.right);
  if (E.isLeft(tried)) return tried;
  if (!despiteRefusals && tried.right.some((verdict) => fateOf(verdict) === 'refused'))
    return E.right({ verdicts: tried.right, isRecorded: false });
  const { rows, understood, ids, revealing } = ready.right;
  const { store, stored } = watched(running.store);
  const { vault, by, signal, onSteps } = running;
  const office = casework({ store, vault });
  const attemptsOn = byCasework(office, stored, provisions(office));
  const done = await decideRows(rows, understood, {
    office,
    revealing,
    attemptsOn,
    ids,
    by,
    signal,
    onSteps,
  });
  return pipe(
    done,
    E.map((verdicts) => ({ verdicts, isRecorded: true })),
    E.mapLeft((failure) =>
      stored.size === 0 || isOwn(failure)
        ? failure
        : { _tag: 'RecordingStopped', events: stored.size, because: failure },
    ),
  );
};
