import type { TextsIn } from '../refusal';

/** The texts of refusals about merges. */
export const identity: TextsIn<'identity'> = {
  SameClient: {
    lv: 'Lietu nevar apvienot ar to pašu lietu.',
    en: 'A file cannot be merged into itself.',
  },
  SurvivorNotRegistered: {
    lv: 'Lietā, kurai jāpaliek, neviens nav reģistrēts.',
    en: 'Nobody is registered in the file that is to remain.',
  },
  MergeRevertedLater: {
    lv: ({ on }, { day }) => `Šīs lietas apvienošanu atcēla ${day(on)}; jauna apvienošana nevar būt agrāka.`,
    en: ({ on }, { day }) => `A merge of this file was reverted on ${day(on)}: a new one cannot be earlier.`,
  },
  SurvivorIsMerged: {
    lv: 'Lieta, kurai jāpaliek, pati ir apvienota ar citu; apvienojiet ar to.',
    en: 'The file that is to remain is itself merged into another: merge into that one.',
  },
  EpisodeOpen: {
    lv: 'Šajā lietā pakalpojums vēl turpinās; vispirms izbeidziet to ar iemeslu „dublikāts”.',
    en: 'The service goes on in this file: end it first, with the reason “duplicate”.',
  },
  NoSuchMerge: {
    lv: 'Šajā dienā lieta nebija apvienota ar norādīto.',
    en: 'On that day the file was not merged into the one named.',
  },
  ClientIsMerged: {
    lv: 'Šī lieta ir apvienota ar citu; rakstiet tajā, kura paliek, vai vispirms atsauciet apvienošanu.',
    en: 'This file is merged into another: write in the one that remains, or revert the merge first.',
  },
  BegunInMergedStream: {
    lv: 'Tas sākās lietā, kas apvienota ar šo, un tur ir noslēgts; lai to papildinātu, vispirms atsauciet apvienošanu.',
    en: 'That began in a file merged into this one, and is over there: revert the merge before adding to it.',
  },
};
