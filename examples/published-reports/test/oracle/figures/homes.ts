import { counted, type Figures } from '../answer';
import { lastDayOf } from '../calendar';
import { active, firstTime, servedIn } from '../clients';
import { both } from '../group';
import { asylumSeekers, inCentre, inMunicipality, outsideCentres } from '../places';

const MONTHS = [
  ['sif-10559', '2018-12'],
  ['sif-10599', '2019-02'],
  ['sif-10629', '2019-04'],
  ['sif-10635', '2019-05'],
  ['lsk-2021-04', '2021-04'],
] as const;

/** Clients served in a month by their home on its last day: in Mucenieki, or in no centre. */
export const inAndOutside: Figures = counted(
  ...MONTHS.flatMap(
    ([source, month]) =>
      [
        [`${source} ${month} mucenieki`, both(servedIn(month), inCentre('Mucenieki', lastDayOf(month)))],
        [`${source} ${month} outside`, both(servedIn(month), outsideCentres(lastDayOf(month)))],
      ] as const,
  ),
  ['S4-04', both(active('2018-07-16'), outsideCentres('2018-07-16'))],
);

const [august, lastOfAugust] = [servedIn('2021-08'), '2021-08-31'];
const [newcomers, lastOfMarch] = [firstTime('2023-01-01', '2023-03-31'), '2023-03-31'];

/** Clients in one place; the asylum seekers of Liepna (`S2-09`) need not be clients. */
export const homes: Figures = counted(
  ['lsk-2021-08 Mucenieki', both(august, inCentre('Mucenieki', lastOfAugust))],
  ...['Dzintari', 'Kauguri', 'Saldus', 'Ogre', 'Rīga'].map(
    (town) => [`lsk-2021-08 ${town}`, both(august, inMunicipality(town, lastOfAugust))] as const,
  ),
  ['sif-286 new in Mucenieki', both(newcomers, inCentre('Mucenieki', lastOfMarch))],
  ['sif-286 new in Rīga', both(newcomers, inMunicipality('Rīga', lastOfMarch))],
  ['S2-09', both(asylumSeekers('2023-10-31'), inCentre('Liepna', '2023-10-31'))],
);
