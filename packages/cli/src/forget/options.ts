import { type CivilDate, OperationId, type Text } from '@pavadonis/domain';
import { ForgettingGround } from '@pavadonis/domain/client';
import * as E from 'fp-ts/Either';
import { badUse } from '../failure';
import { text } from '../language';
import type { Command } from '../usage/command';
import { choice, type OptionOf } from '../usage/option';
import { dayIn, wholeUpTo } from '../usage/values';
import { recordedText } from '../usage/user-options';

/** How many days a request waits by default. */
export const DELAY_DAYS = 30;

const LONGEST_DELAY_DAYS = 366;

/** The file of the client, which every command of forgetting is about. */
export const FILE: Command['argument'] & object = {
  name: text('klients', 'client'),
  about: text('klienta lieta: client-<uuid>', 'the file of the client: client-<uuid>'),
};

/** The day on which something happened. */
export const onOption: OptionOf<CivilDate> = {
  name: 'day',
  value: text('diena', 'day'),
  about: text(
    'diena, kad tas noticis; pēc noklusējuma šodiena',
    'the day on which it happened; today by default',
  ),
  parse: dayIn('day'),
};

/** The ground of a request. */
export const groundOption: OptionOf<ForgettingGround> = choice(
  'ground',
  Object.keys(ForgettingGround.keys) as readonly ForgettingGround[],
  text('pamats', 'ground'),
  text('pamats pēc VDAR 17. panta 1. punkta', 'the ground by Art. 17(1) of the GDPR'),
);

/** How long a request waits. */
export const delayOption: OptionOf<number> = {
  name: 'delay-days',
  value: text('dienas', 'days'),
  about: text(
    `cik dienu lūgums gaida un ir atsaucams; ${DELAY_DAYS} pēc noklusējuma`,
    `for how many days a request waits and can be taken back; ${DELAY_DAYS} by default`,
  ),
  parse: wholeUpTo('delay-days', LONGEST_DELAY_DAYS),
};

/** The last day on which a file must be kept. */
export const untilOption: OptionOf<CivilDate> = {
  name: 'until',
  value: text('diena', 'day'),
  about: text('pēdējā diena, līdz kurai lieta jāglabā', 'the last day on which the file must be kept'),
  parse: dayIn('until'),
};

/** The rule that says until when. */
export const ruleOption: OptionOf<Text> = recordedText(
  'rule',
  text('noteikums', 'rule'),
  text('noteikums, kas to prasa, ar pantu', 'the rule that says so, with its article'),
);

/** The operation whose documents a file belongs to. */
export const operationIdOption: OptionOf<OperationId> = {
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
