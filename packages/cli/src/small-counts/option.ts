import * as E from 'fp-ts/Either';
import { badUse } from '../failure';
import { text } from '../language';
import type { OptionOf } from '../usage/option';

const LEAST = 3;
const GREATEST = 100;

/** The number below which counts of persons are hidden. */
export const minCountOption: OptionOf<number> = {
  name: 'min-count',
  value: text('skaits', 'number'),
  about: text(
    `slēpj skaitļus no 1 līdz mazākam par šo (${LEAST}–${GREATEST}), un tos, no kuriem tie izrēķināmi`,
    `hides counts from 1 to below this number (${LEAST} to ${GREATEST}), and others from which they could be reckoned`,
  ),
  parse: (written) =>
    /^\d{1,3}$/.test(written) && Number(written) >= LEAST && Number(written) <= GREATEST
      ? E.right(Number(written))
      : E.left(
          badUse(
            `--min-count: „${written}” neder; rakstiet veselu skaitli no ${LEAST} līdz ${GREATEST}, piemēram, 5.`,
            `--min-count: “${written}” will not do; write a whole number from ${LEAST} to ${GREATEST}, such as 5.`,
          ),
        ),
};

/** The question lists files, or what each file has, so there is no count in it that could be hidden. */
export const namesFiles = badUse(
  'Šis pārskats nosauc katru lietu atsevišķi, tāpēc skaitļus tajā nevar slēpt; tas ir auditoriem, atstājiet --min-count.',
  'This report names files one by one, so no count in it can be hidden; it is for auditors, so leave out --min-count.',
);
