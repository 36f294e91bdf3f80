import type { HistoryError, InvalidOption } from '@pavadonis/event-store';
import type { BrokenCallback } from '@pavadonis/projection';
import type { CallAborted } from './call-aborted';
import type { StoreInTheClear } from './vault/errors';

/** A reason for which the state of a stream cannot be returned. */
export type StateError = HistoryError | StoreInTheClear | BrokenCallback | CallAborted | InvalidOption;
