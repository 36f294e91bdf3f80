import type { Event } from '@pavadonis/domain/client';
import { asylumApplicationLodged, statusGranted } from '@pavadonis/testing/examples/law';
import { participationEntryRecorded } from '@pavadonis/testing/examples/participation';
import { clientRegistered } from '@pavadonis/testing/examples/registration';
import { serviceStarted } from '@pavadonis/testing/examples/service';

/** A day after all events. */
export const LATER = '2026-12-31';

/** A day after the end of retention, and after all events of forgetting. */
export const AFTER_ALL = '2031-12-31';

/** An asylum seeker who may be served: the service, if any, starts on 12 February 2024. */
export const seeker: readonly Event[] = [
  clientRegistered(),
  asylumApplicationLodged(),
  participationEntryRecorded(),
];

/** An asylum seeker who is served. */
export const served: readonly Event[] = [...seeker, serviceStarted()];

/** A client who was granted a status while served, on 15 April 2024. */
export const withStatus: readonly Event[] = [...served, statusGranted()];
