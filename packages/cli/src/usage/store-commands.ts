import { pipe } from 'fp-ts/function';
import * as TE from 'fp-ts/TaskEither';
import type { Answer } from '../answer/answer';
import { text, type Bilingual } from '../language';
import { backup } from '../store/backup';
import { check } from '../store/check';
import { outputAsAsked } from '../report/written';
import { init } from '../store/init';
import { status } from '../store/status';
import type { Command, Told } from './command';
import { storeIn } from './shared-options';

const sentence = (said: Bilingual): Told => ({ kind: 'sentence', text: said });

const list = (answer: Answer): Told => ({
  kind: 'answers',
  answers: [answer],
  written: outputAsAsked,
});

const GROUP = text('Krātuve', 'Stores');

/** The commands about a store itself. */
export const storeCommands: readonly Command[] = [
  {
    name: 'init',
    group: GROUP,
    about: text('Izveido krātuvi jaunā datnē', 'Makes a store in a new file'),
    options: [],
    run: (_given, _argument, { store, signal }) =>
      pipe(
        TE.fromEither(storeIn(store)),
        TE.flatMap((named) => init(named, signal)),
        TE.map(sentence),
      ),
  },
  {
    name: 'check',
    group: GROUP,
    about: text(
      'Pārbauda, vai krātuve nav bojāta un vai katrs notikums ir izlasāms',
      'Checks that a store is not damaged, and that every event can be read',
    ),
    options: [],
    run: (_given, _argument, { store, signal, onEvents }) =>
      pipe(
        TE.fromEither(storeIn(store)),
        TE.flatMap((named) => check(named, signal, onEvents)),
        TE.map(list),
      ),
  },
  {
    name: 'backup',
    group: GROUP,
    about: text(
      'Kopē krātuves datni, kamēr citi turpina rakstīt',
      'Copies the file of a store while others go on writing',
    ),
    argument: { name: text('datne', 'file'), about: text('jaunā datne', 'the new file') },
    options: [],
    run: (_given, to, { store, signal }) =>
      pipe(
        TE.fromEither(storeIn(store)),
        TE.flatMap((named) => backup(named, to, signal)),
        TE.map(sentence),
      ),
  },
  {
    name: 'status',
    group: GROUP,
    about: text('Parāda, kas krātuvē ir', 'Shows what a store holds'),
    options: [],
    run: (_given, _argument, { store, signal, onEvents }) =>
      pipe(
        TE.fromEither(storeIn(store)),
        TE.flatMap((named) => status(named, signal, onEvents)),
        TE.map(list),
      ),
  },
];
