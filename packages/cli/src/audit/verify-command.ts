import { type Difference, type Verdict, verifyStore } from '@pavadonis/audit';
import * as E from 'fp-ts/Either';
import { pipe } from 'fp-ts/function';
import * as TE from 'fp-ts/TaskEither';
import { type ColumnOf, laidOut } from '../answer/answer';
import { text } from '../language';
import { classColumn, column, countColumn } from '../questions/columns';
import type { Table } from '../questions/question';
import { readWritten, writtenOptions } from '../report/written';
import { interruptibleStore } from '../store/interruptible-store';
import { withStore } from '../store/with-store';
import type { Told } from '../usage/command';
import type { Deed } from '../usage/listed';
import { readNeeded } from '../usage/option';
import { storeIn } from '../usage/shared-options';
import { logOption, readNeededTrust, readSealText, sealOption, trustOptions } from './options';

const VERDICTS = {
  Holds: text('krātuvē ir tas, kas apzīmogots', 'the store holds what was sealed'),
  Differs: text('krātuvē nav tas, kas apzīmogots', 'the store does not hold what was sealed'),
  LogDamaged: text(
    'žurnāla mape neatbilst zīmogam, tāpēc atšķirības nav zināmas',
    'the folder of the log does not belong to the seal, so differences are not known',
  ),
} as const;

const DIFFERENCES = {
  Changed: text('mainīts', 'changed'),
  Renumbered: text('cits numurs plūsmā', 'renumbered in its stream'),
  Moved: text('pārvietots', 'moved'),
  Missing: text('trūkst', 'missing'),
  Added: text('pielikts', 'added'),
} as const satisfies Readonly<Record<Difference['_tag'], unknown>>;

// without its tiles nothing tells where the store differs, or whether it does
const isDamaged = (verdict: Verdict): boolean =>
  verdict._tag === 'Differs' && verdict.damagedTiles.length > 0;

type Differing = Extract<Verdict, { readonly _tag: 'Differs' }>;

const VERDICT: readonly ColumnOf<Verdict>[] = [
  classColumn(
    'verdict',
    text('Spriedums', 'Verdict'),
    text('Spriedums', 'The verdict'),
    VERDICTS,
    (verdict) => (isDamaged(verdict) ? 'LogDamaged' : verdict._tag),
  ),
  countColumn(
    'sealed',
    text('Apzīmogoti notikumi', 'Sealed events'),
    text('Cik notikumu ir zem zīmoga', 'The number of events under the seal'),
    ({ seal }) => seal.size,
  ),
  countColumn(
    'unsealed',
    text('Vēl neapzīmogoti', 'Not sealed yet'),
    text('Cik notikumu ierakstīts pēc zīmoga', 'The number of events that were recorded after the seal'),
    (verdict) => (verdict._tag === 'Holds' ? verdict.unsealed : undefined),
  ),
  countColumn(
    'differences',
    text('Atšķirības', 'Differences'),
    text('Cik vietās krātuve atšķiras', 'The number of places in which the store differs'),
    (verdict) => {
      if (verdict._tag === 'Holds') return 0;
      return isDamaged(verdict) ? undefined : verdict.differences.length;
    },
  ),
  countColumn(
    'put_back_to',
    text('Atjaunota līdz', 'Put back to'),
    text(
      'Notikumu skaits, līdz kuram krātuve ir atjaunota',
      'The number of events up to which the store was put back',
    ),
    (verdict) => (verdict._tag === 'Differs' ? verdict.putBackTo : undefined),
  ),
  countColumn(
    'damaged_tiles',
    text('Bojātas žurnāla daļas', 'Damaged tiles'),
    text(
      'Žurnāla mapes datnes, kas neatbilst zīmogam',
      'The files of the log that do not belong to the seal',
    ),
    (verdict) => (verdict._tag === 'Differs' ? verdict.damagedTiles.length : 0),
  ),
];

const found = (each: Difference) => ('found' in each ? each.found : undefined);

const DIFFERENCE: readonly ColumnOf<Difference>[] = [
  classColumn(
    'difference',
    text('Atšķirība', 'Difference'),
    text('Atšķirības veids', 'The kind of difference'),
    DIFFERENCES,
    ({ _tag }) => _tag,
  ),
  countColumn(
    'index',
    text('Vieta zīmogā', 'Place in the seal'),
    text(
      'Cik notikumu apzīmogots pirms tā; pieliktam – pirms kura tas ir',
      'How many events were sealed before it; of an added one, before which it stands',
    ),
    (each) => ('index' in each ? each.index : each.before),
  ),
  countColumn(
    'position',
    text('Vieta krātuvē', 'Position'),
    text('Notikuma vieta krātuvē tagad', 'The position of the event in the store now'),
    (each) => found(each)?.position,
  ),
  column(
    'stream',
    'text',
    text('Lieta', 'File'),
    text('Plūsma, kurā tas ir', 'The stream that it is in'),
    (each) => found(each)?.stream,
  ),
  column(
    'id',
    'text',
    text('Identifikators', 'Id'),
    text('Notikuma identifikators', 'The id of the event'),
    (each) => found(each)?.id,
  ),
];

const tablesOf = (verdict: Verdict): readonly Table[] => [
  {
    name: 'verify',
    title: text('Krātuve un zīmogs', 'The store and the seal'),
    isList: true,
    ...laidOut(VERDICT, [verdict]),
  },
  ...(verdict._tag === 'Differs' && !isDamaged(verdict) ? [differencesTable(verdict)] : []),
];

const differencesTable = ({ differences }: Differing): Table => ({
  name: 'differences',
  title: text('Atšķirības', 'Differences'),
  ...laidOut(DIFFERENCE, differences),
});

/** The command that compares a store with what was sealed. */
export const verifyCommand: Deed = {
  options: [logOption, ...trustOptions, sealOption, ...writtenOptions],
  run: (given, _argument, { store: named, signal, onEvents }) =>
    pipe(
      E.Do,
      E.apSW('named', storeIn(named)),
      E.apSW('folder', readNeeded(logOption, given)),
      E.apSW('written', readWritten(given)),
      E.apSW('trust', readNeededTrust(given)),
      E.apSW('seal', readSealText(sealOption, given)),
      TE.fromEither,
      TE.flatMap(({ named: of, folder, written, trust, seal }) =>
        withStore(of, { readOnly: true, signal }, ({ store }) =>
          pipe(
            verifyStore({ store: interruptibleStore(store, signal, onEvents), folder, ...trust, seal }),
            TE.map((verdict): Told => ({
              kind: 'answers',
              answers: tablesOf(verdict).map((table) => ({ ...table, asked: [] })),
              written,
              ...(verdict._tag === 'Differs' ? { isNotHeld: true } : {}),
            })),
          ),
        ),
      ),
    ),
};
