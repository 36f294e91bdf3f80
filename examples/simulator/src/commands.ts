import {
  addDays,
  amendEvent,
  civilDate,
  clientStream,
  CommandId,
  type Correction,
  type Decision,
  type EventId,
  record,
  type Settleable,
  type StreamOf,
  voidEvent,
} from '@pavadonis/domain';
import * as Client from '@pavadonis/domain/client';
import { eventIdAt } from '@pavadonis/event-store';
import { amendment, eventVoided } from '@pavadonis/testing/examples/correction';
import { clientsMerged } from '@pavadonis/testing/examples/identity';
import { clientIdOf, exampleId, laterEpisodeId } from '@pavadonis/testing/examples/ids';
import { asylumApplicationLodged, statusGranted } from '@pavadonis/testing/examples/law';
import { clientDied, clientRegistered } from '@pavadonis/testing/examples/registration';
import { leftLatvia, residenceChanged, returnedToLatvia } from '@pavadonis/testing/examples/residence';
import { provision, serviceEnded } from '@pavadonis/testing/examples/service';
import type { Chance } from './chance';

/** How many clients the commands of a history are about. */
export const CLIENTS = 3;

type Kind =
  | 'register'
  | 'grant'
  | 'leave'
  | 'return'
  | 'die'
  | 'leave by the rules'
  | 'return by the rules'
  | 'die by the rules'
  | 'move'
  | 'start service'
  | 'end service'
  | 'merge'
  | 'merge by the rules'
  | 'revert merge'
  | 'void'
  | 'amend';

/** A command of that number: plain data, from which its decision follows. */
export interface Asked {
  readonly number: number;
  readonly client: number;
  readonly kind: Kind;
  readonly day: number;
  /** Another client, for merges. */
  readonly other: number;
  /** The command whose first event a correction is about; before it is sent, which one of those that were. */
  readonly target: number;
}

/** Draws a command. */
export const drawCommand = ({ below, weighed }: Chance, number: number): Asked => ({
  number,
  client: 1 + below(CLIENTS),
  kind: weighed<Kind>([
    [2, 'register'],
    [2, 'grant'],
    [2, 'leave'],
    [2, 'return'],
    [1, 'die'],
    [5, 'leave by the rules'],
    [5, 'return by the rules'],
    [1, 'die by the rules'],
    [6, 'move'],
    [5, 'start service'],
    [4, 'end service'],
    [5, 'merge'],
    [3, 'merge by the rules'],
    [3, 'revert merge'],
    [4, 'void'],
    [3, 'amend'],
  ]),
  day: below(60),
  other: 1 + below(CLIENTS),
  target: below(1000),
});

/** Returns the stream of a client. */
export const clientNo = (client: number): StreamOf<'client'> => clientStream(clientIdOf(client));

/** Returns the id of a command. */
export const commandNo = (number: number): CommandId => exampleId(CommandId, 500 + number);

/** Returns the number of a command by its id. */
export const numberOf = (id: string): number => Number(id.slice(-12)) - 500;

const firstOf = (number: number): EventId => eventIdAt(commandNo(number), 0);

const first = civilDate('2024-02-19');

type Refusable<Event> = Decision<{ readonly _tag: string }, Event>;

/** A decision on a state, or a correction of what was recorded. */
export type Deciding =
  | { readonly _tag: 'Decide'; readonly decision: (state: Client.State) => Refusable<Client.Event> }
  | { readonly _tag: 'Merge'; readonly facts: Parameters<typeof Client.mergeClients>[0] }
  | {
      readonly _tag: 'Correct';
      readonly decision: (
        recorded: readonly Settleable<Client.Recordable>[],
      ) => Decision<{ readonly _tag: string }, Correction<Client.Event>>;
    };

const decide = (decision: (state: Client.State) => Refusable<Client.Event>): Deciding => ({
  _tag: 'Decide',
  decision,
});

/** Returns what a command asks. */
export const decidingOf = ({ kind, day, other, target }: Asked): Deciding => {
  const on = addDays(first, day);
  const survivorId = clientIdOf(other);
  switch (kind) {
    case 'register':
      return decide(() => record<Client.Event>(clientRegistered(), asylumApplicationLodged()));
    case 'grant':
      return decide(() => record<Client.Event>(statusGranted({ on: addDays(on, -400) })));
    case 'leave':
      return decide(() => record<Client.Event>(leftLatvia({ on: addDays(on, -30), learnedOn: on })));
    case 'return':
      return decide(() => record<Client.Event>(returnedToLatvia({ on: addDays(on, -20) })));
    case 'die':
      return decide(() => record<Client.Event>(clientDied({ on: addDays(on, 30) })));
    case 'leave by the rules':
      return decide(Client.leaveLatvia(leftLatvia.facts({ on, learnedOn: on })));
    case 'return by the rules':
      return decide(Client.returnToLatvia(returnedToLatvia.facts({ on })));
    case 'die by the rules':
      return decide(Client.recordDeath(clientDied.facts({ on })));
    case 'move':
      return decide(Client.changeResidence(residenceChanged.facts({ on })));
    case 'start service':
      return decide(
        Client.startService(
          { on, episodeId: laterEpisodeId, serviceKind: 'social_worker_and_mentor' },
          provision(),
        ),
      );
    case 'end service':
      return decide(Client.endService(serviceEnded.facts({ on })));
    case 'merge':
      return decide(() => record<Client.Event>(clientsMerged({ on, survivorId })));
    case 'merge by the rules':
      return { _tag: 'Merge', facts: clientsMerged.facts({ on, survivorId }) };
    case 'revert merge':
      return decide(Client.revertMerge({ on, survivorId }));
    case 'void':
      return { _tag: 'Correct', decision: voidEvent(eventVoided.facts({ target: firstOf(target) })) };
    case 'amend':
      return {
        _tag: 'Correct',
        decision: amendEvent(amendment(clientsMerged({ on, survivorId }), firstOf(target))),
      };
  }
};
