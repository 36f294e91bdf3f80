import {
  Cents,
  cents,
  civilDate,
  CostId,
  EventId,
  Month,
  monthOf,
  ProviderId,
  type Split,
} from '@pavadonis/domain';
import fc from 'fast-check';
import type * as t from 'io-ts';
import { anyCents, dayBetween } from './arbitraries';
import { exampleId, laterProvider, provider } from './examples/ids';

/** The structure of a codec, as far as values can be made of it. */
interface Node {
  readonly _tag?: string;
  readonly name?: string;
  readonly value?: unknown;
  readonly keys?: Readonly<Record<string, unknown>>;
  readonly type?: unknown;
  readonly types?: readonly Node[];
  readonly required?: Readonly<Record<string, Node>>;
  readonly optional?: Readonly<Record<string, Node>>;
  readonly byType?: ReadonlyMap<string, Node>;
}

/** Random values by the name of their codec. The values of `Id` stand for every id without an entry of its own. */
export type ByName = Readonly<Record<string, fc.Arbitrary<unknown>>>;

const day = dayBetween(civilDate('2016-04-06'), 4_000);

const hexadecimal = (digits: number) =>
  fc.bigInt({ min: 1n, max: 16n ** BigInt(digits) - 1n }).map((id) => id.toString(16).padStart(digits, '0'));

const byDefault: ByName = {
  CivilDate: day,
  Month: day.map(monthOf),
  Whole: fc.nat({ max: 1_000 }),
  Cents: anyCents,
  Text: fc.constantFrom('a note', 'as the client said', 'Saldus'),
  Country: fc.constantFrom('AF', 'SY', 'DE'),
  Shares: fc.integer({ min: 1, max: 9_999 }).map((basisPoints) => [
    { source: 'ESF', basisPoints },
    { source: 'state', basisPoints: 10_000 - basisPoints },
  ]),
  ProviderId: fc.constantFrom(provider, laterProvider),
  TraceParent: fc
    .tuple(hexadecimal(32), hexadecimal(16), fc.constantFrom('00', '01'))
    .map(([trace, span, flags]) => `00-${trace}-${span}-${flags}`),
  Id: fc.nat({ max: 999_999 }).map((number) => exampleId(EventId, number)),
};

const ofFields = (
  fields: Readonly<Record<string, Node>>,
  byName: ByName,
): Record<string, fc.Arbitrary<unknown>> =>
  Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, ofNode(field, byName)]));

const ofRecord = (required: ReturnType<typeof ofFields>, optional: ReturnType<typeof ofFields>) =>
  fc.record({ ...required, ...optional }, { requiredKeys: Object.keys(required), noNullPrototype: true });

const ofTwoSources = (amounts: fc.Arbitrary<unknown>): fc.Arbitrary<Split> =>
  fc
    .tuple(amounts.filter(Cents.is), fc.constantFrom('ESF', 'ESF_PLUS', 'AMIF'), fc.nat())
    .map(([amount, fund, number]) => {
      const part = number % (amount + 1);
      return { [fund]: cents(part), state: cents(amount - part) };
    });

const addedUp = (split: Split): number => Object.values(split).reduce((sum, part) => sum + part, 0);

/** Random values whose parts depend on each other, by the name of their codec. */
const dependent: Readonly<Record<string, (byName: ByName) => fc.Arbitrary<unknown>>> = {
  Split: (byName) => ofTwoSources(byName['Cents'] ?? anyCents),
  ClaimLine: (byName) =>
    fc
      .record({
        costId: ofNode(CostId, byName),
        providerId: ofNode(ProviderId, byName),
        month: ofNode(Month, byName),
        bySource: ofTwoSources(byName['Cents'] ?? anyCents),
      })
      .map((line) => ({ ...line, eligible: addedUp(line.bySource) })),
};

const ofNode = (node: Node, byName: ByName): fc.Arbitrary<unknown> => {
  const { name = '' } = node;
  const parts = byName[name] === undefined ? dependent[name] : undefined;
  if (parts !== undefined) return parts(byName);
  const named = byName[name] ?? (name.endsWith('Id') ? byName['Id'] : undefined);
  if (named !== undefined) return named;
  const each = (nodes: readonly Node[]) => nodes.map((one) => ofNode(one, byName));
  switch (node._tag) {
    case 'LiteralType':
      return fc.constant(node.value);
    case 'KeyofType':
      return fc.constantFrom(...Object.keys(node.keys ?? {}));
    case 'BooleanType':
      return fc.boolean();
    case 'StringType':
      return fc.string();
    case 'ReadonlyArrayType':
      return fc.array(ofNode(node.type as Node, byName), { maxLength: 3 });
    case 'UnionType':
      return fc.oneof(...each(node.types ?? []));
    case 'Events':
      return fc.oneof(...each([...(node.byType?.values() ?? [])]));
    case 'Closed':
      return ofRecord(ofFields(node.required ?? {}, byName), ofFields(node.optional ?? {}, byName));
    case undefined:
    default:
      throw new TypeError(`no random values are known for the codec ${name}`);
  }
};

/**
 * Makes random values of a codec from its structure: of an event, of all events of a kind of stream, of a refusal.
 *
 * So a new event of a catalogue is in every property at once. Optional fields are present or absent. `byName` gives
 * other values for codecs of those names, for instance few ids, so that random events concern the same things.
 */
export const anyOf = <C extends t.Mixed>(codec: C, byName: ByName = {}): fc.Arbitrary<t.TypeOf<C>> =>
  ofNode(codec, { ...byDefault, ...byName });
