import { type Metadata, ProviderId, Text, written } from '@pavadonis/domain';

/** The worker who sends the invented commands. */
export const staff: Metadata['by'] = {
  actor: written(Text, 'caseworker-7'),
  role: written(Text, 'social_worker'),
  provider: written(ProviderId, 'river-house'),
};
