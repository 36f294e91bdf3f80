/** Where the catalogue is another than the one first proposed, and why. */
export const differences: readonly string[] = [
  'Details and the birth date are corrected by `EventAmended` of `ClientRegistered`: there is one way to correct, the original is kept, and `knownAt` answers what was believed before.',
  "`ClientsMerged` stands in the merged person's stream and names the survivor: one stream, one append. The survivor's stream is untouched, so the revert is one event too.",
  'An executed Dublin transfer records `LeftLatvia` beside it.',
  '`RetentionReleased` ends what `RetentionHeld` began: without it documents that were held once would be held for ever.',
  '`CostRecorded` may say what kind of support it pays for (`paidFor`), since a person may have a consultation of the One-Stop Agency and this service in one month, and only the same kind twice is paid twice.',
  '`CostsClaimed` claims several costs at once, since they are split together.',
  "The rejection of a goal is an event of its own, `PlanGoalRejected`: FHIR's lifecycle has it.",
  'Support limits, 18th birthdays and a lapsed ground to live in a centre are derived, not recorded.',
];
