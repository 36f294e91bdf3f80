import * as t from 'io-ts';
import { event } from '../../event/event';
import { CivilDate } from '../../vocabulary/civil-date';
import { ContactId, EpisodeId, GoalId, GroupId, WorkerId } from '../../vocabulary/id';
import { Text } from '../../vocabulary/text';
import { Whole } from '../../vocabulary/whole';
import { WorkerRole } from '../../vocabulary/worker';
import { GoalArea } from '../plan/events';

/** A worker began to work with a client. */
export const WorkerAssigned = event('WorkerAssigned', 1, {
  /** The first day. */
  on: CivilDate,
  episodeId: EpisodeId,
  workerId: WorkerId,
  role: WorkerRole,
});
export type WorkerAssigned = t.TypeOf<typeof WorkerAssigned>;

/** A worker stopped working with a client. */
export const WorkerUnassigned = event('WorkerUnassigned', 1, {
  /** The last day. */
  on: CivilDate,
  episodeId: EpisodeId,
  workerId: WorkerId,
});
export type WorkerUnassigned = t.TypeOf<typeof WorkerUnassigned>;

/**
 * The amount of support that a case needs. The notices name only the maximum; the two levels below it are our
 * inference.
 */
export const ComplexityLevel = t.keyof({ minimum: null, medium: null, maximum: null });
export type ComplexityLevel = t.TypeOf<typeof ComplexityLevel>;

/** The social worker assessed how much support a case needs. */
export const ComplexityAssessed = event('ComplexityAssessed', 1, {
  episodeId: EpisodeId,
  level: ComplexityLevel,
  /** The name of the criteria by which the worker assessed it. */
  criteria: Text,
});
export type ComplexityAssessed = t.TypeOf<typeof ComplexityAssessed>;

/** The subject of a contact, by the kinds that the service's notices name. */
export const ContactKind = t.keyof({
  household_goods: null,
  health_care: null,
  internet_bank: null,
  migration_office: null,
  residence_permit: null,
  bank_account: null,
  benefits: null,
  court: null,
  social_service: null,
  employment_agency: null,
  employer: null,
  leisure: null,
  crisis: null,
  housing: null,
  school: null,
  language: null,
  humanitarian_aid: null,
  interpreting: null,
  mediation: null,
  other: null,
});
export type ContactKind = t.TypeOf<typeof ContactKind>;

/** The way in which a contact took place. */
export const ContactMode = t.keyof({
  in_centre: null,
  outreach: null,
  accompaniment: null,
  remote: null,
  group: null,
});
export type ContactMode = t.TypeOf<typeof ContactMode>;

/**
 * Support was delivered in one contact. In a group activity each client has a contact of their own, with the group's
 * id.
 */
export const SupportDelivered = event(
  'SupportDelivered',
  1,
  {
    contactId: ContactId,
    episodeId: EpisodeId,
    kind: ContactKind,
    mode: ContactMode,
    /** The workers who took part. */
    workerIds: t.readonlyArray(WorkerId),
  },
  {
    /** The goals that the contact served. */
    goalIds: t.readonlyArray(GoalId),
    /**
     * The length of the contact.
     * @unit minutes
     */
    minutes: Whole,
    groupId: GroupId,
  },
);
export type SupportDelivered = t.TypeOf<typeof SupportDelivered>;

/**
 * The social worker assessed the areas of life in which a client needs support. The plan says what is done about
 * them.
 */
export const NeedsAssessed = event('NeedsAssessed', 1, {
  episodeId: EpisodeId,
  /** The areas of life. */
  areas: t.readonlyArray(GoalArea),
});
export type NeedsAssessed = t.TypeOf<typeof NeedsAssessed>;

/** Lists the events of the work of an episode: workers, assessments and contacts, in the order of the pages. */
export const workEvents = [
  WorkerAssigned,
  WorkerUnassigned,
  ComplexityAssessed,
  NeedsAssessed,
  SupportDelivered,
] as const;
/** Any event of the chapter of work with a client. */
export type WorkEvent = t.TypeOf<(typeof workEvents)[number]>;
