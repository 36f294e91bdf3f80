import type { TextsIn } from '../refusal';

/** The texts of refusals about operations, their costs and claims. */
export const operation: TextsIn<'operation'> = {
  OperationAlreadyOpened: {
    lv: 'Šeit jau ir cita darbība.',
    en: 'Another operation is already recorded here.',
  },
  NobodyPlannedFor: {
    lv: 'Darbībai jāplāno vismaz viena persona; ja skaits nav plānots, to nenorādiet.',
    en: 'An operation plans for at least one person; where no number is planned, leave it out.',
  },
  OperationNotOpen: { lv: 'Darbība nav sākta.', en: 'The operation is not open.' },
  OperationIsClosed: {
    lv: ({ lastDay }, { day }) => `Darbība slēgta ${day(lastDay)}.`,
    en: ({ lastDay }, { day }) => `The operation closed on ${day(lastDay)}.`,
  },
  CostAfterClosing: {
    lv: ({ month: of }, { month }) => `Darbībai ir izmaksas vēlākā mēnesī: ${month(of)}.`,
    en: ({ month: of }, { month }) => `The operation has a cost of a later month (${month(of)}).`,
  },
  NoRate: {
    lv: ({ month: of }, { month }) => `${month(of, 'dative')} nav noteikta līdzfinansējuma likme.`,
    en: ({ month: of }, { month }) => `No co-financing rate is set for ${month(of)}.`,
  },
  CostIdTaken: {
    lv: 'Šis identifikators jau ir citām izmaksām.',
    en: 'Another cost has this identifier.',
  },
  NoSuchCost: { lv: 'Darbībai nav šādu izmaksu.', en: 'The operation has no such cost.' },
  MoreThanTheCost: {
    lv: ({ amount }, { money }) => `Izmaksas ir tikai ${money(amount)}.`,
    en: ({ amount }, { money }) => `The cost is only ${money(amount)}.`,
  },
  LessThanIneligible: {
    lv: ({ ineligible }, { money }) => `Par neattiecināmiem jau atzīti ${money(ineligible)}.`,
    en: ({ ineligible }, { money }) => `${money(ineligible)} of it was already found ineligible.`,
  },
  ClaimIdTaken: {
    lv: 'Šis identifikators jau ir citam maksājuma pieprasījumam.',
    en: 'Another payment claim has this identifier.',
  },
  NothingClaimed: {
    lv: 'Maksājuma pieprasījumā nav norādītas izmaksas.',
    en: 'The payment claim names no cost.',
  },
  CostAlreadyClaimed: {
    lv: 'Izmaksas jau ir iekļautas maksājuma pieprasījumā.',
    en: 'The cost is already in a payment claim.',
  },
  CostNotEligible: {
    lv: 'Šajās izmaksās nav attiecināmas daļas.',
    en: 'No part of this cost is eligible.',
  },
  NoSuchClaim: {
    lv: 'Darbībai nav šāda maksājuma pieprasījuma.',
    en: 'The operation has no such payment claim.',
  },
  CorrectedBeforeClaimed: {
    lv: ({ claimedOn }, { day }) => `Pieprasījums iesniegts tikai ${day(claimedOn)}.`,
    en: ({ claimedOn }, { day }) => `The claim was made only on ${day(claimedOn)}.`,
  },
};
