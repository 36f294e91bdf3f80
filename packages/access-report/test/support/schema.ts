import { Ajv2020 } from 'ajv/dist/2020';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const file = join(__dirname, '../../access-report.v1.schema.json');
const validate = new Ajv2020({ strict: true, strictRequired: false, allErrors: true }).compile(
  JSON.parse(readFileSync(file, 'utf8')) as object,
);

/** Returns where a value breaks the schema of reports, and how. */
export const faultsOf = (value: unknown): readonly string[] => {
  validate(value);
  return (validate.errors ?? []).map(({ instancePath, message = '' }) => `${instancePath} ${message}`);
};
