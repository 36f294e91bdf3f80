import * as E from 'fp-ts/Either';
import type { BadUse } from '../failure';
import { text } from '../language';
import { outOption, overwriteOption } from '../report/written';
import type { Written } from '../usage/command';
import { type Given, type OptionOf, read } from '../usage/option';

const outDocument: OptionOf<string> = { ...outOption, about: text('raksta datnē', 'writes to a file') };

/** The options of a text that has one form. */
export const documentOptions = [outDocument, overwriteOption] as const;

/** Reads where a text is written to. */
export const readDocument = (given: Given): E.Either<BadUse, Pick<Written, 'out' | 'overwrite'>> =>
  E.map((out: string | undefined) => ({ out, overwrite: given[overwriteOption.name] === true }))(
    read(outDocument, given),
  );
