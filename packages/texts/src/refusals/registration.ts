import type { TextsIn } from '../refusal';

/** The texts of refusals about registration, age and death. */
export const registration: TextsIn<'registration'> = {
  ClientNotRegistered: { lv: 'Persona nav reģistrēta.', en: 'The person is not registered.' },
  ClientAlreadyRegistered: {
    lv: 'Persona jau ir reģistrēta ar citiem datiem.',
    en: 'The person is already registered, with other data.',
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
  OfAge: {
    lv: 'Šajā dienā persona ir pilngadīga un lemj pati.',
    en: 'On that day the person is of age and decides alone.',
  },
  ClientHasDied: {
    lv: ({ on }, { day }) => `Persona mirusi ${day(on)}; par vēlāku dienu neko nevar ierakstīt.`,
    en: ({ on }, { day }) => `The person died on ${day(on)}; nothing of a later day can be recorded.`,
  },
};
