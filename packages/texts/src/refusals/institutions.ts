import type { TextsFor } from '../refusal';

/** What is refused about contracts and staff, centres, operations and their money. */
export const institutions: TextsFor<
  | 'ContractAlreadyBegun'
  | 'EndsBeforeItBegins'
  | 'NoContract'
  | 'ContractIsOver'
  | 'OutsideTerm'
  | 'EngagedInAnotherRole'
  | 'CentreAlreadyOpened'
  | 'CentreNotOpen'
  | 'CentreIsClosed'
  | 'ServiceAlreadyStarted'
  | 'OperationAlreadyOpened'
  | 'OperationNotOpen'
  | 'OperationIsClosed'
  | 'NoRate'
  | 'IdTaken'
  | 'NoSuchCost'
  | 'MoreThanTheCost'
  | 'NothingClaimed'
  | 'CostAlreadyClaimed'
  | 'NoSuchClaim'
  | 'PaidBeforeClaimed'
  | 'CostAfterClosing'
  | 'CostNotEligible'
  | 'LessThanIneligible'
  | 'ServiceBeganLater'
> = {
  ContractAlreadyBegun: {
    lv: 'Šeit jau ir cits līgums vai tieša pakalpojuma sniegšana.',
    en: 'Another contract, or direct provision, is already recorded here.',
  },
  EndsBeforeItBegins: {
    lv: 'Pēdējā diena ir agrāka par pirmo.',
    en: 'The last day is earlier than the first.',
  },
  NoContract: { lv: 'Šeit nav līguma.', en: 'No contract is recorded here.' },
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
  CentreAlreadyOpened: { lv: 'Šeit jau ir cits centrs.', en: 'Another centre is already recorded here.' },
  CentreNotOpen: { lv: 'Šajā dienā centrs nav atvērts.', en: 'The centre is not open on that day.' },
  CentreIsClosed: {
    lv: ({ lastDay }, { day }) => `Centrs slēgts ${day(lastDay)}.`,
    en: ({ lastDay }, { day }) => `The centre closed on ${day(lastDay)}.`,
  },
  ServiceAlreadyStarted: {
    lv: ({ since }, { day }) => `Pakalpojums centrā pieejams jau kopš ${day(since, 'genitive')}.`,
    en: ({ since }, { day }) => `The service has been available in the centre since ${day(since)}.`,
  },
  OperationAlreadyOpened: {
    lv: 'Šeit jau ir cita darbība.',
    en: 'Another operation is already recorded here.',
  },
  OperationNotOpen: { lv: 'Darbība nav sākta.', en: 'The operation is not open.' },
  OperationIsClosed: {
    lv: ({ lastDay }, { day }) => `Darbība slēgta ${day(lastDay)}.`,
    en: ({ lastDay }, { day }) => `The operation closed on ${day(lastDay)}.`,
  },
  NoRate: {
    lv: ({ month: of }, { month }) => `${month(of, 'dative')} nav noteikta līdzfinansējuma likme.`,
    en: ({ month: of }, { month }) => `No co-financing rate is set for ${month(of)}.`,
  },
  IdTaken: {
    lv: 'Šis identifikators jau ir citām izmaksām vai citam pieprasījumam.',
    en: 'Another cost or claim has this identifier.',
  },
  NoSuchCost: { lv: 'Darbībai nav šādu izmaksu.', en: 'The operation has no such cost.' },
  MoreThanTheCost: {
    lv: ({ amount }, { money }) => `Izmaksas ir tikai ${money(amount)}.`,
    en: ({ amount }, { money }) => `The cost is only ${money(amount)}.`,
  },
  NothingClaimed: {
    lv: 'Maksājuma pieprasījumā nav norādītas izmaksas.',
    en: 'The payment claim names no cost.',
  },
  CostAlreadyClaimed: {
    lv: 'Izmaksas jau ir iekļautas maksājuma pieprasījumā.',
    en: 'The cost is already in a payment claim.',
  },
  NoSuchClaim: {
    lv: 'Darbībai nav šāda maksājuma pieprasījuma.',
    en: 'The operation has no such payment claim.',
  },
  PaidBeforeClaimed: {
    lv: ({ claimedOn }, { day }) => `Pieprasījums iesniegts tikai ${day(claimedOn)}.`,
    en: ({ claimedOn }, { day }) => `The claim was made only on ${day(claimedOn)}.`,
  },
  CostAfterClosing: {
    lv: ({ month: of }, { month }) => `Darbībai ir izmaksas vēlākā mēnesī: ${month(of)}.`,
    en: ({ month: of }, { month }) => `The operation has a cost of a later month (${month(of)}).`,
  },
  CostNotEligible: {
    lv: 'Visas šīs izmaksas atzītas par neattiecināmām.',
    en: 'All of this cost was found ineligible.',
  },
  LessThanIneligible: {
    lv: ({ ineligible }, { money }) => `Par neattiecināmiem jau atzīti ${money(ineligible)}.`,
    en: ({ ineligible }, { money }) => `${money(ineligible)} of it was already found ineligible.`,
  },
  ServiceBeganLater: {
    lv: ({ since }, { day }) => `Pakalpojums centrā sākās vēlāk: ${day(since)}.`,
    en: ({ since }, { day }) => `The service in the centre began later: ${day(since)}.`,
  },
};
