import { civilDate, Text, written } from '@pavadonis/domain';
import * as Client from '@pavadonis/domain/client';
import { example } from '../example';
import { episodeId, referralId } from './ids';

// What the person of `client.ts` needs, to whom they were referred, and a time in which support rested.

export const needsAssessed = example(Client.NeedsAssessed, {
  on: civilDate('2024-02-15'),
  episodeId,
  areas: ['language', 'health'],
});

export const suspended = example(Client.ServiceSuspended, {
  on: civilDate('2024-10-07'),
  episodeId,
  reason: 'hospital',
});

export const resumed = example(Client.ServiceResumed, { on: civilDate('2024-10-21'), episodeId });

export const referralMade = example(Client.ReferralMade, {
  on: civilDate('2024-03-04'),
  referralId,
  episodeId,
  institution: written(Text, 'the municipal health centre'),
  service: written(Text, 'a general practitioner'),
});

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
