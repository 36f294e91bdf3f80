/** Choices of the catalogue that are not obvious, with their reasons. */
export const REASONS = `## Why some events are as they are

- Details of a client and the birth date are corrected by \`EventAmended\` of \`ClientRegistered\`: there is one way to correct,
  the original is kept, and \`knownAt\` shows what was believed before.
- \`ClientsMerged\` stands in the merged client's stream and names the survivor: one stream, one append. The survivor's stream
  is untouched, so the revert is one event too.
- An executed Dublin transfer records \`LeftLatvia\` beside it.
- \`RetentionReleased\` ends what \`RetentionHeld\` began: without it documents that were held once would be held for ever.
- \`CostRecorded\` may say which kind of service it pays for (\`paidFor\`): a client may have a consultation of the One-Stop
  Agency and this service in one month, and only the same kind twice is paid twice.
- \`CostsClaimed\` claims several costs at once, since they are split together.
- The rejection of a goal is an event of its own, \`PlanGoalRejected\`: FHIR's lifecycle has it.
- The service limit, the 18th birthday and a lapsed ground to live in a centre are derived, not recorded.`;
