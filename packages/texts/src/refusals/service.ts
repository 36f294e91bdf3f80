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
    lv: 'Klientam nav šāda pakalpojuma posma.',
    en: 'The client has no such episode of the service.',
  },
  OutsideEpisode: {
    lv: ({ from, to }, { day }) =>
      to === undefined
        ? `Pakalpojums sākās tikai ${day(from)}.`
        : `Pakalpojums ilga no ${day(from, 'genitive')} līdz ${day(to, 'dative')}.`,
    en: ({ from, to }, { day }) =>
      to === undefined
        ? `The service began only on ${day(from)}.`
        : `The service lasted from ${day(from)} to ${day(to)}.`,
  },
  EpisodeIdTaken: {
    lv: 'Šis identifikators jau ir citam pakalpojuma posmam.',
    en: 'Another episode of the service has this identifier.',
  },
  EpisodeOverlaps: {
    lv: 'Šajā dienā klientam jau ir cits šī paša veida pakalpojuma posms.',
    en: 'On that day the client already has another episode of the same kind of service.',
  },
  NotInTargetGroup: {
    lv: 'Šajā dienā klients nepieder pakalpojuma mērķa grupai.',
    en: 'On that day the client is not in the target group of the service.',
  },
  TargetGroupNotServed: {
    lv: ({ targetGroup }) => `Šajā darbībā neapkalpo ${GROUP.lv[targetGroup]}.`,
    en: ({ targetGroup }) => `The operation does not serve ${GROUP.en[targetGroup]}.`,
  },
  ServiceKindNotForGroup: {
    lv: ({ targetGroup }) => `Šajā pakalpojumā ${GROUP.lv[targetGroup]} apkalpo tikai sociālais mentors.`,
    en: ({ targetGroup }) => `The service for ${GROUP.en[targetGroup]} is given by a social mentor alone.`,
  },
  NoRuleSet: {
    lv: ({ on }, { day }) => `Darbībai nav noteikts, cik ilgi ${day(on)} drīkst sniegt pakalpojumu.`,
    en: ({ on }, { day }) => `The operation has no rule on how long the service may last on ${day(on)}.`,
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
    en: ({ limit }, { day }) => `The service period ended on ${day(limit)}.`,
  },
  EpisodeIsOver: {
    lv: ({ end }, { day }) => `Pakalpojums beidzās ${day(end)}.`,
    en: ({ end }, { day }) => `The service ended on ${day(end)}.`,
  },
  HandedOverTooEarly: {
    lv: ({ since }, { day }) =>
      `Pašreizējais sniedzējs pakalpojumu pārņēma ${day(since)}; nodot to var tikai vēlāk.`,
    en: ({ since }, { day }) =>
      `The present provider took over on ${day(since)}; it can be handed over only later.`,
  },
  NotABeneficiary: {
    lv: 'Pakalpojumu var pagarināt tikai klientam, kuram ir bēgļa vai alternatīvais statuss.',
    en: 'The service can be extended only for a client with refugee or alternative status.',
  },
  NoOpenGoal: {
    lv: 'Pagarinājumam vajadzīgs plāns, kuram klients piekritis un kurā ir vismaz viens vēl nesasniegts mērķis.',
    en: 'An extension needs an agreed plan with at least one goal still sought.',
  },
  BeyondFurthestLimit: {
    lv: ({ furthest }, { day }) => `Pakalpojumu var pagarināt ilgākais līdz ${day(furthest, 'dative')}.`,
    en: ({ furthest }, { day }) => `The service can be extended at most until ${day(furthest)}.`,
  },
  NotAnExtension: {
    lv: ({ limit }, { day }) => `Atbalsta termiņš jau ir līdz ${day(limit, 'dative')}.`,
    en: ({ limit }, { day }) => `The service period already lasts until ${day(limit)}.`,
  },
  ServiceAlreadySuspended: {
    lv: ({ since }, { day }) => `Pakalpojums ir apturēts jau kopš ${day(since, 'genitive')}.`,
    en: ({ since }, { day }) => `The service has been suspended since ${day(since)}.`,
  },
  EndsTooEarly: {
    lv: ({ notBefore }, { day }) => `Pakalpojumu nevar izbeigt agrāk kā ${day(notBefore)}.`,
    en: ({ notBefore }, { day }) => `The service cannot end before ${day(notBefore)}.`,
  },
  ReasonMissing: {
    lv: 'Iemeslam „cits” vajadzīgs paskaidrojums.',
    en: 'The reason “other” needs a note.',
  },
};
