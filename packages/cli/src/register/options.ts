import { type Metadata, ProviderId, type Text } from '@pavadonis/domain';
import * as E from 'fp-ts/Either';
import { pipe } from 'fp-ts/function';
import { type BadUse, badUse } from '../failure';
import { text } from '../language';
import { flag, type Given, type OptionOf, read, readNeeded } from '../usage/option';
import { aText, storeIn } from '../usage/shared-options';
import { actorOption, recordedText } from '../usage/user-options';
import { keyOptions } from './keys';

const mappingOption = aText(
  'mapping',
  text('datne', 'file'),
  text(
    'kartējums: kura kolonna ko nozīmē (YAML vai JSON)',
    'the mapping: which column means what (YAML or JSON)',
  ),
);

const markedOption = aText(
  'out',
  text('datne', 'file'),
  text(
    'izklājlapa (.xlsx), kurā blakus rindām stāv spriedums un nepareizās šūnas ir iezīmētas',
    'a spreadsheet (.xlsx) with the verdict beside the rows, and the cells marked that are wrong',
  ),
);

export const overwriteOption = flag(
  'overwrite',
  text('raksta pāri datnei, kas jau ir', 'writes over a file that exists'),
);

const roleOption = recordedText(
  'role',
  text('loma', 'role'),
  text('lietotāja loma, coordinator pēc noklusējuma', 'the user’s role, coordinator by default'),
);

const organisationOption: OptionOf<ProviderId> = {
  name: 'organisation',
  value: text('kods', 'code'),
  about: text('lietotāja organizācijas kods', 'the code of the user’s organisation'),
  parse: (written) =>
    ProviderId.is(written)
      ? E.right(written)
      : E.left(
          badUse(
            '--organisation: rakstiet organizācijas kodu: mazos burtus, ciparus un defises.',
            '--organisation: write the code of an organisation: small letters, digits and hyphens.',
          ),
        ),
};

const despiteOption = flag(
  'despite-refusals',
  text(
    'ieraksta pārējās rindas arī tad, ja kāda ir noraidīta',
    'records the other rows even where some are refused',
  ),
);

/** The options of checking a register. */
export const checkOptions = [mappingOption, markedOption, overwriteOption, ...keyOptions] as const;

/** The options of recording a register. */
export const recordOptions = [
  ...checkOptions,
  actorOption,
  roleOption,
  organisationOption,
  despiteOption,
] as const;

/** The options that were given of a register. */
export interface RegisterGiven {
  readonly store: string;
  readonly mapping: string;
  readonly out: string | undefined;
  readonly overwrite: boolean;
}

const NO_MAPPING = badUse(
  'Nav dots kartējums: norādiet --mapping <datne>; paraugu raksta register template.',
  'No mapping is named: give --mapping <file>; register template writes an example.',
);

const NOT_XLSX = badUse(
  '--out: nosauciet izklājlapu, kas beidzas ar .xlsx.',
  '--out: name a spreadsheet that ends in .xlsx.',
);

/** Refuses options of which the value alone is wrong, before what is lacking is told. */
const allRead = (options: readonly OptionOf<unknown>[], given: Given): E.Either<BadUse, void> =>
  pipe(
    options,
    E.traverseArray((option) => read(option, given)),
    E.map(() => undefined),
  );

/** Reads what both checking and recording take. */
export const readGiven = (
  options: readonly OptionOf<unknown>[],
  given: Given,
  store: string | undefined,
): E.Either<BadUse, RegisterGiven> =>
  pipe(
    allRead(options, given),
    E.flatMap(() => storeIn(store)),
    E.map((named) => ({ store: named })),
    E.apS('out', read(markedOption, given)),
    E.filterOrElse(
      ({ out }) => out === undefined || /\.xlsx$/i.test(out),
      () => NOT_XLSX,
    ),
    E.bind('mapping', () => pipe(read(mappingOption, given), E.flatMap(E.fromNullable(NO_MAPPING)))),
    E.map((found) => ({ ...found, overwrite: given[overwriteOption.name] === true })),
  );

const COORDINATOR = 'coordinator' as Text;

/** Reads who records, and whether the rest is recorded where a row is refused. */
export const readRecording = (
  given: Given,
): E.Either<BadUse, { readonly by: Metadata['by']; readonly despiteRefusals: boolean }> =>
  pipe(
    E.Do,
    E.apS('role', read(roleOption, given)),
    E.apS('provider', read(organisationOption, given)),
    E.bind('actor', () => readNeeded(actorOption, given)),
    E.map(({ actor, role = COORDINATOR, provider }) => ({
      by: { actor, role, ...(provider === undefined ? {} : { provider }) },
      despiteRefusals: given['despiteRefusals'] === true,
    })),
  );
