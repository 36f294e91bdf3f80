import * as E from 'fp-ts/Either';
import type { TaskEither } from 'fp-ts/TaskEither';
import { type Answer, type ColumnOf, laidOut } from '../answer/answer';
import type { Failure } from '../failure';
import { text } from '../language';
import { eventAt, type LogFacts, logFacts, type OnEvents } from './log-facts';
import { withStore } from './with-store';

interface Status extends LogFacts {
  readonly kind: string;
  readonly lastRecordedAt: string | undefined;
  readonly provisionalFrom: string | undefined;
}

const KINDS = { file: text('SQLite datne', 'a SQLite file'), server: text('EventStoreDB', 'EventStoreDB') };

const isKind = (code: string): code is keyof typeof KINDS => Object.hasOwn(KINDS, code);

const COLUMNS: readonly ColumnOf<Status>[] = [
  {
    name: 'store',
    title: text('Krātuve', 'Store'),
    meaning: text('Kur krātuve glabājas', 'Where the store is kept'),
    kind: 'class',
    words: (code) => (isKind(code) ? KINDS[code] : text(code, code)),
    of: ({ kind }) => kind,
  },
  {
    name: 'events',
    title: text('Notikumi', 'Events'),
    meaning: text('Ierakstīto notikumu skaits', 'The number of events that are recorded'),
    kind: 'count',
    of: ({ events }) => events,
  },
  {
    name: 'last_position',
    title: text('Pēdējā vieta', 'Last position'),
    meaning: text('Pēdējā notikuma vieta žurnālā', 'The position of the last event in the log'),
    kind: 'count',
    of: ({ position }) => position,
  },
  {
    name: 'last_recorded_at',
    title: text('Pēdējais ieraksts', 'Last record'),
    meaning: text('Kad ierakstīts pēdējais notikums', 'When the last event was recorded'),
    kind: 'moment',
    of: ({ lastRecordedAt }) => lastRecordedAt,
  },
  {
    name: 'provisional_from',
    title: text('Zināmais galīgs līdz', 'What was known is final before'),
    meaning: text(
      'No šī brīža tas, kas bija zināms, vēl var mainīties',
      'From this moment on what was known may still change',
    ),
    kind: 'moment',
    of: ({ provisionalFrom }) => provisionalFrom,
  },
  ...(
    [
      ['client', 'clients', text('Klientu lietas', 'Files of clients')],
      ['contract', 'contracts', text('Līgumi', 'Contracts')],
      ['operation', 'operations', text('Darbības', 'Operations')],
      ['centre', 'centres', text('Centri', 'Centres')],
    ] as const
  ).map(([category, name, title]): ColumnOf<Status> => ({
    name,
    title,
    meaning: title,
    kind: 'count',
    of: ({ streams }) => streams[category],
  })),
];

/** Returns what a store holds. */
export const status = (named: string, signal: AbortSignal, onEvents: OnEvents): TaskEither<Failure, Answer> =>
  withStore(named, { readOnly: true, signal }, ({ kind, store }) => async () => {
    const facts = await logFacts(signal, onEvents)(store)();
    if (E.isLeft(facts)) return facts;
    const last = await eventAt(facts.right.position)(store)();
    if (E.isLeft(last)) return last;
    const provisional =
      store.provisionalFrom === undefined ? E.right(undefined) : await store.provisionalFrom()();
    if (E.isLeft(provisional)) return provisional;
    const row = {
      ...facts.right,
      kind,
      lastRecordedAt: last.right?.recordedAt,
      provisionalFrom: provisional.right,
    };
    return E.right({
      name: 'status',
      title: text('Krātuves stāvoklis', 'Status of the store'),
      asked: [],
      ...laidOut(COLUMNS, [row]),
      isList: true,
    });
  });
