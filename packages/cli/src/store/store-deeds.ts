import { pipe } from 'fp-ts/function';
import * as TE from 'fp-ts/TaskEither';
import type { Answer } from '../answer/answer';
import type { Bilingual } from '../language';
import { outputAsAsked } from '../report/written';
import type { Told } from '../usage/command';
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

export const initDeed: Deed = {
  options: [],
  run: (_given, _argument, { store, signal }) =>
    pipe(
      TE.fromEither(storeIn(store)),
      TE.flatMap((named) => init(named, signal)),
      TE.map(sentence),
    ),
};

export const checkDeed: Deed = {
  options: [],
  run: (_given, _argument, { store, signal, onEvents }) =>
    pipe(
      TE.fromEither(storeIn(store)),
      TE.flatMap((named) => check(named, signal, onEvents)),
      TE.map(list),
    ),
};

export const backupDeed: Deed = {
  options: [],
  run: (_given, to, { store, signal }) =>
    pipe(
      TE.fromEither(storeIn(store)),
      TE.flatMap((named) => backup(named, to, signal)),
      TE.map(sentence),
    ),
};

export const statusDeed: Deed = {
  options: [],
  run: (_given, _argument, { store, signal, onEvents }) =>
    pipe(
      TE.fromEither(storeIn(store)),
      TE.flatMap((named) => status(named, signal, onEvents)),
      TE.map(list),
    ),
};
