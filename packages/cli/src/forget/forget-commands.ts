import * as Client from '@pavadonis/domain/client';
import { notationOf } from '@pavadonis/page';
import * as E from 'fp-ts/Either';
import { pipe } from 'fp-ts/function';
import * as TE from 'fp-ts/TaskEither';
import type { Failure } from '../failure';
import { text } from '../language';
import { clientIn } from '../usage/client-option';
import type { Command, Told } from '../usage/command';
import { read, readNeeded } from '../usage/option';
import { vaultOptions } from '../vault/options';
import { actorOption, readDayOfDeed, readUser, roleOfUserOption } from '../usage/user-options';
import { dueTables } from './due-tables';
import { commandOf, opened, outcomeTold, sentence } from './opened';
import {
  delayOption,
  FILE,
  groundOption,
  onOption,
  operationIdOption,
  ruleOption,
  untilOption,
} from './options';

const userOptions = [actorOption, roleOfUserOption] as const;

const ALREADY = text('Tā jau bija; nekas nav ierakstīts.', 'It was so already; nothing is recorded.');

const keep: Command = {
  name: 'keep',
  alias: 'glabat',
  about: text(
    'Apstiprina, līdz kurai dienai klienta lieta jāglabā',
    'Confirms until which day the file of a client must be kept',
  ),
  argument: FILE,
  options: [untilOption, ruleOption, operationIdOption, onOption, ...userOptions, ...vaultOptions],
  run: (given, file, around) =>
    pipe(
      E.Do,
      E.apSW('stream', clientIn('client')(file)),
      E.apSW('keptUntil', readNeeded(untilOption, given)),
      E.apSW('source', readNeeded(ruleOption, given)),
      E.apSW('operationId', read(operationIdOption, given)),
      E.apSW('on', readDayOfDeed(onOption, given)),
      E.apSW('by', readUser(given)),
      TE.fromEither,
      TE.flatMap(({ stream, keptUntil, source, operationId, on, by }) =>
        opened(given, stream, around, ({ office }) =>
          pipe(
            office.decide(
              stream,
              Client.confirmRetention,
              { on, keptUntil, source, ...(operationId === undefined ? {} : { operationId }) },
              commandOf(by, around.signal),
            ),
            TE.flatMapEither(
              outcomeTold(text('Glabāšanas diena ierakstīta.', 'The day is recorded.'), ALREADY),
            ),
          ),
        ),
      ),
    ),
};

const ask: Command = {
  name: 'ask',
  alias: 'lugt',
  about: text(
    'Lūdz aizmirst klientu; no tā brīža viņa tekstus nerāda',
    'Asks that a client be forgotten; from then on none of their texts is shown',
  ),
  argument: FILE,
  options: [groundOption, onOption, delayOption, ...userOptions, ...vaultOptions],
  run: (given, file, around) =>
    pipe(
      E.Do,
      E.apSW('stream', clientIn('client')(file)),
      E.apSW('ground', readNeeded(groundOption, given)),
      E.apSW('on', readDayOfDeed(onOption, given)),
      E.apSW('by', readUser(given)),
      TE.fromEither,
      TE.flatMap(({ stream, ground, on, by }) =>
        opened(given, stream, around, ({ forgetting }) =>
          pipe(
            forgetting.ask(stream, { on, ground }, commandOf(by, around.signal)),
            TE.flatMapEither(
              outcomeTold(
                text(
                  'Lūgums ierakstīts; līdz termiņam to var atsaukt ar forget take-back.',
                  'The request is recorded; until it is due, forget take-back takes it back.',
                ),
                ALREADY,
              ),
            ),
          ),
        ),
      ),
    ),
};

const takeBack: Command = {
  name: 'take-back',
  alias: 'atsaukt',
  about: text('Atsauc lūgumu aizmirst klientu', 'Takes a request to forget a client back'),
  argument: FILE,
  options: [onOption, delayOption, ...userOptions, ...vaultOptions],
  run: (given, file, around) =>
    pipe(
      E.Do,
      E.apSW('stream', clientIn('client')(file)),
      E.apSW('on', readDayOfDeed(onOption, given)),
      E.apSW('by', readUser(given)),
      TE.fromEither,
      TE.flatMap(({ stream, on, by }) =>
        opened(given, stream, around, ({ forgetting }) =>
          pipe(
            forgetting.takeBack(stream, { on }, commandOf(by, around.signal)),
            TE.flatMapEither(
              outcomeTold(
                text(
                  'Lūgums atsaukts; klienta tekstus atkal rāda.',
                  'The request is taken back; the texts of the client are shown again.',
                ),
                ALREADY,
              ),
            ),
          ),
        ),
      ),
    ),
};

const due: Command = {
  name: 'due',
  alias: 'termini',
  about: text(
    'Nosauc lūgumus, kuru termiņš ir pienācis, un to, kas bija pārtraukts',
    'Lists the requests that are due, and what was interrupted',
  ),
  options: [delayOption, ...vaultOptions],
  run: (given, _argument, around) =>
    opened(given, undefined, around, ({ forgetting }) =>
      pipe(
        forgetting.due(),
        TE.map((found) => dueTables(found, forgetting.interrupted)),
      ),
    ),
};

const carryOut: Command = {
  name: 'carry-out',
  alias: 'izpildit',
  about: text(
    'Aizmirst klientu, kuram pienācis termiņš: viņa tekstu atslēgas iznīcina uz visiem laikiem',
    'Forgets a client who is due: the keys of their texts are destroyed for good',
  ),
  argument: FILE,
  options: [delayOption, ...userOptions, ...vaultOptions],
  run: (given, file, around) =>
    pipe(
      E.Do,
      E.apSW('stream', clientIn('client')(file)),
      E.apSW('by', readUser(given)),
      TE.fromEither,
      TE.flatMap(({ stream, by }) =>
        opened(given, stream, around, ({ forgetting }) =>
          pipe(
            forgetting.carryOut(stream, { by }),
            TE.flatMapEither((done): E.Either<Failure, Told> => {
              if (done._tag === 'Refused') return E.left({ _tag: 'RuleForbids', because: done.refusal });
              if (done._tag === 'Conflict') return E.left(done);
              const [lv, en] = [notationOf('lv').date(done.on), notationOf('en').date(done.on)];
              const count = done.streams.length;
              return E.right(
                sentence(
                  done.isCleared
                    ? text(
                        `Teksti iznīcināti ${lv} (lietas: ${count}); dati par dienām un skaitiem paliek.`,
                        `The texts are destroyed on ${en} (files: ${count}); days and counts remain.`,
                      )
                    : text(
                        `Teksti iznīcināti ${lv} (lietas: ${count}), bet atslēgu datni vēl kāds lasa: izpildiet to vēlreiz, kad tas beidzis.`,
                        `The texts are destroyed on ${en} (files: ${count}), but somebody reads the file of keys: carry it out again once they have ended.`,
                      ),
                ),
              );
            }),
          ),
        ),
      ),
    ),
};

/** The commands that forget a client. */
export const forgetCommands: readonly Command[] = [keep, ask, takeBack, due, carryOut];
