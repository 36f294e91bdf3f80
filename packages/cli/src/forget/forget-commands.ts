import { casework, newId, openForgetting, type OpenedForgetting, type Outcome } from '@pavadonis/casework';
import { CommandId, type Metadata, OperationId, type Refusal } from '@pavadonis/domain';
import * as Client from '@pavadonis/domain/client';
import { notationOf } from '@pavadonis/page';
import * as E from 'fp-ts/Either';
import { pipe } from 'fp-ts/function';
import * as TE from 'fp-ts/TaskEither';
import { badUse, type Failure } from '../failure';
import { type Bilingual, text } from '../language';
import { clientIn } from '../usage/client-option';
import type { Around, Command, Family, Told } from '../usage/command';
import { choice, type Given, type OptionOf, read, readNeeded, readOr } from '../usage/option';
import { storeIn } from '../usage/shared-options';
import { dayIn, wholeIn } from '../usage/values';
import { withStore } from '../store/with-store';
import { vaultOptions } from '../vault/options';
import { actorOption, readDayOrToday, readUser, recordedText, roleOfUserOption } from '../vault/user-options';
import { readNeededVault, withVault } from '../vault/with-vault';
import { dueTables } from './due-tables';

const DELAY_DAYS = 30;

const FILE: Command['argument'] & object = {
  name: 'client',
  about: text('klienta lieta: client-<uuid>', 'the file of the client: client-<uuid>'),
};

const onOption = {
  name: 'day',
  value: text('diena', 'day'),
  about: text(
    'diena, kad tas noticis; pēc noklusējuma šodiena',
    'the day on which it happened; today by default',
  ),
  parse: dayIn('day'),
};

const groundOption = choice(
  'ground',
  Object.keys(Client.ForgettingGround.keys) as readonly Client.ForgettingGround[],
  text('pamats', 'ground'),
  text('pamats pēc VDAR 17. panta 1. punkta', 'the ground by Art. 17(1) of the GDPR'),
);

const delayOption: OptionOf<number> = {
  name: 'delay-days',
  value: text('dienas', 'days'),
  about: text(
    `cik dienu lūgums gaida un ir atsaucams; ${DELAY_DAYS} pēc noklusējuma`,
    `for how many days a request waits and can be taken back; ${DELAY_DAYS} by default`,
  ),
  parse: wholeIn('delay-days'),
};

const untilOption = {
  name: 'until',
  value: text('diena', 'day'),
  about: text('pēdējā diena, līdz kurai lieta jāglabā', 'the last day on which the file must be kept'),
  parse: dayIn('until'),
};

const sourceOfRule = recordedText(
  'rule',
  text('noteikums', 'rule'),
  text('noteikums, kas to prasa, ar pantu', 'the rule that says so, with its article'),
);

const operationIdOption: OptionOf<OperationId> = {
  name: 'operation-id',
  value: text('uuid', 'uuid'),
  about: text('darbība, kuras dokumentos lieta ir', 'the operation whose documents the file belongs to'),
  parse: (written) =>
    OperationId.is(written)
      ? E.right(written)
      : E.left(
          badUse(
            `--operation-id: „${written}” nav identifikators; rakstiet to kā uuid.`,
            `--operation-id: “${written}” is no id; write it as a uuid.`,
          ),
        ),
};

interface Opened {
  readonly office: ReturnType<typeof casework>;
  readonly forgetting: OpenedForgetting;
}

const sentence = (said: Bilingual): Told => ({ kind: 'sentence', text: said });

/** Opens store and vault for forgetting, which ends what was interrupted. */
const opened = (
  given: Given,
  { store: named, env, signal }: Around,
  work: (with_: Opened) => TE.TaskEither<Failure, Told>,
): TE.TaskEither<Failure, Told> =>
  pipe(
    E.Do,
    E.apSW('named', storeIn(named)),
    E.apSW('delayDays', readOr(delayOption, DELAY_DAYS, given)),
    E.apSW('vault', readNeededVault(given, env)),
    TE.fromEither,
    TE.flatMap(({ named: of, delayDays, vault }) =>
      withVault(vault, (keys) =>
        withStore(of, { readOnly: false, signal }, ({ store }) => async () => {
          if (keys === undefined) return E.left<Failure, Told>({ _tag: 'Interrupted' });
          const office = casework({ store, vault: keys });
          const forgetting = await openForgetting({ office, store, vault: keys, delayDays })();
          return E.isLeft(forgetting) ? forgetting : work({ office, forgetting: forgetting.right })();
        }),
      ),
    ),
  );

/** Returns what is told of an outcome. */
const outcomeTold =
  (recorded: Bilingual, alreadySo: Bilingual) =>
  (outcome: Outcome<unknown, Refusal>): E.Either<Failure, Told> => {
    switch (outcome._tag) {
      case 'Recorded':
        return E.right(sentence(recorded));
      case 'AlreadySo':
        return E.right(sentence(alreadySo));
      case 'Refused':
        return E.left({ _tag: 'RuleForbids', because: outcome.refusal });
      case 'Conflict':
        return E.left(outcome);
    }
  };

const commandOf = (by: Metadata['by'], signal: AbortSignal) => ({ commandId: newId(CommandId), by, signal });

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
  options: [untilOption, sourceOfRule, operationIdOption, onOption, ...userOptions, ...vaultOptions],
  run: (given, file, around) =>
    pipe(
      E.Do,
      E.apSW('stream', clientIn('client')(file)),
      E.apSW('keptUntil', readNeeded(untilOption, given)),
      E.apSW('source', readNeeded(sourceOfRule, given)),
      E.apSW('operationId', read(operationIdOption, given)),
      E.apSW('on', readDayOrToday(onOption, given)),
      E.apSW('by', readUser(given)),
      TE.fromEither,
      TE.flatMap(({ stream, keptUntil, source, operationId, on, by }) =>
        opened(given, around, ({ office }) =>
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
      E.apSW('on', readDayOrToday(onOption, given)),
      E.apSW('by', readUser(given)),
      TE.fromEither,
      TE.flatMap(({ stream, ground, on, by }) =>
        opened(given, around, ({ forgetting }) =>
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
      E.apSW('on', readDayOrToday(onOption, given)),
      E.apSW('by', readUser(given)),
      TE.fromEither,
      TE.flatMap(({ stream, on, by }) =>
        opened(given, around, ({ forgetting }) =>
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
    opened(given, around, ({ forgetting }) =>
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
        opened(given, around, ({ forgetting }) =>
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
export const forgetCommands: Family = {
  name: 'forget',
  about: text(
    'Aizmirst klientu: iznīcina atslēgas, ar kurām aizzīmogoti viņa teksti',
    'Forgets a client: destroys the keys with which their texts are sealed',
  ),
  members: [keep, ask, takeBack, due, carryOut],
};
