import { type Seal, type Trust, verifyConsistency, verifyInclusion } from '@pavadonis/audit';
import type { EventStore, StoredEvent } from '@pavadonis/event-store';
import * as E from 'fp-ts/Either';
import { pipe } from 'fp-ts/function';
import * as TE from 'fp-ts/TaskEither';
import { type ColumnOf, laidOut } from '../answer/answer';
import { badUse, type Failure } from '../failure';
import { readText } from '../files/read-file';
import { text } from '../language';
import { column, countColumn } from '../questions/columns';
import { readWritten, writtenOptions } from '../report/written';
import { interruptibleStore } from '../store/interruptible-store';
import { withStore } from '../store/with-store';
import type { Around, Told, Written } from '../usage/command';
import type { Deed } from '../usage/listed';
import { storeIn } from '../usage/shared-options';
import { eachEvent } from './each-event';
import { readNeededTrust, readSealText, sealAlone, trustOptions } from './options';

interface Proven {
  readonly seal: Seal;
}

interface ProvenEvent extends Proven {
  readonly event: StoredEvent;
  readonly index: number;
}

interface ProvenGrowth extends Proven {
  readonly former: number;
}

const LOG = column<Proven>(
  'log',
  'text',
  text('Žurnāls', 'Log'),
  text('Žurnāla nosaukums', 'The name of the log'),
  ({ seal }) => seal.origin,
);

const SEALED = countColumn<Proven>(
  'sealed',
  text('Apzīmogoti notikumi', 'Sealed events'),
  text('Cik notikumu ir zem zīmoga', 'The number of events under the seal'),
  ({ seal }) => seal.size,
);

const OF_GROWTH: readonly ColumnOf<ProvenGrowth>[] = [
  LOG,
  countColumn(
    'former',
    text('Agrāk apzīmogoti notikumi', 'Events sealed before'),
    text('Cik notikumu bija zem agrākā zīmoga', 'The number of events under the former seal'),
    ({ former }) => former,
  ),
  SEALED,
];

const OF_EVENT: readonly ColumnOf<ProvenEvent>[] = [
  LOG,
  SEALED,
  countColumn(
    'index',
    text('Vieta zīmogā', 'Place in the seal'),
    text('Cik notikumu apzīmogots pirms tā', 'How many events were sealed before it'),
    ({ index }) => index,
  ),
  countColumn(
    'position',
    text('Vieta krātuvē', 'Position'),
    text('Notikuma vieta krātuvē', 'The position of the event in the store'),
    ({ event }) => event.position,
  ),
  column(
    'stream',
    'text',
    text('Lieta', 'File'),
    text('Plūsma, kurā tas ir', 'The stream that it is in'),
    ({ event }) => event.stream,
  ),
  column(
    'id',
    'text',
    text('Identifikators', 'Id'),
    text('Notikuma identifikators', 'The id of the event'),
    ({ event }) => event.id,
  ),
];

const told = <P>(columns: readonly ColumnOf<P>[], proven: P, written: Written): Told => ({
  kind: 'answers',
  answers: [
    {
      name: 'proof',
      title: text('Pierādījums ir spēkā', 'The proof holds'),
      asked: [],
      isList: true,
      ...laidOut(columns, [proven]),
    },
  ],
  written,
});

const INDEX = /^c2sp\.org\/tlog-proof@v1\n(?:extra [^\n]*\n)?index (\d{1,15})\n/;

const GROWTH = /^old (\d{1,15})\n/;

const NO_EVENT = badUse(
  'Krātuvē nav tik daudz notikumu, cik prasa pierādījums; nosauciet krātuvi, kurā ir viss žurnāls.',
  'The store has fewer events than the proof asks for; name the store that holds the whole log.',
);

const ofEvent =
  (
    proof: string,
    index: number,
    trust: Trust,
    written: Written,
    { store: named, signal, onEvents }: Around,
  ) =>
  (): TE.TaskEither<Failure, Told> =>
    pipe(
      TE.fromEither(storeIn(named)),
      TE.flatMap((of) =>
        withStore(of, { readOnly: true, signal }, ({ store }) => async () => {
          let event: StoredEvent | undefined;
          let seen = 0;
          const read = await eachEvent(interruptibleStore<EventStore>(store, signal, onEvents), (each) => {
            seen += 1;
            if (seen <= index) return undefined;
            event = each;
            return 'enough';
          });
          if (E.isLeft(read)) return read;
          if (event === undefined) return E.left(NO_EVENT);
          const found = event;
          return E.map(({ index: at, seal }: { readonly index: number; readonly seal: Seal }) =>
            told(OF_EVENT, { event: found, index: at, seal }, written),
          )(verifyInclusion(proof, found, trust));
        }),
      ),
    );

const formerOption = sealAlone(
  text(
    'datne ar agrāko zīmogu, ko turpina pierādījums par augšanu',
    'the file with the former seal from which a proof of growth goes on',
  ),
);

const NO_SEAL_HERE = badUse(
  'Šis pierādījums ir par notikumu, un zīmogs tajā jau ir; --seal nedodiet.',
  'This proof is of an event, and its seal stands in it; leave --seal out.',
);

const NO_FORMER = badUse(
  'Šis pierādījums turpina agrāku zīmogu; norādiet to ar --seal.',
  'This proof goes on from a former seal; name it by --seal.',
);

/** The command that checks a proof. */
export const verifyProofCommand: Deed = {
  // that one seal goes on from another is checked without any store
  options: [...trustOptions, formerOption, ...writtenOptions],
  run: (given, path, around) =>
    pipe(
      E.Do,
      E.apSW('named', storeIn(around.store ?? (given[formerOption.name] === undefined ? undefined : ''))),
      E.apSW('written', readWritten(given)),
      E.apSW('trust', readNeededTrust(given)),
      E.apSW('former', readSealText(formerOption, given)),
      E.apSW('proof', readText(path)),
      TE.fromEither,
      TE.flatMap(({ proof, trust, written, former }) => {
        const [, index] = INDEX.exec(proof) ?? [];
        if (index !== undefined)
          return former === undefined
            ? ofEvent(proof, Number(index), trust, written, around)()
            : TE.left<Failure>(NO_SEAL_HERE);
        const [, old] = GROWTH.exec(proof) ?? [];
        if (old === undefined) return TE.left<Failure>({ _tag: 'MalformedProof' });
        if (former === undefined) return TE.left<Failure>(NO_FORMER);
        return TE.fromEither(
          E.map((seal: Seal) => told(OF_GROWTH, { former: Number(old), seal }, written))(
            verifyConsistency(proof, former, trust),
          ),
        );
      }),
    ),
};
