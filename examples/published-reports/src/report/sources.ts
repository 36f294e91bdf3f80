import type { Bilingual } from './language';
import type { Source } from './report-data';

const source = (id: string, lv: string, en: string): Source => ({ id, title: { lv, en } });

const SIF: Bilingual = { lv: 'Sabiedrības integrācijas fonds', en: 'Society Integration Foundation' };
const RED_CROSS: Bilingual = { lv: 'Latvijas Sarkanais Krusts', en: 'Latvian Red Cross' };
const SHELTER: Bilingual = { lv: 'Patvērums „Drošā māja”', en: 'Shelter “Safe House”' };

/** Makes the source of a news item by its number on the foundation's site. */
const news = (number: string): Source =>
  source(
    `sif-${number}`,
    `${SIF.lv}, ziņa Nr. ${number} (sif.gov.lv)`,
    `${SIF.en}, news item ${number} (sif.gov.lv)`,
  );

/** The sources of the published figures, in the order of the report. */
export const sources: readonly Source[] = [
  source(
    'S0',
    'livelatvia.lv, 30.11.2023., ESF+ projekta sākums Vienas pieturas aģentūrā',
    'livelatvia.lv, 30 November 2023, start of the ESF+ project in the One-Stop Agency',
  ),
  source(
    'S1',
    `${SIF.lv}, 2019. gada novembris, līgums ar Latvijas Sarkano Krustu`,
    `${SIF.en}, November 2019, contract with the Latvian Red Cross`,
  ),
  source(
    'S2',
    `${SIF.lv}, bez datuma; pēc satura 2023. gada rudens`,
    `${SIF.en}, undated; by its content autumn 2023`,
  ),
  source(
    'S3',
    `${SHELTER.lv}, 06.07.2017., pirmo sešu mēnešu izvērtējums`,
    `${SHELTER.en}, 6 July 2017, evaluation of the first six months`,
  ),
  source(
    'S4',
    `${SIF.lv} un ${RED_CROSS.lv}, 2018. gada jūlijs, jūnija statistika`,
    `${SIF.en} and ${RED_CROSS.en}, July 2018, statistics of June`,
  ),
  ...['10074', '10330', '10347', '10549', '10557', '10559', '10599', '10620', '10629', '10635', '10852'].map(
    news,
  ),
  source(
    'sif-286',
    `${SIF.lv}, 2023. gada 1. ceturksnis: 286 personas`,
    `${SIF.en}, first quarter of 2023: 286 persons`,
  ),
  source('lsk-2016', `${RED_CROSS.lv}, ziņojums, 16.12.2016.`, `${RED_CROSS.en}, report, 16 December 2016`),
  source('lsk-2021-04', `${RED_CROSS.lv}, 2021. gada aprīlis`, `${RED_CROSS.en}, April 2021`),
  source('lsk-2021-08', `${RED_CROSS.lv}, 2021. gada augusts`, `${RED_CROSS.en}, August 2021`),
  source(
    'beglis-184',
    'beglis.lv, 2017. gada janvāris: 184 personas',
    'beglis.lv, January 2017: 184 persons',
  ),
  source('dm-2017-11', `${SHELTER.lv}, 2017. gada novembris`, `${SHELTER.en}, November 2017`),
  source('tvnet', 'tvnet.lv, 2017. gada aprīlis', 'tvnet.lv, April 2017'),
  source('caritas-2023', 'Caritas Latvija, 13.04.2023.', 'Caritas Latvija, 13 April 2023'),
  source(
    'remainder',
    'Nav publicēts: 1935 mīnus pārējo periodu publicētie skaitļi',
    'Not published: 1,935 less the published numbers of the other periods',
  ),
];
