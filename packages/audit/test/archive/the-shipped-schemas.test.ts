import { afterAll, describe, expect, it } from '@jest/globals';
import { scratch } from '@pavadonis/fixtures/scratch';
import { centre, client, contract, logOf, operation } from '@pavadonis/testing';
import { everyEvent } from '@pavadonis/testing/examples/every-event';
import { Ajv2020 } from 'ajv/dist/2020';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { exported, source } from '../support/archives';
import { stored } from '../support/stored';

const { newName, removeAll } = scratch();
afterAll(removeAll);

const SCHEMAS = join(__dirname, '../../../../docs/schemas');

interface Line {
  readonly dataschema: string;
  readonly type: string;
  readonly data: Readonly<Record<string, unknown>>;
}

const schemas = Object.fromEntries(
  readdirSync(SCHEMAS).map((name) => [name, readFileSync(join(SCHEMAS, name), 'utf8')]),
);

/** Returns what a validator that is not ours says of data, by the schemas in a bag. */
const validatorOf = (folder: string) => {
  const ajv = new Ajv2020({ strict: true, validateFormats: false });
  ajv.addVocabulary(['x-personal']);
  const named = new Map<string, string>();
  for (const name of readdirSync(join(folder, 'data/schemas'))) {
    const schema = JSON.parse(readFileSync(join(folder, 'data/schemas', name), 'utf8')) as { $id: string };
    ajv.addSchema(schema);
    named.set(`${source}/schemas/${name}`, schema.$id);
  }
  return ({ dataschema, data }: Line): boolean => ajv.validate(named.get(dataschema) ?? '', data);
};

describe('the events of a bag', () => {
  it('are as the schemas in it say, each by the file that it names', async () => {
    const log = logOf([
      ...client(...everyEvent.client),
      ...contract(...everyEvent.contract),
      ...operation(...everyEvent.operation),
      ...centre(...everyEvent.centre),
    ]);
    const folder = newName();
    await exported({ store: await stored(log), folder, schemas });
    const isValid = validatorOf(folder);
    const lines = readFileSync(join(folder, 'data/events-000001.ndjson'), 'utf8')
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as Line);
    expect(lines).toHaveLength(log.length);
    expect(lines.filter((line) => !isValid(line)).map(({ type }) => type)).toEqual([]);
    const spoilt = lines.map((line) => ({ ...line, data: { ...line.data, nobodyKnows: 1 } }));
    expect(spoilt.filter(isValid)).toEqual([]);
  });
});
