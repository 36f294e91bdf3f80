import type { Casework } from '@pavadonis/casework';
import { idOf, type Metadata, type Refusal, type StreamOf } from '@pavadonis/domain';
import { ClientNotRegistered } from '@pavadonis/domain/client';
import * as E from 'fp-ts/Either';
import { setImmediate } from 'node:timers/promises';
import type { Failure } from '../../failure';
import type { Ids } from '../ids';
import type { Row, Wrong } from '../rows/read-rows';
import type { Planned, Understood } from '../rows/understand';
import type { AnyStep } from '../sheets/step';
import type { Subject } from '../sheets/subject';
import type { Attempted, Attempts, AttemptsOn } from './attempts';
import { changedSince } from './changed';
import { commandIdOf } from './command-id';
import { evidenceOf } from './evidence';
import { isLater, refusedCell } from './refused-cell';
import type { StepFate, Verdict } from './verdict';

/** The means of deciding about rows. */
export interface Deciding {
  readonly office: Casework;
  /** The office that reveals what a vault sealed, where there is a vault. */
  readonly revealing: Casework | undefined;
  /** The steps about each thing, in earnest or on trial. */
  readonly attemptsOn: AttemptsOn;
  readonly ids: Ids;
  readonly by: Metadata['by'];
  readonly signal: AbortSignal;
  /** Listens to how many steps were decided so far. */
  readonly onSteps: (steps: number) => void;
}

// somebody who interrupts has to be heard between commands that never wait
const STEPS_WITHOUT_REST = 20;

interface Fates {
  readonly steps: Map<Row, (readonly [AnyStep, StepFate])[]>;
  readonly wrong: Map<Row, readonly Wrong[]>;
}

/** Decides what a register says, thing by thing, each in the order of time. Refused rows are told, and the others go on. */
export const decideRows = async (
  rows: readonly Row[],
  { told, wrong, makers }: Understood,
  { office, revealing, attemptsOn, ids, by, signal, onSteps }: Deciding,
): Promise<E.Either<Failure, readonly Verdict[]>> => {
  const fates: Fates = { steps: new Map(rows.map((row) => [row, []])), wrong: new Map(wrong) };
  const refusedOf = new Map<string, Row[]>();
  const noteRefused = (row: Row): void => {
    refusedOf.set(row.subject, [...(refusedOf.get(row.subject) ?? []), row]);
  };
  for (const row of wrong.keys()) noteRefused(row);
  const waitsFor = (id: string): Row | undefined => {
    const maker = makers.get(id);
    return maker !== undefined && fates.wrong.has(maker) ? maker : undefined;
  };

  // nobody who is not registered has an episode, but it is the person whom somebody has to look for
  const plainest = async (
    { isRegistered }: Attempts,
    refusal: Refusal,
  ): Promise<E.Either<Failure, Refusal>> => {
    if (!/^NoSuch|^NoPlan$/.test(refusal._tag)) return E.right(refusal);
    return E.map((found: boolean) => (found ? refusal : ClientNotRegistered.of()))(await isRegistered());
  };

  const settled = async (
    stream: StreamOf<Subject>,
    attempts: Attempts,
    { row, step, day }: Planned,
    outcome: Attempted,
  ): Promise<E.Either<Failure, StepFate | Wrong>> => {
    switch (outcome._tag) {
      case 'Conflict':
        return E.left(outcome);
      case 'New':
        return E.right('new');
      case 'AlreadySo':
        return E.right('known');
      case 'Refused': {
        const refusal = await plainest(attempts, outcome.refusal);
        if (E.isLeft(refusal)) return refusal;
        const other = (refusedOf.get(row.subject) ?? []).find((each) => each !== row && !isLater(each, day));
        return E.right(refusedCell(row, step, refusal.right, { subject: idOf(stream), waitsFor, other }));
      }
      case 'Recorded': {
        const [first] = outcome.events;
        if (first === undefined) return E.right('known');
        const { sheet } = row.mapped;
        const changed = await changedSince(stream, first, step.facts, { office, revealing, sheet })();
        if (E.isLeft(changed)) return changed;
        return E.right(changed.right === undefined ? 'known' : { column: step.column, says: changed.right });
      }
    }
  };

  let decided = 0;
  for (const { stream, steps } of told) {
    const attempts = await attemptsOn(stream);
    if (E.isLeft(attempts)) return attempts;
    for (const planned of steps) {
      const { row, step } = planned;
      if (fates.wrong.has(row)) continue;
      if (decided % STEPS_WITHOUT_REST === 0) await setImmediate();
      if (signal.aborted) return E.left({ _tag: 'Interrupted' });
      const command = {
        commandId: commandIdOf(ids, row, step),
        by,
        evidence: [evidenceOf(row)],
      };
      const outcome = await attempts.right.attempt(step, command);
      if (E.isLeft(outcome)) return outcome;
      const fate = await settled(stream, attempts.right, planned, outcome.right);
      if (E.isLeft(fate)) return fate;
      if (typeof fate.right === 'string') fates.steps.get(row)?.push([step, fate.right]);
      else {
        fates.steps.get(row)?.push([step, 'refused']);
        fates.wrong.set(row, [fate.right]);
        noteRefused(row);
      }
      decided += 1;
      onSteps(decided);
    }
  }
  return E.right(
    rows.map((row) => ({ row, steps: fates.steps.get(row) ?? [], wrong: fates.wrong.get(row) ?? [] })),
  );
};
