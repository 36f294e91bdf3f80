import { civilDate, Text, written } from '@pavadonis/domain';
import * as Client from '@pavadonis/domain/client';
import { example } from '../example';
import { episodeId, referralId } from './ids';

// A referral of the client of `registration.ts`, its answer and its end.

/** Makes a `ReferralMade` of 4 March 2024, or with other facts where they are given. */
export const referralMade = example(
  Client.ReferralMade,
  {
    on: civilDate('2024-03-04'),
    referralId,
    episodeId,
    institution: written(Text, 'the municipal health centre'),
    service: written(Text, 'a general practitioner'),
  },
  { overridden: written(Text, 'danger to life') },
);

/** Makes a `ReferralAnswered` of 12 March 2024, or with other facts where they are given. */
export const referralAnswered = example(Client.ReferralAnswered, {
  on: civilDate('2024-03-12'),
  referralId,
  answer: 'accepted',
});

/** Makes a `ReferralCompleted` of 26 March 2024, or with other facts where they are given. */
export const referralCompleted = example(Client.ReferralCompleted, {
  on: civilDate('2024-03-26'),
  referralId,
  result: 'done',
});
