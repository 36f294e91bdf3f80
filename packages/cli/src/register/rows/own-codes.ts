import { isUuid, Text } from '@pavadonis/domain';
import * as E from 'fp-ts/Either';
import type { Ids } from '../ids';
import type { MappedSheet } from '../mapping/mapping';
import type { Cell } from '../reading/sheet';
import { isBlank, textOfCell } from '../values/cell-text';
import { folded, idKinds, type ReadingAround, type RegisterIdKind } from '../values/column';

/** A sheet of a register as it is read: where it stands, and in which of its columns. */
export interface OpenedSheet {
  readonly mapped: MappedSheet;
  readonly lines: readonly (readonly Cell[])[];
  readonly at: Readonly<Record<string, number>>;
}

const MADE = {
  operations: 'operation',
  contracts: 'contract',
  centres: 'centre',
  workers: 'worker',
} as const satisfies Record<RegisterIdKind, string>;

const codesIn = ({ mapped, lines, at }: OpenedSheet, column: string): readonly string[] => {
  const place = at[column];
  return lines.slice(mapped.headLine + 1).flatMap((cells) => {
    const found = place === undefined ? undefined : cells[place];
    const cell = isBlank(found) ? mapped.fixed[column] : found;
    const written = isBlank(cell) ? undefined : textOfCell(cell);
    if (written === undefined || E.isLeft(written)) return [];
    return Text.is(written.right) && !isUuid(written.right) ? [folded(written.right)] : [];
  });
};

/**
 * Returns the ids that codes stand for: those of the mapping, and those that follow from the codes which sheets give to things of
 * their own. Of a code that the mapping has, its id holds, since the store has that thing already.
 */
export const idsOfCodes = (
  opened: readonly OpenedSheet[],
  mapped: ReadingAround['ids'],
  ids: Ids,
): ReadingAround['ids'] => {
  const named = opened.flatMap((sheet) => {
    const { names } = sheet.mapped.sheet;
    return names === undefined
      ? []
      : codesIn(sheet, names.column).map(
          (code) => [names.kind, code, ids.of(MADE[names.kind], code)] as const,
        );
  });
  return Object.fromEntries(
    idKinds.map((kind) => [
      kind,
      {
        ...Object.fromEntries(named.flatMap(([of, code, id]) => (of === kind ? [[code, id]] : []))),
        ...mapped[kind],
      },
    ]),
  );
};
