import { ContractId } from '@pavadonis/domain';
import * as E from 'fp-ts/Either';
import * as t from 'io-ts';
import { encodings } from '../reading/encoding';
import { separators } from '../reading/csv';
import { idKinds } from '../values/column';

/** Makes the codec of a record that refuses names that it does not have, since a slip would be overlooked. */
const strict = <R extends t.Props, O extends t.Props>(name: string, required: R, optional: O) => {
  const open = t.intersection([t.type(required), t.partial(optional)], name);
  const known = new Set([...Object.keys(required), ...Object.keys(optional)]);
  return new t.Type<t.TypeOf<typeof open>>(
    name,
    open.is,
    (value, context) => {
      const read = open.validate(value, context);
      const unknown = t.UnknownRecord.is(value) ? Object.keys(value).filter((key) => !known.has(key)) : [];
      const errors = unknown.map((key) => ({
        value: undefined,
        context: [...context, { key, type: t.never }],
        message: 'unknown',
      }));
      if (E.isLeft(read)) return t.failures([...read.left, ...errors]);
      return errors.length > 0 ? t.failures(errors) : read;
    },
    (value) => value,
  );
};

// the names of these types are told to whoever wrote something else
const words = <Word extends string>(all: readonly Word[]) =>
  new t.Type<Word>(
    all.map((word) => JSON.stringify(word)).join(', '),
    (value): value is Word => all.some((word) => word === value),
    (value, context) => {
      const found = all.find((word) => word === value);
      return found === undefined ? t.failure(value, context) : t.success(found);
    },
    (value) => value,
  );

// what a person writes without quotes may be read as a number or a truth
const Scalar = t.union([t.string, t.number, t.boolean]);

/** The name of the type of a register's name, whose form is told in words. */
export const REGISTER_NAME = 'the name of a register';
/** That of the line of heads. */
export const HEAD_LINE = 'the line of heads';
/** That of an id. */
export const ID = ContractId.name;

const RegisterName = t.refinement(t.string, (name) => /^[a-z0-9][a-z0-9-]{0,39}$/.test(name), REGISTER_NAME);

const Line = t.refinement(t.number, (line) => Number.isInteger(line) && line >= 1 && line <= 100, HEAD_LINE);

const SheetMapping = strict(
  'a sheet',
  { columns: t.record(t.string, Scalar) },
  {
    /** The name of the sheet in the file, or of the CSV without its ending; by default the sheet's own. */
    sheet: Scalar,
    headLine: Line,
    key: t.array(t.string),
    values: t.record(t.string, t.record(t.string, Scalar)),
    fixed: t.record(t.string, Scalar),
    ignore: t.array(Scalar),
  },
);

/** A mapping as its file says it. */
export const MappingFile = strict(
  'a mapping',
  { register: RegisterName, sheets: t.record(t.string, SheetMapping) },
  {
    csv: strict('csv', {}, { encoding: words(encodings), separator: words(separators) }),
    // an id of any kind is a UUID
    ids: strict(
      'ids',
      {},
      Object.fromEntries(idKinds.map((kind) => [kind, t.record(t.string, ContractId)])) as Record<
        (typeof idKinds)[number],
        t.RecordC<t.StringC, typeof ContractId>
      >,
    ),
  },
);
export type MappingFile = t.TypeOf<typeof MappingFile>;
