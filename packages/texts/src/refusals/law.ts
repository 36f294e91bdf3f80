import type { InternationalProtection, Procedure } from '@pavadonis/domain/client';
import type { TextsIn } from '../refusal';

const STATUS = {
  lv: { refugee: 'bēgļa statuss', alternative: 'alternatīvais statuss' },
  en: { refugee: 'refugee status', alternative: 'alternative status' },
} as const satisfies Record<'lv' | 'en', Record<InternationalProtection, string>>;

const PROCEDURE = {
  lv: {
    none: 'nav sākta',
    open: 'iesniegumu izskata',
    refused: 'statuss atteikts',
    granted: 'statuss piešķirts',
    appealed: 'lēmums pārsūdzēts',
    dismissed: 'sūdzība noraidīta',
    allowed: 'sūdzība apmierināta',
    remitted: 'nodots jaunai izskatīšanai',
    final: 'lēmums ir galīgs',
    discontinued: 'izbeigta',
    transferred: 'klients pārsūtīts',
  },
  en: {
    none: 'not begun',
    open: 'the application is examined',
    refused: 'status refused',
    granted: 'status granted',
    appealed: 'decision appealed',
    dismissed: 'appeal dismissed',
    allowed: 'appeal allowed',
    remitted: 'sent back for a new decision',
    final: 'decision final',
    discontinued: 'discontinued',
    transferred: 'client transferred',
  },
} as const satisfies Record<'lv' | 'en', Record<Procedure, string>>;

/** The texts of refusals about legal status and the asylum procedure. */
export const law: TextsIn<'law'> = {
  ApplicationOpen: {
    lv: ({ since }, { day }) =>
      `Iesniegums par statusa piešķiršanu jau tiek izskatīts kopš ${day(since, 'genitive')}.`,
    en: ({ since }, { day }) => `An asylum application has been open since ${day(since)}.`,
  },
  HoldsProtection: {
    lv: ({ status }) => `Klientam jau ir ${STATUS.lv[status]}; jauns iesniegums nav vajadzīgs.`,
    en: ({ status }) => `The client already holds ${STATUS.en[status]}; no new application is needed.`,
  },
  NotAnAsylumSeeker: {
    lv: 'Šajā dienā nebija izskatāma iesnieguma.',
    en: 'On that day there was no application to decide on.',
  },
  AnotherStatusHolds: {
    lv: ({ status }) => `Klientam ir cits statuss: ${STATUS.lv[status]}.`,
    en: ({ status }) => `The client holds another status: ${STATUS.en[status]}.`,
  },
  NotAllowedInProcedure: {
    lv: ({ procedure }) => `Patvēruma procedūra: ${PROCEDURE.lv[procedure]}; šāds solis tagad nav iespējams.`,
    en: ({ procedure }) => `The asylum procedure: ${PROCEDURE.en[procedure]}; this step is not possible now.`,
  },
  TransferNotDecided: {
    lv: 'Nav pieņemts lēmums par pārsūtīšanu uz šo dalībvalsti.',
    en: 'No transfer to that Member State was decided.',
  },
  NoAlternativeStatus: {
    lv: 'Atļauju pagarina tikai klientam ar alternatīvo statusu.',
    en: 'Only the permit of a client with alternative status is renewed.',
  },
  PermitNotExtended: {
    lv: ({ until }, { day }) =>
      `Atļauja jau ir spēkā līdz ${day(until, 'dative')} vai arī beigtos pagarināšanas dienā.`,
    en: ({ until }, { day }) =>
      `The permit already runs until ${day(until)}, or would end by the day of its renewal.`,
  },
  NoStatus: {
    lv: 'Šajā dienā klientam nebija statusa, ko varētu zaudēt.',
    en: 'On that day the client held no status that could be lost.',
  },
  NoTemporaryProtection: {
    lv: 'Šajā dienā klientam nebija pagaidu aizsardzības.',
    en: 'On that day the client had no temporary protection.',
  },
};
