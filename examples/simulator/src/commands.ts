import {
  addDays,
  addEvidence,
  amendEvent,
  civilDate,
  clientStream,
  CommandId,
  type Correction,
  type CorrectionFacts,
  type Decision,
  DocumentRef,
  type EventId,
  record,
  type Recorded,
  sealFacts,
  type StreamOf,
  text,
  voidEvent,
  writePersonal,
} from '@pavadonis/domain';
import * as Client from '@pavadonis/domain/client';
import { eventIdAt } from '@pavadonis/event-store';
import { amendment, eventVoided } from '@pavadonis/testing/examples/correction';
import { clientsMerged, externalIdLinked } from '@pavadonis/testing/examples/identity';
import { clientIdOf, exampleId, laterEpisodeId } from '@pavadonis/testing/examples/ids';
import { asylumApplicationLodged, statusGranted } from '@pavadonis/testing/examples/law';
import { clientDied, clientRegistered } from '@pavadonis/testing/examples/registration';
import { leftLatvia, residenceChanged, returnedToLatvia } from '@pavadonis/testing/examples/residence';
import { provision, serviceEnded } from '@pavadonis/testing/examples/service';
import { sealingOf } from './vault';

/** The kinds of commands. */
export type Kind =
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
  | 'amend'
  | 'link'
  | 'unlink'
  | 'add evidence';

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

/** Returns the stream of a client. */
export const clientNo = (client: number): StreamOf<'client'> => clientStream(clientIdOf(client));

/** Returns the id of a command. */
export const commandNo = (number: number): CommandId => exampleId(CommandId, 500 + number);

/** Returns the number of a command by its id. */
export const numberOf = (id: string): number => Number(id.slice(-12)) - 500;

const firstOf = (number: number): EventId => eventIdAt(commandNo(number), 0);

const first = civilDate('2024-02-19');

type Refusable<Event> = Decision<{ readonly _tag: string }, Event>;

type Recordings = readonly Recorded<Client.Recordable>[];

/** A decision on a state, a merge, a correction of what was recorded, or documents that are added to it. */
export type Deciding =
  | {
      readonly _tag: 'Decide';
      readonly decision: (facts: never) => (state: Client.State) => Refusable<Client.Event>;
      readonly facts: unknown;
    }
  | { readonly _tag: 'Merge'; readonly facts: Parameters<typeof Client.mergeClients>[0] }
  | {
      readonly _tag: 'Correct';
      readonly decision: (
        facts: never,
      ) => (recorded: Recordings) => Decision<{ readonly _tag: string }, Correction<Client.Event>>;
      readonly facts: unknown;
    }
  | {
      readonly _tag: 'AddEvidence';
      readonly facts: CorrectionFacts;
      readonly documents: readonly DocumentRef[];
    };

const decide = (decision: (state: Client.State) => Refusable<Client.Event>): Deciding => ({
  _tag: 'Decide',
  decision: () => decision,
  facts: undefined,
});

const decideOn = <Facts>(
  decision: (facts: Facts) => (state: Client.State) => Refusable<Client.Event>,
  facts: Facts,
): Deciding => ({ _tag: 'Decide', decision: decision, facts });

const correctOn = (decision: object, facts: unknown): Deciding => ({
  _tag: 'Correct',
  decision: decision as never,
  facts,
});

const SCHEME = text('asylum-case');

/** Returns a document of a command. */
const documentNo = (number: number): DocumentRef => ({
  kind: text('decision'),
  number: text(`24-${String(number % 2)}`),
  issuer: text('the office'),
});

/** Returns what a command asks. */
export const decidingOf = ({ number, client, kind, day, other, target }: Asked): Deciding => {
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
      return correctOn(voidEvent, eventVoided.facts({ target: firstOf(target) }));
    case 'amend':
      return correctOn(amendEvent, amendment(clientsMerged({ on, survivorId }), firstOf(target)));
    case 'link':
      return decideOn(
        Client.linkExternalId,
        externalIdLinked.facts({ on, scheme: SCHEME, value: text(`case ${String(other)}`) }),
      );
    case 'unlink':
      return decideOn(
        Client.unlinkExternalId,
        externalIdLinked.facts({ on, scheme: SCHEME, value: text(`case ${String(other)}`) }),
      );
    case 'add evidence':
      return {
        _tag: 'AddEvidence',
        // mostly the registration, since few other events are of the same client
        facts: eventVoided.facts({ target: firstOf(day % 3 === 0 ? target : client) }),
        documents: [documentNo(number)],
      };
  }
};

/** Returns the documents that stand beside the events of a command, sealed where a vault seals. */
export const documentsOf = (asked: Asked, vault: boolean): readonly DocumentRef[] => {
  const deciding = decidingOf(asked);
  if (deciding._tag !== 'AddEvidence') return [];
  const { text: seal } = sealingOf(clientNo(asked.client));
  return vault
    ? deciding.documents.map((each) => writePersonal(DocumentRef, each, seal))
    : deciding.documents;
};

/** Decides a correction on what was recorded, or on which documents to add, with texts sealed where a vault seals. */
export const correctedOn = (
  asked: Asked,
  deciding: Extract<Deciding, { readonly _tag: 'Correct' | 'AddEvidence' }>,
  recorded: Recordings,
  vault: boolean,
): Decision<{ readonly _tag: string }, Client.Recordable> => {
  const seal = <Facts>(decision: object, facts: Facts): Facts => sealedFacts(asked, decision, facts, vault);
  return deciding._tag === 'Correct'
    ? deciding.decision(seal(deciding.decision, deciding.facts) as never)(recorded)
    : addEvidence(seal(addEvidence, deciding.facts), documentsOf(asked, vault))(recorded);
};

/** Returns the facts of a command as a decision is given them. */
export const sealedFacts = <Facts>(asked: Asked, decision: object, facts: Facts, vault: boolean): Facts =>
  vault && typeof facts === 'object' && facts !== null
    ? sealFacts(decision, facts, sealingOf(clientNo(asked.client)))
    : facts;
