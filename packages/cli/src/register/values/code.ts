import { isUuid, ProviderId } from '@pavadonis/domain';
import * as E from 'fp-ts/Either';
import { pipe } from 'fp-ts/function';
import type * as t from 'io-ts';
import { type Bilingual, text } from '../../language';
import { textOfCell } from './cell-text';
import { type Column, meant, ofText, type RegisterIdKind, textIn } from './column';

/** The sheets that have codes of their own, by the kinds of things that the codes stand for. */
const SHEETS: Readonly<Record<RegisterIdKind, Bilingual>> = {
  contracts: text('Līgumi', 'Contracts'),
  operations: text('Darbības', 'Operations'),
  centres: text('Centri', 'Centres'),
  workers: text('Personāls', 'Staff'),
};

const NOT_NAMED = (kind: RegisterIdKind): Bilingual =>
  text(
    `Šāda koda nav ne lapā „${SHEETS[kind].lv}”, ne kartējumā; ierakstiet to tur vai pie ids.${kind}, vai labojiet šūnu.`,
    `Neither the sheet “${SHEETS[kind].en}” nor the mapping has this code; write it there or under ids.${kind}, or mend the cell.`,
  );

/** Makes a column of codes that stand for ids by the mapping, or of the ids themselves. */
export const anId = <Id extends string>(
  title: Bilingual,
  kind: RegisterIdKind,
  codec: t.Type<Id, string>,
): Column<Id> => ({
  title,
  takes: text(
    `kods no lapas „${SHEETS[kind].lv}” vai no kartējuma (ids.${kind})`,
    `a code of the sheet “${SHEETS[kind].en}” or of the mapping (ids.${kind})`,
  ),
  idKind: kind,
  isRequired: false,
  read: ofText((written, { ids }) => {
    const id = meant(ids[kind], written);
    return isUuid(id) && codec.is(id) ? E.right(id) : E.left(NOT_NAMED(kind));
  }),
});

/** Makes a column of the codes that a sheet gives to things of its own. */
export const ownCode = <Id extends string>(
  title: Bilingual,
  kind: RegisterIdKind,
  codec: t.Type<Id, string>,
): Column<Id> => ({
  ...anId(title, kind, codec),
  takes: text('reģistra paša kods', 'a code of the register’s own'),
  read: (cell, around) =>
    pipe(
      textOfCell(cell),
      E.flatMap(textIn),
      E.flatMap(() => anId(title, kind, codec).read(cell, around)),
    ),
});

const NO_PROVIDER = text(
  'Te jābūt organizācijas kodam no mazajiem burtiem bez garumzīmēm, cipariem un defisēm (latvian-red-cross), vai nosaukumam, kam kartējumā pie values ir tāds kods.',
  'This must be the code of an organisation, of small letters, digits and hyphens (latvian-red-cross), or a name for which the mapping has such a code under values.',
);

/** Makes a column of providers, by their codes or by what the mapping says of them. */
export const aProvider = (title: Bilingual): Column<ProviderId> => ({
  title,
  takes: text(
    'organizācijas kods (latvian-red-cross) vai nosaukums no kartējuma (values)',
    'the code of an organisation (latvian-red-cross), or a name of the mapping (values)',
  ),
  isRequired: false,
  read: ofText((written, { values }) => {
    const code = meant(values, written);
    return ProviderId.is(code) ? E.right(code) : E.left(NO_PROVIDER);
  }),
});
