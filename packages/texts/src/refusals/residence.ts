import type { TextsIn } from '../refusal';

/** The texts of refusals about residence, departure and return. */
export const residence: TextsIn<'residence'> = {
  NotInLatvia: {
    lv: ({ on }, { day }) => `${day(on)} persona nebija Latvijā.`,
    en: ({ on }, { day }) => `On ${day(on)} the person was not in Latvia.`,
  },
  AlreadyAway: {
    lv: ({ since }, { day }) => `Persona jau ${day(since)} pameta Latviju.`,
    en: ({ since }, { day }) => `The person already left Latvia on ${day(since)}.`,
  },
  LearnedBeforeLeaving: {
    lv: 'Par to, ka persona pametusi Latviju, nevar uzzināt, pirms tas noticis.',
    en: 'A departure cannot be learned of before it happens.',
  },
  NotAway: {
    lv: 'Šajā dienā persona nebija ārpus Latvijas.',
    en: 'On that day the person had not left Latvia.',
  },
};
