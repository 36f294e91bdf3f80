import type { CivilDate, StreamOf } from '@pavadonis/domain';
import * as Client from '@pavadonis/domain/client';
import * as E from 'fp-ts/Either';
import type { Casework } from '../casework';
import type { Command } from '../command';
import type { Conflict, DecisionRefused } from '../outcome';
import type { ForgettingError, PersonForgotten } from './client-forgetting';
import type { PersonFile, ReadFile } from './file';
import type { followWith } from './follow';
import type { holdsWith } from './holds';
import type { KeyDestruction } from './key-destruction';
import { asked } from './keys';
import { commandOf } from './request-ids';
import type { ForgetTogether } from './together';

/** The parts that forgetting a person needs. */
interface CarryOutOptions {
  readonly office: Pick<Casework, 'decide'>;
  readonly vault: KeyDestruction;
  readonly read: ReadFile;
  readonly follow: ReturnType<typeof followWith>;
  readonly holdsOf: ReturnType<typeof holdsWith>;
  readonly together: ForgetTogether;
  readonly today: () => CivilDate;
}

type NotDone = DecisionRefused<Client.CannotForgetClient> | Conflict;

/** Makes the call that forgets a person: it is recorded in each stream, and only then are keys destroyed. */
export const carryOutWith = ({ office, vault, read, follow, holdsOf, together, today }: CarryOutOptions) => {
  /** Records it in each stream. Returns what stood in the way. */
  const recordIn = async (
    { request, state, streams }: PersonFile,
    command: Omit<Command, 'commandId' | 'seen'>,
  ): Promise<E.Either<ForgettingError, NotDone | undefined>> => {
    if (request === undefined) {
      const isDone = streams.every(({ forgotten }) => forgotten !== undefined);
      return E.right(isDone ? undefined : { _tag: 'Refused', refusal: Client.NoForgettingRequested.of() });
    }
    const holds = await holdsOf(state);
    if (E.isLeft(holds)) return holds;
    // the survivor's stream first: there it stands if the request was taken back
    for (const { stream } of streams) {
      const mine = { ...command, seen: undefined, commandId: commandOf(request.id, stream) };
      const outcome = await office.decide(stream, Client.forgetClient, { on: today() }, holds.right, mine)();
      if (E.isLeft(outcome)) return outcome;
      if (outcome.right._tag === 'Refused' || outcome.right._tag === 'Conflict')
        return E.right(outcome.right);
      const now = await read(stream);
      if (E.isLeft(now)) return now;
      // from here on it cannot be taken back, so the others follow whatever changes meanwhile
      const ended = await together(now.right);
      if (E.isLeft(ended)) return ended;
    }
    return E.right(undefined);
  };

  return async (
    stream: StreamOf<'client'>,
    command: Omit<Command, 'commandId' | 'seen'>,
  ): Promise<E.Either<ForgettingError, PersonForgotten | NotDone>> => {
    const file = await read(stream);
    if (E.isLeft(file)) return file;
    const recorded = await recordIn(file.right, command);
    const followed = await follow(stream);
    if (E.isLeft(recorded)) return recorded;
    if (recorded.right !== undefined) return E.right(recorded.right);
    if (E.isLeft(followed)) return followed;
    const { streams, survivor } = followed.right.file;
    const { forgotten } = survivor;
    // one that was merged meanwhile is not forgotten
    if (forgotten === undefined || streams.some((each) => each.forgotten === undefined))
      return E.right({ _tag: 'Conflict', attempts: 1 });
    const isCleared = await asked(() => vault.clear());
    if (E.isLeft(isCleared)) return isCleared;
    return E.right({
      _tag: 'Forgotten',
      on: forgotten.event.on,
      streams: streams.map((each) => each.stream),
      isCleared: isCleared.right,
    });
  };
};
