/** Access reports: all that is recorded about one person, for that person, as data and as a page. */
export { accessReport, type AccessReportOptions } from './access-report';
export type { PersonRecords, RecordedOfPerson, SealedPlace } from './gather/person';
export { accessReportJson } from './json';
export { accessReportPage } from './page/access-report-page';
export type {
  AccessEvent,
  AccessReport,
  ConfirmedPeriod,
  ForgettingStatus,
  DestroyedTexts,
  FilePart,
  RetentionPeriod,
  Purpose,
  NamedElsewhere,
  Recipient,
  RequestedForgetting,
  DataSource,
  EventStanding,
} from './report/access-report';
export type { RecordedFact, ReviewReason, Unopened } from './report/recorded-fact';
