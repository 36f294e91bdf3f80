import type { TargetGroup } from '@pavadonis/domain';
import type { TextsIn } from '../refusal';

const GROUP = {
  lv: {
    asylum_seeker: 'patvēruma meklētājus',
    refugee: 'bēgļus',
    alternative: 'personas ar alternatīvo statusu',
    temporary_protection: 'personas ar pagaidu aizsardzību',
  },
  en: {
    asylum_seeker: 'asylum seekers',
    refugee: 'refugees',
    alternative: 'persons with alternative status',
    temporary_protection: 'persons with temporary protection',
  },
} as const satisfies Record<'lv' | 'en', Record<TargetGroup, string>>;

/** The texts of refusals about episodes of the service. */
export const service: TextsIn<'service'> = {
  NoSuchEpisode: {
    lv: 'Personai nav šāda atbalsta posma.',
    en: 'The person has no such episode of support.',
  },
  OutsideEpisode: {
    lv: ({ from, to }, { day }) =>
      to === undefined
        ? `Atbalsts sākās tikai ${day(from)}.`
        : `Atbalsts ilga no ${day(from, 'genitive')} līdz ${day(to, 'dative')}.`,
    en: ({ from, to }, { day }) =>
      to === undefined
        ? `Support began only on ${day(from)}.`
        : `Support lasted from ${day(from)} to ${day(to)}.`,
  },
  EpisodeIdTaken: {
    lv: 'Šis identifikators jau ir citam atbalsta posmam.',
    en: 'Another episode of support has this identifier.',
  },
  EpisodeOverlaps: {
    lv: 'Šajā dienā vai vēlāk personai jau ir cits atbalsta posms.',
    en: 'The person already has another episode of support on that day or later.',
  },
  NotInTargetGroup: {
    lv: 'Šajā dienā persona nepieder pakalpojuma mērķa grupai.',
    en: 'On that day the person is not in the target group of the service.',
  },
  TargetGroupNotServed: {
    lv: ({ targetGroup }) => `Šī darbība neatbalsta ${GROUP.lv[targetGroup]}.`,
    en: ({ targetGroup }) => `The operation does not support ${GROUP.en[targetGroup]}.`,
  },
  ServiceKindNotForGroup: {
    lv: ({ targetGroup }) =>
      `Pakalpojumu, ar kuru atbalsta ${GROUP.lv[targetGroup]}, sniedz tikai sociālais mentors.`,
    en: ({ targetGroup }) => `The service for ${GROUP.en[targetGroup]} is given by a social mentor alone.`,
  },
  NoRuleSet: {
    lv: ({ on }, { day }) => `Darbībai nav noteikts, cik ilgi ${day(on)} drīkst sniegt atbalstu.`,
    en: ({ on }, { day }) => `The operation has no rule on how long support may last on ${day(on)}.`,
  },
  ContractDoesNotCover: {
    lv: ({ from, to }, { day }) =>
      to === undefined
        ? `Pakalpojumu sniedz tikai no ${day(from, 'genitive')}.`
        : `Līgums ir spēkā no ${day(from, 'genitive')} līdz ${day(to, 'dative')}.`,
    en: ({ from, to }, { day }) =>
      to === undefined
        ? `The service is provided only from ${day(from)}.`
        : `The contract runs from ${day(from)} to ${day(to)}.`,
  },
  PastServiceLimit: {
    lv: ({ limit }, { day }) => `Atbalsta termiņš beidzās ${day(limit)}.`,
    en: ({ limit }, { day }) => `The support period ended on ${day(limit)}.`,
  },
  EpisodeIsOver: {
    lv: ({ end }, { day }) => `Atbalsts beidzās ${day(end)}.`,
    en: ({ end }, { day }) => `Support ended on ${day(end)}.`,
  },
  HandedOverTooEarly: {
    lv: ({ since }, { day }) =>
      `Pašreizējais sniedzējs atbalstu pārņēma ${day(since)}; nodot to var tikai vēlāk.`,
    en: ({ since }, { day }) =>
      `The present provider took over on ${day(since)}; it can be handed over only later.`,
  },
  NotABeneficiary: {
    lv: 'Pagarināt var tikai tās personas atbalstu, kurai ir bēgļa vai alternatīvais statuss.',
    en: 'Only the support of a person with refugee or alternative status can be extended.',
  },
  NoOpenGoal: {
    lv: 'Pagarinājumam vajadzīgs plāns, kuram klients piekritis un kurā ir vismaz viens vēl nesasniegts mērķis.',
    en: 'An extension needs an agreed plan with at least one goal still sought.',
  },
  BeyondFurthestLimit: {
    lv: ({ furthest }, { day }) => `Atbalstu var pagarināt ilgākais līdz ${day(furthest, 'dative')}.`,
    en: ({ furthest }, { day }) => `Support can be extended at most until ${day(furthest)}.`,
  },
  NotAnExtension: {
    lv: ({ limit }, { day }) => `Atbalsta termiņš jau ir līdz ${day(limit, 'dative')}.`,
    en: ({ limit }, { day }) => `The support period already lasts until ${day(limit)}.`,
  },
  ServiceAlreadySuspended: {
    lv: ({ since }, { day }) => `Atbalsts ir apturēts jau kopš ${day(since, 'genitive')}.`,
    en: ({ since }, { day }) => `Support has rested since ${day(since)}.`,
  },
  EndsTooEarly: {
    lv: ({ notBefore }, { day }) => `Atbalstu nevar izbeigt agrāk kā ${day(notBefore)}.`,
    en: ({ notBefore }, { day }) => `Support cannot end before ${day(notBefore)}.`,
  },
  ReasonMissing: {
    lv: 'Iemeslam „cits” vajadzīgs paskaidrojums.',
    en: 'The reason “other” needs a note.',
  },
};
