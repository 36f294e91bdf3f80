import { type CivilDate, civilDateOf, instantOf, type Metadata, Text } from '@pavadonis/domain';
import * as E from 'fp-ts/Either';
import { pipe } from 'fp-ts/function';
import { badUse, type BadUse } from '../failure';
import { text } from '../language';
import { type Given, type OptionOf, read, readNeeded } from './option';

/** Makes an option that takes a text as events hold one. */
export const recordedText = (
  name: string,
  value: OptionOf<Text>['value'] & object,
  about: OptionOf<Text>['about'],
): OptionOf<Text> => ({
  name,
  value,
  about,
  parse: (written) =>
    Text.is(written)
      ? E.right(written)
      : E.left(
          badUse(
            `--${name}: tas nav teksts, ko var ierakstīt; tam jābūt ne tukšam un ne garākam par 500 zīmēm.`,
            `--${name}: this is no text that can be recorded; it is not empty, and has 500 characters at most.`,
          ),
        ),
});

/** The user, under a pseudonym. */
export const actorOption: OptionOf<Text> = recordedText(
  'actor',
  text('lietotājs', 'user'),
  text('kas to dara, ar pseidonīmu', 'who does it, under a pseudonym'),
);

/** The role of the user. */
export const roleOfUserOption: OptionOf<Text> = recordedText(
  'role',
  text('loma', 'role'),
  text('kādā lomā', 'in which role'),
);

/** Reads who does something. */
export const readUser = (given: Given): E.Either<BadUse, Metadata['by']> =>
  pipe(
    E.Do,
    E.apS('actor', readNeeded(actorOption, given)),
    E.apS('role', readNeeded(roleOfUserOption, given)),
  );

/** Reads the day on which something happened: today where none is given, and none that is yet to come. */
export const readDayOfDeed = (option: OptionOf<CivilDate>, given: Given): E.Either<BadUse, CivilDate> =>
  E.flatMap((day: CivilDate): E.Either<BadUse, CivilDate> =>
    day <= civilDateOf(instantOf(Date.now()))
      ? E.right(day)
      : E.left(
          badUse(
            `--${option.name}: „${day}” vēl nav pienākusi; dodiet dienu, kad tas noticis.`,
            `--${option.name}: “${day}” is yet to come; give the day on which it happened.`,
          ),
        ),
  )(readDayOrToday(option, given));

/** Reads a day that is today where none is given. */
export const readDayOrToday = (option: OptionOf<CivilDate>, given: Given): E.Either<BadUse, CivilDate> =>
  E.map((day: CivilDate | undefined) => day ?? civilDateOf(instantOf(Date.now())))(read(option, given));
