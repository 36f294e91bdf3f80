import type { TextsIn } from '../refusal';

/** The texts of refusals about residence, departure and return. */
export const residence: TextsIn<'residence'> = {
  NotInLatvia: {
    lv: ({ on }, { day }) => `${day(on)} klients nebija Latvijā.`,
    en: ({ on }, { day }) => `On ${day(on)} the client was not in Latvia.`,
  },
  AlreadyAway: {
    lv: ({ since }, { day }) => `Klients jau ${day(since)} pameta Latviju.`,
    en: ({ since }, { day }) => `The client already left Latvia on ${day(since)}.`,
  },
  LearnedBeforeLeaving: {
    lv: 'Par to, ka klients pametis Latviju, nevar uzzināt, pirms tas noticis.',
    en: 'A departure cannot be learned of before it happens.',
  },
  NotAway: {
    lv: 'Šajā dienā klients nebija ārpus Latvijas.',
    en: 'On that day the client had not left Latvia.',
  },
};
