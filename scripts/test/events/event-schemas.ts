import { catalogue, CivilDate } from '@pavadonis/domain';
import { everyEvent } from '@pavadonis/testing/examples/every-event';
import { Ajv2020 } from 'ajv/dist/2020';
import { catalogued } from '../../events/catalogued';
import { fileOf, schemaOf } from '../../events/schema';

// 'format' only annotates in 2020-12; patterns decide
const ajv = new Ajv2020({ strict: true, validateFormats: false });
ajv.addVocabulary(['x-personal']);
for (const event of catalogued) ajv.addSchema(schemaOf(event), fileOf(event));

/** An event type, with its examples as JSON gives them back, and what its schema and its codecs say of a value. */
export interface Judged {
  readonly type: string;
  readonly examples: readonly object[];
  readonly schemaAccepts: (value: unknown) => boolean;
  /** Whether a stream of some kind accepts the value as an event of this type. */
  readonly codecAccepts: (value: unknown) => boolean;
}

/** Every event type of the catalogue. */
export const judged: readonly Judged[] = catalogued.map(({ type, version, categories }) => ({
  type,
  examples: categories.flatMap((category) =>
    everyEvent[category]
      .filter((event) => event.type === type)
      .map((event) => JSON.parse(JSON.stringify(event)) as object),
  ),
  schemaAccepts: (value) => ajv.validate(fileOf({ type, version }), value),
  codecAccepts: (value) =>
    categories.some((category) => catalogue[category].byType.get(type)?.decode(value)._tag === 'Right'),
}));

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

const isNoDay = (text: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(text) && !CivilDate.is(text);

const addsUpWrongly = (shares: readonly unknown[]): boolean =>
  shares.length === 2 &&
  shares.reduce<number>(
    (sum, share) => sum + (isRecord(share) ? Number(share['basisPoints']) : Number.NaN),
    0,
  ) !== 10_000;

const isWrongLine = ({ eligible, bySource }: Readonly<Record<string, unknown>>): boolean =>
  isRecord(bySource) &&
  Object.values(bySource).reduce<number>((sum, part) => sum + Number(part), 0) !== eligible;

/** Whether a value holds what the codecs refuse and JSON Schema cannot: the cases that docs/events.md lists. */
export const holdsWhatNoSchemaTells = (value: unknown): boolean => {
  if (typeof value === 'string') return isNoDay(value);
  if (Array.isArray(value) && addsUpWrongly(value)) return true;
  if (isRecord(value) && isWrongLine(value)) return true;
  return isRecord(value) && Object.values(value).some(holdsWhatNoSchemaTells);
};
