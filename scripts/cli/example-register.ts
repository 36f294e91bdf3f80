import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** The mapping of the example of registers, as docs/cli.md shows it. */
export const EXAMPLE_MAPPING = `register: office-2024
sheets:
  operations:
    sheet: darbības
    columns: { operation: Kods, openedOn: Sākums, number: Numurs, fund: Fonds, targetGroups: Grupas }
    fixed: { ruleSet: SP-2023 }
  contracts:
    sheet: līgumi
    columns: { contract: Kods, signedOn: Noslēgts, provider: Sniedzējs, from: 'No', to: Līdz }
    values: { provider: { Upes nams: river-house } }
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
  status:
    sheet: statuss
    columns: { person: Nr., on: Datums, event: Kas notika }
    key: [person, on, event]
  service:
    sheet: pakalpojums
    columns: { person: Nr., on: Sākums, contract: Līgums, operation: Darbība }
    key: [person, on]
    fixed: { serviceKind: social_worker_and_mentor }
`;

const REGISTER: Readonly<Record<string, string>> = {
  darbības: `Kods;Sākums;Numurs;Fonds;Grupas
ESF;30.11.2023.;4.0.0.0/23/I/001;ESF+;"patvēruma meklētājs, bēgļa statuss"
`,
  līgumi: `Kods;Noslēgts;Sniedzējs;No;Līdz
2024;20.11.2023.;Upes nams;01.01.2024.;31.12.2024.
`,
  personas: `Nr.;Reģistrēts;Dzimums;Dzimis;Valsts;Kā ieradies;Piezīmes
1;12.02.2024.;S;1985;Sīrija;pārmitināts;
2;12.02.2024.;V;03.1990;CD;pārmitināts;
`,
  statuss: `Nr.;Datums;Kas notika
1;12.02.2024.;patvēruma iesniegums
2;12.02.2024.;patvēruma iesniegums
`,
  pakalpojums: `Nr.;Sākums;Līgums;Darbība
1;13.02.2024.;2024;ESF
2;13.02.2024.;2024;ESF
`,
};

const MISTAKES: Readonly<Record<string, readonly (readonly [right: string, wrong: string])[]>> = {
  līgumi: [['31.12.2024.', '31.12.2023.']],
  personas: [
    ['2;12.02.2024.', '2;31.02.2024.'],
    ['CD', 'Kongo'],
  ],
};

/** Writes the register that the examples of docs/cli.md check, once with mistakes and once mended. */
export const makeExampleRegister = (folder: string): void => {
  for (const name of ['registers', 'mended']) mkdirSync(join(folder, name));
  for (const [sheet, sound] of Object.entries(REGISTER)) {
    const spoilt = (MISTAKES[sheet] ?? []).reduce(
      (text, [right, wrong]) => text.replace(right, wrong),
      sound,
    );
    writeFileSync(join(folder, 'registers', `${sheet}.csv`), spoilt);
    writeFileSync(join(folder, 'mended', `${sheet}.csv`), sound);
  }
  writeFileSync(join(folder, 'mapping.yaml'), EXAMPLE_MAPPING);
};
