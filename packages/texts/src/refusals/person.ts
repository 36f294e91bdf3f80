import type { TextsFor } from '../refusal';

/** What is refused about who a person is, whom they belong to and what they want. */
export const person: TextsFor<
  | 'ClientNotRegistered'
  | 'ClientAlreadyRegistered'
  | 'RegisteredTooEarly'
  | 'ClientHasDied'
  | 'BegunInMergedStream'
  | 'ClientIsMerged'
  | 'NoSuchMerge'
  | 'SameClient'
  | 'SurvivorIsMerged'
  | 'EpisodeOpen'
  | 'InAnotherHousehold'
  | 'NotUnaccompanied'
  | 'OfAge'
  | 'HasGuardian'
  | 'GuardianNeeded'
> = {
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
  ClientHasDied: {
    lv: ({ on }, { day }) => `Persona mirusi ${day(on)}; par vēlāku dienu neko nevar ierakstīt.`,
    en: ({ on }, { day }) => `The person died on ${day(on)}; nothing of a later day can be recorded.`,
  },
  BegunInMergedStream: {
    lv: 'Tas sākās lietā, kas apvienota ar šo, un tur ir noslēgts; lai to papildinātu, vispirms atsauciet apvienošanu.',
    en: 'That began in a file merged into this one, and is over there: revert the merge before adding to it.',
  },
  ClientIsMerged: {
    lv: 'Šī lieta ir apvienota ar citu; rakstiet tajā, kura paliek, vai vispirms atsauciet apvienošanu.',
    en: 'This file is merged into another: write in the one that remains, or revert the merge first.',
  },
  NoSuchMerge: {
    lv: 'Šajā dienā lieta nebija apvienota ar norādīto.',
    en: 'On that day the file was not merged into the one named.',
  },
  SameClient: {
    lv: 'Lietu nevar apvienot ar to pašu lietu.',
    en: 'A file cannot be merged into itself.',
  },
  SurvivorIsMerged: {
    lv: 'Lieta, kurai jāpaliek, pati ir apvienota ar citu; apvienojiet ar to.',
    en: 'The file that is to remain is itself merged into another: merge into that one.',
  },
  EpisodeOpen: {
    lv: 'Šajā lietā atbalsts vēl turpinās; vispirms izbeidziet to ar iemeslu „dublikāts”.',
    en: 'Support goes on in this file: end it first, with the reason “duplicate”.',
  },
  InAnotherHousehold: {
    lv: 'Šajā dienā persona pieder citai mājsaimniecībai.',
    en: 'On that day the person belongs to another household.',
  },
  NotUnaccompanied: {
    lv: 'Aizbildni ieceļ tikai nepilngadīgai personai bez pavadības.',
    en: 'A guardian is appointed only for an unaccompanied minor.',
  },
  OfAge: {
    lv: 'Šajā dienā persona ir pilngadīga un lemj pati.',
    en: 'On that day the person is of age and decides alone.',
  },
  HasGuardian: {
    lv: 'Šajā dienā nepilngadīgajai personai jau ir cits aizbildnis.',
    en: 'On that day the minor already has another guardian.',
  },
  GuardianNeeded: {
    lv: 'Nepilngadīgas personas bez pavadības vietā piekrīt aizbildnis; šajā dienā aizbildnis nav iecelts.',
    en: 'An unaccompanied minor consents through a guardian, and none is appointed for that day.',
  },
};
