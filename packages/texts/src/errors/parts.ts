import type { PositionPassed } from '@pavadonis/casework';
import type { InvalidPart, UnjoinableReason, UnjoinableParts } from '@pavadonis/projection';
import type { Language } from '../language';
import type { TextsOf } from '../text';

const REASONS: Readonly<Record<UnjoinableReason, Readonly<Record<Language, string>>>> = {
  no_parts: { lv: 'nav nevienas daļas', en: 'there is no part' },
  not_a_part: { lv: 'tā nav daļa, vai arī tā ir bojāta', en: 'it is no part, or a damaged one' },
  other_format: {
    lv: 'to aprēķinājusi cita programmas versija',
    en: 'another version of the program made it',
  },
  other_models: { lv: 'tajā ir citi pārskatu dati', en: 'it holds other figures' },
  other_number: { lv: 'vēsture ir sadalīta citā skaitā daļu', en: 'it is of another number of parts' },
  other_position: { lv: 'tā beidzas citā pozīcijā', en: 'it ends at another position' },
  other_history: { lv: 'tā ir no citas vēstures', en: 'it is of another history' },
  twice: { lv: 'tā dota divreiz', en: 'it is given twice' },
  missing: { lv: 'tās trūkst', en: 'it is missing' },
  foreign_stream: { lv: 'tajā ir lieta no citas daļas', en: 'it holds a file that lies in another part' },
};

/** The texts of errors of a replay in parts. */
export const partErrors: TextsOf<InvalidPart | UnjoinableParts | PositionPassed> = {
  InvalidPart: {
    lv: 'Kļūda programmā, ne datos: daļai vajag kārtas numuru no 1 līdz daļu skaitam, kas ir ne vairāk kā 1024. Paziņojiet sistēmas uzturētājam.',
    en: 'A fault in the program, not in the data: a part has a number from 1 to the number of parts, which is at most 1024. Tell whoever maintains the system.',
  },
  PositionPassed: {
    lv: ({ position }) =>
      `Pārskatu dati jau satur vēlākus notikumus (līdz pozīcijai ${position}). Nosauciet visām daļām vēlāku pozīciju.`,
    en: ({ position }) =>
      `The figures hold later events already (up to position ${position}). Name a later position to all parts.`,
  },
  UnjoinableParts: {
    lv: ({ reason, number }) =>
      `Vēstures daļas nevar savienot${number === undefined ? '' : ` (${number}. daļa)`}: ${REASONS[reason].lv}. Aprēķiniet visas daļas vēlreiz līdz vienai pozīcijai.`,
    en: ({ reason, number }) =>
      `The parts of the history cannot be joined${number === undefined ? '' : ` (part ${number})`}: ${REASONS[reason].en}. Replay all parts again, up to one position.`,
  },
};
