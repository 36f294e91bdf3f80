import { pipe } from 'fp-ts/function';
import * as TE from 'fp-ts/TaskEither';
import type { Answer } from '../answer/answer';
import type { Bilingual } from '../language';
import { outputAsAsked } from '../report/written';
import type { Failure } from '../failure';
import type { Around, Told } from '../usage/command';
import type { Deed } from '../usage/listed';
import { storeIn } from '../usage/shared-options';
import { backup } from './backup';
import { check } from './check';
import { init } from './init';
import { status } from './status';

const sentence = (said: Bilingual): Told => ({ kind: 'sentence', text: said });

const list = (answer: Answer): Told => ({
  kind: 'answers',
  answers: [answer],
  written: outputAsAsked,
});

type Work<Done> = (named: string, argument: string, around: Around) => TE.TaskEither<Failure, Done>;

/** Makes what a command without options does with the store that it names, and tells what comes of it. */
const deed = <Done>(work: Work<Done>, tell: (done: Done) => Told): Deed => ({
  options: [],
  run: (_given, argument, around) =>
    pipe(
      TE.fromEither(storeIn(around.store)),
      TE.flatMap((named) => work(named, argument, around)),
      TE.map(tell),
    ),
});

export const initDeed = deed((named, _argument, { signal }) => init(named, signal), sentence);

export const checkDeed = deed(
  (named, _argument, { signal, onEvents }) => check(named, signal, onEvents),
  list,
);

export const backupDeed = deed((named, to, { signal }) => backup(named, to, signal), sentence);

export const statusDeed = deed(
  (named, _argument, { signal, onEvents }) => status(named, signal, onEvents),
  list,
);
