import type { CivilDate } from '@pavadonis/domain';
import type { EndReason } from '@pavadonis/domain/client';
import {
  begins,
  type ChapterTable,
  type Draft,
  ignoredUnlessTaken,
  reads,
  grown,
} from '@pavadonis/projection';
import type { ClientRow, EarlyEvent, EpisodeRow, ServiceProvision } from '../../rows/client';
import { count, episodeOf, provideOn, trim } from './days-of-contact';

const provisionBy = ({ providerId, contractId, operationId }: ServiceProvision): ServiceProvision => ({
  providerId,
  contractId,
  operationId,
});

/** Ends an episode. The first end stands, whatever a later record says; a death is an end too. */
export const end = (episode: Draft<EpisodeRow>, on: CivilDate, reason: EndReason): void => {
  if (episode.end !== undefined) return;
  episode.end = on;
  episode.endReason = reason;
};

const suspend = (episode: Draft<EpisodeRow>, from: CivilDate): void => {
  if (episode.suspensions?.some(({ to }) => to === undefined)) return;
  episode.suspensions = grown(episode.suspensions, { from, to: undefined });
};

const resume = ({ suspensions = [] }: Draft<EpisodeRow>, on: CivilDate): void => {
  for (const each of suspensions) each.to ??= on;
};

const change = (row: Draft<ClientRow>, episode: Draft<EpisodeRow>, event: EarlyEvent): void => {
  const { start } = episode;
  // whatever stands before the start counts from the first day on; contacts before that day are nobody's
  const on = event.on < start ? start : event.on;
  switch (event.type) {
    case 'ServiceHandedOver':
      provideOn(row, episode, { from: on, value: event.provision });
      break;
    case 'ServiceSuspended':
      suspend(episode, on);
      break;
    case 'ServiceResumed':
      resume(episode, on);
      break;
    case 'ServiceEnded':
      end(episode, on, event.reason);
      trim(row);
      break;
    case 'SupportDelivered':
      if (event.on === start) count(row, event);
  }
};

const take = (row: Draft<ClientRow>, event: EarlyEvent): void => {
  const episode = episodeOf(row, event.episodeId);
  if (episode === undefined) row.early = grown(row.early, event);
  else change(row, episode, event);
};

const takeEarly = (row: Draft<ClientRow>, episode: Draft<EpisodeRow>): void => {
  const { early } = row;
  if (early === undefined) return;
  const isOwn = ({ episodeId }: EarlyEvent): boolean => episodeId === episode.episodeId;
  const others = early.filter((each) => !isOwn(each));
  row.early = others.length > 0 ? others : undefined;
  for (const each of early.filter(isOwn)) change(row, episode, each);
};

/** The events of the service, as the caseload folds them. */
export const serviceTable: ChapterTable<'service', ClientRow> = {
  ...ignoredUnlessTaken.service,
  ServiceStarted: reads(
    ['episodeId', 'providerId', 'contractId', 'operationId'],
    (row, { on, episodeId, ...event }) => {
      // of two starts of one id the first stands
      if (episodeOf(row, episodeId) !== undefined || !begins(row, { on })) return;
      const provisions = [{ from: on, value: provisionBy(event) }];
      const episode: Draft<EpisodeRow> = {
        episodeId,
        start: on,
        end: undefined,
        endReason: undefined,
        provisions,
        suspensions: undefined,
      };
      row.episodes = grown(row.episodes, episode);
      takeEarly(row, episode);
      // begun on the day of death, it ends on that day
      if (row.diedOn !== undefined) end(episode, row.diedOn, 'deceased');
    },
  ),
  ServiceHandedOver: reads(
    ['episodeId', 'providerId', 'contractId', 'operationId'],
    (row, { type, on, episodeId, ...event }) =>
      take(row, { type, on, episodeId, provision: provisionBy(event) }),
  ),
  ServiceSuspended: reads(['episodeId'], (row, { type, on, episodeId }) =>
    take(row, { type, on, episodeId }),
  ),
  ServiceResumed: reads(['episodeId'], (row, { type, on, episodeId }) => take(row, { type, on, episodeId })),
  ServiceEnded: reads(['episodeId', 'reason'], (row, { type, on, episodeId, reason }) =>
    take(row, { type, on, episodeId, reason }),
  ),
};
