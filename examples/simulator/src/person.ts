import { type Decision, type Recorded, settle, type StreamOf } from '@pavadonis/domain';
import * as Client from '@pavadonis/domain/client';
import { personOf, type Persons } from '@pavadonis/projection';
import { caseload } from '@pavadonis/projection-caseload';
import { type Asked, clientNo, correctedOn, decidingOf, sealedFacts } from './commands';
import { projected } from './projected';
import type { LogEntry } from './server';
import { clientIdOf } from '@pavadonis/testing/examples/ids';

type OfClients = readonly Recorded<Client.Recordable>[];

const ofStream = (log: readonly LogEntry[], stream: string): OfClients =>
  log.filter((each) => each.stream === stream) as OfClients;

/** Returns the state of a stream by the whole person, whom the read model of the caseload tells. */
export const wholeState = (log: readonly LogEntry[], stream: StreamOf<'client'>): Client.State => {
  const view = projected(caseload, log) as unknown as Persons;
  const story = (of: string) => settle<Client.Event>(ofStream(log, of));
  const names = [...new Set(log.map((each) => each.stream))];
  const person = personOf(view, stream);
  return Client.stateAcrossStreams(
    story(stream),
    ...names.filter((each) => each !== stream && personOf(view, each) === person).map(story),
  );
};

/** Returns what a command is answered on a log, decided anew without any casework. */
export const decidedOn = (
  asked: Asked,
  log: readonly LogEntry[],
  vault: boolean,
): Decision<{ readonly _tag: string }, Client.Recordable> => {
  const stream = clientNo(asked.client);
  const deciding = decidingOf(asked);
  switch (deciding._tag) {
    case 'Decide':
      return deciding.decision(sealedFacts(asked, deciding.decision, deciding.facts, vault) as never)(
        wholeState(log, stream),
      );
    case 'Correct':
    case 'AddEvidence':
      return correctedOn(asked, deciding, ofStream(log, stream), vault);
    case 'Merge':
      return Client.mergeClients(deciding.facts, {
        clientId: clientIdOf(asked.client),
        survivor: wholeState(log, clientNo(asked.other)),
      })(wholeState(log, stream));
  }
};
