import * as E from 'fp-ts/Either';
import { pipe } from 'fp-ts/function';
import type { BadUse } from '../failure';
import { text } from '../language';
import { type Format, formats, type Written } from '../usage/command';
import { choice, flag, type Given, read } from '../usage/option';
import { aText } from '../usage/shared-options';

const formatOption = choice(
  'format',
  formats,
  text('veids', 'form'),
  text(
    'veids; pēc noklusējuma tas, ko saka datnes nosaukuma beigas, citādi table',
    'the form; by default the one that the end of the file’s name tells, or else table',
  ),
);

const endOf = (out: string): string => /\.([a-z]+)$/i.exec(out)?.[1]?.toLowerCase() ?? '';

const formatOfName = (out: string): Format | undefined => formats.find((format) => format === endOf(out));

/** The file to write to. */
export const outOption = aText(
  'out',
  text('datne', 'file'),
  text('raksta datnē; CSV blakus ir tā kodu grāmata', 'writes to a file; beside a CSV stands its codebook'),
);

/** Whether a file is written over. */
export const overwriteOption = flag(
  'overwrite',
  text('raksta pāri datnei, kas jau ir', 'writes over a file that exists'),
);

const markOption = flag(
  'bom',
  text(
    'CSV sākas ar baitu secības zīmi, pēc kuras Excel pazīst UTF-8',
    'a CSV begins with a byte order mark, by which Excel knows UTF-8',
  ),
);

/** The options of forms and files. */
export const writtenOptions = [formatOption, outOption, overwriteOption, markOption] as const;

/** The form where none can be asked for: a table, or JSON with `--json`. */
export const outputAsAsked: Written = {
  format: undefined,
  out: undefined,
  overwrite: false,
  byteOrderMark: false,
};

/** Reads the form and the file that were asked for. */
export const readWritten = (given: Given): E.Either<BadUse, Written> =>
  pipe(
    E.Do,
    E.apS('format', read(formatOption, given)),
    E.apS('out', read(outOption, given)),
    E.map(({ format, out }) => ({
      format: format ?? (out === undefined ? undefined : formatOfName(out)),
      out,
      overwrite: given[overwriteOption.name] === true,
      byteOrderMark: given[markOption.name] === true,
    })),
  );
