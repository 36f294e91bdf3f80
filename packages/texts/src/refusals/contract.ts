import type { TextsIn } from '../refusal';

/** The texts of refusals about contracts and staff. */
export const contract: TextsIn<'contract'> = {
  ContractAlreadyBegun: {
    lv: 'Šeit jau ir cits līgums vai tieša pakalpojuma sniegšana.',
    en: 'Another contract, or direct provision, is already recorded here.',
  },
  EndsBeforeItBegins: {
    lv: 'Pēdējā diena ir agrāka par pirmo.',
    en: 'The last day is earlier than the first.',
  },
  NoContract: {
    lv: 'Šajā dienā šeit līguma vēl nav.',
    en: 'No contract is recorded here by that day.',
  },
  ContractIsOver: {
    lv: ({ lastDay }, { day }) => `Tas jau beidzās ${day(lastDay)}.`,
    en: ({ lastDay }, { day }) => `It already ended on ${day(lastDay)}.`,
  },
  OutsideTerm: {
    lv: ({ from, to }, { day }) =>
      to === undefined
        ? `Pakalpojumu sniedz tikai no ${day(from, 'genitive')}.`
        : `Pakalpojumu sniedz no ${day(from, 'genitive')} līdz ${day(to, 'dative')}.`,
    en: ({ from, to }, { day }) =>
      to === undefined
        ? `The service is provided only from ${day(from)}.`
        : `The service is provided from ${day(from)} to ${day(to)}.`,
  },
  EngagedInAnotherRole: {
    lv: 'Darbinieks jau ir iesaistīts citā amatā.',
    en: 'The worker is already engaged in another role.',
  },
};
