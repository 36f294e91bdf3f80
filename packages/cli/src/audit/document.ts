import * as E from 'fp-ts/Either';
import type { BadUse } from '../failure';
import { text } from '../language';
import { outOption, overwriteOption } from '../report/written';
import type { Written } from '../usage/command';
import { choice, type Given, type OptionOf, read } from '../usage/option';
import { jsonOption } from '../usage/shared-options';

const outDocument: OptionOf<string> = { ...outOption, about: text('raksta datnē', 'writes to a file') };

/** The options of a text that has one form. */
export const documentOptions = [outDocument, overwriteOption] as const;

const FORMS = ['html', 'json'] as const;

/** The form of a document that is a page or JSON. */
export const formOption = choice(
  'format',
  FORMS,
  text('veids', 'form'),
  text(
    'veids; pēc noklusējuma tas, ko saka datnes nosaukuma beigas, citādi html',
    'the form; by default the one that the end of the file’s name tells, or else html',
  ),
);

/** Reads the form of a document that is a page or JSON. */
export const readForm = (given: Given): E.Either<BadUse, (typeof FORMS)[number]> =>
  E.map((form: (typeof FORMS)[number] | undefined) => {
    const { out } = given;
    const ofName =
      typeof out === 'string' ? FORMS.find((each) => out.toLowerCase().endsWith(`.${each}`)) : undefined;
    return form ?? ofName ?? (given[jsonOption.name] === true ? 'json' : 'html');
  })(read(formOption, given));

/** Reads where a text is written to. */
export const readDocument = (given: Given): E.Either<BadUse, Pick<Written, 'out' | 'overwrite'>> =>
  E.map((out: string | undefined) => ({ out, overwrite: given[overwriteOption.name] === true }))(
    read(outDocument, given),
  );
