import { Category } from '@pavadonis/domain';
import * as Client from '@pavadonis/domain/client';
import { type Catalogued, shownOf } from '../catalogued';
import { code, personalOf, table } from '../cells';
import type { Field } from '../form';
import { recordedBy } from '../recorded-by';
import { recordsIn } from '../records';
import { chapters } from './chapters';
import { ofType } from './spelt';
import { events, records } from './tables';
import { latvianMeaning } from './untranslated';

const INTRO = `# Notikumi

Lapu no kodekiem uzraksta \`pnpm docs:events\`; ja tā novecojusi, tests neizdodas. Notikumus glabā vienmēr: cita nozīme ir jauns
notikums, cits veids – jauna versija, un veco versiju shēmas paliek. Lauku tipi, mērvienības un JSON shēmas ir
[lapā angļu valodā](../events.md).

Personas dati ir vārdi, personas kodi, kontaktinformācija, personas dokumentu numuri un brīvs teksts par personu; arī nosūtījuma
institūcija un dokumenta izdevējs, jo tie par personu kaut ko pasaka. Identifikatori ir pseidonīmi. Dienas, valstis, pašvaldības
un citi fakti, ko skaita, nav iezīmēti; tāpat reģistru, tiesu, centru un noteikumu nosaukumi. Labojuma iemesls ir iezīmēts katrā
lietā, jo viens notikums der visām lietām.

Zem katra notikuma nosaukti lēmumi, kas to ieraksta, kā tos programmā sauc: \`Client.startService\` ir \`startService\` no
\`@pavadonis/domain/client\`, bet vārds bez punkta – no \`@pavadonis/domain\`.`;

const HEADS = ['lauks', 'nozīme', 'personas dati', 'obligāts'];

const personalIn = (said: string): string => {
  if (said === 'no') return 'nē';
  if (said === 'yes') return 'jā';
  return said.startsWith('its ') ? said.replaceAll('its ', '') : 'kā tajā notikumā';
};

const rowsOf = (owner: string, fields: readonly Field[]): string =>
  table(
    HEADS,
    fields.map(({ name, form, required }) => [
      code(name),
      latvianMeaning(owner, name),
      personalIn(personalOf(form)),
      required ? 'jā' : 'nē',
    ]),
  );

const eventSection = (event: Catalogued, level: '###' | '####'): string => {
  const { name = '', meaning = '' } = events.of(event.type) ?? {};
  const { lv } = ofType(event.type, name);
  const decisions = recordedBy(event.type).map(code).join(' vai ');
  return `${level} ${lv} · ${code(event.type)}\n\n${meaning}\n\nTo ieraksta ${decisions}.\n\n${rowsOf(event.type, shownOf(event))}`;
};

const titled = (level: '##' | '###', key: string): string => {
  const [heading = '', line = ''] = chapters[key] ?? [];
  return `${level} ${heading}\n\n${line}`;
};

const streamSections = (category: Category, own: readonly Catalogued[]): readonly string[] => {
  if (category !== 'client')
    return [titled('##', category), ...own.map((event) => eventSection(event, '###'))];
  return [
    titled('##', category),
    ...Object.entries(Client.chapters).flatMap(([chapter, codecs]) => {
      const types: readonly string[] = codecs.map(({ type }) => type);
      return [
        titled('###', chapter),
        ...own.filter(({ type }) => types.includes(type)).map((event) => eventSection(event, '####')),
      ];
    }),
  ];
};

/** The page of all events in Latvian. */
export const latvianPage = (catalogue: readonly Catalogued[]): string => {
  const own = (category: Category) =>
    catalogue.filter(({ categories }) => categories.length === 1 && categories.includes(category));
  const sections = [
    INTRO,
    ...Object.keys(Category.keys)
      .filter(Category.is)
      .flatMap((category) => streamSections(category, own(category))),
    '## Labojumi: katrā lietā',
    'Neko ierakstītu nemaina. Labojums ir atsevišķs notikums, un to piemēro, lietu lasot.',
    ...catalogue.filter(({ categories }) => categories.length > 1).map((event) => eventSection(event, '###')),
    '## Ieraksti notikumos',
    ...recordsIn(catalogue.flatMap(({ fields }) => fields)).map(
      ([name, fields]) => `### ${code(name)}\n\n${records.of(name) ?? ''}\n\n${rowsOf(name, fields)}`,
    ),
  ];
  return `${sections.join('\n\n')}\n`;
};
