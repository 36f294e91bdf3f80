import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** The mapping of the example of registers, as docs/cli.md shows it. */
export const EXAMPLE_MAPPING = `register: office-2016
sheets:
  persons:
    sheet: personas
    columns:
      person: Nr.
      on: Reģistrēts
      sex: Dzimums
      birth: Dzimis
      countryOfOrigin: Valsts
      arrivalMode: Kā ieradies
    values:
      sex: { S: female, V: male }
    ignore: [Piezīmes]
`;

const PERSONS = `Nr.;Reģistrēts;Dzimums;Dzimis;Valsts;Kā ieradies;Piezīmes
1;12.02.2024.;S;1985;Sīrija;pārmitināts;
2;31.02.2024.;V;03.1990;Kongo;pārmitināts;
`;

/** Writes the register that the examples of docs/cli.md check. */
export const makeExampleRegister = (folder: string): void => {
  mkdirSync(join(folder, 'registers'));
  writeFileSync(join(folder, 'registers', 'personas.csv'), PERSONS);
  writeFileSync(join(folder, 'mapping.yaml'), EXAMPLE_MAPPING);
};
