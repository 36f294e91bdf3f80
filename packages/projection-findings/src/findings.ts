import type { EventOf } from '@pavadonis/domain';
import type { ReadModel, View } from '@pavadonis/projection';
import { clientFold } from './folds/client';
import { storyFold } from './folds/stream';
import type { ClientStory } from './rows/client';
import type { Story } from './rows/stream';

/** The rows that findings and reminders are computed from: what held in each stream, with its place in the log. */
export interface FindingsRows {
  readonly client: ClientStory;
  readonly contract: Story<EventOf['contract']>;
  readonly operation: Story<EventOf['operation']>;
  readonly centre: Story<EventOf['centre']>;
}

/**
 * Every stream's story. Its rows hold all events, so they take the memory of the whole history; it is for audits, not for
 * a host's daily figures.
 */
export const findings: ReadModel<FindingsRows> = {
  name: 'findings',
  version: 1,
  folds: {
    client: clientFold,
    contract: storyFold<'contract'>(),
    operation: storyFold<'operation'>(),
    centre: storyFold<'centre'>(),
  },
};

/** What the checks ask. */
export type Findings = View<FindingsRows>;
