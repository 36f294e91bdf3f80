import type { TextsIn } from '../refusal';

/** The texts of refusals about registration, age and death. */
export const registration: TextsIn<'registration'> = {
  ClientNotRegistered: { lv: 'Klients nav reģistrēts.', en: 'The client is not registered.' },
  ClientAlreadyRegistered: {
    lv: 'Klients jau ir reģistrēts ar citiem datiem.',
    en: 'The client is already registered, with other data.',
  },
  RegisteredTooEarly: {
    lv: ({ field }) =>
      field === 'birth'
        ? 'Dzimšanas diena ir vēlāka par reģistrācijas dienu.'
        : 'Ierašanās diena ir vēlāka par reģistrācijas dienu.',
    en: ({ field }) =>
      field === 'birth'
        ? 'The day of birth is later than the day of registration.'
        : 'The day of arrival is later than the day of registration.',
  },
  StatelessWithNationality: {
    lv: 'Bezvalstniekam nav pilsonības. Izņemiet valstis vai atzīmi „bezvalstnieks”.',
    en: 'A stateless client has no nationality. Remove the countries or the mark “stateless”.',
  },
  OfAge: {
    lv: 'Šajā dienā klients ir pilngadīgs un lemj pats.',
    en: 'On that day the client is of age and decides alone.',
  },
  ClientHasDied: {
    lv: ({ on }, { day }) => `Klients miris ${day(on)}; par vēlāku dienu neko nevar ierakstīt.`,
    en: ({ on }, { day }) => `The client died on ${day(on)}; nothing of a later day can be recorded.`,
  },
};
