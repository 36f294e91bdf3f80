import { addDays, civilDateOf, type Facts, type Instant, startOfDay, type StreamOf } from '@pavadonis/domain';
import * as Client from '@pavadonis/domain/client';
import { eventIdAt } from '@pavadonis/event-store';
import * as E from 'fp-ts/Either';
import { orBroken } from '../callbacks';
import type { Casework } from '../casework';
import { type Command, metadataOf } from '../command';
import { formOf } from '../commands/given';
import type { DecisionRefused } from '../outcome';
import type { carryOutWith } from './carry-out';
import type { ClientForgetting, DueForgetting, ForgettingError } from './client-forgetting';
import type { PersonFile, ReadFile } from './file';
import type { followWith } from './follow';
import type { holdsWith } from './holds';
import type { finishWith } from './interrupted';
import type { KeyDestruction } from './key-destruction';
import { asked, type Keys } from './keys';
import { eventOf, keyRequestOf } from './request-ids';

/** The parts that forgetting is made of. */
interface ForgettingParts {
  readonly office: Pick<Casework, 'decide'>;
  readonly vault: KeyDestruction;
  readonly keys: Keys;
  readonly read: ReadFile;
  readonly follow: ReturnType<typeof followWith>;
  readonly holdsOf: ReturnType<typeof holdsWith>;
  readonly carryOut: ReturnType<typeof carryOutWith>;
  readonly finish: ReturnType<typeof finishWith>;
  readonly now: () => Instant;
  readonly delayDays: number;
}

type ClientStream = StreamOf<'client'>;

const refused = <Refusal>(refusal: Refusal): E.Either<never, DecisionRefused<Refusal>> =>
  E.right({ _tag: 'Refused', refusal });

/** Makes the calls by which clients are forgotten. */
export const clientForgetting = ({
  office,
  vault,
  keys,
  read,
  follow,
  holdsOf,
  carryOut,
  finish,
  now,
  delayDays,
}: ForgettingParts): ClientForgetting => {
  /** Has nothing revealed before the request is recorded, so that no moment lies between. */
  const makePending = async (
    { own, survivor, streams, state }: PersonFile,
    {
      asking,
      holds,
      command,
    }: {
      readonly asking: Facts<typeof Client.ForgettingRequested>;
      readonly holds: Client.Holds;
      readonly command: Command;
    },
  ): Promise<E.Either<ForgettingError, void>> => {
    if (own !== survivor || E.isLeft(metadataOf(command))) return E.right(undefined);
    const decision = Client.requestForgetting(asking, holds)(state);
    if (E.isLeft(decision) || decision.right.length === 0) return E.right(undefined);
    const event = eventIdAt(command.commandId, 0);
    for (const { stream } of streams) {
      const made = await keys.ask(stream, keyRequestOf(event, stream), startOfDay(asking.dueOn));
      if (E.isLeft(made)) return made;
    }
    return E.right(undefined);
  };

  /** Has the vault follow, whatever came of a decision, and returns that. */
  const followed = async <A>(
    stream: ClientStream,
    outcome: E.Either<ForgettingError, A>,
  ): Promise<E.Either<ForgettingError, A>> => {
    const done = await follow(stream);
    return E.isRight(outcome) && E.isLeft(done) ? done : outcome;
  };

  type Ask = ReturnType<ReturnType<ClientForgetting['ask']>>;

  return {
    ask: (stream, given, command) => () =>
      orBroken(async (): Ask => {
        const file = await read(stream);
        if (E.isLeft(file)) return file;
        if (file.right.own.recorded.length === 0) return refused(Client.ClientNotRegistered.of());
        const holds = await holdsOf(file.right.state);
        if (E.isLeft(holds)) return holds;
        const asking = { ...formOf(given), dueOn: addDays(civilDateOf(now()), delayDays) };
        const pending = await makePending(file.right, { asking, holds: holds.right, command });
        if (E.isLeft(pending)) return pending;
        const outcome = await office.decide(stream, Client.requestForgetting, asking, holds.right, command)();
        return followed(stream, outcome);
      }),

    takeBack: (stream, facts, command) => () =>
      orBroken(async () =>
        followed(stream, await office.decide(stream, Client.withdrawForgetting, facts, command)()),
      ),

    carryOut: (stream, command) => () => orBroken(() => carryOut(stream, { ...command })),

    due: () => () =>
      orBroken(async (): Promise<E.Either<ForgettingError, readonly DueForgetting[]>> => {
        const pending = await asked(() => vault.pending());
        if (E.isLeft(pending)) return pending;
        const at = now();
        const due = new Map<string, DueForgetting>();
        for (const each of pending.right) {
          const request = eventOf(each.request);
          if (request === undefined || at < each.due) continue;
          const streams = [...(due.get(request)?.streams ?? []), ...each.streams];
          due.set(request, { request, streams, dueOn: civilDateOf(each.due) });
        }
        return E.right([...due.values()]);
      }),

    finish: () => () => orBroken(finish),
  };
};
