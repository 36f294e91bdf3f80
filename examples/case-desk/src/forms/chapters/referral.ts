import { newId } from '@pavadonis/casework';
import { ReferralId } from '@pavadonis/domain';
import * as Client from '@pavadonis/domain/client';
import { wordText } from '@pavadonis/texts';
import { episodes, referrals } from '../choices';
import { day, hidden, one, several, text, word } from '../field';
import { asks, deskForm, OF_THE_WHOLE } from '../form';

const OF_A_REFERRAL = {
  ...OF_THE_WHOLE,
  NoSuchReferral: 'referralId',
  BeforeReferral: 'on',
  ReferralIsOver: 'referralId',
} as const;

/** The forms about consent, and the referrals that need it. */
export const referralForms = [
  deskForm<Client.CannotGiveConsent>({
    name: 'give-consent',
    right: 'record',
    title: { lv: 'Ierakstīt piekrišanu', en: 'Record a consent' },
    fields: ({ visit: { language } }) => [
      day(),
      several(
        'scopes',
        Object.keys(Client.ConsentScope.keys).map((scope) => [scope, wordText('scopes', scope, language)]),
      ),
      word('givenBy', Client.ConsentGiven.required.givenBy),
    ],
    fieldOf: { ...OF_THE_WHOLE, OfAge: 'givenBy', GuardianNeeded: 'givenBy' },
    ...asks(Client.ConsentGiven, Client.giveConsent),
  }),
  deskForm<Client.CannotMakeReferral>({
    name: 'make-referral',
    right: 'record',
    title: { lv: 'Nosūtīt uz institūciju', en: 'Refer to an institution' },
    fields: (at) => [
      day(),
      one('episodeId', episodes(at)),
      hidden('referralId', newId(ReferralId)),
      text('institution', { isPersonal: true }),
      text('service', { isPersonal: true }),
      text('overridden', {
        optional: true,
        isLong: true,
        isPersonal: true,
        label: { lv: 'Kāpēc bez piekrišanas', en: 'Why without consent' },
      }),
    ],
    fieldOf: {
      ...OF_THE_WHOLE,
      ReferralIdTaken: 'form',
      NoSuchEpisode: 'episodeId',
      OutsideEpisode: 'on',
      NoConsent: 'overridden',
    },
    ...asks(Client.ReferralMade, Client.makeReferral),
  }),
  deskForm<Client.CannotAnswerReferral>({
    name: 'answer-referral',
    right: 'record',
    title: { lv: 'Ierakstīt institūcijas atbildi', en: 'Record the institution’s answer' },
    fields: (at) => [
      day(),
      one('referralId', referrals(at)),
      word('answer', Client.ReferralAnswered.required.answer),
    ],
    fieldOf: { ...OF_A_REFERRAL, ReferralAlreadyAnswered: 'answer' },
    ...asks(Client.ReferralAnswered, Client.answerReferral),
  }),
  deskForm<Client.CannotCompleteReferral>({
    name: 'complete-referral',
    right: 'record',
    title: { lv: 'Pabeigt nosūtījumu', en: 'Complete a referral' },
    fields: (at) => [
      day(),
      one('referralId', referrals(at)),
      word('result', Client.ReferralCompleted.required.result),
    ],
    fieldOf: { ...OF_A_REFERRAL, ReferralWasRejected: 'result' },
    ...asks(Client.ReferralCompleted, Client.completeReferral),
  }),
];
