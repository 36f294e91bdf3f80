import type { CommandId } from '@pavadonis/domain';
import type { EventStore } from '@pavadonis/event-store';
import * as E from 'fp-ts/Either';
import { eachEvent } from '../../audit/each-event';
import type { Failure } from '../../failure';
import { interruptibleStore } from '../../store/interruptible-store';
import type { Ids } from '../ids';
import type { Row } from '../rows/read-rows';
import { commandIdOf } from './command-id';
import { evidenceOf } from './evidence';
import { fateOf, type Verdict } from './verdict';

const COMMAND = /"commandId":"([^"]*)"/;
const EVIDENCE = /"number":("sha256:(?:[^"\\]|\\.)*")/g;

/** Returns the rows of sheets of which no row is known: whoever goes on with a register knows some. */
const unknownOnes = (verdicts: readonly Verdict[]): readonly Row[] => {
  const known = new Set(
    verdicts.filter(({ steps }) => steps.some(([, fate]) => fate === 'known')).map(({ row }) => row.mapped),
  );
  return verdicts
    .filter((verdict) => fateOf(verdict) === 'new' && !known.has(verdict.row.mapped))
    .map(({ row }) => row);
};

/**
 * Refuses a register of which rows are in the store under other ids: another secret, another name of the register, or other keys
 * would record them once more. Of rows that a vault sealed it cannot be told, since their evidence is sealed, too.
 */
export const refuseRecordedOtherwise = async (
  store: EventStore,
  verdicts: readonly Verdict[],
  ids: Ids,
  signal: AbortSignal,
): Promise<E.Either<Failure, void>> => {
  const rows = new Map(unknownOnes(verdicts).map((row) => [JSON.stringify(evidenceOf(row).number), row]));
  if (rows.size === 0) return E.right(undefined);
  let found: Row | undefined;
  // somebody else may record the same register at this moment, after the trial has looked
  const own = new Set(
    verdicts.flatMap(({ row, steps }) => steps.map(([step]) => commandIdOf(ids, row, step))),
  );
  const read = await eachEvent(interruptibleStore(store, signal), ({ metadata }) => {
    if (own.has((COMMAND.exec(metadata)?.[1] ?? '') as CommandId)) return undefined;
    for (const [, number = ''] of metadata.matchAll(EVIDENCE)) found ??= rows.get(number);
    return found === undefined ? undefined : 'enough';
  });
  if (E.isLeft(read)) return read;
  return found === undefined
    ? E.right(undefined)
    : E.left({ _tag: 'RecordedOtherwise', sheet: found.file.name });
};
