import type { TargetGroup } from '@pavadonis/domain';
import type { TextsFor } from '../refusal';

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

/** What is refused about a time of support and the work in it. */
export const support: TextsFor<
  | 'EpisodeIdTaken'
  | 'EpisodeOverlaps'
  | 'NotInTargetGroup'
  | 'TargetGroupNotServed'
  | 'ServiceKindNotForGroup'
  | 'NoRuleSet'
  | 'PastServiceLimit'
  | 'ContractDoesNotCover'
  | 'NoSuchEpisode'
  | 'OutsideEpisode'
  | 'EpisodeIsOver'
  | 'HandedOverTooEarly'
  | 'EndsTooEarly'
  | 'ReasonMissing'
  | 'NotABeneficiary'
  | 'NoOpenGoal'
  | 'BeyondFurthestLimit'
  | 'NotAnExtension'
  | 'ContactIdTaken'
  | 'NoWorker'
  | 'UnknownGoal'
  | 'ReferralIdTaken'
  | 'NoConsent'
  | 'NoSuchReferral'
  | 'BeforeReferral'
  | 'ReferralAlreadyAnswered'
  | 'ReferralIsOver'
  | 'ReferralWasRejected'
  | 'ServiceAlreadySuspended'
> = {
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
  PastServiceLimit: {
    lv: ({ limit }, { day }) => `Atbalsta termiņš beidzās ${day(limit)}.`,
    en: ({ limit }, { day }) => `The support period ended on ${day(limit)}.`,
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
  EndsTooEarly: {
    lv: ({ notBefore }, { day }) => `Atbalstu nevar izbeigt agrāk kā ${day(notBefore)}.`,
    en: ({ notBefore }, { day }) => `Support cannot end before ${day(notBefore)}.`,
  },
  ReasonMissing: {
    lv: 'Iemeslam „cits” vajadzīgs paskaidrojums.',
    en: 'The reason “other” needs a note.',
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
  ContactIdTaken: {
    lv: 'Šis identifikators jau ir citam kontaktam.',
    en: 'Another contact has this identifier.',
  },
  NoWorker: {
    lv: 'Nav norādīts neviens darbinieks.',
    en: 'No worker is named.',
  },
  UnknownGoal: {
    lv: 'Kontaktam norādīts mērķis, kura personai nav.',
    en: 'The contact names a goal that the person does not have.',
  },
  ReferralIdTaken: {
    lv: 'Šis identifikators jau ir citam nosūtījumam.',
    en: 'Another referral has this identifier.',
  },
  NoConsent: {
    lv: 'Šajā dienā nebija piekrišanas; vajadzīga piekrišana vai pamatojums, kāpēc bez tās.',
    en: 'There was no consent on that day: consent is needed, or a reason to do without it.',
  },
  NoSuchReferral: { lv: 'Personai nav šāda nosūtījuma.', en: 'The person has no such referral.' },
  BeforeReferral: {
    lv: ({ madeOn }, { day }) => `Nosūtījums izdots tikai ${day(madeOn)}.`,
    en: ({ madeOn }, { day }) => `The referral was made only on ${day(madeOn)}.`,
  },
  ReferralAlreadyAnswered: {
    lv: ({ on }, { day }) => `Institūcija jau ${day(on)} atbildēja citādi.`,
    en: ({ on }, { day }) => `The institution already gave another answer on ${day(on)}.`,
  },
  ReferralIsOver: {
    lv: ({ on }, { day }) => `Nosūtījums noslēgts ${day(on)}.`,
    en: ({ on }, { day }) => `The referral was completed on ${day(on)}.`,
  },
  ReferralWasRejected: {
    lv: ({ on }, { day }) => `Institūcija personu noraidīja ${day(on)}.`,
    en: ({ on }, { day }) => `The institution rejected the person on ${day(on)}.`,
  },
  ServiceAlreadySuspended: {
    lv: ({ since }, { day }) => `Atbalsts ir apturēts jau kopš ${day(since, 'genitive')}.`,
    en: ({ since }, { day }) => `Support has rested since ${day(since)}.`,
  },
};
