import { accessReport, accessReportJson, accessReportPage } from '@pavadonis/access-report';
import {
  categoryOf,
  idOf,
  type OperationId,
  type Recordable,
  type Recorded,
  settle,
  type StreamName,
  type StreamOf,
} from '@pavadonis/domain';
import * as Operation from '@pavadonis/domain/operation';
import { breather, decoder, type EventStore, orThrow } from '@pavadonis/event-store';
import type { Answer } from '../../server/answer';
import type { Visit } from '../../server/visit';
import { shortNumber } from '../../words/short-number';
import { readingReasons } from '../../words/reading-reasons';

interface Elsewhere {
  readonly elsewhere: readonly Recorded<Recordable>[];
  readonly operations: ReadonlyMap<OperationId, Operation.State>;
}

const PAGE = 1000;

const stateOf = (events: readonly Recorded<Recordable>[]): Operation.State =>
  settle(events as readonly Recorded<Operation.Event>[]).reduce(
    (state, { event }) => Operation.evolve(state, event),
    Operation.initial,
  );

/** Looks through the log for what other streams say of a person, with pauses for other requests. */
const readElsewhere = async (store: EventStore, streams: readonly StreamName[]): Promise<Elsewhere> => {
  const ids = streams.map(idOf);
  const { recorded } = decoder();
  const breathe = breather();
  const elsewhere: Recorded<Recordable>[] = [];
  const operations = new Map<StreamName, Recorded<Recordable>[]>();
  for (let after = 0; ;) {
    const page = await orThrow(store.readAll({ after, limit: PAGE }));
    for (const stored of page) {
      const isNamed = !streams.includes(stored.stream) && ids.some((id) => stored.data.includes(id));
      const isOfOperation = categoryOf(stored.stream) === 'operation';
      if (!isNamed && !isOfOperation) continue;
      const event = orThrow(recorded(stored));
      if (isNamed) elsewhere.push(event);
      if (isOfOperation) operations.set(stored.stream, [...(operations.get(stored.stream) ?? []), event]);
    }
    await breathe();
    after = page.at(-1)?.position ?? after;
    if (page.length < PAGE) break;
  }
  const paying = new Set(elsewhere.map(({ stream }) => stream));
  return {
    elsewhere,
    operations: new Map(
      [...operations]
        .filter(([stream]) => paying.has(stream))
        .map(([stream, events]) => [idOf(stream) as OperationId, stateOf(events)]),
    ),
  };
};

/** Answers all that is recorded about a person, for that person, as a file. The texts in it are revealed, which is noted. */
export const access = async (
  { desk: { office, store }, session, today }: Visit,
  stream: StreamOf<'client'>,
  form: 'html' | 'json',
): Promise<Answer> => {
  const person = await office.revealPerson(stream, {
    by: session.account.name,
    why: readingReasons.access,
  });
  const report = accessReport({ person, asOf: today, ...(await readElsewhere(store, person.streams)) });
  const name = `access-${shortNumber(stream)}-${today}.${form}`;
  return form === 'html'
    ? { _tag: 'Download', name, type: 'text/html; charset=utf-8', content: accessReportPage(report) }
    : { _tag: 'Download', name, type: 'application/json; charset=utf-8', content: accessReportJson(report) };
};
