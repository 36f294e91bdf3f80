import { civilDate, Text, written } from '@pavadonis/domain';
import * as Client from '@pavadonis/domain/client';
import { example } from '../example';
import { episodeId, referralId } from './ids';

// A referral of the client of `registration.ts`, its answer and its end.

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

export const referralAnswered = example(Client.ReferralAnswered, {
  on: civilDate('2024-03-12'),
  referralId,
  answer: 'accepted',
});

export const referralCompleted = example(Client.ReferralCompleted, {
  on: civilDate('2024-03-26'),
  referralId,
  result: 'done',
});
