import type { StreamName } from '@pavadonis/domain';
import { breakdowns } from './breakdowns';
import { caseloadCounts, listsOfClients } from './caseload';
import { type Fact, heldByStream, type Line, type Ranked } from './held';
import { daysWithoutProvider, staff } from './institutions';
import { moneyFigures, splitFigures } from './money';
import { participationFigures } from './participation';
import { personsIn, whoIs } from './persons';
import { planFigures } from './plans';
import type { Answers } from './question';

type Streams<A> = ReadonlyMap<StreamName, readonly A[]>;

const kind = (streams: Streams<Ranked>, category: string): Streams<Ranked> =>
  new Map([...streams].filter(([name]) => name.startsWith(`${category}-`)));

const factsOf = (streams: Streams<Ranked>): Streams<Fact> =>
  new Map([...streams].map(([name, all]) => [name, all.map(({ fact }) => fact)]));

/** Answers questions about a log: it settles the log once, and computes every figure anew. */
export const oracle = (log: readonly Line[]): Answers => {
  const streams = heldByStream(log);
  const clients = kind(streams, 'client');
  const persons = personsIn(clients);
  const operations = factsOf(kind(streams, 'operation'));
  const contracts = [...factsOf(kind(streams, 'contract')).values()];
  return {
    caseload: (question) => caseloadCounts(persons, question),
    breakdowns: (question) => breakdowns(persons, question),
    staff: (question) => staff(contracts, question),
    daysWithoutProvider: (question) => daysWithoutProvider(contracts, question),
    plans: (question) => planFigures(persons, question),
    participation: (question) =>
      Object.fromEntries(
        [...operations].map((each) => [each[0], participationFigures(persons, each, question)]),
      ),
    money: ({ asOf }) => moneyFigures(operations, (stream) => whoIs(clients, stream), asOf),
    listsOfClients: (question) => listsOfClients(persons, question),
    split: ({ asOf }) => splitFigures(operations, asOf),
  };
};
